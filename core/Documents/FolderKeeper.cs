using KreisTeams.Documents.SharePoint;

namespace KreisTeams.Documents;

/// <summary>Gives every project and body its folder with the fixed subfolders. What was done is remembered, so that a look without a new project costs nothing.</summary>
public sealed class FolderKeeper(OwnerFolders folders, CurrentNetwork network, TimeProvider clock)
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(15);

    private readonly HashSet<DocumentOwner> _kept = [];
    private HashSet<DocumentOwner> _seen = [];

    /// <summary>Whether a project or body came that <see cref="KeepAsync"/> has not seen yet.</summary>
    public bool SeesNew => !_seen.IsSupersetOf(Owners);

    private IEnumerable<DocumentOwner> Owners => network().Projects.Select(project => DocumentOwner.Of(project.Id)).Concat(network().Bodies.Select(body => DocumentOwner.Of(body.Id)));

    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        _seen = [.. Owners];
        foreach (var owner in _seen.Where(owner => !_kept.Contains(owner)))
        {
            if (await MakeAsync(owner, cancellationToken) is not null)
            {
                return;
            }

            _kept.Add(owner);
        }
    }

    /// <summary>Handles <see cref="DocumentStore.FolderWork"/>; the subject is an owner.</summary>
    public Task<DateTimeOffset?> MakeAsync(string subject, CancellationToken cancellationToken) => DocumentOwner.TryParse(subject, out var owner)
        ? MakeAsync(owner, cancellationToken)
        : throw new FormatException($"{subject} names no owner of documents.");

    private async Task<DateTimeOffset?> MakeAsync(DocumentOwner owner, CancellationToken cancellationToken)
    {
        foreach (var subfolder in DocumentTexts.FixedFolders)
        {
            var made = await folders.EnsureAsync(owner, subfolder, cancellationToken);
            if (made is not (Answer<string>.Done or Answer<string>.NotFound))
            {
                return made is Answer<string>.Throttled { Until: var until } ? until : clock.GetUtcNow() + TryAgain;
            }
        }

        return null;
    }
}
