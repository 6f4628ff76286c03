using System.Text.Json;
using System.Text.Json.Nodes;
using KreisTeams.Network;
using KreisTeams.Understanding;

namespace KreisTeams.Tests.Understanding;

public sealed class UnderstanderTests(ITestOutputHelper output)
{
    [Fact]
    public void The_agreed_phrases_are_understood()
    {
        var accuracy = PhraseList.Measure(PhraseList.Read("utterances.csv"));

        output.WriteLine(accuracy.ToString());
        accuracy.IntentShare.ShouldBeGreaterThanOrEqualTo(0.98);
        accuracy.EntityShare.ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Fact]
    public void Every_intent_of_the_agreed_phrases_can_be_suggested_or_is_an_answer_of_its_own() =>
        PhraseList.Read("utterances.csv").Select(phrase => phrase.Intent).Distinct().ShouldBeSubsetOf([.. Understander.Intents, KreisTeams.Understanding.Understanding.Unknown]);

    [Fact]
    public void A_name_that_town_Kreis_and_provider_share_asks_which_is_meant()
    {
        var understood = Understand("Wer ist in Recklinghausen zuständig?");

        understood.Expectation.ShouldBe(Expectation.Clarify);
        understood.FindAll("org_ambiguous").ShouldBe(["recklinghausen", "kreis-re", "gkd-re"]);
    }

    [Fact]
    public void What_nobody_understands_suggests_three_things_to_say()
    {
        var understood = Understand("asdf");

        understood.Intent.ShouldBe(KreisTeams.Understanding.Understanding.Unknown);
        understood.Alternatives.Count.ShouldBe(3);
        understood.Alternatives.ShouldAllBe(alternative => alternative.Phrase.Length > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?")]
    [InlineData("::::")]
    [InlineData("\"„“")]
    [InlineData("🙂🙂🙂")]
    public void Even_nothing_is_answered(string text) => Should.NotThrow(() => Understand(text));

    [Fact]
    public void A_text_of_ten_thousand_characters_is_answered() =>
        Should.NotThrow(() => Understand(string.Concat(Enumerable.Repeat("Abstimmung zur Dachmarke, ", 400))));

    [Theory]
    [InlineData("Starte eine Abstimmung: Welcher Termin? Optionen: Montag, Dienstag", "Montag|Dienstag")]
    [InlineData("Starte eine Abstimmung: Wer wird Sprecher? Zur Wahl stehen Meier und Schulze", "Meier|Schulze")]
    [InlineData("Starte eine Abstimmung: Was zuerst? Rad und Fußverkehr, Bus und Bahn", "Rad und Fußverkehr|Bus und Bahn")]
    public void Choices_are_named_after_the_question(string text, string choices) =>
        string.Join('|', Understand(text).Entities["choices"]!.AsArray().Select(choice => (string)choice!)).ShouldBe(choices);

    [Fact]
    public void Each_sentence_that_is_suggested_means_what_it_is_suggested_for()
    {
        var sentences = Understander.Examples(Language.German).Concat(Understander.Examples(Language.English)).ToArray();

        sentences.Where(sentence => Understand(sentence.Phrase).Intent != sentence.Intent).Select(sentence => $"{sentence.Phrase} -> {Understand(sentence.Phrase).Intent}").ShouldBeEmpty();
    }

    [Fact]
    public void Another_Kreis_is_understood_with_its_own_names()
    {
        var network = NetworkSnapshot.Empty
            .With(new Organisation(new OrganisationId("musterstadt"), "Musterstadt", OrganisationKind.Town) { Adjectives = ["Musterstädter"] }, 1)
            .With(new Organisation(new OrganisationId("kreis-muster"), "Kreis Musterstadt", OrganisationKind.County), 2);
        var understander = Understander.Create(network);

        understander.Understand("welche musterstaedter projekte laufen", UnderstandingContext.Default).Find("org").ShouldBe("musterstadt");
        understander.Understand("Wer ist in Musterstadt zuständig?", UnderstandingContext.Default).FindAll("org_ambiguous").ShouldBe(["musterstadt", "kreis-muster"]);
        understander.Understand("Wer ist CDO in Herten?", UnderstandingContext.Default).Find("org").ShouldBeNull();
    }

    [Fact]
    public void The_same_phrase_is_always_understood_the_same_way()
    {
        var phrases = PhraseList.Read("utterances.csv");
        var other = Understander.Create(PhraseList.DemoNetwork());

        phrases.ShouldAllBe(phrase => JsonNode.DeepEquals(other.Understand(phrase.Text, UnderstandingContext.Default).Entities, Understand(phrase.Text).Entities));
    }

    private static KreisTeams.Understanding.Understanding Understand(string text) => PhraseList.DemoUnderstander.Understand(text, UnderstandingContext.Default);
}
