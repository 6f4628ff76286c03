using KreisTeams.Decisions;
using KreisTeams.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Journeys;

/// <summary>From the question to the result and its minutes, with people who press and people who type.</summary>
public sealed class PollJourneyTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private const string Dachmarke = "Starte eine Abstimmung: Sollen wir die Dachmarke smartVEST nutzen? Bis Freitag 12 Uhr";

    private readonly Chat _chat = Chat.Open(azurite, teams);

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task A_question_becomes_a_result_that_sums_to_eleven_and_minutes_that_are_filed()
    {
        var (author, herten, marl) = (await _chat.AsAsync("Matthias Erlenkamp"), await _chat.AsAsync("Nadine Kessler"), await _chat.AsAsync("Daniel Overbeck"));
        await herten.InstallsAsync();
        await marl.InstallsAsync();

        var proposal = await author.SaysAsync(Dachmarke);
        proposal.Text.ShouldContain("Sollen wir die Dachmarke smartVEST nutzen?");
        proposal.Text.ShouldContain("einfache Mehrheit, Quorum 6 von 11");
        proposal.Text.ShouldContain("Fr 27.11.2026, 12:00 Uhr");
        proposal.Text.ShouldContain("CDO-Runde");
        proposal.Text.ShouldContain("kein Gremienbeschluss");
        proposal.Text.ShouldContain("nicht persönlich erreichbar");
        (await author.SaysAsync("ja")).Text.ShouldContain("Abstimmung 2026-001 läuft");

        var atHerten = await herten.NextAsync(seen => seen.Text.Contains("Dachmarke", StringComparison.Ordinal));
        (await herten.PressesAsync(atHerten, "Ja")).Text.ShouldContain("Ihre Stimme für Herten: Ja");
        (await marl.SaysAsync("wir sind dagegen")).Text.ShouldContain("Ihre Stimme für Marl: Nein");
        (await author.SaysAsync("dafür")).Text.ShouldContain("Ihre Stimme für Kreis Recklinghausen: Ja");
        (await marl.SaysAsync("Doch lieber Ja, ändere meine Stimme")).Text.ShouldContain("Die frühere Stimme ist ersetzt");
        await herten.SeesEditedAsync(atHerten, seen => seen.Text.Contains("3 von 11 haben abgestimmt", StringComparison.Ordinal));

        foreach (var name in (string[])["Carolin Westhoff", "Tobias Rensing"])
        {
            (await (await _chat.AsAsync(name)).SaysAsync("ja zu Abstimmung 1")).Text.ShouldContain("Ihre Stimme");
        }

        var julia = await _chat.AsAsync("Julia Brandt");
        (await julia.SaysAsync("Ja, aber nur wenn die Kosten gedeckelt sind")).Text
            .ShouldContain("Ich zähle „Ja“ und notiere Ihre Anmerkung „nur wenn die Kosten gedeckelt sind“, ohne sie zu zählen. Einverstanden?");
        (await BallotsAsync()).Count(ballot => ballot.State == BallotState.Cast).ShouldBe(5);
        await julia.SaysAsync("ja");
        (await BallotsAsync()).Single(ballot => ballot.Comment == "nur wenn die Kosten gedeckelt sind").Choice.ShouldBe(Choice.Yes);

        await _chat.SetClockAsync(new DateTimeOffset(2026, 11, 27, 11, 0, 5, TimeSpan.Zero));
        var result = await herten.SeesEditedAsync(atHerten, seen => seen.Text.Contains("Angenommen", StringComparison.Ordinal));
        result.Text.ShouldContain("6 Ja, 0 Nein, 0 Enthaltungen; befangen: 0; nicht abgegeben: 5");
        foreach (var card in (Seen[])[atHerten, result])
        {
            card.Text.ShouldContain("Beschluss des Netzwerks (kein Gremienbeschluss)");
        }

        (await marl.SaysAsync("dagegen")).Text.ShouldContain("Die Abstimmung ist seit 12:00 Uhr geschlossen");

        (await FiledAsync("2026-001")).Name.ShouldEndWith(".docx");
    }

    [Fact]
    public async Task Too_few_votes_are_no_result_and_never_a_rejection()
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        await author.SaysAsync(Dachmarke);
        await author.SaysAsync("ja");
        var card = await author.NextAsync(seen => seen.Buttons.Contains("Nein"));
        await author.PressesAsync(card, "Ja");

        await _chat.SetClockAsync(new DateTimeOffset(2026, 11, 27, 11, 0, 5, TimeSpan.Zero));
        var result = await author.SeesEditedAsync(card, seen => seen.Text.Contains("Nicht beschlussfähig", StringComparison.Ordinal));

        result.Text.ShouldContain("(1 von 11, nötig 6)");
        result.Text.ShouldNotContain("bgelehnt");
    }

    [Fact]
    public async Task A_deputy_votes_the_member_overrides_and_a_recused_town_takes_no_part()
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        (await author.SaysAsync("Umlaufbeschluss GKD-Auftrag Sensornetz, Frist Freitag 12 Uhr")).Text.ShouldContain("Umlauf");
        await author.SaysAsync("ja");

        var marl = await _chat.AsAsync("Daniel Overbeck");
        (await marl.SaysAsync("Bin da raus, meine Frau arbeitet bei der Firma")).Text.ShouldContain("Marl");
        (await marl.SaysAsync("ja")).Text.ShouldContain("Marl");
        (await marl.SaysAsync("ja zu Abstimmung 1")).Text.ShouldContain("befangen");

        (await (await _chat.AsAsync("Jens Krüger")).SaysAsync("dafür")).Text.ShouldContain("Ihre Stimme für Datteln: Ja");
        (await (await _chat.AsAsync("Carolin Westhoff")).SaysAsync("dagegen")).Text.ShouldContain("Ihre Stimme für Datteln: Nein");
        (await (await _chat.AsAsync("Jens Krüger")).SaysAsync("dafür")).Text.ShouldContain("Mitglied");

        var status = await author.SaysAsync("Wie steht es bei Abstimmung 1?");
        status.Text.ShouldContain("Befangen: Marl");
        status.Text.ShouldContain("1 von 11 haben abgestimmt");
        status.Text.ShouldNotContain("1 Nein", customMessage: "The body shows numbers after one's own vote only.");
    }

    [Fact]
    public async Task An_objection_refers_a_written_procedure_to_the_meeting()
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        await author.SaysAsync("Umlaufbeschluss GKD-Auftrag Sensornetz, Frist Freitag 12 Uhr");
        await author.SaysAsync("ja");
        await author.SaysAsync("dafür");

        var gladbeck = await _chat.AsAsync("Lukas Szymanski");
        (await gladbeck.SaysAsync("Bitte in der Sitzung beraten statt im Umlauf")).Text.ShouldContain("widersprechen");
        (await gladbeck.SaysAsync("ja")).Text.ShouldNotBeEmpty();

        (await author.SaysAsync("Wie steht es bei Abstimmung 1?")).Text.ShouldContain("In Sitzung verwiesen – kein Ergebnis (Widerspruch gegen das Umlaufverfahren: Gladbeck)");
    }

    [Fact]
    public async Task The_author_closes_early_only_after_a_yes_and_nobody_else_may()
    {
        var (author, herten) = (await _chat.AsAsync("Matthias Erlenkamp"), await _chat.AsAsync("Nadine Kessler"));
        await author.SaysAsync(Dachmarke);
        await author.SaysAsync("ja");

        (await herten.SaysAsync("Abstimmung 1 schließen")).Text.ShouldContain("Matthias Erlenkamp");
        (await author.SaysAsync("Abstimmung 1 schließen")).Text.ShouldContain("lässt sich nicht zurücknehmen");
        (await author.SaysAsync("nein")).Text.ShouldContain("Abgebrochen");
        (await herten.SaysAsync("dafür")).Text.ShouldContain("Ihre Stimme für Herten: Ja");
        await author.SaysAsync("Abstimmung 1 schließen");
        (await author.SaysAsync("ja")).Text.ShouldContain("geschlossen");
        (await herten.SaysAsync("dagegen")).Text.ShouldContain("geschlossen");
    }

    [Fact]
    public async Task A_card_that_cannot_be_edited_is_replaced_and_the_vote_counts_once()
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        await author.SaysAsync(Dachmarke);
        await author.SaysAsync("ja");
        var card = await author.NextAsync(seen => seen.Buttons.Contains("Nein"));

        teams.RefusesEdits = true;
        await author.PressesAsync(card, "Ja");
        var fresh = await author.NextAsync(seen => seen.Buttons.Contains("Nein") && seen.Text.Contains("1 von 11 haben abgestimmt", StringComparison.Ordinal));
        teams.RefusesEdits = false;

        fresh.Id.ShouldNotBe(card.Id);
    }

    private async Task<IReadOnlyList<Ballot>> BallotsAsync()
    {
        var polls = _chat.Host.Services.GetRequiredService<PollStore>();
        var poll = await polls.FindByNumberAsync("1", TestContext.Current.CancellationToken);
        return await polls.BallotsAsync(poll.ShouldNotBeNull(), TestContext.Current.CancellationToken);
    }

    private async Task<Document> FiledAsync(string number)
    {
        var documents = _chat.Host.Services.GetRequiredService<DocumentStore>();
        Document? minutes = null;
        await Eventually.IsAsync(async () => (minutes = await documents.AllAsync(TestContext.Current.CancellationToken)
            .FirstOrDefaultAsync(document => document.Name.Contains(number, StringComparison.Ordinal), TestContext.Current.CancellationToken)) is not null);
        return minutes!;
    }
}
