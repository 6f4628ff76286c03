using KreisTeams.Tab;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTab(builder.Configuration);

var app = builder.Build();
app.MapTab();
await app.RunAsync();
