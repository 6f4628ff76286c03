using System.Security.Cryptography;
using System.Text;
using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using KreisTeams.Work;

namespace KreisTeams.Bot.Decisions;

/// <summary>
/// Keeps every card of a poll like the poll. Runs by durable work after a change, once for many changes; a card that cannot be edited any more is replaced by a fresh one.
/// </summary>
public sealed partial class PollCards(
    Voting voting, PollPosts posts, PollCardMaker maker, NetworkCache network, ConnectorClient connector, WorkList work, TimeProvider clock, ILogger<PollCards> logger)
{
    public const string Work = "poll/cards";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(1);

    /// <summary>Between two edits of a card: Teams takes 1,800 operations an hour in a conversation.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Between two edits of all cards of a poll, so that a large body's cards do not take all of what Teams takes in a tenant.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    /// <returns>When to try again, where Teams asked to wait.</returns>
    public async Task<DateTimeOffset?> RefreshAsync(string subject, CancellationToken cancellationToken)
    {
        if (!PollId.TryParse(subject, out var id))
        {
            return null;
        }

        // First the posts, then the poll, once for all of them.
        var shown = await posts.OfAsync(id, cancellationToken);
        var begun = clock.GetTimestamp();
        var again = await Task.WhenAll(shown.Select(post => RefreshAsync(post, begun, shown.Count * Pace, cancellationToken)));
        return again.Max();
    }

    public async Task ChangedAsync(PollId id, CancellationToken cancellationToken)
    {
        if (await RefreshAsync(id.ToString(), cancellationToken) is { } again)
        {
            await work.PlanAsync(new WorkItem(Work, id.ToString(), again), cancellationToken);
        }
    }

    /// <summary>
    /// One at a time sends into a conversation, and no sooner than an interval after the last; whoever is too early comes again. A card that waits is shown as the poll is then.
    /// Who claims a post has read it before reading the poll, so that no edit shows less than the one before.
    /// </summary>
    private async Task<DateTimeOffset?> RefreshAsync(PollPost post, long begun, TimeSpan pace, CancellationToken cancellationToken)
    {
        if (await MakeAsync(post, clock.GetElapsedTime(begun), cancellationToken) is not { } message || Fingerprint(message) is var shown && shown == post.Shown)
        {
            return null;
        }

        var (now, interval) = (clock.GetUtcNow(), pace > Interval ? pace : Interval);
        if (post.NotBefore > now || !await posts.ClaimAsync(post, now + Claim, cancellationToken))
        {
            return post.NotBefore > now ? post.NotBefore : After(interval);
        }

        switch (await ShowAsync(post, message, cancellationToken))
        {
            case SendOutcome.Sent sent:
                await posts.SaveAsync(post with { ActivityId = sent.ActivityId ?? post.ActivityId, Shown = shown, NotBefore = After(interval) }, cancellationToken);
                return null;
            case SendOutcome.Throttled throttled:
                return await PostponeAsync(post, throttled.RetryAfter > Pause ? throttled.RetryAfter : Pause, cancellationToken);
            case SendOutcome.Unavailable:
                return await PostponeAsync(post, Pause, cancellationToken);
            case var outcome:
                LogUnreachable(post.Poll, outcome.GetType().Name);
                await posts.RemoveAsync(post, cancellationToken);
                return null;
        }
    }

    /// <summary>Whole seconds, so that all who wait for the cards of a poll wait for the same moment.</summary>
    private DateTimeOffset After(TimeSpan pause)
    {
        var moment = clock.GetUtcNow() + pause;
        return moment.AddTicks((TimeSpan.TicksPerSecond - moment.Ticks % TimeSpan.TicksPerSecond) % TimeSpan.TicksPerSecond);
    }

    private async Task<DateTimeOffset?> PostponeAsync(PollPost post, TimeSpan pause, CancellationToken cancellationToken)
    {
        var again = After(pause);
        await posts.SaveAsync(post with { NotBefore = again }, cancellationToken);
        return again;
    }

    private async Task<SendOutcome> ShowAsync(PollPost post, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (post.ActivityId is { } card && await connector.UpdateAsync(post.Reference, card, message, cancellationToken) is not SendOutcome.Gone and var updated)
        {
            return updated;
        }

        return await connector.SendAsync(post.Reference, message, cancellationToken);
    }

    private async Task<OutgoingMessage?> MakeAsync(PollPost post, TimeSpan age, CancellationToken cancellationToken)
    {
        var viewer = post.Person is { } id && network.Current.FindPerson(id) is { } person ? new Actor(person, Door.Card, post.Language) : null;
        return await voting.ViewAsync(post.Poll, viewer, cancellationToken, age) is { } view ? await maker.MakeAsync(view, viewer is not null, !post.Reference.Conversation.IsPersonal, post.Language, cancellationToken) : null;
    }

    private static string Fingerprint(OutgoingMessage message) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.Text.Markdown)))[..32];

    [LoggerMessage(LogLevel.Warning, "A card of poll {Poll} is given up: {Outcome}")]
    private partial void LogUnreachable(PollId poll, string outcome);
}
