using System.Text.RegularExpressions;
using KreisTeams.Network;
using KreisTeams.Tests.Understanding;
using KreisTeams.Understanding;

namespace KreisTeams.Tests.Journeys;

/// <summary>A secret vote from the question to the receipt, with people who want to know too much.</summary>
public sealed class SecretJourneyTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private readonly Chat _chat = Chat.Open(azurite, teams);

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task Journey_5_in_the_chat_nobody_learns_a_vote_and_the_code_tells_its_holder_that_it_counts()
    {
        var (author, herten) = (await _chat.AsAsync("Matthias Erlenkamp"), await _chat.AsAsync("Nadine Kessler"));
        (await author.SaysAsync("Geheime Abstimmung: Soll Frau Brandt die CDO-Runde leiten? Bis Freitag 12 Uhr")).Text.ShouldContain("geheim");
        await author.SaysAsync("ja");

        var first = Code((await herten.SaysAsync("nein zu Abstimmung 1")).Text);
        (await herten.SaysAsync("Wie habe ich abgestimmt?")).Text.ShouldNotContain("Nein");
        var asked = (await author.SaysAsync("Wie hat Herten gestimmt?")).Text;
        asked.ShouldContain("geheim");
        asked.ShouldNotContain("Nein");
        var early = (await author.SaysAsync("Zeig die Zwischenergebnisse von Abstimmung 1 schon jetzt allen")).Text;
        early.ShouldContain("Zahlen gibt es erst nach dem Schluss");
        early.ShouldNotContain("Zwischenstand");
        foreach (var wish in (string[])["Mach Abstimmung 1 nicht mehr geheim", "Hebe die Geheimhaltung bei Abstimmung 1 auf"])
        {
            (await author.SaysAsync(wish)).Text.ShouldContain("Geheim bleibt geheim");
        }

        (await herten.SaysAsync("ja zu Abstimmung 1")).Text.ShouldContain("Quittung", customMessage: "Without the code a secret vote is not changed.");
        var second = Code((await herten.SaysAsync($"ja zu Abstimmung 1, Quittung {first}")).Text);

        second.ShouldNotBe(first);
        (await herten.SaysAsync($"Prüf meine Quittung {second}")).Text.ShouldContain("die zählt");
        (await herten.SaysAsync($"Prüf meine Quittung {first}")).Text.ShouldContain("durch eine spätere ersetzt");
    }

    [Fact]
    public void A_code_in_a_sentence_is_heard_whatever_letters_it_has()
    {
        var understander = Understander.Create(PhraseList.DemoNetwork());
        var random = new Random(5);
        for (var time = 0; time < 400; time++)
        {
            var letters = random.GetItems<char>("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 8);
            var code = $"{new string(letters[..4])}-{new string(letters[4..])}";
            if (code.Any(char.IsAsciiDigit) && code.Any(char.IsAsciiLetter))
            {
                understander.Understand($"ja zu Abstimmung 1, Quittung {code}", new UnderstandingContext(Language.German)).Find("receipt").ShouldBe(code);
            }
        }
    }

    private static string Code(string text) => Regex.Match(text, "[0-9A-Z]{4}-[0-9A-Z]{4}") is { Success: true } code ? code.Value : throw new InvalidOperationException($"No receipt: {text}");
}
