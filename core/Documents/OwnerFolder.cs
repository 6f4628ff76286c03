namespace KreisTeams.Documents;

/// <summary>How it stands with the SharePoint folder of a project or body.</summary>
public abstract record OwnerFolder
{
    private OwnerFolder()
    {
    }

    public sealed record BeingMade : OwnerFolder;

    /// <param name="WebUrl">Opens it in SharePoint.</param>
    public sealed record There(Uri? WebUrl) : OwnerFolder;

    /// <summary>Deleted by hand; somebody recreates or relinks it.</summary>
    public sealed record Missing : OwnerFolder;
}
