using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KreisTeams.Decisions;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Storage;
using KreisTeams.Work;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KreisTeams.Tests.Decisions;

/// <summary>Two hosts as processes of their own on one storage; one of them is killed while everybody votes, and the deadline passes.</summary>
public sealed class KillTests(StorageFixture azurite) : IAsyncLifetime
{
    private const int Rounds = 12;

    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly string _prefix = StorageFixture.NewPrefix();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(5) };
    private readonly List<(ChildProcess Process, string Url)> _hosts = [];
    private int _answers;

    private enum Answer
    {
        Acknowledged,
        Refused,
        None,
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        for (var instance = 0; instance < 2; instance++)
        {
            var url = $"http://127.0.0.1:{Workspace.FreePort()}";
            var host = ChildProcess.StartProduct($"host {instance}", "KreisTeams.Bot", [], Path.Combine(Workspace.Root, "bot", "KreisTeams.Bot"),
            [
                new("ASPNETCORE_ENVIRONMENT", "Development"), new("ASPNETCORE_URLS", url), new("Storage__ConnectionString", azurite.ConnectionString),
                new("Storage__Prefix", _prefix), new("Network__File", Workspace.DemoNetworkFile), new("Clock__Start", Tuesday.ToString("O")),
            ]);
            _hosts.Add((host, url));
            await host.ReadyAsync(async token => await IsReadyAsync(url, token), TimeSpan.FromMinutes(3), Cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (process, _) in _hosts)
        {
            await process.DisposeAsync();
        }

        _http.Dispose();
    }

    [Fact]
    public async Task Every_acknowledged_vote_counts_and_no_refused_one_although_a_host_is_killed_and_the_deadline_passes()
    {
        using var cache = new NetworkCache(StorageAccount.FromConnectionString(azurite.ConnectionString, _prefix));
        await cache.RefreshAsync(Cancel);
        await using var services = Services(cache.Current);
        var polls = services.GetRequiredService<PollStore>();
        var (poll, voters) = await OpenAsync(services, cache.Current);
        voters.Count.ShouldBeGreaterThan(5);

        var deadline = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answers = new ConcurrentDictionary<OrganisationId, List<(Choice Choice, Answer Answer)>>();
        var storm = voters.Select((voter, index) => Task.Run(
            async () =>
            {
                var own = answers.GetOrAdd(voter.Key, _ => []);
                for (var round = 0; round < Rounds; round++)
                {
                    await (round == Rounds - 1 ? deadline.Task : Task.CompletedTask); // Somebody is late for sure.
                    var choice = round % 2 == 0 ? Choice.Yes : Choice.No;
                    own.Add((choice, await PressAsync(_hosts[(round + index) % 2].Url, voter.Value, poll.Id, choice)));
                    Interlocked.Increment(ref _answers);
                }
            },
            Cancel)).ToArray();
        await AnsweredAsync(voters.Count * Rounds / 3);
        _hosts[0].Process.Kill();
        await AnsweredAsync(voters.Count * Rounds * 2 / 3);
        (await _http.PutAsJsonAsync($"{_hosts[1].Url}/dev/clock", new { now = poll.Deadline }, Cancel)).EnsureSuccessStatusCode();
        deadline.SetResult();
        await Task.WhenAll(storm);

        await Eventually.IsAsync(async () => await polls.FindSealAsync(poll.Id, Cancel) is not null);
        var ballots = await polls.BallotsAsync(poll, Cancel);
        foreach (var (organisation, own) in answers)
        {
            var last = own.FindLastIndex(vote => vote.Answer == Answer.Acknowledged);
            var possible = own.Skip(last + 1).Where(vote => vote.Answer == Answer.None).Select(vote => (Choice?)vote.Choice).Append(last < 0 ? null : own[last].Choice);
            possible.ShouldContain(ballots.Single(ballot => ballot.Organisation == organisation).Choice, organisation.Value);
        }

        answers.Values.SelectMany(own => own).Select(vote => vote.Answer).Distinct().ShouldBe([Answer.Acknowledged, Answer.Refused, Answer.None], ignoreOrder: true);
        (await polls.VerifySealsAsync(Cancel).ToArrayAsync(Cancel)).ShouldAllBe(finding => finding is SealFinding.Intact);
    }

    private ServiceProvider Services(NetworkSnapshot network) => new ServiceCollection()
        .AddSingleton(StorageAccount.FromConnectionString(azurite.ConnectionString, _prefix))
        .AddSingleton<TimeProvider>(new FakeTimeProvider(Tuesday)).AddLogging().AddWork().AddDecisions()
        .AddSingleton<Func<NetworkSnapshot>>(() => network).AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
        .BuildServiceProvider();

    private static async Task<(Poll Poll, Dictionary<OrganisationId, Guid> Voters)> OpenAsync(ServiceProvider services, NetworkSnapshot network)
    {
        var body = network.Bodies.Single(found => found.Id.Value == "cdo-runde");
        var voters = network.EntitledOrganisations(body)
            .Select(organisation => (organisation.Id, Voter: network.VotersOf(body, organisation.Id, DateOnly.FromDateTime(Tuesday.DateTime)).FirstOrDefault(voter => !voter.IsDeputy)?.Person))
            .Where(found => found.Voter?.AadObjectId is not null).ToDictionary(found => found.Id, found => found.Voter!);
        var draft = new PollDraft(PollId.New(TimeProvider.System), PollKind.Resolution, "Sollen wir die Dachmarke smartVEST nutzen?", body.Id, Tuesday.AddDays(2));
        var opened = await services.GetRequiredService<Voting>().OpenAsync(new Actor(voters.Values.First(), Door.Chat), draft, Cancel);
        return (opened.ShouldBeOfType<OpenOutcome.Opened>().Poll, voters.ToDictionary(voter => voter.Key, voter => voter.Value.AadObjectId!.Value));
    }

    private async Task<Answer> PressAsync(string url, Guid person, PollId poll, Choice choice)
    {
        var activity = new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["id"] = Guid.CreateVersion7().ToString(),
            ["channelId"] = "msteams",
            ["serviceUrl"] = "http://127.0.0.1:9/",
            ["from"] = new JsonObject { ["id"] = $"29:{person}", ["aadObjectId"] = person.ToString() },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = $"a:{person}", ["conversationType"] = "personal", ["tenantId"] = "6f2b1c9e-8d47-4a35-b1e0-9c7d5f3a2e18" },
            ["value"] = new JsonObject
            {
                ["trigger"] = "manual",
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "poll/vote", ["data"] = new JsonObject { ["poll"] = poll.ToString(), ["choice"] = choice.Text } },
            },
        };
        try
        {
            using var response = await _http.PostAsJsonAsync($"{url}/api/messages", activity, Cancel);
            var body = await response.Content.ReadAsStringAsync(Cancel);
            return !response.IsSuccessStatusCode ? Answer.None : body.Contains("application/vnd.microsoft.card.adaptive", StringComparison.Ordinal) ? Answer.Acknowledged : Answer.Refused;
        }
        catch (HttpRequestException)
        {
            return Answer.None;
        }
    }

    private async Task AnsweredAsync(int answers)
    {
        while (Volatile.Read(ref _answers) < answers)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), Cancel);
        }
    }

    private async Task<bool> IsReadyAsync(string url, CancellationToken cancellationToken)
    {
        try
        {
            return (await _http.GetAsync($"{url}/health/ready", cancellationToken)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
