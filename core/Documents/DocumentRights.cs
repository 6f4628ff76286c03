using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Documents;

/// <summary>
/// Who may read and file papers. Papers of the network are open to everybody in it, those in the folder for internal papers to the organisations that take part
/// and, of a body, to whoever moderates it; the same may file.
/// </summary>
public static class DocumentRights
{
    public static bool MayRead(this Person person, Document document, NetworkSnapshot network) =>
        !document.IsInternal || person.MayFile(document.Owner, network);

    public static bool MayFile(this Person person, DocumentOwner owner, NetworkSnapshot network) =>
        person.Administers() || owner.Body is { } body && person.MayModerate(body) || ParticipantsOf(owner, network).Contains(person.Organisation);

    /// <summary>Organisations of the project, in charge first, or members of the body.</summary>
    public static ImmutableArray<OrganisationId> ParticipantsOf(DocumentOwner owner, NetworkSnapshot network) =>
        owner.Project is { } project && network.FindProject(project) is { } entry ? [entry.Lead, .. entry.Partners]
        : owner.Body is { } body && network.FindBody(body) is { } circle ? circle.Members
        : [];

    /// <param name="folder">Path below the owner's folder.</param>
    internal static bool IsInternal(string folder) => folder.Split('/')[0].Equals(DocumentTexts.InternalFolder, StringComparison.OrdinalIgnoreCase);
}
