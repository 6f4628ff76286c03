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

    /// <returns>When to try again, where Teams asked to wait.</returns>
    public async Task<DateTimeOffset?> RefreshAsync(string subject, CancellationToken cancellationToken)
    {
        if (!PollId.TryParse(subject, out var id))
        {
            return null;
        }

        var again = await Task.WhenAll((await posts.OfAsync(id, cancellationToken)).Select(post => RefreshAsync(post, cancellationToken)));
        return again.Max();
    }

    public async Task ChangedAsync(PollId id, CancellationToken cancellationToken)
    {
        if (await RefreshAsync(id.ToString(), cancellationToken) is { } again)
        {
            await work.PlanAsync(new WorkItem(Work, id.ToString(), again), cancellationToken);
        }
    }

    /// <summary>Looks again after each edit: whoever was overtaken while sending shows the newer state too. One instance sends the first card; the others leave it to it, unless it dies.</summary>
    private async Task<DateTimeOffset?> RefreshAsync(PollPost post, CancellationToken cancellationToken)
    {
        var mayShow = post.ActivityId is not null;
        while (await MakeAsync(post, cancellationToken) is { } message && Fingerprint(message) is var shown && shown != post.Shown)
        {
            var claimedUntil = clock.GetUtcNow() + Claim;
            if (!mayShow && (post.SendingUntil > clock.GetUtcNow() || !await posts.ClaimAsync(post, claimedUntil, cancellationToken)))
            {
                return post.SendingUntil ?? claimedUntil;
            }

            (mayShow, post) = (true, post with { SendingUntil = null });
            var outcome = await ShowAsync(post, message, cancellationToken);
            switch (outcome)
            {
                case SendOutcome.Sent sent:
                    post = post with { ActivityId = sent.ActivityId ?? post.ActivityId, Shown = shown };
                    await posts.SaveAsync(post, cancellationToken);
                    break;
                case SendOutcome.Throttled throttled:
                    await posts.SaveAsync(post, cancellationToken);
                    return clock.GetUtcNow() + (throttled.RetryAfter > Pause ? throttled.RetryAfter : Pause);
                case SendOutcome.Unavailable:
                    await posts.SaveAsync(post, cancellationToken);
                    return clock.GetUtcNow() + Pause;
                default:
                    LogUnreachable(post.Poll, outcome.GetType().Name);
                    await posts.RemoveAsync(post, cancellationToken);
                    return null;
            }
        }

        return null;
    }

    private async Task<SendOutcome> ShowAsync(PollPost post, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (post.ActivityId is { } card && await connector.UpdateAsync(post.Reference, card, message, cancellationToken) is not SendOutcome.Gone and var updated)
        {
            return updated;
        }

        return await connector.SendAsync(post.Reference, message, cancellationToken);
    }

    private async Task<OutgoingMessage?> MakeAsync(PollPost post, CancellationToken cancellationToken)
    {
        var viewer = post.Person is { } id && network.Current.FindPerson(id) is { } person ? new Actor(person, Door.Card, post.Language) : null;
        return await voting.ViewAsync(post.Poll, viewer, cancellationToken) is { } view ? await maker.MakeAsync(view, viewer is not null, !post.Reference.Conversation.IsPersonal, post.Language, cancellationToken) : null;
    }

    private static string Fingerprint(OutgoingMessage message) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.Text.Markdown)))[..32];

    [LoggerMessage(LogLevel.Warning, "A card of poll {Poll} is given up: {Outcome}")]
    private partial void LogUnreachable(PollId poll, string outcome);
}
