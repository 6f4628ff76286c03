using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using KreisTeams.Documents;
using KreisTeams.Meetings;

namespace KreisTeams.Bot.Decisions;

/// <summary>The right card for the state a poll is in.</summary>
public sealed class PollCardMaker(Links links, DocumentStore documents, Agenda agenda, TimeProvider clock)
{
    private readonly PollCard _open = new(links);
    private readonly ResultCard _result = new(links);

    public async Task<CardMessage> MakeAsync(PollView view, bool isPersonal, bool isInGroup, Language language, CancellationToken cancellationToken) =>
        view.Result is { } result
            ? _result.Of(view, result, await FindMinutesAsync(view.Poll, cancellationToken), await FindAgendaItemAsync(view.Poll, cancellationToken), clock.GetUtcNow(), language)
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

    private async Task<int?> FindAgendaItemAsync(Poll poll, CancellationToken cancellationToken)
    {
        if (poll.State != PollState.Referred)
        {
            return null;
        }

        var items = await agenda.OfAsync(poll.Body, cancellationToken);
        return items.Index().Where(item => item.Item.Poll == poll.Id).Select(item => (int?)item.Index + 1).FirstOrDefault();
    }
}
