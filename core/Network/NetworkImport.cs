using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace KreisTeams.Network;

public enum DifferenceKind
{
    Added,
    Changed,
}

/// <param name="Fields">Names of the fields that change, as the file calls them; empty for a new record.</param>
public sealed record Difference(DifferenceKind Kind, RecordKey Key, ImmutableArray<string> Fields);

/// <summary>Brings a network file into the store. Importing it again changes nothing; what only the store knows is kept.</summary>
public sealed class NetworkImport(NetworkCache cache, NetworkStore store)
{
    /// <summary>What an import would change in a network.</summary>
    public static ImmutableArray<Difference> Compare(NetworkContent content, NetworkSnapshot network) =>
        [.. Edits(content, network).Select(edit => Difference(edit, network.Find(edit.Key)))];

    /// <summary>
    /// Writes what differs, many records at a time, and the network's own record last.
    /// An import that was interrupted is completed by importing the same file again.
    /// </summary>
    public async Task<ImmutableArray<Difference>> ImportAsync(NetworkContent content, Author author, CancellationToken cancellationToken)
    {
        await cache.RefreshAsync(cancellationToken);
        var differences = ImmutableArray.CreateBuilder<Difference>();
        while (Edits(content, cache.Current).ToArray() is { Length: > 0 } edits)
        {
            foreach (var chunk in edits.Chunk(NetworkStore.LargestEdit))
            {
                var before = cache.Current;
                if (await store.WriteAsync([.. chunk], author, cancellationToken) is not WriteOutcome.Written)
                {
                    break;
                }

                differences.AddRange(chunk.Select(edit => Difference(edit, before.Find(edit.Key))));
            }
        }

        return differences.DrainToImmutable();
    }

    /// <returns>Null where the network has the record as it is.</returns>
    internal static Difference? Difference(object record, NetworkSnapshot network)
    {
        var key = RecordKey.Of(record);
        var difference = Difference(RecordEdit.Of(record, 0), network.Find(key));
        return difference is { Kind: DifferenceKind.Changed, Fields.IsEmpty: true } ? null : difference;
    }

    private static IEnumerable<RecordEdit> Edits(NetworkContent content, NetworkSnapshot network) =>
        content.Records().Select(item => item.Record).Append(content.Profile)
            .Where(record => network.Find(RecordKey.Of(record)) is not { } known || NetworkJson.Write(known) != NetworkJson.Write(record))
            .Select(record => RecordEdit.Of(record, network.VersionOf(RecordKey.Of(record))));

    private static Difference Difference(RecordEdit edit, object? known) => known is null
        ? new(DifferenceKind.Added, edit.Key, [])
        : new(DifferenceKind.Changed, edit.Key, [.. RecordDifference.Fields(known, edit.Record!).Select(field => field.Name)]);
}

/// <summary>A field of two versions of a record, as JSON; null where a version does not have it.</summary>
public sealed record FieldDifference(string Name, JsonNode? Before, JsonNode? After);

public static class RecordDifference
{
    /// <summary>Fields that two versions of a record do not share, in the order of the record.</summary>
    public static ImmutableArray<FieldDifference> Fields(object before, object after)
    {
        var (old, young) = (Node(before), Node(after));
        return
        [
            .. young.Select(field => field.Key).Union(old.Select(field => field.Key))
                .Select(name => new FieldDifference(name, old[name], young[name]))
                .Where(field => !JsonNode.DeepEquals(field.Before, field.After)),
        ];
    }

    internal static JsonObject Node(object record) => JsonNode.Parse(NetworkJson.Write(record))!.AsObject();
}
