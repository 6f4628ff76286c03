using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KreisTeams.BrowserTests.Tab;

namespace KreisTeams.BrowserTests.Chat;

public sealed partial class VotingJourneyTests(Product product)
{
    private const string Question = "Sollen wir die Dachmarke smartVEST nutzen?";

    /// <summary>A vote comes to the cards by work in the background.</summary>
    private static readonly LocatorAssertionsToContainTextOptions Background = new() { Timeout = Product.LongPatience };

    private string Typist => product.Installation.People[0].Name;

    [Fact]
    public async Task The_round_votes_on_cards_and_in_the_tab_changes_a_vote_and_reads_the_result()
    {
        var url = product.Installation.PlaygroundUrl!;
        await using var sight = await product.OpenAsync(url);
        var chat = new PlaygroundPage(sight, url);
        await chat.OpenChatAsync("CDO-Runde");

        await chat.SayToBotAsync($"Starte eine Abstimmung: {Question} Bis Freitag 12 Uhr");
        var draft = chat.Card("Abstimmung starten?");
        await Assertions.Expect(draft).ToContainTextAsync("Fr 27.11.2026, 12:00 Uhr");
        await Assertions.Expect(draft).ToContainTextAsync("Quorum 6 von 11");
        await sight.PictureAsync("chat-abstimmung-entwurf");

        await chat.PressAsync(draft, "Abstimmung starten");
        var poll = chat.Card("Befangen");
        await Assertions.Expect(poll).ToContainTextAsync("Noch keine der 11 Organisationen hat abgestimmt");

        var yes = await chat.PressAsync(poll, "Ja");
        await VoteOfOthersAsync(chat, yes);
        await Assertions.Expect(poll).ToContainTextAsync("5 von 11 haben abgestimmt", Background);
        await Sight.PictureAsync("chat-abstimmung", poll);

        await VoteInTheTabAsync("Nadine Kessler", "Ja");
        await Assertions.Expect(poll).ToContainTextAsync("6 von 11 haben abgestimmt", Background);

        await chat.SayToBotAsync("Abstimmung schließen");
        await chat.PressAsync(chat.Card("jetzt schließen"), "Ja");
        var result = chat.Card("Angenommen");
        await Assertions.Expect(result).ToContainTextAsync("5 Ja, 1 Nein, 0 Enthaltungen; befangen: 0; nicht abgegeben: 5");
        await Assertions.Expect(result.GetByText("Protokoll öffnen")).ToBeVisibleAsync(new() { Timeout = Product.LongPatience });
        await Sight.PictureAsync("chat-ergebnis", result);
        await ReadTheMinutesAsync($"Niederschrift {PollNumber().Match(await result.InnerTextAsync()).Value}.docx");
    }

    /// <summary>Four more organisations say yes, one of them thinks again; somebody without a mandate is refused.</summary>
    private async Task VoteOfOthersAsync(PlaygroundPage chat, JsonNode yes)
    {
        foreach (var name in (string[])["Miriam Kowalski", "Carolin Westhoff", "Tobias Rensing", "Lukas Szymanski"])
        {
            (await chat.PressAsAsync(product.Person(name), yes)).ShouldContain(Question);
        }

        (await chat.PressAsAsync(product.Person("Lukas Szymanski"), yes, "no")).ShouldContain("Nein");
        (await chat.PressAsAsync(product.Person("Holger Drees"), yes)).ShouldContain("Für Kreis Recklinghausen dürfen");
    }

    /// <summary>The minutes are listed in the tab and lie in SharePoint.</summary>
    private async Task ReadTheMinutesAsync(string file)
    {
        await using var sight = await product.OpenTabAsync(Typist);
        await sight.Page.GetByRole(AriaRole.Link, new() { Name = "Dokumente", Exact = true }).First.ClickAsync();
        var minutes = sight.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = file });
        await Assertions.Expect(minutes).ToContainTextAsync("In SharePoint", new() { IgnoreCase = true, Timeout = Product.LongPatience });
        await sight.PictureAsync("tab-dokumente");

        await sight.Page.GotoAsync(product.Installation.SharePointUrl);
        foreach (var folder in (string[])["Gremien", "CDO-Runde", "Beschlüsse"])
        {
            await sight.Page.GetByRole(AriaRole.Link, new() { Name = folder }).First.ClickAsync();
        }

        await Assertions.Expect(sight.Page.GetByText(file).First).ToBeVisibleAsync();
        await sight.PictureAsync("sharepoint-niederschrift");
    }

    private async Task VoteInTheTabAsync(string name, string choice)
    {
        await using var sight = await product.OpenTabAsync(Typist);
        var page = sight.Page;
        var persona = page.GetByRole(AriaRole.Combobox, new() { Name = "Demo-Person" });
        await persona.SelectOptionAsync(await persona.Locator("option", new() { HasText = name }).InnerTextAsync());
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"persona={DemoNetwork.ObjectIdOf(name)}$"));
        await sight.ArriveAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Entscheidungen", Exact = true }).First.ClickAsync();
        await sight.ArriveAsync("Entscheidungen");
        await page.GetByRole(AriaRole.Link, new() { Name = Question, Exact = true }).ClickAsync();
        await page.GetByLabel(choice, new() { Exact = true }).CheckAsync();
        await sight.PictureAsync("tab-abstimmen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stimme abgeben" }).ClickAsync();
        await Assertions.Expect(page.GetByText($"Derzeit: {choice}")).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"\d{4}-\d{3}")]
    private static partial Regex PollNumber();
}
