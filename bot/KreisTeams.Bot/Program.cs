using KreisTeams.Bot.Hosting;
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
    builder.Services.AddTab(builder.Configuration);

    var app = builder.Build();
    app.MapHealth();
    app.MapClock();
    app.MapTab();
    await app.RunAsync();
    return 0;
}
catch (StartRefused refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
