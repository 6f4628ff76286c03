using System.Net;
using System.Net.Http.Headers;
using KreisTeams.Documents;
using KreisTeams.Projects;

namespace KreisTeams.Tests.Tab;

public sealed class UploadTests(StorageFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_participant_files_a_document_and_it_is_durable_when_the_answer_comes()
    {
        await using var host = await TabHost.StartAsync(azurite, "Production", isSignInConfigured: true);
        var project = host.Network.Projects.First(project => project.Lead.Value == "herten");

        var (status, words) = await FileAsync(host, "Nadine Kessler", $"project:{project.Id}", "Lastenheft Prüfung.docx");

        status.ShouldBe(HttpStatusCode.OK);
        words.ShouldBe("„Lastenheft Prüfung.docx“ ist gesichert.");
        var document = (await host.Documents.OfAsync(DocumentOwner.Of(project.Id), Cancel).ToArrayAsync(Cancel)).ShouldHaveSingleItem();
        document.Author.Name.ShouldBe("Nadine Kessler");
        document.Size.ShouldBe(5);
    }

    [Fact]
    public async Task Somebody_of_another_municipality_is_told_who_may_file_there_and_nothing_is_kept()
    {
        await using var host = await TabHost.StartAsync(azurite, "Production", isSignInConfigured: true);
        var project = host.Network.Projects.First(project => project.Lead.Value == "marl" && !project.Involves(new("herten")));

        var (status, words) = await FileAsync(host, "Nadine Kessler", $"project:{project.Id}", "Lastenheft.docx");

        status.ShouldBe(HttpStatusCode.Forbidden);
        words.ShouldContain("Marl");
        (await host.Documents.AllAsync(Cancel).ToArrayAsync(Cancel)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("project:gibt-es-nicht", "a.docx", HttpStatusCode.NotFound)]
    [InlineData("unsinn", "a.docx", HttpStatusCode.NotFound)]
    [InlineData("body:cdo-runde", " ", HttpStatusCode.BadRequest)]
    [InlineData("body:cdo-runde", "virus.exe", HttpStatusCode.UnprocessableEntity)]
    public async Task Bad_input_gets_a_clear_answer_and_nothing_is_kept(string owner, string name, HttpStatusCode expected)
    {
        await using var host = await TabHost.StartAsync(azurite, "Production", isSignInConfigured: true);

        var (status, words) = await FileAsync(host, "Nadine Kessler", owner, name);

        status.ShouldBe(expected);
        words.ShouldNotBeEmpty();
        (await host.Documents.AllAsync(Cancel).ToArrayAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_files_without_signing_in()
    {
        await using var host = await TabHost.StartAsync(azurite, "Production", isSignInConfigured: true);

        using var response = await host.Http.PostAsync("/tab/ablage?owner=body:cdo-runde&name=a.docx", new ByteArrayContent([1]), Cancel);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<(HttpStatusCode Status, string Words)> FileAsync(TabHost host, string person, string owner, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/tab/ablage?owner={Uri.EscapeDataString(owner)}&name={Uri.EscapeDataString(name)}")
        {
            Content = new ByteArrayContent([.. "PK"u8, 3, 4, 5]),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", host.Token(person)) },
        };
        using var response = await host.Http.SendAsync(request, Cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }
}
