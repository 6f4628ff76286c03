namespace KreisTeams.Tests.Journeys;

/// <summary>Journey 6: a duplicate before creation.</summary>
public sealed class SynergyJourneyTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private const string Idea = "wir wollen einen Chatbot fürs Bürgerbüro";
    private const string Create = "Neues Projekt anlegen: Chatbot fürs Bürgerbüro";

    private readonly Chat _chat = Chat.Open(azurite, teams);

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task What_exists_is_shown_first_with_why_and_again_before_the_project_is_saved()
    {
        var waltrop = await _chat.AsAsync("Sabine Özdemir");

        var found = await waltrop.SaysAsync(Idea);
        found.Text.ShouldContain("KI-Auskunft Bürgerservice");
        found.Text.ShouldContain("Chatbot-Plattform");
        found.Text.ShouldContain("weil: gleicher Zweck: Chatbot und Auskunft");
        found.Twin.ShouldNotBeNull().ShouldContain("KI-Auskunft Bürgerservice (Federführung Marl");
        found.Buttons.ShouldContain("Marl einladen");

        var before = _chat.Network.Projects.Count;
        (await waltrop.PressesAsync(found, "Trotzdem anlegen")).Text.ShouldContain("KI-Auskunft Bürgerservice");
        _chat.Network.Projects.Count.ShouldBe(before);
        (await waltrop.SaysAsync("ja")).Text.ShouldContain("ist angelegt");
        _chat.Network.Projects.Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task What_is_only_a_maybe_is_not_called_a_yes()
    {
        var found = await (await _chat.AsAsync("Sabine Özdemir")).SaysAsync("Gibt es sowas wie Ratskeller verpachten schon woanders?");

        found.Text.ShouldStartWith("Vielleicht: Könnte dasselbe sein wie „Ratskeller verpachten“");
        found.Text.ShouldContain("vielleicht dasselbe");
    }

    [Fact]
    public async Task An_invitation_brings_the_same_card_to_both_contacts_once()
    {
        var (waltrop, marl) = (await _chat.AsAsync("Sabine Özdemir"), await _chat.AsAsync("Sarah Kemper"));
        await marl.SaysAsync("Hallo");
        var found = await waltrop.SaysAsync(Idea);

        (await waltrop.PressesAsync(found, "Marl einladen")).Text.ShouldContain("Dieselbe Karte bekommen: Sabine Özdemir, Sarah Kemper");
        (await waltrop.PressesAsync(found, "Marl einladen")).Text.ShouldContain("schon am 24.11.2026 eingeladen");

        var card = await teams.SeesAsync(seen => seen.Text.Contains("Gemeinsam statt doppelt?", StringComparison.Ordinal) && !seen.IsEdit);
        var other = await teams.SeesAsync(seen => seen.Text.Contains("Gemeinsam statt doppelt?", StringComparison.Ordinal) && !seen.IsEdit && seen.Id != card.Id);
        card.Text.ShouldContain("Waltrop plant „Chatbot fürs Bürgerbüro“, Marl hat „KI-Auskunft Bürgerservice“");
        other.Text.ShouldBe(card.Text);
    }

    [Fact]
    public async Task In_a_conversation_of_several_everybody_reads_the_invitation_there()
    {
        var waltrop = (await _chat.AsAsync("Sabine Özdemir")).InGroup();
        await waltrop.SaysAsync(Idea);

        var shared = await waltrop.SaysAsync("Lade Marl ein");

        shared.Twin.ShouldNotBeNull().ShouldContain("Marl ist eingeladen");
        shared.Text.ShouldContain("Waltrop plant „Chatbot fürs Bürgerbüro“, Marl hat „KI-Auskunft Bürgerservice“");
        shared.Buttons.ShouldContain("Waltrop macht mit");
    }

    [Fact]
    public async Task A_saving_is_reckoned_from_the_assumptions_typed_and_without_one_there_is_no_number()
    {
        var waltrop = await _chat.AsAsync("Sabine Özdemir");
        var found = await waltrop.SaysAsync(Idea);
        (string, string)[] assumptions = [("Participants", "3"), ("Years", "5"), ("AloneOnce", "20.000"), ("AloneYearly", "4.000"), ("TogetherOnce", "30.000")];

        (await waltrop.PressesAsync(found, "Rechnen", [.. assumptions, ("TogetherYearly", "")])).Text.ShouldBe("Es fehlt: Kosten jährlich, gemeinsam mit Koordination.");
        await waltrop.PressesAsync(found, "Rechnen", [.. assumptions, ("TogetherYearly", "6.000")]);

        var answer = await waltrop.NextAsync();
        answer.Text.ShouldContain("das sind 50,0 % der Einzelkosten");
        answer.Text.ShouldContain("Die 15 % Einsparung, die IKZ");
    }

    [Theory]
    [InlineData("Wie viel sparen wir, wenn wir den Chatbot gemeinsam machen?", "Es fehlt: Zahl der Beteiligten", "Rechnen", "Allein: 2 × (1.000\u00a0€ + 1 Jahr × 0\u00a0€)")]
    [InlineData("How much do we save if we run the chatbot together?", "Missing: Number of participants", "Reckon", "Alone: 2 × (1,000\u00a0€ + 1 year × 0\u00a0€)")]
    public async Task Asked_what_is_saved_it_asks_for_the_assumptions_before_it_says_a_number(string question, string missing, string reckon, string result)
    {
        var waltrop = await _chat.AsAsync("Sabine Özdemir");

        var asked = await waltrop.SaysAsync(question);
        asked.Twin.ShouldNotBeNull().ShouldStartWith(missing);
        await waltrop.PressesAsync(asked, reckon, ("Participants", "2"), ("Years", "1"), ("AloneOnce", "1000"), ("AloneYearly", "0"), ("TogetherOnce", "4000"), ("TogetherYearly", "0"));

        (await waltrop.NextAsync()).Text.ShouldContain(result);
    }

    [Fact]
    public async Task Who_types_can_invite_and_dismiss_too_and_a_dismissed_pair_is_not_shown_to_anybody()
    {
        var waltrop = await _chat.AsAsync("Sabine Özdemir");
        await waltrop.SaysAsync(Idea);

        (await waltrop.SaysAsync("Lade Marl ein")).Text.ShouldContain("Marl ist eingeladen");
        var which = await waltrop.SaysAsync("Das ist keine Doppelung, bitte merken");
        which.Buttons.ShouldContain("Chatbot-Plattform");
        (await waltrop.PressesAsync(which, "Chatbot-Plattform")).Text.ShouldContain("Warum ist es keine Doppelung?");
        (await waltrop.SaysAsync("wir brauchen ihn nur für die Feuerwehr")).Text.ShouldContain("Gemerkt");

        (await (await _chat.AsAsync("Daniel Overbeck")).SaysAsync("Gibt es sowas wie Chatbot fürs Bürgerbüro schon woanders?")).Text.ShouldNotContain("Chatbot-Plattform");
        (await waltrop.SaysAsync(Create)).Text.ShouldNotContain("Chatbot-Plattform");
    }

    [Fact]
    public async Task A_reason_is_needed_and_a_stranger_changes_nothing()
    {
        var waltrop = await _chat.AsAsync("Sabine Özdemir");
        var found = await waltrop.SaysAsync(Idea);

        (await waltrop.PressesAsync(found, "Merken", ("reason", " "))).Text.ShouldContain("Bitte nennen Sie den Grund");
        (await waltrop.PressesAsync(found, "Merken", ("reason", "anderer Zweck"))).Text.ShouldContain("(anderer Zweck)");
        var stranger = await _chat.AsStrangerAsync();
        (await stranger.PressesAsync(await stranger.SaysAsync(Idea), "GKD Recklinghausen einladen")).Text.ShouldNotContain("ist eingeladen");
    }

    [Fact]
    public async Task Two_projects_are_merged_after_a_yes_and_the_old_name_leads_to_the_new_one()
    {
        var office = await _chat.AsAsync("Kerstin Baumeister");

        (await office.SaysAsync("Führe die Projekte Open Data Portal und OpenData Vest zusammen")).Text.ShouldContain("„OpenData Vest“ geht in „Open Data Portal“ auf");
        _chat.Network.FindProject(new("opendata-vest"))!.Title.ShouldBe("OpenData Vest");
        (await office.SaysAsync("ja")).Text.ShouldContain("gehört jetzt zu „Open Data Portal“");
        _chat.Network.FindProject(new("opendata-vest"))!.Title.ShouldBe("Open Data Portal");
        (await office.SaysAsync("Wer hat heute was geändert?")).Text.ShouldContain("„OpenData Vest“ zusammengeführt mit „Open Data Portal“");
    }

    [Fact]
    public async Task Solutions_to_reuse_are_listed_by_theme()
    {
        var answer = await (await _chat.AsAsync("Sabine Özdemir")).SaysAsync("Welche Lösungen können wir nachnutzen?");

        answer.Text.ShouldContain("Meldeplattform mit Anbindung an den Bauhof");
        answer.Text.ShouldContain("Gladbeck");
    }
}
