using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Documents;

public enum DocumentOwnerKind
{
    Project,
    Body,
}

/// <summary>Whose papers they are: a project's or a body's. Each owner has one folder in the SharePoint library.</summary>
public readonly record struct DocumentOwner(DocumentOwnerKind Kind, string Id)
{
    public static DocumentOwner Of(ProjectId project) => new(DocumentOwnerKind.Project, project.Value);

    public static DocumentOwner Of(BodyId body) => new(DocumentOwnerKind.Body, body.Value);

    public ProjectId? Project => Kind == DocumentOwnerKind.Project ? new ProjectId(Id) : null;

    public BodyId? Body => Kind == DocumentOwnerKind.Body ? new BodyId(Id) : null;

    /// <summary>„project:sensornetz“, as in links and in queued work.</summary>
    public override string ToString() => $"{(Kind == DocumentOwnerKind.Project ? "project" : "body")}:{Id}";

    public static bool TryParse(string text, out DocumentOwner owner)
    {
        var (kind, id) = text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? (text[..colon], text[(colon + 1)..]) : ("", "");
        owner = kind == "body" ? new DocumentOwner(DocumentOwnerKind.Body, id) : new DocumentOwner(DocumentOwnerKind.Project, id);
        return kind is "project" or "body" && id.Length > 0;
    }
}
