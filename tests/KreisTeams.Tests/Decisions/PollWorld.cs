using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using KreisTeams.Decisions;
using KreisTeams.Documents;
using KreisTeams.Network;
using KreisTeams.Storage;
using KreisTeams.Work;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace KreisTeams.Tests.Decisions;

/// <summary>Eleven organisations with member and deputy, one body, and polls on a real table.</summary>
public sealed class PollWorld
{
    public static readonly string[] Towns =
        ["castrop-rauxel", "datteln", "dorsten", "gladbeck", "haltern", "herten", "kreis-re", "marl", "oer-erkenschwick", "recklinghausen", "waltrop"];

    public static readonly BodyId Body = new("cdo-runde");

    private readonly IDataProtectionProvider _protection;

    private PollWorld(StorageAccount storage, IDataProtectionProvider protection, Wire wire, FakeTimeProvider clock)
    {
        (Storage, Wire, Clock, _protection) = (storage, wire, clock, protection);
        Network = NetworkOf(Towns, new RuleSet());
        Services = new ServiceCollection()
            .AddSingleton(storage).AddSingleton<TimeProvider>(clock)
            .AddLogging().AddWork().AddDecisions().AddDocuments(new ConfigurationBuilder().Build())
            .AddSingleton<Func<NetworkSnapshot>>(() => Network).AddSingleton(protection)
            .OnPollChanged(_ => (poll, _) => Note(Changed, poll))
            .OnPollReminder(_ => (reminder, _) => Note(Reminded, reminder))
            .BuildServiceProvider();
    }

    public StorageAccount Storage { get; }

    public Wire Wire { get; }

    public FakeTimeProvider Clock { get; }

    public NetworkSnapshot Network { get; set; }

    public IServiceProvider Services { get; }

    public List<PollId> Changed { get; } = [];

    public List<PollReminder> Reminded { get; } = [];

    public Voting Voting => Services.GetRequiredService<Voting>();

    public PollStore Polls => Services.GetRequiredService<PollStore>();

    public PollTimes Times => Services.GetRequiredService<PollTimes>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<PollWorld> CreateAsync(StorageFixture azurite, DateTimeOffset? now = null)
    {
        var wire = new Wire();
        var options = new TableClientOptions();
        options.AddPolicy(wire, HttpPipelinePosition.PerCall);
        var storage = new StorageAccount(
            new TableServiceClient(azurite.ConnectionString, options),
            new QueueServiceClient(azurite.ConnectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }),
            new BlobServiceClient(azurite.ConnectionString),
            StorageFixture.NewPrefix());
        await new StorageSetup(storage, [new StorageNeed(["Polls", "Measures", "Papers", "Sessions", "Agendas", "Work", "Documents"], ["work"], ["documents"])]).StartingAsync(Cancel);
        return new PollWorld(storage, new EphemeralDataProtectionProvider(), wire, new FakeTimeProvider(now ?? new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)));
    }

    /// <summary>A second instance of the host on the same storage, keys and clock.</summary>
    public PollWorld SecondInstance() => new(Storage, _protection, Wire, Clock) { Network = Network };

    public static NetworkSnapshot NetworkOf(IEnumerable<string> towns, RuleSet rules)
    {
        var network = NetworkSnapshot.Empty
            .With(new Body(Body, "CDO-Runde", MandateRole.Cdo, [.. towns.Select(town => new OrganisationId(town))], rules), 1);
        foreach (var town in towns)
        {
            var id = new OrganisationId(town);
            var member = new Person(new PersonId($"{town}-cdo"), $"CDO {town}", id) { Mandates = [new Mandate(id, MandateRole.Cdo, Authority.Vote)] };
            network = network
                .With(new Organisation(id, char.ToUpperInvariant(town[0]) + town[1..], OrganisationKind.Town), 1)
                .With(member, 1)
                .With(new Person(new PersonId($"{town}-deputy"), $"Vertretung {town}", id) { Mandates = [new Mandate(id, MandateRole.Cdo, Authority.Vote) { DeputyOf = member.Id }] }, 1)
                .With(new Person(new PersonId($"{town}-contact"), $"Kontakt {town}", id) { Mandates = [new Mandate(id, MandateRole.Contact, Authority.Inform)] }, 1);
        }

        return network.With(new Person(new PersonId("office"), "Moderation", new OrganisationId("kreis-re")) { Grants = [new Grant(NetworkRole.Moderator, Body: Body)] }, 1);
    }

    public Actor Actor(string person) => new(Network.FindPerson(new PersonId(person))!, Door.Card);

    public Actor Member(string town) => Actor($"{town}-cdo");

    public Actor Deputy(string town) => Actor($"{town}-deputy");

    public PollDraft Draft(PollKind kind = PollKind.Resolution) =>
        new(PollId.New(Clock), kind, "Sollen wir die Dachmarke smartVEST nutzen?", Body, Clock.GetUtcNow().AddDays(4));

    public Task<Poll> OpenAsync(PollKind kind = PollKind.Resolution, bool secret = false) => OpenAsync(Draft(kind) with { IsSecret = secret });

    public async Task<Poll> OpenAsync(PollDraft draft) =>
        (await Voting.OpenAsync(Member("herten"), draft, Cancel)).ShouldBeOfType<OpenOutcome.Opened>().Poll;

    public Task<VoteOutcome> CastAsync(Poll poll, string town, Choice choice) => Voting.CastAsync(Member(town), poll.Id, choice, null, Cancel);

    public async Task<VoteOutcome.Recorded> VoteAsync(Poll poll, string town, Choice choice) =>
        (await CastAsync(poll, town, choice)).ShouldBeOfType<VoteOutcome.Recorded>();

    public async Task<PollResult> CloseAsync(Poll poll) => (await Voting.CloseAsync(Member("herten"), poll.Id, Cancel)).ShouldBeOfType<LifeOutcome.Closed>().Result;

    /// <summary>Runs the real work loop until the condition holds. What was begun and not yet noted as done is done again by the next; see <see cref="IsIdleAsync"/>.</summary>
    public async Task WorkUntilAsync(Func<Task<bool>> condition)
    {
        using var loop = new WorkLoop(
            Services.GetRequiredService<WorkList>(), Storage, Services.GetServices<WorkRoute>(), Services, Clock, Services.GetRequiredService<ILogger<WorkLoop>>());
        await loop.StartAsync(Cancel);
        await Eventually.IsAsync(condition);
        await loop.StopAsync(CancellationToken.None);
    }

    /// <summary>Whether nothing is left to do that is due.</summary>
    public async Task<bool> IsIdleAsync() => !await Services.GetRequiredService<WorkList>().DueAsync(Cancel).AnyAsync(Cancel);

    private static Task Note<T>(List<T> list, T item)
    {
        lock (list)
        {
            list.Add(item);
        }

        return Task.CompletedTask;
    }
}
