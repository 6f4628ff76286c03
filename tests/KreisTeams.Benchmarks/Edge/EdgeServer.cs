using Azure.Core;
using KreisTeams.Bot.Hosting;
using KreisTeams.Storage;
using KreisTeams.Teams;

namespace KreisTeams.Benchmarks.Edge;

/// <summary>The whole edge with authentication on, in a process of its own: echoes messages, answers card actions with the person's card.</summary>
internal static class EdgeServer
{
    /// <summary>The channel of the benchmark is on this machine, which only Development allows; it costs both servers the same.</summary>
    public const string Environment = "Development";

    public static async Task RunAsync(string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environment });
        builder.Logging.ClearProviders();
        builder.Configuration.AddCommandLine(settings);
        builder.Services.AddSingleton<TokenCredential, FixedCredential>();
        AddTables(builder);
        builder.Services.AddTeams(builder.Configuration, builder.Configuration["Storage:ConnectionString"] is null ? null : provider => provider.GetRequiredService<StorageAccount>().Table).OnTeams((_, router) => router
            .OnMessage((turn, cancellationToken) => turn.ReplyAsync(new OutgoingMessage(turn.Activity.Text ?? "-"), cancellationToken))
            .OnCardAction<VoteData>("poll/vote", (turn, vote, _) => Task.FromResult(InvokeResponse.Card(new CardMessage(Card(turn.From!.Name ?? "-", vote), turn.From.Name ?? "-"))))
            .OnInstallation((_, _) => Task.CompletedTask)
            .OnMembersAdded((_, people, _) => Task.FromResult(people.Count))
            .OnSearch(AnswerAsync).OnLink(AnswerAsync).OnFileConsent(AnswerAsync)
            .OnExtensionOpen("start", AnswerAsync).OnExtensionSubmit("start", AnswerAsync)
            .OnDialogOpen<VoteData>("project/new", AnswerAsync).OnDialogSubmit<VoteData>("project/new", AnswerAsync)
            .OnChoiceSearch((_, dataset, text, _) => Task.FromResult(InvokeResponse.Choices([new Choice(dataset, text)]))));
        var app = builder.Build();
        app.MapTeams("/api/messages");
        ServerNumbers.Map(app);
        await app.RunAsync();
    }

    /// <summary>Where storage is configured, activities and conversations are kept there as the product keeps them.</summary>
    private static void AddTables(WebApplicationBuilder builder)
    {
        if (builder.Configuration["Storage:ConnectionString"] is not null)
        {
            builder.AddStorage();
            builder.Services.NeedsStorage(tables: TeamsTables.Names);
        }
    }

    public static AdaptiveCard Card(string person, VoteData vote) => new(
    [
        new TextBlock("Dachmarke smartVEST") { Style = TextBlockStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
        new TextBlock($"{person}, Ihre Stimme: {vote.Choice}"),
        new FactSet([new Fact("Regel", "Einfache Mehrheit"), new Fact("Frist", "Freitag, 27.11.2026, 12:00 Uhr"), new Fact("Nummer", vote.Poll)]),
    ])
    {
        Lang = "de",
        Actions = [ExecuteAction.Of("Ja", "poll/vote", vote with { Choice = "yes" }), ExecuteAction.Of("Nein", "poll/vote", vote with { Choice = "no" })],
    };

    private static Task<InvokeResponse> AnswerAsync<T>(Turn turn, T value, CancellationToken cancellationToken) => Task.FromResult(InvokeResponse.Message($"{value}"));

    internal sealed record VoteData(string Poll, string Choice);

    internal sealed class FixedCredential : TokenCredential
    {
        private static readonly AccessToken Token = new(new string('t', 1200), DateTimeOffset.MaxValue);

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => Token;

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => ValueTask.FromResult(Token);
    }
}

/// <summary>What a measured process tells about itself.</summary>
internal static class ServerNumbers
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/numbers", () => $"{GC.GetTotalAllocatedBytes(precise: true)} {Environment.CpuUsage.TotalTime.TotalMicroseconds:0}");
        app.MapGet("/memory", () =>
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            return $"{GC.GetTotalMemory(forceFullCollection: true)}";
        });
    }
}
