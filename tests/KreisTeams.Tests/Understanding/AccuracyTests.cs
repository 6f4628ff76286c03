namespace KreisTeams.Tests.Understanding;

/// <summary>Phrases of two authors: half of each were looked at while tuning and are among the examples, of the other half only the figures. The second author did not know the vocabulary.</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("tuning", 0.98, 0.97)]
    [InlineData("held-out", 0.97, 0.95)]
    [InlineData("second-tuning", 0.98, 0.97)]
    [InlineData("second-held-out", 0.90, 0.85)]
    public void Phrases_that_nobody_agreed_on_are_understood_as_well(string part, double intents, double entities)
    {
        var accuracy = PhraseList.Measure([.. PhraseList.Read("held-out.csv").Where(phrase => phrase.Part == part)]);

        output.WriteLine($"{part}: {(part.EndsWith("held-out", StringComparison.Ordinal) ? accuracy.Figures : accuracy.ToString())}");
        accuracy.IntentShare.ShouldBeGreaterThanOrEqualTo(intents);
        accuracy.EntityShare.ShouldBeGreaterThanOrEqualTo(entities);
    }

    [Fact]
    public void The_phrases_cover_every_intent() =>
        PhraseList.Read("utterances.csv").Select(phrase => phrase.Intent).Distinct().ShouldBeSubsetOf(PhraseList.Read("held-out.csv").Select(phrase => phrase.Intent).Distinct());
}
