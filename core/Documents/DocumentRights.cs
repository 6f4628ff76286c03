using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Documents;

/// <summary>
/// Who may read and file papers. Papers of the network are open to everybody in it, those in the folder for internal papers to the organisations that take part;
/// whoever takes part may file.
/// </summary>
public static class DocumentRights
{
    public static bool MayRead(this Person person, Document document, NetworkSnapshot network) =>
        !IsInternal(document) || person.MayFile(document.Owner, network);

    public static bool MayFile(this Person person, DocumentOwner owner, NetworkSnapshot network) =>
        person.Administers() || ParticipantsOf(owner, network).Contains(person.Organisation);

    /// <summary>Organisations of the project, in charge first, or members of the body.</summary>
    public static ImmutableArray<OrganisationId> ParticipantsOf(DocumentOwner owner, NetworkSnapshot network) =>
        owner.Project is { } project && network.FindProject(project) is { } entry ? [entry.Lead, .. entry.Partners]
        : owner.Body is { } body && network.FindBody(body) is { } circle ? circle.Members
        : [];

    private static bool IsInternal(Document document) =>
        document.Folder.Equals(DocumentTexts.InternalFolder, StringComparison.OrdinalIgnoreCase) || document.Folder.StartsWith(DocumentTexts.InternalFolder + "/", StringComparison.OrdinalIgnoreCase);
}
