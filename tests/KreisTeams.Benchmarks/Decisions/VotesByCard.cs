using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using KreisTeams.Benchmarks.Edge;
using KreisTeams.Bot.Decisions;
using KreisTeams.Decisions;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Teams;

namespace KreisTeams.Benchmarks.Decisions;

/// <summary>
/// The product's own host, into which signed people of 88 organisations press „Ja“ and „Nein“ on a card, again and again, while the cards of three conversations follow;
/// against the one transaction that a vote cannot do without, sent by hand to the same emulator.
/// </summary>
internal static class VotesByCard
{
    private const int Organisations = 88;
    private const int AtOnce = 16;
    private const int Rounds = 7;
    private const int Conversations = 3;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1.5);

    /// <summary>Until the runtime has compiled what is called often.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Storm = TimeSpan.FromSeconds(8);

    public static async Task<ImmutableArray<BenchmarkRow>> RunAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kreisteams-benchmark").FullName, "network.json");
        await File.WriteAllTextAsync(file, NetworkJson.Write(Assembly.ContentOf(Organisations)), cancellationToken);
        await using var azurite = await Azurite.StartAsync(dataFolder: null, Console.Error.WriteLine, cancellationToken);
        await using var channel = await Channel.StartAsync(cancellationToken);
        var address = new Uri($"http://127.0.0.1:{Workspace.FreePort()}");
        await using var host = await StartAsync(address, azurite.ConnectionString, file, channel, cancellationToken);
        await using var assembly = new Assembly(azurite.ConnectionString, Organisations);

        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", channel.Token(TimeProvider.System.GetUtcNow()));
        await RunAsync((await OpenAsync(assembly, channel, http, cancellationToken)).VoteAsync, WarmUp, cancellationToken);
        var presses = await OpenAsync(assembly, channel, http, cancellationToken);
        await RunAsync(presses.VoteAsync, Round, cancellationToken);
        var raw = await RawVotes.LikeAsync(assembly.Storage.Table("Polls"), $"{presses.Poll}", Organisations, cancellationToken);
        await RunAsync(raw.VoteAsync, Round, cancellationToken);

        var rounds = new List<(double Ours, double Theirs)>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add((await RunAsync(presses.VoteAsync, Round, cancellationToken), await RunAsync(raw.VoteAsync, Round, cancellationToken)));
        }

        var edits = await EditsAsync(channel, () => RunAsync(presses.VoteAsync, Storm, cancellationToken));
        await CheckAsync(assembly, presses, cancellationToken);
        return
        [
            new BenchmarkRow(
                $"Decisions: votes by card of {AtOnce} people at once, against one transaction a vote that replaces its ballot on its ETag and adds its history",
                PerSecond(rounds.Select(round => round.Ours)), PerSecond(rounds.Select(round => round.Theirs)), Median(rounds.Select(round => round.Ours / round.Theirs)), 0.8) { MoreIsBetter = true },
            edits,
        ];
    }

    /// <returns>Acts in a second.</returns>
    private static async Task<double> RunAsync(Func<int, CancellationToken, Task> act, TimeSpan time, CancellationToken cancellationToken)
    {
        var (watch, done) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async first =>
        {
            for (var voter = first; watch.Elapsed < time; voter = voter + AtOnce < Organisations ? voter + AtOnce : first)
            {
                await act(voter, cancellationToken);
                Interlocked.Increment(ref done);
            }
        }));
        return done / watch.Elapsed.TotalSeconds;
    }

    private static async Task<BenchmarkRow> EditsAsync(Channel channel, Func<Task<double>> storm)
    {
        channel.Edits.Clear();
        var perSecond = await storm();
        var (most, intervals) = (channel.Edits.Values.Max(), (int)Math.Ceiling(Storm / PollCards.Interval) + 1);
        return new BenchmarkRow(
            $"Decisions: edits of a card while {perSecond:0} votes a second are cast for {Storm.TotalSeconds:0} s, against one each {PollCards.Interval.TotalSeconds:0} s", $"{most}", $"{intervals}", (double)most / intervals, 1);
    }

    /// <summary>Every vote that was acknowledged is in the history, and nothing else.</summary>
    private static async Task CheckAsync(Assembly assembly, Presses presses, CancellationToken cancellationToken)
    {
        var cast = (await assembly.Polls.HistoryAsync(presses.Poll, cancellationToken)).Count(entry => entry.Event == HistoryEvent.Cast);
        if (cast != presses.Acknowledged)
        {
            throw new LocalFailure($"{presses.Acknowledged} votes were acknowledged, {cast} are stored.");
        }
    }

    /// <summary>A poll with cards in conversations, and those who press on them.</summary>
    private static async Task<Presses> OpenAsync(Assembly assembly, Channel channel, HttpClient http, CancellationToken cancellationToken)
    {
        var poll = await assembly.OpenAsync(cancellationToken);
        var posts = new PollPosts(assembly.Storage);
        for (var number = 0; number < Conversations; number++)
        {
            var reference = new ConversationReference(channel.ServiceUrl, new ConversationAccount($"19:{number}@thread.tacv2") { ConversationType = "channel", TenantId = Presses.Tenant }, new ChannelAccount("28:bot"), null, "msteams");
            await posts.PromiseAsync(new PollPost(poll.Id, reference, null), cancellationToken);
        }

        await posts.NoteInvitedAsync(poll.Id, cancellationToken);
        return new Presses(http, channel.ServiceUrl, poll.Id, assembly.Voters);
    }

    private static async Task<ChildProcess> StartAsync(Uri address, string storage, string network, Channel channel, CancellationToken cancellationToken)
    {
        var host = ChildProcess.StartProduct("KreisTeams", "KreisTeams.Bot", [], Path.Combine(Workspace.Root, "bot", "KreisTeams.Bot"), new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = EdgeServer.Environment,
            ["ASPNETCORE_URLS"] = $"{address}",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Storage__ConnectionString"] = storage,
            ["Network__File"] = network,
            ["Teams__AppId"] = Channel.AppId,
            ["Teams__AppType"] = "UserAssignedMSI",
            ["Teams__TenantId"] = Presses.Tenant,
            ["Teams__AllowedTenants__0"] = "*",
            ["Teams__OpenIdMetadata"] = $"{new Uri(channel.Address, "/metadata")}",
            ["IDENTITY_ENDPOINT"] = $"{new Uri(channel.Address, "/identity")}",
            ["IDENTITY_HEADER"] = "none",
        });
        await host.ReadyAsync(token => Answers.WithSuccessAsync(new Uri(address, "/health/ready").AbsoluteUri, token), TimeSpan.FromSeconds(90), cancellationToken);
        return host;
    }

    private static string PerSecond(IEnumerable<double> values) => string.Create(CultureInfo.InvariantCulture, $"{Median(values):0} /s");

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private sealed class Presses(HttpClient http, Uri serviceUrl, PollId poll, ImmutableArray<Person> voters)
    {
        public const string Tenant = "6f2b1c9e-8d47-4a35-b1e0-9c7d5f3a2e18";

        private readonly int[] _turns = new int[voters.Length];
        private int _next;
        private int _acknowledged;

        public PollId Poll => poll;

        public int Acknowledged => _acknowledged;

        public async Task VoteAsync(int voter, CancellationToken cancellationToken)
        {
            var number = Interlocked.Increment(ref _next);
            using var content = new StringContent(Bodies.Vote(serviceUrl, number, voters[voter].AadObjectId!.Value, Tenant, $"{poll}", _turns[voter]++ % 2 == 0 ? "yes" : "no"), Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content, cancellationToken);
            var answer = await response.Content.ReadAsStringAsync(cancellationToken);
            if (!response.IsSuccessStatusCode || !answer.Contains("application/vnd.microsoft.card.adaptive", StringComparison.Ordinal))
            {
                throw new LocalFailure($"A vote was answered with {(int)response.StatusCode} {answer}");
            }

            Interlocked.Increment(ref _acknowledged);
        }
    }
}
