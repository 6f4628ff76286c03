using KreisTeams.Tests.Journeys;

namespace KreisTeams.Tests.Settings;

public sealed class SettingsInChatTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private readonly Chat _chat = Chat.Open(azurite, teams);

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task What_is_set_is_shown_with_a_button_for_each_other_way()
    {
        var member = await _chat.AsAsync("Nadine Kessler");
        var settings = await member.SaysAsync("Einstellungen");
        settings.Text.ShouldContain("Ich antworte auf Deutsch.");
        settings.Text.ShouldContain("Leichte Sprache ist aus.");
        settings.Text.ShouldContain("Neuigkeiten kommen sofort");

        (await member.PressesAsync(settings, "Leichte Sprache an")).Text.ShouldContain("Leichte Sprache ist an.");
        (await member.PressesAsync(settings, "Nur einmal am Tag")).Text.ShouldContain("gesammelt um 8 Uhr");
        (await member.PressesAsync(settings, "Please answer in English")).Text.ShouldContain("From now on I answer you in English.");

        var changed = await member.SaysAsync("Show my settings");
        changed.Text.ShouldContain("I answer in English.");
        changed.Text.ShouldContain("Plain language is on.");
        changed.Text.ShouldContain("News come once a day");
        changed.Buttons.ShouldBe(["Bitte auf Deutsch", "Plain language off", "Each at once"], ignoreOrder: true);
    }
}
