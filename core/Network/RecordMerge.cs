using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KreisTeams.Network;

/// <summary>A field in which two versions differ that grew out of the same one; null where a version does not have it.</summary>
/// <param name="Seen">What both began with.</param>
public sealed record MergeField(string Name, JsonNode? Seen, JsonNode? Mine, JsonNode? Theirs)
{
    public bool IsMine => !JsonNode.DeepEquals(Seen, Mine);

    public bool IsTheirs => !JsonNode.DeepEquals(Seen, Theirs);

    /// <summary>Both changed it, and only a person can say what holds.</summary>
    public bool IsContested => IsMine && IsTheirs;
}

/// <summary>Brings two versions of a record together, so that neither author loses what they wrote.</summary>
public static class RecordMerge
{
    public static ImmutableArray<MergeField> Fields(object seen, object mine, object theirs)
    {
        var (first, own, other) = (RecordDifference.Node(seen), RecordDifference.Node(mine), RecordDifference.Node(theirs));
        return
        [
            .. own.Select(field => field.Key).Union(other.Select(field => field.Key))
                .Select(name => new MergeField(name, first[name], own[name], other[name]))
                .Where(field => !JsonNode.DeepEquals(field.Mine, field.Theirs)),
        ];
    }

    /// <summary>Their version with the named fields of mine.</summary>
    public static T Combine<T>(T mine, T theirs, IEnumerable<string> fromMine)
        where T : class
    {
        var (own, combined) = (RecordDifference.Node(mine), RecordDifference.Node(theirs));
        foreach (var name in fromMine)
        {
            if (own[name] is { } value)
            {
                combined[name] = value.DeepClone();
            }
            else
            {
                combined.Remove(name);
            }
        }

        return combined.Deserialize<T>(NetworkJson.Options)!;
    }
}
