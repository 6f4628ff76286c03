namespace KreisTeams.Tests.Journeys;

/// <summary>Journey 7: funding with reasons, and the way from a deadline to an application.</summary>
public sealed class FundingJourneyTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private readonly Chat _chat = Chat.Open(azurite, teams);

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Theory]
    [InlineData("Kann Waltrop JTF Mittel bekommen?", "Nein. JTF: nur Bottrop, Dorsten, Gladbeck, Marl.")]
    [InlineData("ist dorsten leader gebiet", "In Dorsten nur Alt-Wulfen, Deuten, Lembeck, Rhade.")]
    [InlineData("Wie viel IKZ Förderung gibts bei 5 Kommunen", "280.000")]
    [InlineData("ZIRE Mittel noch verfügbar?", "unbekannt, keine gesicherte Quelle; offene Frage bei Kreis Recklinghausen")]
    public async Task Questions_are_answered_with_reason(string question, string answer) =>
        (await (await _chat.AsAsync("Sabine Özdemir")).SaysAsync(question)).Text.ShouldContain(answer);

    [Fact]
    public async Task A_figure_comes_with_source_and_date_and_a_stale_programme_is_flagged()
    {
        var waltrop = await _chat.AsAsync("Sabine Özdemir");

        (await waltrop.SaysAsync("Wie viel IKZ Förderung gibts bei 5 Kommunen")).Text.ShouldContain("Quelle: foerderdatenbank.de, mhkbd.nrw, geprüft am 23.11.2026");
        await _chat.SetClockAsync(Chat.Tuesday.AddDays(190));
        (await waltrop.SaysAsync("Welche Förderprogramme passen zum digitalen Zwilling?")).Text.ShouldContain("Wird nicht empfohlen");
    }

    [Fact]
    public async Task What_fits_a_project_comes_with_three_reasons_and_what_is_missing()
    {
        var answer = await (await _chat.AsAsync("Kerstin Baumeister")).SaysAsync("Welche Förderprogramme passen zum Projekt Dachmarkenorganisation?");

        answer.Text.ShouldContain("Interkommunale Zusammenarbeit NRW (IKZ)");
        answer.Text.ShouldContain("weil: Thema passt: Dachmarke und Netzwerk, Interkommunale Zusammenarbeit");
        answer.Text.ShouldContain("alle 12 Beteiligten sind antragsberechtigt");
        answer.Text.ShouldContain("Antrag möglich, noch 37 Tage bis 31.12.2026");
        answer.Text.ShouldContain("Mehrere Programme am selben Vorhaben");
    }

    [Fact]
    public async Task A_reminder_comes_in_the_morning_at_the_distance_asked_for()
    {
        var datteln = await _chat.AsAsync("Carolin Westhoff");

        (await datteln.SaysAsync("Erinner mich 4 Wochen vor der Frist vom IKZ-Programm")).Text.ShouldContain("Ich erinnere Sie am 03.12.2026 an IKZ: Richtlinie gilt bis 31.12.2026, Antragsfrist unbekannt");
        await _chat.SetClockAsync(new DateTimeOffset(2026, 12, 3, 7, 0, 30, TimeSpan.Zero));

        (await datteln.NextAsync(seen => seen.Text.Contains("Noch 28 Tage: IKZ", StringComparison.Ordinal))).Text.ShouldContain("Richtlinie gilt bis 31.12.2026");
    }

    [Fact]
    public async Task A_submitted_application_asks_for_its_document_and_is_written_down()
    {
        var provider = await _chat.AsAsync("Beate Ronsdorf");

        var asked = await provider.SaysAsync("Wir haben den Antrag für Sensornetz heute eingereicht");
        asked.Text.ShouldContain("Welches Dokument belegt das?");
        (await provider.PressesAsync(asked, "Ohne Dokument")).Text.ShouldContain("„Sensornetz“, IKZ: Antrag eingereicht am 24.11.2026 (ohne Dokument)");

        _chat.Network.FindProject(new("sensornetz"))!.Applications[0].Steps[^1].Date.ShouldBe(new DateOnly(2026, 11, 24));
    }
}
