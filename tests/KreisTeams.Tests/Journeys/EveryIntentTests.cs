using KreisTeams.Tests.Understanding;

namespace KreisTeams.Tests.Journeys;

/// <summary>No dead ends: every phrase of the list is answered, by working behaviour or by saying honestly that it is not built yet.</summary>
public sealed class EveryIntentTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private readonly Chat _chat = Chat.Open(azurite, teams);

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task Every_phrase_is_answered_in_words_and_every_card_has_a_text_twin()
    {
        var notYet = new SortedSet<string>();
        foreach (var phrase in PhraseList.Read("../Understanding/utterances.csv"))
        {
            var member = await _chat.AsStrangerAsync();
            var answer = await member.SaysAsync(phrase.Text);

            answer.Text.ShouldNotBeNullOrWhiteSpace(phrase.Text);
            answer.Text.ShouldNotContain("hat leider nicht geklappt", customMessage: phrase.Text);
            if (answer.Card is { } card)
            {
                answer.Twin.ShouldNotBeNullOrWhiteSpace(phrase.Text);
                ((string?)card["version"]).ShouldBe("1.5");
                ((string?)card["lang"]).ShouldBeOneOf("de", "en");
            }

            if (answer.Text.Contains("kann ich noch nicht", StringComparison.Ordinal) || answer.Text.Contains("cannot do yet", StringComparison.Ordinal))
            {
                notYet.Add(phrase.Intent);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", notYet));
        notYet.Count.ShouldBeLessThanOrEqualTo(36);
    }
}
