using System.Collections.Immutable;
using KreisTeams.Decisions;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Storage;
using KreisTeams.Work;
using Microsoft.AspNetCore.DataProtection;

namespace KreisTeams.Benchmarks.Decisions;

/// <summary>A body of so many organisations with a voter each, and its polls on real tables.</summary>
internal sealed class Assembly : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly NetworkContent _content;

    /// <param name="connection">Of a storage account that has the tables.</param>
    public Assembly(string connection, int organisations)
    {
        _content = ContentOf(organisations);
        var network = _content.Persons.Aggregate(
            _content.Organisations.Aggregate(NetworkSnapshot.Empty.With(_content.Bodies[0], 1), (snapshot, organisation) => snapshot.With(organisation, 1)),
            (snapshot, person) => snapshot.With(person, 1));
        Storage = StorageAccount.FromConnectionString(connection);
        _services = new ServiceCollection().AddSingleton(Storage).AddSingleton(TimeProvider.System).AddLogging().AddWork().AddDecisions()
            .AddSingleton<Func<NetworkSnapshot>>(() => network).AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .BuildServiceProvider();
    }

    public StorageAccount Storage { get; }

    public ImmutableArray<Person> Voters => _content.Persons;

    public Voting Voting => _services.GetRequiredService<Voting>();

    public PollStore Polls => _services.GetRequiredService<PollStore>();

    public static NetworkContent ContentOf(int organisations)
    {
        ImmutableArray<OrganisationId> ids = [.. Enumerable.Range(0, organisations).Select(number => new OrganisationId($"o{number}"))];
        return new NetworkContent("Benchmark")
        {
            Organisations = [.. ids.Select(id => new Organisation(id, $"Stadt {id.Value}", OrganisationKind.Town))],
            Bodies = [new KreisTeams.Network.Body(new("runde"), "Runde", MandateRole.Cdo, ids, new RuleSet())],
            Persons = [.. ids.Select((id, number) => new Person(new($"p{number}"), $"Leitung {number}", id)
            {
                AadObjectId = new Guid(number + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
                Mandates = [new Mandate(id, MandateRole.Cdo, Authority.Vote)],
            })],
        };
    }

    public Task CreateTablesAsync(CancellationToken cancellationToken) =>
        new StorageSetup(Storage, _services.GetServices<StorageNeed>()).StartingAsync(cancellationToken);

    public async Task<Poll> OpenAsync(CancellationToken cancellationToken)
    {
        var draft = new PollDraft(PollId.New(TimeProvider.System), PollKind.Resolution, "Sollen wir die Dachmarke smartVEST nutzen?", _content.Bodies[0].Id, TimeProvider.System.GetUtcNow().AddDays(4));
        return ((OpenOutcome.Opened)await Voting.OpenAsync(ActorOf(0), draft, cancellationToken)).Poll;
    }

    public async Task VoteAsync(Poll poll, int voter, int turn, CancellationToken cancellationToken) =>
        Expect<VoteOutcome.Recorded>(await Voting.CastAsync(ActorOf(voter), poll.Id, turn % 2 == 0 ? Choice.Yes : Choice.No, null, cancellationToken));

    public async Task CloseAsync(Poll poll, CancellationToken cancellationToken) => Expect<LifeOutcome.Closed>(await Voting.CloseAsync(ActorOf(0), poll.Id, cancellationToken));

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static void Expect<T>(object outcome)
    {
        if (outcome is not T)
        {
            throw new LocalFailure($"{outcome}");
        }
    }

    private Actor ActorOf(int voter) => new(Voters[voter], Door.Card);
}
