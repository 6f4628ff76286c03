using KreisTeams.Bot.Files;
using KreisTeams.Documents;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Files;

public sealed class AttachedFilesTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private readonly Chat _chat = Chat.Open(azurite, teams);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task A_file_goes_to_the_project_the_sentence_names()
    {
        await using var drive = await OneDrive.StartAsync("Lastenheft"u8.ToArray());

        var answer = await (await _chat.AsAsync("Nadine Kessler")).AttachesAsync(drive.Url, "Lastenheft.txt", "Lade diese Datei zum Projekt Starkregen-Frühwarnung hoch");

        answer.Text.ShouldContain("„Lastenheft.txt“ ist gesichert. Projekt: Starkregen-Frühwarnung.");
        answer.Buttons.ShouldBe(["Im Tab öffnen"]);
        (await DocumentsOfAsync("starkregen-fruehwarnung")).ShouldBe(["Lastenheft.txt"]);
        (await ParkedAsync("nadine-kessler")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_project_the_bot_keeps_the_file_and_asks_and_the_address_may_die_meanwhile()
    {
        await using var drive = await OneDrive.StartAsync("Lastenheft"u8.ToArray());
        var member = await _chat.AsAsync("Nadine Kessler");

        var question = await member.AttachesAsync(drive.Url, "Lastenheft.txt");
        question.Text.ShouldContain("„Lastenheft.txt“ ist da. Zu welchem Projekt gehört die Datei?");
        question.Buttons.Count.ShouldBe(5);
        question.Twin.ShouldNotBeNull().ShouldContain("1. ");
        (await ParkedAsync("nadine-kessler")).ShouldBe(["Lastenheft.txt"]);

        drive.IsGone = true;
        var answer = await member.PressesAsync(question, question.Buttons[1]);

        answer.Text.ShouldContain($"Projekt: {question.Buttons[1]}.");
        var project = _chat.Network.Projects.Single(project => project.Title == question.Buttons[1]);
        (await DocumentsOfAsync(project.Id.Value)).ShouldBe(["Lastenheft.txt"]);
        (await ParkedAsync("nadine-kessler")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_project_may_be_typed_too_and_one_of_others_is_refused()
    {
        await using var drive = await OneDrive.StartAsync("x"u8.ToArray());
        var member = await _chat.AsAsync("Nadine Kessler");
        await member.AttachesAsync(drive.Url, "Vertrag.txt");

        (await member.SaysAsync("Lade diese Datei zum Projekt Handyparken hoch")).Text.ShouldContain("nur die Beteiligten etwas ablegen: Datteln, Waltrop");
        (await member.SaysAsync("Lade diese Datei zum Projekt Digitaler Posteingang hoch")).Text.ShouldContain("„Vertrag.txt“ ist gesichert");

        (await DocumentsOfAsync("handyparken")).ShouldBeEmpty();
        (await DocumentsOfAsync("digitaler-posteingang")).ShouldBe(["Vertrag.txt"]);
    }

    [Theory]
    [InlineData("https://files.evil.example/x.txt")]
    [InlineData("https://kreis.sharepoint.com.evil.example/x.txt")]
    [InlineData("https://user@kreis.sharepoint.com/x.txt")]
    [InlineData("file:///etc/passwd")]
    public async Task Nothing_is_fetched_from_elsewhere(string download)
    {
        var member = await _chat.AsAsync("Nadine Kessler");

        (await member.AttachesAsync(new Uri(download), "x.txt")).Text.ShouldContain("„x.txt“ konnte ich nicht abholen");
        (await ParkedAsync("nadine-kessler")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_is_refused_whatever_it_is_called()
    {
        await using var drive = await OneDrive.StartAsync("MZ\u0090"u8.ToArray());

        var answer = await (await _chat.AsAsync("Nadine Kessler")).AttachesAsync(drive.Url, "Rechnung.pdf", "Lade diese Datei zum Projekt Starkregen-Frühwarnung hoch");

        answer.Text.ShouldContain("Programme werden nicht angenommen");
        (await DocumentsOfAsync("starkregen-fruehwarnung")).ShouldBeEmpty();
        (await ParkedAsync("nadine-kessler")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_nobody_files_is_dropped_after_a_day()
    {
        await using var drive = await OneDrive.StartAsync("x"u8.ToArray());
        await (await _chat.AsAsync("Nadine Kessler")).AttachesAsync(drive.Url, "Alt.txt");

        await _chat.SetClockAsync(Chat.Tuesday.AddHours(23));
        await Parked.SweepAsync(Cancel);
        (await ParkedAsync("nadine-kessler")).ShouldBe(["Alt.txt"]);

        await _chat.SetClockAsync(Chat.Tuesday.AddHours(25));
        await Parked.SweepAsync(Cancel);
        await _chat.SetClockAsync(Chat.Tuesday);
        (await ParkedAsync("nadine-kessler")).ShouldBeEmpty();
    }

    private ParkedFiles Parked => _chat.Host.Services.GetRequiredService<ParkedFiles>();

    private async Task<string[]> ParkedAsync(string person) => await Parked.OfAsync(new PersonId(person), Cancel).Select(file => file.Name).ToArrayAsync(Cancel);

    private async Task<string[]> DocumentsOfAsync(string project) =>
        await _chat.Host.Services.GetRequiredService<DocumentStore>().OfAsync(DocumentOwner.Of(new ProjectId(project)), Cancel).Select(document => document.Name).ToArrayAsync(Cancel);
}
