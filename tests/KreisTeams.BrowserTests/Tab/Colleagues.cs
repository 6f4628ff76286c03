using KreisTeams.Decisions;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Storage;
using KreisTeams.Work;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.BrowserTests.Tab;

/// <summary>What other people of the network do meanwhile, through the same core and the same storage as the product.</summary>
public sealed class Colleagues : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Colleagues(ServiceProvider services) => _services = services;

    public PollStore Polls => _services.GetRequiredService<PollStore>();

    public NetworkSnapshot Network => _services.GetRequiredService<NetworkCache>().Current;

    private Voting Voting => _services.GetRequiredService<Voting>();

    private TimeProvider Clock => _services.GetRequiredService<TimeProvider>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Colleagues> OfAsync(Product product)
    {
        var services = new ServiceCollection()
            .AddSingleton(StorageAccount.FromConnectionString(product.Installation.StorageConnectionString))
            .AddSingleton<TimeProvider>(new ProductClock(product.Now))
            .AddLogging().AddWork().AddNetwork().AddDecisions()
            .BuildServiceProvider();
        await services.GetRequiredService<NetworkCache>().RefreshAsync(Cancel);
        return new Colleagues(services);
    }

    public Actor Actor(string person) => new(Network.Persons.Single(candidate => candidate.Name == person), Door.Chat);

    public async Task<Poll> OpenAsync(string question, PollKind kind = PollKind.Resolution, string project = "zukunftsstrategie-smartvest")
    {
        var draft = new PollDraft(PollId.New(Clock), kind, question, new BodyId("cdo-runde"), Clock.GetUtcNow().AddDays(3))
        {
            Project = new ProjectId(project),
            Visibility = ResultVisibility.Live,
        };
        var outcome = await Voting.OpenAsync(Actor("Kerstin Baumeister"), draft, Cancel);
        return outcome.ShouldBeOfType<OpenOutcome.Opened>().Poll;
    }

    public async Task VoteAsync(Poll poll, Choice choice, params string[] people)
    {
        foreach (var person in people)
        {
            (await Voting.CastAsync(Actor(person), poll.Id, choice, null, Cancel)).ShouldBeOfType<VoteOutcome.Recorded>();
        }
    }

    public async Task CloseAsync(Poll poll) => (await Voting.CloseAsync(Actor("Kerstin Baumeister"), poll.Id, Cancel)).ShouldBeOfType<LifeOutcome.Closed>();

    public async Task MergeAsync(string into, string other) =>
        (await _services.GetRequiredService<ProjectMerging>().MergeAsync(new ProjectId(into), new ProjectId(other), Actor("Kerstin Baumeister"), Cancel)).ShouldBeOfType<EditOutcome.Saved>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Shows the product's time.</summary>
    private sealed class ProductClock(Func<DateTimeOffset> now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now();
    }
}
