using Azure;
using Azure.Data.Tables;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Storage;

namespace KreisTeams.Synergies;

/// <summary>A pair that a person has looked at and found to be different.</summary>
public sealed record SynergyDismissal(SynergySubject Subject, SynergySubject Other, string Reason, PersonId By, DateTimeOffset At);

/// <summary>
/// Remembers „keine Doppelung“, so that nobody is asked about the pair again. A pair has one row under each of its two sides;
/// both are written the same however often, so a repetition repairs a half.
/// </summary>
public sealed class SynergyDismissals(StorageAccount storage, TimeProvider clock)
{
    internal const string TableName = "SynergyDismissals";

    private readonly TableClient _table = storage.Table(TableName);

    public async Task DismissAsync(SynergySubject subject, ProjectId other, string reason, Actor actor, CancellationToken cancellationToken)
    {
        var dismissal = new SynergyDismissal(subject, SynergySubject.Of(other), reason, actor.Person.Id, clock.GetUtcNow());
        await _table.UpsertEntityAsync(ToRow(dismissal), TableUpdateMode.Replace, cancellationToken);
        await _table.UpsertEntityAsync(ToRow(dismissal with { Subject = dismissal.Other, Other = subject }), TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Takes it back: the pair is asked about again.</summary>
    public async Task RestoreAsync(SynergyDismissal dismissal, CancellationToken cancellationToken)
    {
        await _table.DeleteEntityAsync(dismissal.Subject.Key, dismissal.Other.Key, ETag.All, cancellationToken);
        await _table.DeleteEntityAsync(dismissal.Other.Key, dismissal.Subject.Key, ETag.All, cancellationToken);
    }

    /// <summary>About an entry of the register, and what was said of the idea of its title before.</summary>
    public async Task<IReadOnlyList<SynergyDismissal>> OfAsync(Project project, CancellationToken cancellationToken) =>
        [.. (await Task.WhenAll(SynergySubject.Both(project).Select(subject => OfAsync(subject, cancellationToken)))).SelectMany(dismissals => dismissals)];

    public async Task<IReadOnlyList<SynergyDismissal>> OfAsync(SynergySubject subject, CancellationToken cancellationToken) =>
        await _table.QueryAsync<TableEntity>(row => row.PartitionKey == subject.Key, cancellationToken: cancellationToken).Select(ToDismissal).ToListAsync(cancellationToken);

    /// <summary>All, each from both its sides.</summary>
    public async Task<IReadOnlyList<SynergyDismissal>> AllAsync(CancellationToken cancellationToken) =>
        await _table.QueryAsync<TableEntity>(cancellationToken: cancellationToken).Select(ToDismissal).ToListAsync(cancellationToken);

    private static TableEntity ToRow(SynergyDismissal dismissal) => new(dismissal.Subject.Key, dismissal.Other.Key)
    {
        [nameof(SynergyDismissal.Reason)] = dismissal.Reason,
        [nameof(SynergyDismissal.By)] = dismissal.By.Value,
        [nameof(SynergyDismissal.At)] = dismissal.At,
    };

    private static SynergyDismissal ToDismissal(TableEntity row) => new(
        new SynergySubject(row.PartitionKey),
        new SynergySubject(row.RowKey),
        row.GetString(nameof(SynergyDismissal.Reason)),
        new PersonId(row.GetString(nameof(SynergyDismissal.By))),
        row.GetDateTimeOffset(nameof(SynergyDismissal.At))!.Value);
}
