using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace KreisTeams.Teams;

/// <summary>The token the bot shows to the connector: fetched once, renewed in the background before it ends, by one caller for all.</summary>
internal sealed class BotToken(IOptions<TeamsOptions> options, TimeProvider clock, TokenCredential? credential = null)
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan UnusableBefore = TimeSpan.FromMinutes(1);

    private readonly TokenCredential? _credential = credential ?? Credential(options.Value);
    private readonly TokenRequestContext _request = new([CloudEndpoints.Of(options.Value.Cloud).BotScope]);
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

    private static TokenCredential? Credential(TeamsOptions options)
    {
        if (options.AppId is not { Length: > 0 } appId)
        {
            return null;
        }

        var authority = CloudEndpoints.Of(options.Cloud).Login;
        var tenant = options.AppType == AppType.MultiTenant ? "botframework.com" : options.TenantId!;
        return options switch
        {
            { AppType: AppType.UserAssignedMSI } => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(appId)),
            { ManagedIdentityClientId: { Length: > 0 } identity } => Federated(tenant, appId, identity, authority),
            { CertificatePath: { Length: > 0 } path } => new ClientCertificateCredential(
                tenant, appId, path, new ClientCertificateCredentialOptions { AuthorityHost = authority }),
            _ => new ClientSecretCredential(tenant, appId, options.ClientSecret, new ClientSecretCredentialOptions { AuthorityHost = authority }),
        };
    }

    private static ClientAssertionCredential Federated(string tenant, string appId, string identity, Uri authority)
    {
        var managed = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity));
        var exchange = new TokenRequestContext(["api://AzureADTokenExchange/.default"]);
        return new ClientAssertionCredential(
            tenant,
            appId,
            async cancellationToken => (await managed.GetTokenAsync(exchange, cancellationToken)).Token,
            new ClientAssertionCredentialOptions { AuthorityHost = authority });
    }

    private sealed record Held(string Header, DateTimeOffset ExpiresOn);
}
