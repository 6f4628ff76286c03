using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using KreisTeams.Local;
using KreisTeams.Projects;

namespace KreisTeams.Tests.Journeys;

/// <summary>The host when something around it is wrong, and what it tells of itself.</summary>
public sealed class HostTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_broken_network_file_stops_the_start_with_its_place_and_an_exit_code()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kreisteams").FullName, "network.json");
        await File.WriteAllTextAsync(file, """{"name":"Kreis","persons":[{"id":"a","name":"A","organisation":"nowhere"}]}""", Cancel);

        await using var host = StartBuiltHost(("Storage__ConnectionString", azurite.ConnectionString), ("Storage__Prefix", StorageFixture.NewPrefix()), ("Network__File", file));
        await host.WaitForExitAsync(Cancel);

        host.Output.ShouldContain(line => line.Contains("$.persons[0].organisation", StringComparison.Ordinal));
        host.Output.ShouldNotContain(line => line.Contains("   at ", StringComparison.Ordinal), "One line, no stack trace.");
    }

    [Fact]
    public async Task Without_storage_the_host_says_what_to_configure()
    {
        await using var host = StartBuiltHost();
        await host.WaitForExitAsync(Cancel);

        host.Output.ShouldContain(line => line.Contains("Storage:ConnectionString", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_storage_is_down_the_host_lives_is_not_ready_and_apologises_with_a_number()
    {
        await using var storage = await Azurite.StartAsync(dataFolder: null, progress: null, Cancel);
        await using var host = RealHost.Start(storage.ConnectionString, Chat.Tuesday);
        using var http = host.CreateClient();
        await Eventually.IsAsync(async () => (await http.GetAsync("/health/ready", Cancel)).IsSuccessStatusCode);

        await using var chat = new Chat(host, teams);
        var member = await chat.AsAsync("Nadine Kessler");
        await storage.DisposeAsync();

        (await http.GetAsync("/health/live", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.GetAsync("/health/ready", Cancel)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await member.SaysInVainAsync("Wer ist CDO in Herten?")).Text.ShouldMatch("(Vorgang|Reference) [0-9a-f]{8}");
    }

    [Fact]
    public async Task An_own_change_is_taken_back_by_one_word()
    {
        await using var chat = Chat.Open(azurite, teams);
        var member = await chat.AsAsync("Matthias Erlenkamp");

        (await member.SaysAsync("Neues Projekt anlegen: Gemeinsames Lastenrad-Portal, Federführung Kreis Recklinghausen")).Text.ShouldContain("Neues Vorhaben anlegen?");
        (await member.SaysAsync("ja")).Text.ShouldContain("ist angelegt");
        chat.Network.Projects.ShouldContain((Project project) => project.Title.Contains("Lastenrad", StringComparison.Ordinal));

        (await member.SaysAsync("rückgängig")).Text.ShouldContain("Zurückgenommen");
        chat.Network.Projects.ShouldNotContain((Project project) => project.Title.Contains("Lastenrad", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_answer_is_counted_by_its_intent_and_by_nothing_personal()
    {
        var tags = new ConcurrentQueue<string>(); // Hosts of other tests measure at the same time.
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, subscriber) =>
            {
                if (instrument is { Meter.Name: "KreisTeams", Name: "kreisteams.chat.answers" })
                {
                    subscriber.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, measured, _) => tags.Enqueue(string.Join(",", measured.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
        listener.Start();

        await using var chat = Chat.Open(azurite, teams);
        await (await chat.AsAsync("Nadine Kessler")).SaysAsync("Steckbrief Marl");

        tags.ShouldContain("kreisteams.intent=org.show,kreisteams.language=de");
    }

    private static ChildProcess StartBuiltHost(params (string Key, string Value)[] settings) => ChildProcess.Start(
        "The host", "dotnet", [typeof(KreisTeams.Bot.Hosting.SettableClock).Assembly.Location, "--urls", $"http://127.0.0.1:{Workspace.FreePort()}"],
        environment: settings.Select(setting => new KeyValuePair<string, string>(setting.Key, setting.Value)));
}
