namespace KreisTeams.Tests.Understanding;

/// <summary>Phrases written before the vocabulary was tuned: half of them were looked at while tuning, the other half never.</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("tuning", 0.98, 0.95)]
    [InlineData("held-out", 0.90, 0.85)]
    public void Phrases_that_nobody_agreed_on_are_understood_as_well(string part, double intents, double entities)
    {
        var accuracy = PhraseList.Measure([.. PhraseList.Read("held-out.csv").Where(phrase => phrase.Part == part)]);

        output.WriteLine($"{part}: {accuracy}");
        accuracy.IntentShare.ShouldBeGreaterThanOrEqualTo(intents);
        accuracy.EntityShare.ShouldBeGreaterThanOrEqualTo(entities);
    }

    [Fact]
    public void The_phrases_cover_every_intent() =>
        PhraseList.Read("utterances.csv").Select(phrase => phrase.Intent).Distinct().ShouldBeSubsetOf(PhraseList.Read("held-out.csv").Select(phrase => phrase.Intent).Distinct());
}
