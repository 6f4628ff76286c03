using KreisTeams.Tests.Journeys;

namespace KreisTeams.Tests.Overview;

public sealed class OverviewTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private readonly Chat _chat = Chat.Open(azurite, teams);

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task Whoever_asks_what_is_up_hears_of_the_missing_vote_until_it_is_cast_and_of_what_ends_soon()
    {
        var member = await _chat.AsAsync("Daniel Overbeck");
        (await member.SaysAsync("Was steht heute für mich an?")).Text.ShouldContain("Für Sie ist gerade nichts offen");
        await member.SaysAsync("Starte eine Abstimmung: Sollen wir die Dachmarke nutzen? Bis Freitag 12 Uhr");
        (await member.SaysAsync("ja")).Text.ShouldContain("läuft");

        var waiting = await member.SaysAsync("Was habe ich heute zu tun?");
        waiting.Text.ShouldContain("Eine Abstimmung wartet auf Sie");
        waiting.Text.ShouldContain("Sollen wir die Dachmarke nutzen?");
        waiting.Text.ShouldContain("Nächste Fristen");
        (await member.SaysAsync("ja zu Abstimmung 1")).Text.ShouldContain("Ihre Stimme für Marl: Ja");

        (await member.SaysAsync("Anything waiting for me?")).Text.ShouldContain("Nothing is waiting for you");
    }
}
