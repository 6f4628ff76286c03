using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace KreisTeams.Teams;

/// <summary>The token the bot shows to the connector: fetched once, renewed in the background before it ends, by one caller for all.</summary>
/// <param name="scope">Of another service than the connector.</param>
internal sealed class BotToken(IOptions<TeamsOptions> options, TimeProvider clock, TokenCredential? credential = null, string? scope = null)
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan UnusableBefore = TimeSpan.FromMinutes(1);

    private static readonly TokenRequestContext Exchange = new(["api://AzureADTokenExchange/.default"]);

    private readonly TokenCredential? _credential = credential ?? CredentialOf(options.Value, scope is null);
    private readonly TokenRequestContext _request = new([scope ?? CloudEndpoints.Of(options.Value.Cloud).BotScope]);
    private readonly Lock _renewing = new();
    private Held? _held;
    private Task<Held>? _renewal;

    /// <summary>The Authorization header, or null where nobody asks for one.</summary>
    public ValueTask<string?> HeaderAsync(CancellationToken cancellationToken)
    {
        if (_credential is null)
        {
            return ValueTask.FromResult<string?>(null);
        }

        var now = clock.GetUtcNow();
        var held = Volatile.Read(ref _held);
        if (held is null || held.ExpiresOn - UnusableBefore <= now)
        {
            return new ValueTask<string?>(AwaitAsync(Renew(), cancellationToken));
        }

        if (held.ExpiresOn - RenewBefore <= now)
        {
            _ = Renew();
        }

        return ValueTask.FromResult<string?>(held.Header);
    }

    /// <summary>The connector has refused this header: the next call fetches a new one.</summary>
    public void Forget(string header)
    {
        if (Volatile.Read(ref _held) is { } held && held.Header == header)
        {
            Interlocked.CompareExchange(ref _held, null, held);
        }
    }

    private static async Task<string?> AwaitAsync(Task<Held> renewal, CancellationToken cancellationToken) =>
        (await renewal.WaitAsync(cancellationToken)).Header;

    private Task<Held> Renew()
    {
        lock (_renewing)
        {
            return _renewal is { IsCompleted: false } running ? running : _renewal = FetchAsync();
        }
    }

    private async Task<Held> FetchAsync()
    {
        var token = await _credential!.GetTokenAsync(_request, CancellationToken.None);
        var held = new Held($"Bearer {token.Token}", token.ExpiresOn);
        Volatile.Write(ref _held, held);
        return held;
    }

    /// <param name="isForConnector">A multi-tenant bot has its token for the connector, and for nothing else, from the bot service's own tenant.</param>
    /// <param name="transport">Null is the usual way to Entra.</param>
    internal static TokenCredential? CredentialOf(TeamsOptions options, bool isForConnector, HttpPipelineTransport? transport = null)
    {
        if (options.AppId is not { Length: > 0 } appId)
        {
            return null;
        }

        var authority = CloudEndpoints.Of(options.Cloud).Login;
        var tenant = options.AppType == AppType.MultiTenant && isForConnector ? "botframework.com" : options.TenantId!;
        T With<T>(T settings)
            where T : TokenCredentialOptions
        {
            settings.AuthorityHost = authority;
            settings.Transport = transport ?? settings.Transport;
            return settings;
        }

        return options switch
        {
            { AppType: AppType.UserAssignedMSI } => Managed(appId),
            { ManagedIdentityClientId: { Length: > 0 } identity } => new ClientAssertionCredential(
                tenant, appId, async cancellationToken => (await Managed(identity).GetTokenAsync(Exchange, cancellationToken)).Token, With(new ClientAssertionCredentialOptions())),
            { CertificatePath: { Length: > 0 } path } => new ClientCertificateCredential(tenant, appId, path, With(new ClientCertificateCredentialOptions())),
            _ => new ClientSecretCredential(tenant, appId, options.ClientSecret, With(new ClientSecretCredentialOptions())),
        };

        ManagedIdentityCredential Managed(string identity) => new(With(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(identity))));
    }

    private sealed record Held(string Header, DateTimeOffset ExpiresOn);
}
