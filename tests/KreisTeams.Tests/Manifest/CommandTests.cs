using System.Text.Json.Nodes;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Understanding;

namespace KreisTeams.Tests.Manifest;

/// <summary>The commands that Teams offers above the text box are sentences that the bot understands.</summary>
public sealed class CommandTests
{
    private static readonly Understander Understander = Understander.Create(DemoNetwork());

    public static TheoryData<string, string, Language> Commands => [.. Read().SelectMany(command => (TheoryDataRow<string, string, Language>[])
    [
        new((string)command["de"]!["title"]!, (string)command["intent"]!, Language.German),
        new((string)command["en"]!["title"]!, (string)command["intent"]!, Language.English),
    ])];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_means_what_its_description_says(string title, string intent, Language language) =>
        Understander.Understand(title, new UnderstandingContext(language)).Intent.ShouldBe(intent);

    private static IEnumerable<JsonNode> Read() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Workspace.Root, "manifest", "package", "commands.json")))!.AsArray().Select(command => command!);

    private static NetworkSnapshot DemoNetwork() =>
        NetworkFile.Read(File.ReadAllBytes(Workspace.DemoNetworkFile)).ShouldBeOfType<NetworkFileOutcome.Complete>().Network;
}
