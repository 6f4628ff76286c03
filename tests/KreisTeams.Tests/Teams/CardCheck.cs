using System.Text;
using System.Text.Json;
using KreisTeams.Local;
using KreisTeams.Teams;

namespace KreisTeams.Tests.Teams;

/// <summary>What Microsoft's card types and renderer say about cards.</summary>
internal sealed record CardCheck(IReadOnlyList<string> Problems, string Text)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Task<IReadOnlyList<CardCheck>> OfAsync(params IReadOnlyList<AdaptiveCard> cards) =>
        OfJsonAsync([.. cards.Select(card => Encoding.UTF8.GetString(TeamsJson.Bytes(card, TeamsJson.Context.AdaptiveCard)))]);

    public static async Task<IReadOnlyList<CardCheck>> OfJsonAsync(IReadOnlyList<string> cards)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var packages = await NodePackages.InstallAsync("tests/node", progress: null, cancellationToken);
        var script = Path.Combine(packages, "check-cards.cjs");
        File.Copy(Path.Combine(Workspace.Root, "tests", "node", "check-cards.cjs"), script, overwrite: true);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, $"[{string.Join(',', cards)}]", cancellationToken);
            var output = await ChildProcess.RunAsync("The card check", "node", [script, file], packages, cancellationToken);
            return JsonSerializer.Deserialize<CardCheck[]>(output[^1], Web)!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
