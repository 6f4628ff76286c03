using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using KreisTeams.Teams;
using Microsoft.IdentityModel.JsonWebTokens;

namespace KreisTeams.Tests.Teams;

/// <summary>Each kind of bot fetches its token from Entra over TLS, and proves itself as its kind does.</summary>
public sealed class BotTokenTests : IAsyncLifetime
{
    private const string Identity = "77777777-7777-4777-8777-777777777777";
    private const string Connector = "https://api.botframework.com/.default";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kreisteams");
    private Entra _entra = null!;

    public async ValueTask InitializeAsync() => _entra = await Entra.StartAsync(_folder.FullName);

    public async ValueTask DisposeAsync()
    {
        await _entra.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(AppType.SingleTenant, BotService.Tenant)]
    [InlineData(AppType.MultiTenant, "botframework.com")]
    public async Task A_secret_is_shown_to_the_tenant_of_the_app_type(AppType type, string tenant)
    {
        _entra.Secret = "geheim";

        var token = await TokenAsync(new TeamsOptions { AppType = type, ClientSecret = "geheim" });

        token.Audiences.ShouldBe(["https://api.botframework.com"]);
        _entra.Asked.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            asked => asked.Path.ShouldBe($"/{tenant}/oauth2/v2.0/token"),
            asked => asked.Form["client_id"].ShouldBe(BotService.AppId),
            asked => asked.Form["scope"].ShouldBe(Connector));
    }

    [Fact]
    public async Task A_secret_that_has_run_out_is_refused()
    {
        _entra.Secret = "new";

        await Should.ThrowAsync<AuthenticationFailedException>(TokenAsync(new TeamsOptions { ClientSecret = "old" }));
    }

    [Fact]
    public async Task A_certificate_signs_for_the_bot_and_stays_here()
    {
        var file = Path.Combine(_folder.FullName, "bot.pem");
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        await File.WriteAllTextAsync(file, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}", TestContext.Current.CancellationToken);
        _entra.Trust(certificate);

        (await TokenAsync(new TeamsOptions { CertificatePath = file })).Audiences.ShouldBe(["https://api.botframework.com"]);

        _entra.Asked.ShouldHaveSingleItem().Form.ShouldNotContainKey("client_secret");
    }

    [Fact]
    public async Task A_managed_identity_vouches_for_the_app()
    {
        (await TokenAsync(new TeamsOptions { ManagedIdentityClientId = Identity })).Audiences.ShouldBe(["https://api.botframework.com"]);

        _entra.IdentityAsked.ShouldBe([(Identity, "api://AzureADTokenExchange")]);
        new JsonWebToken(_entra.Asked.ShouldHaveSingleItem().Form["client_assertion"]).Audiences.ShouldBe(["api://AzureADTokenExchange"]);
    }

    [Fact]
    public async Task A_bot_that_is_a_managed_identity_asks_its_machine_alone()
    {
        (await TokenAsync(new TeamsOptions { AppType = AppType.UserAssignedMSI })).Audiences.ShouldBe(["https://api.botframework.com"]);

        _entra.IdentityAsked.ShouldBe([(BotService.AppId, "https://api.botframework.com")]);
        _entra.Asked.ShouldBeEmpty();
    }

    private async Task<JsonWebToken> TokenAsync(TeamsOptions options)
    {
        (options.AppId, options.TenantId) = (BotService.AppId, BotService.Tenant);
        var credential = BotToken.CredentialOf(options, isForConnector: true, _entra.Transport).ShouldNotBeNull();
        return new JsonWebToken((await credential.GetTokenAsync(new TokenRequestContext([Connector]), TestContext.Current.CancellationToken)).Token);
    }
}
