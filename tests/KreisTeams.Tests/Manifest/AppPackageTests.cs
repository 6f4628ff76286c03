using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KreisTeams.Local;
using KreisTeams.Manifest;

namespace KreisTeams.Tests.Manifest;

public sealed partial class AppPackageTests : IDisposable
{
    private static readonly Installation Musterland = new(
        Guid.Parse("0f0f0f0f-1111-4222-8333-444444444444"),
        "kreisteams.example.de",
        "Kreis \"Musterland\"",
        "https://example.de",
        "https://example.de/datenschutz",
        "https://example.de/impressum");

    private readonly string _folder = Directory.CreateTempSubdirectory("kreisteams-app-").FullName;

    public AppPackageTests()
    {
        using var package = new MemoryStream(Packed());
        ZipFile.ExtractToDirectory(package, _folder);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_package_is_valid_by_the_newest_schema_in_both_languages()
    {
        var cancel = TestContext.Current.CancellationToken;
        var packages = await NodePackages.InstallAsync("tests/node", progress: null, cancel);
        var script = Path.Combine(packages, "validate-app.cjs");
        File.Copy(Path.Combine(Workspace.Root, "tests", "node", "validate-app.cjs"), script, overwrite: true);

        var output = await ChildProcess.RunAsync("Validation", "node", [script, _folder], packages, cancel);

        var verdict = JsonNode.Parse(output[^1])!;
        verdict["errors"]!.AsArray().Select(error => (string)error!).ShouldBeEmpty();
        ((string)Manifest()["manifestVersion"]!).ShouldBe((string)verdict["newest"]!);
    }

    [Fact]
    public void Every_word_that_people_read_is_there_in_English_too()
    {
        var english = JsonNode.Parse(Read("en.json"))!.AsObject();

        foreach (var path in WordsOf(Manifest()))
        {
            english.ContainsKey(path).ShouldBeTrue(path);
        }
    }

    [Fact]
    public void No_placeholder_is_left_open()
    {
        Read("manifest.json").ShouldNotContain("{{");
        ((string)Manifest()["developer"]!["name"]!).ShouldBe("Kreis \"Musterland\"");
        ((string)Manifest()["webApplicationInfo"]!["resource"]!).ShouldBe($"api://kreisteams.example.de/botid-{Musterland.ClientId}");
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Icons_have_the_size_that_Teams_asks_for(string icon, int side)
    {
        var header = File.ReadAllBytes(Path.Combine(_folder, icon)).AsSpan(16, 10);

        BinaryPrimitives.ReadInt32BigEndian(header).ShouldBe(side);
        BinaryPrimitives.ReadInt32BigEndian(header[4..]).ShouldBe(side);
    }

    [Fact]
    public void The_outline_icon_is_transparent()
    {
        const byte trueColourWithAlpha = 6;

        File.ReadAllBytes(Path.Combine(_folder, "outline.png"))[25].ShouldBe(trueColourWithAlpha);
    }

    [Fact]
    public void The_app_asks_for_no_right_to_read_messages_that_are_not_addressed_to_it() =>
        Read("manifest.json").ShouldNotContain("resourceSpecific");

    [Fact]
    public void The_same_installation_gives_the_same_bytes() => Packed().ShouldBe(Packed());

    [Theory]
    [InlineData("https://kreisteams.example.de")]
    [InlineData("kreisteams.example.de/tab")]
    [InlineData("localhost")]
    [InlineData("")]
    public void A_domain_that_Teams_cannot_reach_is_refused(string domain) =>
        (Musterland with { Domain = domain }).Mistake.ShouldNotBeNull().ShouldContain("--domain");

    [Fact]
    public void A_name_longer_than_Teams_shows_is_refused()
    {
        (Musterland with { Publisher = new string('x', 32) }).Mistake.ShouldBeNull();
        (Musterland with { Publisher = new string('x', 33) }).Mistake.ShouldNotBeNull();
    }

    [Fact]
    public void An_address_that_is_not_encrypted_is_refused() =>
        (Musterland with { Privacy = "http://example.de" }).Mistake.ShouldNotBeNull().ShouldContain("--privacy");

    private static byte[] Packed()
    {
        using var package = new MemoryStream();
        AppPackage.Write(Musterland, package);
        return package.ToArray();
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));

    private JsonObject Manifest() => JsonNode.Parse(Read("manifest.json"))!.AsObject();

    /// <summary>Paths as the localisation file writes them, of all that Teams shows and lets translate.</summary>
    private static IEnumerable<string> WordsOf(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => WordsOf(member.Value!)),
        JsonArray items => items.SelectMany(item => WordsOf(item!)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && Translated().IsMatch(value.GetPath()) => [value.GetPath()[2..]],
        _ => [],
    };

    [GeneratedRegex(@"^\$\.(name\.|description\.|staticTabs.*\.name$|bots.*\.(title|description)$|composeExtensions.*\.(title|description)$)")]
    private static partial Regex Translated();
}
