using System.Globalization;
using KreisTeams.Simulators;

var options = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
var port = options.TryGetValue("--port", out var given) ? int.Parse(given, CultureInfo.InvariantCulture) : 5100;
var data = options.GetValueOrDefault("--data", Path.Combine(Path.GetTempPath(), "kreisteams-sharepoint"));

await using var app = SimulatorHost.Build(data, kestrel => kestrel.ListenLocalhost(port));
await app.StartAsync();
Console.WriteLine($"ready http://127.0.0.1:{port}");
await app.WaitForShutdownAsync();
