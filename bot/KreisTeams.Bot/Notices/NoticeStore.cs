using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Storage;

namespace KreisTeams.Bot.Notices;

public enum NoticeState
{
    Pending,
    Told,

    /// <summary>There was nothing to tell any more.</summary>
    Pointless,
    Unreachable,
}

/// <summary>A notice as kept.</summary>
/// <param name="IsHeldBack">It had to wait for the morning or the summary, and comes together with others that did.</param>
internal sealed record KeptNotice(string Key, string Kind, string Subject, DateTimeOffset Due, bool IsUrgent, bool IsHeldBack)
{
    public NoticeState State { get; init; }

    /// <summary>Until then another instance is telling it.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    public ETag ETag { get; init; }
}

/// <summary>One partition a person, one row an event. The row stays after it was told, so that the event is not told again; it holds no words.</summary>
internal sealed class NoticeStore(StorageAccount storage)
{
    internal const string TableName = "Notices";

    private readonly TableClient _table = storage.Table(TableName);

    public static string KeyOf(string kind, string subject) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{subject}")))[..32];

    /// <returns>False when the event is there already.</returns>
    public async Task<bool> AddAsync(PersonId person, KeptNotice notice, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(ToRow(person, notice), cancellationToken);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            return false;
        }
    }

    public async Task<KeptNotice?> FindAsync(PersonId person, string key, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(person.Value, key, cancellationToken: cancellationToken);
        return row.HasValue ? ToNotice(row.Value!) : null;
    }

    public async Task<IReadOnlyList<KeptNotice>> PendingAsync(PersonId person, CancellationToken cancellationToken) => await _table
        .QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {person.Value} and State eq {nameof(NoticeState.Pending)}"), cancellationToken: cancellationToken)
        .Select(ToNotice).OrderBy(notice => notice.Due).ToArrayAsync(cancellationToken);

    /// <returns>The notice as it is now kept; null when somebody else changed it meanwhile.</returns>
    public async Task<KeptNotice?> SaveAsync(PersonId person, KeptNotice notice, CancellationToken cancellationToken)
    {
        try
        {
            var saved = await _table.UpdateEntityAsync(ToRow(person, notice), notice.ETag, TableUpdateMode.Replace, cancellationToken);
            return notice with { ETag = saved.Headers.ETag!.Value };
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return null;
        }
    }

    private static TableEntity ToRow(PersonId person, KeptNotice notice) => new(person.Value, notice.Key)
    {
        [nameof(KeptNotice.Kind)] = notice.Kind,
        [nameof(KeptNotice.Subject)] = notice.Subject,
        [nameof(KeptNotice.Due)] = notice.Due,
        [nameof(KeptNotice.IsUrgent)] = notice.IsUrgent,
        [nameof(KeptNotice.IsHeldBack)] = notice.IsHeldBack,
        [nameof(KeptNotice.State)] = notice.State.ToString(),
        [nameof(KeptNotice.ClaimedUntil)] = notice.ClaimedUntil,
    };

    private static KeptNotice ToNotice(TableEntity row) => new(
        row.RowKey,
        row.GetString(nameof(KeptNotice.Kind)),
        row.GetString(nameof(KeptNotice.Subject)),
        row.GetDateTimeOffset(nameof(KeptNotice.Due))!.Value,
        row.GetBoolean(nameof(KeptNotice.IsUrgent)) is true,
        row.GetBoolean(nameof(KeptNotice.IsHeldBack)) is true)
    {
        State = Enum.Parse<NoticeState>(row.GetString(nameof(KeptNotice.State))),
        ClaimedUntil = row.GetDateTimeOffset(nameof(KeptNotice.ClaimedUntil)),
        ETag = row.ETag,
    };
}
