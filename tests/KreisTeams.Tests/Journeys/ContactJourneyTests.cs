namespace KreisTeams.Tests.Journeys;

/// <summary>Journey 1: finding the contact, with gaps.</summary>
public sealed class ContactJourneyTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private readonly Chat _chat = Chat.Open(azurite, teams);

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task The_CDO_of_a_town_comes_with_phone_mail_deputy_and_authority()
    {
        var answer = await (await _chat.AsAsync("Daniel Overbeck")).SaysAsync("Wer ist CDO in Herten?");

        answer.Text.ShouldContain("Nadine Kessler");
        answer.Text.ShouldContain("nadine.kessler@herten.example");
        answer.Text.ShouldContain("+49 221 4710 120");
        answer.Text.ShouldContain("Markus Przybilla");
        answer.Text.ShouldContain("darf abstimmen und Mittel zusagen");
        answer.Buttons.ShouldContain("Chat öffnen");
        answer.Twin.ShouldNotBeNull().ShouldContain("Nadine Kessler");
    }

    [Fact]
    public async Task Typos_and_missing_umlauts_do_not_matter()
    {
        var answer = await (await _chat.AsAsync("Daniel Overbeck")).SaysAsync("ansprechperson oer erkenschwik");

        answer.Text.ShouldContain("Philipp Sandmann");
        answer.Text.ShouldContain("Katrin Bialas");
    }

    [Fact]
    public async Task The_towns_without_a_CDO_are_listed_exactly()
    {
        var answer = await (await _chat.AsAsync("Daniel Overbeck")).SaysAsync("Welche Städte haben noch keinen CDO benannt?");

        answer.Text.ShouldContain("Eine von 10 Städten");
        answer.Text.ShouldContain("Waltrop");
        _chat.Network.Organisations.Where(organisation => organisation.Name != "Waltrop").ShouldAllBe(organisation => !answer.Text.Contains(organisation.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_ambiguous_name_asks_with_three_buttons_that_answer()
    {
        var member = await _chat.AsAsync("Daniel Overbeck");
        var question = await member.SaysAsync("Wer ist in Recklinghausen zuständig?");

        question.Buttons.Count.ShouldBe(3);
        (await member.PressesAsync(question, "Kreis Recklinghausen")).Text.ShouldContain("Matthias Erlenkamp");

        await member.SaysAsync("Wer ist in Recklinghausen zuständig?");
        (await member.SaysAsync("1")).Text.ShouldContain("Svenja Lindemann");
    }

    [Fact]
    public async Task Who_asks_in_English_is_answered_in_English_and_keeps_the_language_chosen()
    {
        var member = await _chat.AsAsync("Daniel Overbeck");

        (await member.SaysAsync("who is the digital officer of Dorsten")).Text.ShouldContain("may vote");
        (await member.SaysAsync("Please answer in English")).Text.ShouldContain("in English");
        (await member.SaysAsync("CDO C-R?")).Text.ShouldContain("may vote");
        (await member.SaysAsync("bitte auf deutsch")).Text.ShouldContain("auf Deutsch");
    }

    [Fact]
    public async Task Whoever_wants_plain_language_is_helped_in_short_sentences()
    {
        var member = await _chat.AsAsync("Daniel Overbeck");

        await member.SaysAsync("Bitte in Leichter Sprache");
        (await member.SaysAsync("Wie stimme ich ab?")).Text.ShouldContain("Drücken Sie Ja, Nein oder Enthaltung.");
        await member.SaysAsync("Leichte Sprache aus");
        (await member.SaysAsync("Wie stimme ich ab?")).Text.ShouldNotContain("Drücken Sie Ja, Nein oder Enthaltung.");
    }

    [Fact]
    public async Task An_absence_names_the_deputy_on_the_card_and_ends_by_itself()
    {
        var member = await _chat.AsAsync("Carolin Westhoff");

        (await member.SaysAsync("Ich bin ab heute bis 27.11. im Urlaub, meine Vertretung macht Jens Krüger")).Text.ShouldContain("Jens Krüger vertritt");
        (await member.SaysAsync("Telefonnummer vom CDO Datteln")).Text.ShouldContain("Abwesend bis 27.11.2026");

        await _chat.SetClockAsync(Chat.Tuesday.AddDays(4));
        (await member.SaysAsync("Telefonnummer vom CDO Datteln")).Text.ShouldNotContain("Abwesend");
    }
}
