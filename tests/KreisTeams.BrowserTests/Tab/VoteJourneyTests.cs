using KreisTeams.Decisions;

namespace KreisTeams.BrowserTests.Tab;

public sealed class VoteJourneyTests(Product product)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_votes_changes_and_recuses_with_the_keyboard_alone()
    {
        await using var colleagues = await Colleagues.OfAsync(product);
        var poll = await colleagues.OpenAsync("Sollen wir die Dachmarke smartVEST gemeinsam nutzen?");
        await using var sight = await product.OpenTabAsync("Nadine Kessler", PathOf(poll));
        var page = sight.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Stimme für Herten" })).ToBeVisibleAsync();

        await sight.ReachAsync("input[type=radio]");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.GetByLabel("Ja", new() { Exact = true })).ToBeCheckedAsync();
        await sight.ReachAsync("textarea");
        await page.Keyboard.TypeAsync("Nur mit gemeinsamer Geschäftsstelle.");
        await sight.ReachAsync("button[type=submit]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Die Stimme für Herten ist gezählt.")).ToBeVisibleAsync();
        await sight.PictureAsync("tab-abgestimmt", fullPage: true);

        await page.GetByLabel("Ja", new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.GetByLabel("Nein", new() { Exact = true })).ToBeCheckedAsync();
        await sight.ReachAsync("button[type=submit]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Die Stimme für Herten ist geändert.")).ToBeVisibleAsync();
        var ballot = await BallotAsync(colleagues, poll);
        ballot.Choice.ShouldBe(Choice.No);
        ballot.Comment.ShouldBe("Nur mit gemeinsamer Geschäftsstelle.");

        await sight.ReachAsync("summary");
        await page.Keyboard.PressAsync("Enter");
        await sight.ReachAsync("details[open] button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Herten ist als befangen vermerkt.")).ToBeVisibleAsync();
        (await BallotAsync(colleagues, poll)).State.ShouldBe(BallotState.Recused);
    }

    [Fact]
    public async Task A_vote_of_somebody_else_shows_without_a_reload_and_is_announced_and_so_is_the_close()
    {
        await using var colleagues = await Colleagues.OfAsync(product);
        var poll = await colleagues.OpenAsync("Gemeinsame Terminvergabe in allen Bürgerbüros?");
        await using var sight = await product.OpenTabAsync("Nadine Kessler", PathOf(poll));
        var page = sight.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Ja 0" })).ToBeVisibleAsync();

        await colleagues.VoteAsync(poll, Choice.Yes, "Miriam Kowalski", "Carolin Westhoff");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Ja 2" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Aktualisiert: 2 von 11 haben abgestimmt.")).ToBeAttachedAsync();

        await page.EvaluateAsync(
            "() => { window.said = []; const regions = document.querySelectorAll('[role=status], [role=alert], [aria-live]'); for (const region of regions) new MutationObserver(() => window.said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true }); }");
        await colleagues.CloseAsync(poll);
        await Assertions.Expect(page.GetByText("Die Abstimmung ist abgeschlossen: nicht beschlussfähig – kein Ergebnis (2 von 11, nötig 6).")).ToBeAttachedAsync();
        (await page.EvaluateAsync<string[]>("() => window.said")).Where(said => said.Contains("nicht beschlussfähig", StringComparison.Ordinal)).ShouldHaveSingleItem();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Stimme abgeben" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Somebody_without_a_vote_reads_who_may_vote_for_their_organisation()
    {
        await using var colleagues = await Colleagues.OfAsync(product);
        var poll = await colleagues.OpenAsync("Einheitliche Formulare ab 2027?");
        var reader = colleagues.Network.Persons.First(person => person.Organisation.Value == "herten" && person.Name != "Nadine Kessler" && person.Mandates.All(mandate => mandate.DeputyOf?.Value != "nadine-kessler"));
        await using var sight = await product.OpenTabAsync(reader.Name, PathOf(poll));

        await Assertions.Expect(sight.Page.GetByText("Sie sehen zu, stimmen hier aber nicht ab")).ToBeVisibleAsync();
        await Assertions.Expect(sight.Page.GetByText("Für Herten stimmen ab: Nadine Kessler")).ToBeVisibleAsync();
        await Assertions.Expect(sight.Page.GetByRole(AriaRole.Radio)).ToHaveCountAsync(0);
    }

    private static string PathOf(Poll poll) => $"entscheidungen/{poll.Id}";

    private static async Task<Ballot> BallotAsync(Colleagues colleagues, Poll poll) =>
        (await colleagues.Polls.BallotsAsync(poll, Cancel)).Single(ballot => ballot.Organisation.Value == "herten");
}
