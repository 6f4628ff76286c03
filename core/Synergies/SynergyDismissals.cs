using Azure;
using Azure.Data.Tables;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Storage;

namespace KreisTeams.Synergies;

/// <summary>A pair that a person has looked at and found to be different.</summary>
public sealed record SynergyDismissal(ProjectId One, ProjectId Other, string Reason, PersonId By, DateTimeOffset At);

/// <summary>
/// Remembers „keine Doppelung“, so that nobody is asked about the pair again. A pair has one row under each of its two entries;
/// both are written the same however often, so a repetition repairs a half.
/// </summary>
public sealed class SynergyDismissals(StorageAccount storage, TimeProvider clock)
{
    internal const string TableName = "SynergyDismissals";

    private readonly TableClient _table = storage.Table(TableName);

    public async Task DismissAsync(ProjectId one, ProjectId other, string reason, Actor actor, CancellationToken cancellationToken)
    {
        var dismissal = new SynergyDismissal(one, other, reason, actor.Person.Id, clock.GetUtcNow());
        await _table.UpsertEntityAsync(ToRow(dismissal), TableUpdateMode.Replace, cancellationToken);
        await _table.UpsertEntityAsync(ToRow(dismissal with { One = other, Other = one }), TableUpdateMode.Replace, cancellationToken);
    }

    public async Task<IReadOnlyList<SynergyDismissal>> OfAsync(ProjectId project, CancellationToken cancellationToken)
    {
        var dismissals = new List<SynergyDismissal>();
        await foreach (var row in _table.QueryAsync<TableEntity>(row => row.PartitionKey == project.Value, cancellationToken: cancellationToken))
        {
            dismissals.Add(ToDismissal(row));
        }

        return dismissals;
    }

    private static TableEntity ToRow(SynergyDismissal dismissal) => new(dismissal.One.Value, dismissal.Other.Value)
    {
        [nameof(SynergyDismissal.Reason)] = dismissal.Reason,
        [nameof(SynergyDismissal.By)] = dismissal.By.Value,
        [nameof(SynergyDismissal.At)] = dismissal.At,
    };

    private static SynergyDismissal ToDismissal(TableEntity row) => new(
        new ProjectId(row.PartitionKey),
        new ProjectId(row.RowKey),
        row.GetString(nameof(SynergyDismissal.Reason)),
        new PersonId(row.GetString(nameof(SynergyDismissal.By))),
        row.GetDateTimeOffset(nameof(SynergyDismissal.At))!.Value);
}
