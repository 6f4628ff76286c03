using KreisTeams.Decisions;
using KreisTeams.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Journeys;

/// <summary>What surrounds a vote: the second invitation, the objection and its agenda, the session, the paper, and what becomes of a decision.</summary>
public sealed class DecisionJourneyTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private const string Umlauf = "Umlaufbeschluss GKD-Auftrag Sensornetz, Frist Freitag 12 Uhr";

    private static readonly DateTimeOffset AfterDeadline = new(2026, 11, 27, 11, 0, 5, TimeSpan.Zero);

    private readonly Chat _chat = Chat.Open(azurite, teams);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task Journey_2_an_Umlauf_with_recusal_deputy_and_override_sums_to_eleven()
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        (await author.SaysAsync(Umlauf)).Text.ShouldContain("einfache Mehrheit, Quorum 6 von 11");
        await author.SaysAsync("ja");
        var marl = await _chat.AsAsync("Daniel Overbeck");
        await marl.SaysAsync("Bin da raus, meine Frau arbeitet bei der Firma");
        await marl.SaysAsync("ja");
        await (await _chat.AsAsync("Jens Krüger")).SaysAsync("dafür");
        (await (await _chat.AsAsync("Carolin Westhoff")).SaysAsync("dagegen")).Text.ShouldContain("Ihre Stimme für Datteln: Nein");
        await VoteAsync("ja", "castrop-rauxel", "dorsten", "gladbeck", "herten", "kreis-re", "recklinghausen");
        await VoteAsync("nein", "oer-erkenschwick");
        await VoteAsync("enthaltung", "haltern-am-see");

        await _chat.SetClockAsync(AfterDeadline);

        var result = await ResultAsync(author);
        result.ShouldContain("Angenommen");
        result.ShouldContain("6 Ja, 2 Nein, 1 Enthaltung; befangen: 1 (Marl); nicht abgegeben: 1", customMessage: "Waltrop has named nobody who votes.");
    }

    [Fact]
    public async Task Journey_3_the_author_is_offered_a_second_invitation_that_is_linked_to_the_first()
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        await author.InstallsAsync();
        await author.SaysAsync("Starte eine Abstimmung: Sollen wir die Dachmarke smartVEST nutzen? Bis Freitag 12 Uhr");
        await author.SaysAsync("ja");
        var card = await author.NextAsync(seen => seen.Buttons.Contains("Nein"));
        await VoteAsync("ja", "castrop-rauxel", "dorsten", "gladbeck", "herten", "kreis-re");
        await _chat.SetClockAsync(AfterDeadline);

        var result = await author.SeesEditedAsync(card, seen => seen.Text.Contains("(5 von 11, nötig 6)", StringComparison.Ordinal));
        result.Text.ShouldNotContain("bgelehnt");
        result.Text.ShouldNotContain("ngenommen");
        result.Buttons.ShouldContain("Zweite Einladung …");
        (await author.PressesAsync(result, "Zweite Einladung starten", ("day", "2026-12-04"), ("hour", "12:00"))).Text.ShouldContain("Abstimmung 2026-002 läuft");
        var again = await author.NextAsync(seen => seen.Text.Contains("Zweite Einladung zu 2026-001", StringComparison.Ordinal) && seen.Buttons.Contains("Ja"));
        await author.PressesAsync(again, "Ja");
        await _chat.SetClockAsync(new DateTimeOffset(2026, 12, 4, 11, 0, 5, TimeSpan.Zero));
        await author.SeesEditedAsync(again, seen => seen.Text.Contains("Angenommen", StringComparison.Ordinal));
        (await author.SaysAsync("Zweite Einladung zu Abstimmung 2 bis Montag 12 Uhr")).Text.ShouldContain("nicht beschlussfähig war");
    }

    [Fact]
    public async Task Journey_4_an_objection_is_a_TOP_on_the_agenda_of_the_next_CDO_Runde()
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        await author.SaysAsync(Umlauf);
        await author.SaysAsync("ja");
        await author.SaysAsync("dafür");
        var gladbeck = await _chat.AsAsync("Lukas Szymanski");
        await gladbeck.SaysAsync("Bitte in der Sitzung beraten statt im Umlauf");
        await gladbeck.SaysAsync("ja");

        await Eventually.IsAsync(async () => (await gladbeck.SaysAsync("Was steht auf der Tagesordnung?")).Text.Contains("TOP 1: GKD-Auftrag Sensornetz", StringComparison.Ordinal));
        var agenda = await gladbeck.SaysAsync("Was steht auf der Tagesordnung?");
        agenda.Text.ShouldContain("CDO-Runde");
        agenda.Text.ShouldContain("Widerspruch: Gladbeck");
        (await author.SaysAsync("Setz das Thema Förderung auf die Tagesordnung")).Text.ShouldContain("„Förderung“ steht als TOP 2 auf der Tagesordnung");
        (await author.SaysAsync("Wie steht es bei Abstimmung 1?")).Text.ShouldContain("Steht als TOP 1 auf der Tagesordnung");
    }

    [Fact]
    public async Task Journey_8_a_draft_resolution_stays_incomplete_until_the_reason_is_given_and_is_then_filed()
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        (await author.SaysAsync("Erstelle eine Beschlussvorlage für Projekt Digitaler Zwilling")).Text.ShouldContain("unvollständig: Relevanz für den Klimaschutz");
        (await author.SaysAsync("Klimarelevanz: positive Auswirkungen")).Text.ShouldContain("unvollständig: Begründung Klimaschutz");

        (await author.SaysAsync("weniger Fahrten zu Ortsterminen")).Text.ShouldContain("Beschlussvorlage Digitaler Zwilling (Entwurf).docx");

        var filed = await _chat.Host.Services.GetRequiredService<DocumentStore>().AllAsync(Cancel).FirstAsync(document => document.Name.StartsWith("Beschlussvorlage", StringComparison.Ordinal), Cancel);
        filed.Owner.Project!.Value.Value.ShouldBe(_chat.Network.Projects.Single(project => project.Title == "Digitaler Zwilling").Id.Value);
        (await (await _chat.AsAsync("Tobias Rensing")).SaysAsync("Erstelle eine Beschlussvorlage für Projekt Digitaler Zwilling")).Text.ShouldContain("beteiligten Organisationen");
    }

    [Fact]
    public async Task A_draft_resolution_is_not_drawn_from_a_poll_that_belongs_to_no_project()
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        await author.SaysAsync("Starte eine Abstimmung: Sollen wir den Leitfaden nutzen? Bis heute 12 Uhr");
        await author.SaysAsync("ja");

        (await author.SaysAsync("Erstelle eine Beschlussvorlage zur Abstimmung 2026-001")).Text.ShouldContain("Abstimmung 2026-001 gehört zu keinem Projekt");
        (await author.SaysAsync("Erstelle eine Beschlussvorlage zu Beschluss 2026/001")).Text.ShouldContain("Abstimmung 2026-001 gehört zu keinem Projekt");
    }

    [Fact]
    public async Task A_session_decides_who_votes_and_says_at_any_moment_whether_it_can()
    {
        var moderator = await ModeratorAsync();
        (await moderator.SaysAsync("Die Sitzung der CDO-Runde beginnt")).Text.ShouldContain("Nicht beschlussfähig: 0 von 11 anwesend, nötig 6");
        foreach (var town in (string[])["Herten", "Marl", "Dorsten", "Gladbeck", "Datteln", "Waltrop", "Castrop-Rauxel"])
        {
            await moderator.SaysAsync($"{town} ist da");
        }

        (await moderator.SaysAsync("Marl verlässt die Sitzung")).Text.ShouldContain("Beschlussfähig: 6 von 11 anwesend, nötig 6");
        (await (await _chat.AsAsync("Nadine Kessler")).SaysAsync("Sind wir beschlussfähig?")).Text.ShouldContain("Beschlussfähig: 6 von 11 anwesend");
        var herten = await _chat.AsAsync("Nadine Kessler");
        (await herten.SaysAsync("Starte eine Abstimmung: Sollen wir den Leitfaden nutzen? Bis heute 12 Uhr")).Text.ShouldContain("6 von 11 sind anwesend und stimmen ab");
        await herten.SaysAsync("ja");
        (await (await _chat.AsAsync("Daniel Overbeck")).SaysAsync("ja zu Abstimmung 1")).Text.ShouldContain("Es wurde nichts gezählt");
        (await moderator.SaysAsync("Sitzung beenden")).Text.ShouldContain("beendet");
    }

    [Fact]
    public async Task The_author_extends_with_a_reason_and_asks_anew_with_another_wording()
    {
        var (author, herten) = (await _chat.AsAsync("Matthias Erlenkamp"), await _chat.AsAsync("Nadine Kessler"));
        await author.SaysAsync("Starte eine Abstimmung: Sollen wir die Dachmarke smartVEST nutzen? Bis Freitag 12 Uhr");
        await author.SaysAsync("ja");
        await herten.SaysAsync("dafür");

        (await author.SaysAsync("Frist um 3 Tage verlängern")).Text.ShouldContain("Grund");
        (await author.SaysAsync("weil Ferien sind")).Text.ShouldContain("verlängert bis Mo 30.11.2026, 12:00 Uhr");
        (await herten.SaysAsync("Neue Fassung der Frage: Sollen wir die Dachmarke ab 2027 nutzen?")).Text.ShouldContain("Das dürfen nur");
        (await author.SaysAsync("Neue Fassung der Frage: Sollen wir die Dachmarke ab 2027 nutzen?")).Text.ShouldContain("Die 1 Stimmen gelten dann für die bisherige Fassung");
        (await author.SaysAsync("ja")).Text.ShouldContain("Fassung 2");
        (await herten.SaysAsync("Wie habe ich abgestimmt?")).Text.ShouldContain("noch nicht abgestimmt");
    }

    [Fact]
    public async Task What_became_of_a_decision_is_said_with_who_when_and_as_of_which_day()
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        await author.SaysAsync("Starte eine Abstimmung: Sollen wir die Dachmarke smartVEST nutzen? Bis Freitag 12 Uhr");
        await author.SaysAsync("ja");
        await author.SaysAsync("Abstimmung 1 schließen");
        await author.SaysAsync("ja");
        var actor = new KreisTeams.Network.Actor(_chat.Network.Persons.Single(person => person.Name == "Matthias Erlenkamp"), KreisTeams.Network.Door.Tab);
        var poll = (await _chat.Host.Services.GetRequiredService<PollStore>().FindByNumberAsync("1", Cancel))!;
        await _chat.Host.Services.GetRequiredService<FollowUp>().AddAsync(actor, DecisionKey.Of(poll.Id), "Logo abstimmen", new("herten"), new DateOnly(2026, 12, 31), Cancel);

        (await author.SaysAsync("Was ist aus dem Beschluss zur Dachmarke geworden?")).Text.ShouldContain("Logo abstimmen – Herten, fällig 31.12.2026: offen (Stand 24.11.2026)");
        var earlier = await author.SaysAsync("Was ist aus dem Beschluss zu den CDOs geworden?");
        earlier.Text.ShouldContain("Stand 23.11.2026");
        earlier.Text.ShouldContain("Waltrop");
    }

    [Fact]
    public async Task What_is_not_public_is_not_told_to_strangers_nor_in_other_conversations()
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        (await author.SaysAsync("Starte eine nicht öffentliche Abstimmung: Vergabe an die Firma Muster? Bis Freitag 12 Uhr")).Text.ShouldContain("nicht öffentlich");
        await author.SaysAsync("ja");

        (await (await _chat.AsStrangerAsync()).SaysAsync("Wie steht es bei Abstimmung 1?")).Text.ShouldNotContain("Vergabe");
        var herten = await _chat.AsAsync("Nadine Kessler");
        (await herten.SaysAsync("Wie steht es bei Abstimmung 1?")).Text.ShouldContain("Vergabe");

        await herten.SaysAsync("Starte eine Abstimmung: Sollen wir die Dachmarke nutzen? Bis Freitag 12 Uhr");
        await herten.SaysAsync("ja");
        var marl = await _chat.AsAsync("Daniel Overbeck");
        (await marl.SaysAsync("dafür")).Text.ShouldContain("Vergabe");
        var aloud = (await marl.InGroup().SaysAsync("dafür")).Text;
        aloud.ShouldContain("2026-001: nicht öffentlich");
        aloud.ShouldNotContain("Vergabe");
    }

    [Theory]
    [InlineData("bin ich befangen wenn ich im vorstand des vereins bin?", "Ja, wahrscheinlich", "§ 31 Abs. 2")]
    [InlineData("Bin ich befangen, wenn ich nur als Einwohner betroffen bin?", "Nein, wahrscheinlich nicht", "§ 31 Abs. 3")]
    public async Task Whether_somebody_is_conflicted_is_answered_with_source_and_left_to_the_chair(string question, string answer, string source)
    {
        var said = await (await _chat.AsAsync("Nadine Kessler")).SaysAsync(question);

        said.Text.ShouldContain(answer);
        said.Text.ShouldContain(source);
        said.Text.ShouldContain("entscheidet die Leitung");
    }

    [Fact]
    public async Task Priorities_are_given_as_points_or_as_a_ranking_on_the_card()
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        (await author.SaysAsync("Priorisierung nach Rangfolge: Welches Vorhaben zuerst? Chatbot, Zwilling, Parken. Bis Freitag 12 Uhr")).Text.ShouldContain("Priorisierung");
        await author.SaysAsync("ja");
        var card = await author.NextAsync(seen => seen.Buttons.Contains("Abstimmen"));

        (await author.PressesAsync(card, "Abstimmen", ("place0", "o2"), ("place1", "o2"))).Text.ShouldContain("höchstens einmal");
        (await author.PressesAsync(card, "Abstimmen", ("place0", "o2"), ("place1", "o1"))).Text.ShouldContain("1. Zwilling, 2. Chatbot");
    }

    [Theory]
    [InlineData("Priorisierung nach Rangfolge", "Zwilling, Chatbot zu Abstimmung 1", "1. Zwilling, 2. Chatbot")]
    [InlineData("Priorisierung mit Punkten", "Chatbot 3, Parken 2 zu Abstimmung 1", "Chatbot (3), Parken (2)")]
    public async Task What_the_card_offers_to_type_is_understood(string kind, string typed, string vote)
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        await author.SaysAsync($"{kind}: Welches Vorhaben zuerst? Chatbot, Zwilling, Parken. Bis Freitag 12 Uhr");
        await author.SaysAsync("ja");
        (await author.NextAsync(seen => seen.Buttons.Contains("Abstimmen"))).Text.ShouldNotContain("dagegen");

        (await author.SaysAsync(typed)).Text.ShouldContain(vote);
    }

    /// <summary>Somebody who votes for each of the organisations says it.</summary>
    private async Task VoteAsync(string choice, params string[] towns)
    {
        var network = _chat.Network;
        var body = network.FindBody(new("cdo-runde"))!;
        foreach (var town in towns)
        {
            var voter = network.VotersOf(body, new(town), new DateOnly(2026, 11, 24))[0].Person.Name;
            (await (await _chat.AsAsync(voter)).SaysAsync($"{choice} zu Abstimmung 1")).Text.ShouldContain("Ihre Stimme");
        }
    }

    private async Task<Member> ModeratorAsync()
    {
        var person = _chat.Network.Persons.First(person => person.AadObjectId is not null && KreisTeams.Network.Rights.MayModerate(person, new("cdo-runde")));
        return await _chat.AsAsync(person.Name);
    }

    private static async Task<string> ResultAsync(Member member)
    {
        var text = "";
        await Eventually.IsAsync(async () => (text = (await member.SaysAsync("Wie steht es bei Abstimmung 1?")).Text).Contains("eschlossen", StringComparison.Ordinal));
        return text;
    }
}
