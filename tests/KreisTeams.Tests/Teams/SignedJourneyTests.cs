using Azure.Core;
using KreisTeams.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Teams;

/// <summary>With authentication on in both directions: the Playground signs what it brings and checks the bot's token.</summary>
public sealed class SignedJourneyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kreisteams");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_bot_and_the_Playground_believe_each_others_tokens()
    {
        await using var entra = await Entra.StartAsync(_folder.FullName);
        await using var host = await TeamsHost.StartAsync(
            (_, router) => router.OnMessage((turn, cancellationToken) => turn.ReplyAsync(new OutgoingMessage($"Gesagt: {turn.Activity.Text}"), cancellationToken)),
            new Dictionary<string, string?>
            {
                ["Teams:AppId"] = BotService.AppId,
                ["Teams:TenantId"] = BotService.Tenant,
                ["Teams:ClientSecret"] = "replaced by the credential below",
                ["Teams:AllowedTenants:0"] = "*",
                ["Teams:AcceptEntraTokens"] = "true",
                ["Teams:EntraMetadata"] = $"{entra.Metadata}",
                ["Teams:OpenIdMetadata"] = $"{entra.Metadata}",
            },
            services: services => services.AddSingleton<TokenCredential>(entra));
        await using var teams = await PlaygroundClient.StartAsync(host.Messages, _folder.FullName, TestContext.Current.CancellationToken, entra.Environment);

        await teams.SayAsync(PlaygroundClient.PersonalChat, "Hallo");

        await teams.SeesAsync(seen => PlaygroundClient.Json(seen).Contains("Gesagt: Hallo", StringComparison.Ordinal));
        entra.Issued.ShouldBeGreaterThan(0);
        (await host.PostAsync("""{"type":"message","text":"ohne Token"}""")).Status.ShouldBe(401);
    }
}
