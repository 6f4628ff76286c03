using System.Collections.Immutable;
using System.Text;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Network;
using KreisTeams.Storage;

namespace KreisTeams.Projects;

/// <summary>A list somebody comes back to.</summary>
/// <param name="Query">The filters as they stand in the address.</param>
public sealed record SavedView(string Name, string Query);

/// <summary>The views of each person, in a partition of their own. A view saved under a name that exists replaces it.</summary>
public sealed class SavedViews(StorageAccount storage)
{
    public const int LongestName = 60;

    internal const string TableName = "SavedViews";

    private readonly TableClient _table = storage.Table(TableName);

    public async Task<ImmutableArray<SavedView>> OfAsync(PersonId person, CancellationToken cancellationToken) =>
    [
        .. (await _table.QueryAsync<TableEntity>(row => row.PartitionKey == person.Value, cancellationToken: cancellationToken)
            .Select(row => new SavedView(row.GetString(nameof(SavedView.Name)), row.GetString(nameof(SavedView.Query)))).ToArrayAsync(cancellationToken))
            .OrderBy(view => view.Name, StringComparer.OrdinalIgnoreCase),
    ];

    public async Task SaveAsync(PersonId person, SavedView view, CancellationToken cancellationToken) => await _table.UpsertEntityAsync(
        new TableEntity(person.Value, RowKey(view.Name)) { [nameof(SavedView.Name)] = view.Name, [nameof(SavedView.Query)] = view.Query },
        TableUpdateMode.Replace,
        cancellationToken);

    public async Task RemoveAsync(PersonId person, string name, CancellationToken cancellationToken) =>
        await _table.DeleteEntityAsync(person.Value, RowKey(name), ETag.All, cancellationToken);

    /// <summary>A name may hold characters that a key may not.</summary>
    private static string RowKey(string name) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(name));
}
