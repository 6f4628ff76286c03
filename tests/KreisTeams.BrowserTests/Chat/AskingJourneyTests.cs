namespace KreisTeams.BrowserTests.Chat;

public sealed class AskingJourneyTests(Product product)
{
    [Fact]
    public async Task A_CDO_asks_who_is_responsible_and_what_is_going_on()
    {
        var url = product.Installation.PlaygroundUrl!;
        await using var sight = await product.OpenAsync(url);
        var chat = new PlaygroundPage(sight, url);
        await chat.OpenChatAsync("Personal Chat");

        await chat.SayAsync("Wer ist CDO in Herten?");
        await Assertions.Expect(chat.Card("Nadine Kessler")).ToContainTextAsync("Markus Przybilla");
        await sight.PictureAsync("chat-kontakt");

        await chat.SayAsync("Welche Projekte laufen in Dorsten?");
        var project = chat.Card("Bürgerkonto Dorsten");
        await Assertions.Expect(project).ToBeVisibleAsync();
        await sight.PictureAsync("chat-projekte");

        await project.GetByText("Bürgerkonto Dorsten").ClickAsync();
        await Assertions.Expect(project).ToContainTextAsync("Ansprechperson");
        await sight.PictureAsync("chat-projekt");

        await chat.SayAsync("asdf");
        await Assertions.Expect(chat.Card("Meinten Sie eines davon?").GetByRole(AriaRole.Button)).ToHaveCountAsync(3);
        await sight.PictureAsync("chat-unbekannt");
    }
}
