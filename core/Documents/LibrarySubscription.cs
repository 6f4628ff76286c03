using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using KreisTeams.Documents.SharePoint;
using KreisTeams.Storage;

namespace KreisTeams.Documents;

/// <summary>
/// Has SharePoint tell us of changes, where it may. A refused subscription is no fault: the library is polled then.
/// What arrives is believed only with the secret that was given when subscribing.
/// </summary>
public sealed class LibrarySubscription(StorageAccount storage, SharePointLibrary library, DocumentsOptions options, TimeProvider clock)
{
    private const string RowKey = "subscription";
    private const string ClientState = "ClientState";
    private const string Expires = "Expires";

    /// <summary>Graph allows 29 days; a shorter life finds a lost subscription sooner.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(3);
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromHours(6);

    private readonly TableClient _table = storage.Table(DocumentStore.TableName);
    private TableEntity? _row;
    private DateTimeOffset _notBefore;

    /// <summary>Subscribes or renews when half of the life is over.</summary>
    /// <returns>False when it should be tried again soon.</returns>
    public async Task<bool> KeepAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (options.NotificationUrl is not { } url || now < _notBefore || _row?.GetDateTimeOffset(Expires) - now > Life / 2)
        {
            return true;
        }

        await ReadAsync(cancellationToken);
        if (_row?.GetDateTimeOffset(Expires) is { } expires && _row.GetString("Url") == url.AbsoluteUri)
        {
            if (expires - now > Life / 2)
            {
                return true;
            }

            if (await library.RenewAsync(_row.GetString("Subscription"), now + Life, cancellationToken) is Answer<Microsoft.Graph.Models.Subscription>.Done)
            {
                await SaveAsync(_row.GetString("Subscription"), _row.GetString(ClientState), url, now + Life, cancellationToken);
                return true;
            }
        }

        return await SubscribeAsync(url, now, cancellationToken);
    }

    /// <summary>Whether a notification carries our secret.</summary>
    public async Task<bool> IsOursAsync(string? clientState, CancellationToken cancellationToken)
    {
        if (_row is null || !IsEqual(clientState, _row.GetString(ClientState)))
        {
            await ReadAsync(cancellationToken);
        }

        return _row is not null && IsEqual(clientState, _row.GetString(ClientState));
    }

    private async Task<bool> SubscribeAsync(Uri url, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var secret = RandomNumberGenerator.GetHexString(64);
        switch (await library.SubscribeAsync(url, secret, now + Life, cancellationToken))
        {
            case Answer<Microsoft.Graph.Models.Subscription>.Done { Value: var subscription }:
                await SaveAsync(subscription.Id!, secret, url, now + Life, cancellationToken);
                return true;
            case Answer<Microsoft.Graph.Models.Subscription>.Refused:
                _notBefore = now + AfterRefusal;
                return true;
            default:
                return false;
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, RowKey, cancellationToken: cancellationToken);
        _row = row.HasValue ? row.Value : null;
    }

    private async Task SaveAsync(string subscription, string secret, Uri url, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        _row = new TableEntity(DocumentRows.Partition, RowKey) { ["Subscription"] = subscription, [ClientState] = secret, ["Url"] = url.AbsoluteUri, [Expires] = expires };
        await _table.UpsertEntityAsync(_row, TableUpdateMode.Replace, cancellationToken);
    }

    private static bool IsEqual(string? given, string expected) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
