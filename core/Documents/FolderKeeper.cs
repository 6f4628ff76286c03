using KreisTeams.Documents.SharePoint;

namespace KreisTeams.Documents;

/// <summary>Gives every project and body its folder with the fixed subfolders. What was done is remembered, so that a look without a new project costs nothing.</summary>
public sealed class FolderKeeper(OwnerFolders folders, CurrentNetwork network)
{
    private readonly HashSet<DocumentOwner> _kept = [];

    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        var owners = network().Projects.Select(project => DocumentOwner.Of(project.Id)).Concat(network().Bodies.Select(body => DocumentOwner.Of(body.Id)));
        foreach (var owner in owners.Where(owner => !_kept.Contains(owner)).ToArray())
        {
            foreach (var subfolder in DocumentTexts.FixedFolders)
            {
                if (await folders.EnsureAsync(owner, subfolder, cancellationToken) is not (Answer<string>.Done or Answer<string>.NotFound))
                {
                    return;
                }
            }

            _kept.Add(owner);
        }
    }
}
