using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>The library as a feed of states: what changed since a token, each item as it is now, in pages.</summary>
public sealed class DeltaFeed(Library library, ItemJson json, Switches switches)
{
    private readonly ConcurrentDictionary<string, Walk> _walks = new();

    /// <summary>What one enumeration has to deliver, fixed when it began.</summary>
    private sealed record Walk(ImmutableArray<string> Items, long UpTo);

    public JsonObject Page(string? token, string link, Uri host, bool excludeParents)
    {
        if (token == "latest")
        {
            return Final([], LastChange, link);
        }

        if (token is not null && switches.Resync != ResyncKind.None)
        {
            throw Resync(link);
        }

        var (walkId, page) = token is null ? (Begin(0), 0) : Read(token);
        var walk = _walks.TryGetValue(walkId, out var found) ? found : throw Resync(link);
        if (page > 0 && NextLinkFailure() is { } failure)
        {
            throw failure;
        }

        return Render(walkId, walk, page, link, host, excludeParents);
    }

    private long LastChange => library.Tree.All().Max(item => item.Change);

    private JsonObject Render(string walkId, Walk walk, int page, string link, Uri host, bool excludeParents)
    {
        if (switches.EmptyDeltaPages && page % 2 == 1)
        {
            return Next([], walkId, page + 1, link);
        }

        var size = Math.Max(1, switches.DeltaPageSize);
        var number = switches.EmptyDeltaPages ? page / 2 : page;
        var items = walk.Items.Skip(number * size).Take(size).Select(id => library.Tree.FindAny(id)!).ToList();
        var shown = WithAncestors(items, excludeParents).Select(item => json.InDelta(item, host, switches)).ToList();
        if (switches.DuplicateDeltaItems)
        {
            shown.AddRange(items.Select(item => json.InDelta(item, host, switches)));
        }

        var isLast = (number + 1) * size >= walk.Items.Length;
        if (isLast && switches.NextLinkFault != NextLinkFault.Loop)
        {
            _walks.TryRemove(walkId, out _);
            return Final(shown, walk.UpTo, link);
        }

        return Next(shown, walkId, switches.NextLinkFault == NextLinkFault.Loop ? page : page + 1, link);
    }

    private string Begin(long since)
    {
        var changed = library.Tree.All().Where(item => item.Change > since && (since > 0 || !item.IsDeleted)).OrderBy(item => item.Change).Where(IsReported).ToArray();
        Order(changed);
        var id = Guid.CreateVersion7().ToString("N");
        _walks[id] = new Walk([.. changed.Select(item => item.Id)], LastChange);
        return id;
    }

    private bool IsReported(DriveItem item) => !item.IsDeleted
        || (switches.ListDescendantsOfDeleted || library.Tree.FindAny(item.ParentId!) is not { IsDeleted: true })
        && (switches.Tombstone != Tombstone.SomeMissing || item.Id.Sum(character => character) % 3 != 0);

    private void Order(DriveItem[] items)
    {
        switch (switches.DeltaOrder)
        {
            case DeltaOrder.Reversed:
                Array.Reverse(items);
                break;
            case DeltaOrder.Shuffled:
                new Random(items.Length).Shuffle(items);
                break;
        }
    }

    private IEnumerable<DriveItem> WithAncestors(List<DriveItem> items, bool excludeParents) => excludeParents || !switches.RepeatAncestors
        ? items
        : items.Where(item => !item.IsDeleted).SelectMany(item => library.Tree.PathTo(item).SkipLast(1).Prepend(library.Root))
            .Where(ancestor => !ancestor.IsDeleted).Concat(items).DistinctBy(item => item.Id);

    private (string Walk, int Page) Read(string token) => Decode(token).Split('|') switch
    {
        ["d", var change] when long.TryParse(change, CultureInfo.InvariantCulture, out var since) => (Begin(since), 0),
        ["w", var walk, var page] when int.TryParse(page, CultureInfo.InvariantCulture, out var number) => (walk, number),
        _ => throw GraphError.Invalid("Invalid token."),
    };

    private static string Decode(string token)
    {
        try
        {
            return Encoding.ASCII.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    private GraphError? NextLinkFailure() => switches.NextLinkFault switch
    {
        NextLinkFault.NotFound => GraphError.NotFound(),
        NextLinkFault.ServerError => new GraphError(500, "generalException", message: "nextLink value without skip."),
        NextLinkFault.BadRequest => GraphError.Invalid("Invalid paging token"),
        _ => null,
    };

    private GraphError Resync(string link) => new(
        410, "resyncRequired", switches.Resync == ResyncKind.UploadDifferences ? "resyncChangesUploadDifferences" : "resyncChangesApplyDifferences", "Resync required.")
    {
        Location = switches.ResyncWithLocation ? link + (switches.ResyncLocationFails ? "?token=gone" : "") : null,
    };

    private static JsonObject Final(List<JsonObject> items, long upTo, string link) => Answer(items, "@odata.deltaLink", link, $"d|{upTo}");

    private static JsonObject Next(List<JsonObject> items, string walk, int page, string link) => Answer(items, "@odata.nextLink", link, $"w|{walk}|{page}");

    private static JsonObject Answer(List<JsonObject> items, string property, string link, string token) => new()
    {
        ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#Collection(driveItem)",
        ["value"] = new JsonArray([.. items]),
        [property] = $"{link}?token={WebEncoders.Base64UrlEncode(Encoding.ASCII.GetBytes(token))}",
    };
}
