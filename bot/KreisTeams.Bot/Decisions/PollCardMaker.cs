using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using KreisTeams.Documents;

namespace KreisTeams.Bot.Decisions;

/// <summary>The right card for the state a poll is in.</summary>
public sealed class PollCardMaker(Links links, DocumentStore documents, TimeProvider clock)
{
    private readonly PollCard _open = new(links);
    private readonly ResultCard _result = new(links);

    public async Task<CardMessage> MakeAsync(PollView view, bool isPersonal, bool isInGroup, Language language, CancellationToken cancellationToken) =>
        view.Result is { } result ? _result.Of(view, result, await FindMinutesAsync(view.Poll, cancellationToken), language)
        : isPersonal ? _open.Personal(view, clock.GetUtcNow(), language, isInGroup)
        : _open.Shared(view, clock.GetUtcNow(), language, isInGroup);

    /// <summary>Null until SharePoint has them.</summary>
    public async Task<MinutesLink?> FindMinutesAsync(Poll poll, CancellationToken cancellationToken)
    {
        var owner = poll.Project is { } project ? DocumentOwner.Of(project) : DocumentOwner.Of(poll.Body);
        var minutes = await documents.OfAsync(owner, cancellationToken)
            .FirstOrDefaultAsync(document => document.Name.Contains(poll.Number, StringComparison.Ordinal) && document.State == SyncState.InSharePoint, cancellationToken);
        return minutes is null ? null : new MinutesLink(minutes.Name, $"SharePoint, {minutes.Path}", minutes.WebUrl);
    }
}
