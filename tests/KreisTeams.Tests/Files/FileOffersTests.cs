using System.Text.Json.Nodes;
using KreisTeams.Documents;
using KreisTeams.Projects;
using KreisTeams.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Files;

public sealed class FileOffersTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private const string Consent = "application/vnd.microsoft.teams.card.file.consent";

    private readonly Chat _chat = Chat.Open(azurite, teams);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task A_paper_goes_to_the_persons_own_OneDrive_once_they_agree()
    {
        await using var drive = await OneDrive.StartAsync([]);
        var document = await StageAsync("");
        var member = await _chat.AsAsync("Nadine Kessler");

        var found = await member.SaysAsync("such Dokument Lastenheft");
        (await member.PressesAsync(found, "In mein OneDrive legen")).Text.ShouldContain("Bitte stimmen Sie");
        var offer = (await member.NextAsync(seen => (string?)seen.Message["attachments"]?[0]?["contentType"] == Consent)).Message["attachments"]![0]!;
        ((string?)offer["name"], (long)offer["content"]!["sizeInBytes"]!).ShouldBe(("Lastenheft.txt", 10));
        drive.Received.ShouldBeNull();

        await member.InvokesAsync("fileConsent/invoke", Answer("accept", offer["content"]!["acceptContext"]!, drive.Url));

        drive.Received.ShouldBe("Lastenheft"u8.ToArray());
        drive.Range.ShouldBe("bytes 0-9/10");
        (await member.NextAsync()).Text.ShouldContain("liegt in Ihrem OneDrive");
    }

    [Fact]
    public async Task Whoever_declines_is_told_that_nothing_happened()
    {
        await using var drive = await OneDrive.StartAsync([]);
        var document = await StageAsync("");
        var member = await _chat.AsAsync("Nadine Kessler");

        await member.InvokesAsync("fileConsent/invoke", Answer("decline", Context(document), drive.Url));

        (await member.NextAsync()).Text.ShouldContain("es wurde nichts abgelegt");
        drive.Received.ShouldBeNull();
    }

    [Theory]
    [InlineData("Carolin Westhoff", null, "gibt es für Sie nicht mehr")]
    [InlineData("Nadine Kessler", "https://files.evil.example/x", "nicht angenommen")]
    public async Task Nothing_goes_to_whom_it_is_not_for_nor_to_another_host(string person, string? elsewhere, string expected)
    {
        await using var drive = await OneDrive.StartAsync([]);
        var document = await StageAsync(DocumentTexts.InternalFolder);
        var member = await _chat.AsAsync(person);

        await member.InvokesAsync("fileConsent/invoke", Answer("accept", Context(document), elsewhere is null ? drive.Url : new Uri(elsewhere)));

        (await member.NextAsync()).Text.ShouldContain(expected);
        drive.Received.ShouldBeNull();
    }

    private static JsonObject Context(Document document) => new() { ["context"] = document.Id.ToString() };

    private static JsonObject Answer(string action, JsonNode context, Uri upload) => new()
    {
        ["type"] = "fileUpload",
        ["action"] = action,
        ["context"] = context.DeepClone(),
        ["uploadInfo"] = new JsonObject { ["name"] = "Lastenheft.txt", ["uploadUrl"] = upload.AbsoluteUri, ["contentUrl"] = "https://kreis-my.sharepoint.com/Lastenheft.txt", ["uniqueId"] = "1", ["fileType"] = "txt" },
    };

    private async Task<Document> StageAsync(string folder)
    {
        using var content = new MemoryStream("Lastenheft"u8.ToArray());
        return (await _chat.Host.Services.GetRequiredService<DocumentStore>().StageAsync(
            DocumentOwner.Of(new ProjectId("starkregen-fruehwarnung")), folder, "Lastenheft.txt", content, DocumentAuthor.Product, Cancel)).ShouldBeOfType<StageOutcome.Staged>().Document;
    }
}
