using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Files;
using KreisTeams.Bot.Hosting;
using KreisTeams.Bot.MessageExtension;
using KreisTeams.Calendars;
using KreisTeams.Decisions;
using KreisTeams.Documents;
using KreisTeams.Funding;
using KreisTeams.Network;
using KreisTeams.Settings;
using KreisTeams.Storage;
using KreisTeams.Synergies;
using KreisTeams.Tab;
using KreisTeams.Teams;
using KreisTeams.Work;

var builder = WebApplication.CreateBuilder(args);

try
{
    builder.AddClock();
    builder.AddStorage();
    builder.AddTelemetry();
    builder.Services
        .AddHealth()
        .AddWork()
        .AddNetwork()
        .AddSettings()
        .AddSynergies()
        .AddFunding()
        .AddCalendars()
        .AddDecisions()
        .AddDocuments(builder.Configuration)
        .NeedsStorage(tables: TeamsTables.Names)
        .AddTeams(builder.Configuration, provider => provider.GetRequiredService<StorageAccount>().Table)
        .AddChat()
        .AddFiles()
        .AddMessageExtension()
        .AddTab(builder.Configuration);

    var app = builder.Build();
    app.MapHealth();
    app.MapClock();
    app.MapTeams("/api/messages");
    app.MapTab();
    app.MapDocuments();
    app.MapCalendars();
    await app.RunAsync();
    return 0;
}
catch (Exception refused) when (refused is StartRefused or NetworkFileRefused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
