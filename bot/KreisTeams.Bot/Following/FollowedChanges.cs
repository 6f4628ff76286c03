using System.Threading.Channels;
using KreisTeams.Bot.Decisions;
using KreisTeams.Bot.Notices;
using KreisTeams.Decisions;
using KreisTeams.Projects;
using KreisTeams.Work;

namespace KreisTeams.Bot.Following;

/// <summary>
/// Reads the log of the network on from where it stopped and announces what somebody follows: a new project on a theme, a change of a project, a poll that opens or ends. Whoever deputises for somebody who is away is invited to the open polls.
/// Whichever instance sees that the log has grown plans the reading as work, and so does each one that starts; so nothing is missed when one dies.
/// </summary>
internal sealed partial class FollowedChanges(
    NetworkStore store, NetworkCache network, Follows follows, Voting voting, PersonalNotices notices, PollInvitations invitations, WorkList work, TimeProvider clock, ILogger<FollowedChanges> logger) : BackgroundService
{
    public const string Work = "follow/log";
    public const string ProjectKind = "follow/project";
    public const string PollKind = "follow/poll";
    public const string New = "new";
    public const string Opened = "opened";
    public const string Ended = "ended";

    /// <summary>More news than this at once come together in one message.</summary>
    private const int Few = 3;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(20);

    private readonly Channel<bool> _grown = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>What was there before anybody could follow it is no news; so the place in the log is taken before the first request.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await follows.FindCursorAsync(cancellationToken) is null)
        {
            await follows.MoveCursorAsync(network.Current.Version, null, cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        network.Refreshed += _ => _grown.Writer.TryWrite(true);
        _grown.Writer.TryWrite(true);
        await foreach (var _ in _grown.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                // Whole windows, so that all instances plan the same work.
                var now = clock.GetUtcNow();
                await work.PlanAsync(new WorkItem(Work, "network", new DateTimeOffset(now.Ticks - (now.Ticks % Window.Ticks), TimeSpan.Zero) + Window), stoppingToken);
            }
            catch (Azure.RequestFailedException unavailable)
            {
                LogUnavailable(unavailable);
                await Task.Delay(Window, stoppingToken);
                _grown.Writer.TryWrite(true);
            }
        }
    }

    /// <summary>Again after a failure it announces the same, which is told once.</summary>
    public async Task<DateTimeOffset?> ReadOnAsync(string subject, CancellationToken cancellationToken)
    {
        var cursor = (await follows.FindCursorAsync(cancellationToken))!.Value;
        var changes = await store.ChangesAfterAsync(cursor.Number, cancellationToken);
        var news = new List<(PersonId Person, string Subject)>();
        foreach (var change in changes)
        {
            foreach (var key in change.Records.Where(key => key.Kind == RecordKind.Project))
            {
                news.AddRange(await NewsAsync(change, key, cancellationToken));
            }
        }

        await invitations.AbsencesChangedAsync(
            [.. changes.SelectMany(change => change.Records).Where(key => key.Kind == RecordKind.Person).Select(key => new PersonId(key.Id)).Distinct()], cancellationToken);
        foreach (var person in news.Distinct().GroupBy(item => item.Person))
        {
            DateTimeOffset? at = person.Count() > Few ? clock.GetUtcNow() + Gathering : null;
            foreach (var (reader, what) in person)
            {
                await notices.TellAsync(new Notice(reader, ProjectKind, what) { At = at }, cancellationToken);
            }
        }

        if (changes.Count > 0)
        {
            await follows.MoveCursorAsync(changes[^1].Number, cursor.ETag, cancellationToken);
        }

        return null;
    }

    public async Task PollChangedAsync(PollId id, CancellationToken cancellationToken)
    {
        if (await voting.ViewAsync(id, null, cancellationToken) is not { } view)
        {
            return;
        }

        var followers = (await follows.FollowersAsync(Follows.Decisions, cancellationToken)).AsEnumerable();
        if (view.Poll.Project is { } project)
        {
            followers = followers.Concat(await follows.FollowersAsync(new RecordKey(RecordKind.Project, project.Value), cancellationToken));
        }

        foreach (var person in followers.Distinct())
        {
            await notices.TellAsync(new Notice(person, PollKind, $"{id}|{(view.Poll.State == PollState.Open ? Opened : Ended)}"), cancellationToken);
        }
    }

    /// <summary>Who is to hear of it; never the person who did it.</summary>
    private async Task<IEnumerable<(PersonId Person, string Subject)>> NewsAsync(NetworkChange change, RecordKey key, CancellationToken cancellationToken)
    {
        if (await store.EntryAsync(key, change.Number, cancellationToken) is not { After: Project after } entry || entry.Number != change.Number)
        {
            return [];
        }

        var before = entry.Before as Project;
        var news = new List<(PersonId, string)>();
        foreach (var theme in after.Themes.Where(theme => before?.Themes.Contains(theme) != true))
        {
            news.AddRange((await follows.FollowersAsync(new RecordKey(RecordKind.Theme, theme.Value), cancellationToken)).Select(person => (person, $"{key.Id}|{New}")));
        }

        if (before is not null)
        {
            var changed = (await follows.FollowersAsync(key, cancellationToken)).Except(news.Select(item => item.Item1));
            news.AddRange(changed.Select(person => (person, $"{key.Id}|{change.Number}")).ToArray());
        }

        return news.Where(item => item.Item1 != change.Author.Person);
    }

    [LoggerMessage(LogLevel.Warning, "Followers are told later; storage is away")]
    private partial void LogUnavailable(Exception unavailable);
}
