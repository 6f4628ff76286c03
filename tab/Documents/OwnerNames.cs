using KreisTeams.Documents;
using KreisTeams.Network;

namespace KreisTeams.Tab.Documents;

/// <summary>What people call the owner of a document, and where its page is.</summary>
public static class OwnerNames
{
    public static string? Of(DocumentOwner owner, NetworkSnapshot network) =>
        owner.Project is { } project ? network.FindProject(project)?.Title : owner.Body is { } body ? network.FindBody(body)?.Name : null;

    public static string Link(DocumentOwner owner) =>
        owner.Project is { } project ? $"tab/projekte/{Uri.EscapeDataString(project.Value)}" : "tab/netzwerk#bodies";
}
