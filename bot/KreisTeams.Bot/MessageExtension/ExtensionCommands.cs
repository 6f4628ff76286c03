namespace KreisTeams.Bot.MessageExtension;

/// <summary>Ids of the message extension's commands, as the manifest names them.</summary>
public static class ExtensionCommands
{
    public const string Projects = "projects";

    public const string People = "people";

    public const string Programmes = "programmes";

    public const string Decisions = "decisions";

    public const string StartPoll = "startPoll";

    public const string NewProject = "newProject";

    public const string FileAttachment = "fileAttachment";
}
