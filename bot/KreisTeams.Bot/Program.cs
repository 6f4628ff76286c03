using KreisTeams.Bot.Hosting;
using KreisTeams.Decisions;
using KreisTeams.Documents;
using KreisTeams.Network;
using KreisTeams.Tab;
using KreisTeams.Work;

var builder = WebApplication.CreateBuilder(args);

try
{
    builder.AddClock();
    builder.AddStorage();
    builder.AddTelemetry();
    builder.Services.AddHealth();
    builder.Services.AddWork();
    builder.Services.AddNetwork();
    builder.Services.AddDocuments(builder.Configuration);
    builder.Services.AddDecisions();
    builder.Services.AddDocuments(builder.Configuration);
    builder.Services.AddTab(builder.Configuration);

    var app = builder.Build();
    app.MapHealth();
    app.MapClock();
    app.MapTab();
    await app.RunAsync();
    return 0;
}
catch (Exception refused) when (refused is StartRefused or NetworkFileRefused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
