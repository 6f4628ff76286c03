using System.Globalization;
using System.Text.Json.Nodes;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>The calls on a drive and its items.</summary>
public sealed class DriveOperations(
    Library library, ContentFiles files, UploadSessions sessions, DeltaFeed delta, ItemJson json, SecretUrls urls, PropertyPromotion promotion, ReadLag lag, Switches switches)
{
    /// <summary>Reads <c>/v1.0/drives/{id}/…</c>, <c>/me/drive/…</c>, <c>/sites/{site}/drive/…</c>; null when no item is named.</summary>
    public static ItemAddress? AddressOf(string[] segments) => Behind(segments) is { } rest ? ItemAddress.Parse(rest) : null;

    public async Task DescribeAsync(GraphCall call)
    {
        var answer = (call.Method, call.Segments) switch
        {
            ("GET", [_, "me", "drives"] or [_, "sites", _, "drives"]) => new JsonObject { ["value"] = new JsonArray(json.Drive(call.Host, switches.QuotaBytes)) },
            ("GET", _) when Behind(call.Segments) is [] => json.Drive(call.Host, switches.QuotaBytes),
            _ => throw GraphError.NotSimulated($"{call.Method} {string.Join('/', call.Segments)}"),
        };
        await call.AnswerAsync(200, answer);
    }

    public Task RunAsync(GraphCall call, ItemAddress address) => (call.Method, address.Operation) switch
    {
        ("GET", []) => call.AnswerAsync(200, json.Full(Existing(address), call.Host)),
        ("GET", ["children"]) => ChildrenAsync(call, Existing(address)),
        ("POST", ["children"]) => CreateFolderAsync(call, Existing(address)),
        ("GET", [var name]) when name is "delta" or "microsoft.graph.delta" || name.StartsWith("delta(", StringComparison.Ordinal) || name.StartsWith("microsoft.graph.delta(", StringComparison.Ordinal) => DeltaAsync(call, address, name),
        ("GET", ["content"]) => RedirectToContent(call, Existing(address)),
        ("PUT", ["content"]) => PutContentAsync(call, address),
        ("POST", ["createUploadSession" or "microsoft.graph.createUploadSession"]) => StartSessionAsync(call, address),
        ("PATCH", []) => UpdateAsync(call, Existing(address)),
        ("DELETE", []) => DeleteAsync(call, Existing(address)),
        ("GET", ["versions"]) => call.AnswerAsync(200, new JsonObject { ["value"] = new JsonArray([.. Existing(address).Versions.Reverse().Select(ItemJson.Version)]) }),
        ("GET", ["versions", var version, "content"]) => RedirectToContent(call, Existing(address), VersionNumber(version)),
        ("POST", ["versions", var version, "restoreVersion" or "microsoft.graph.restoreVersion"]) => RestoreVersionAsync(call, Existing(address), VersionNumber(version)),
        _ => throw GraphError.NotSimulated($"{call.Method} {string.Join('/', call.Segments)}"),
    };

    private static string[]? Behind(string[] segments) => segments switch
    {
        [_, "me", "drive", .. var rest] => rest,
        [_, "sites", _, "drive", .. var rest] => rest,
        [_, "drives", var drive, .. var rest] => IsOurs(drive) ? rest : throw GraphError.NotFound(),
        [_, "me", "drives", var drive, .. var rest] => IsOurs(drive) ? rest : throw GraphError.NotFound(),
        [_, "sites", _, "drives", var drive, .. var rest] => IsOurs(drive) ? rest : throw GraphError.NotFound(),
        _ => null,
    };

    private static bool IsOurs(string drive) => drive.Equals(Library.DriveId, StringComparison.OrdinalIgnoreCase);

    private DriveItem Existing(ItemAddress address) => Resolve(address.StartId, address.Path) is { } item && !lag.Hides(item) ? item : throw GraphError.NotFound();

    private DriveItem? Resolve(string startId, IEnumerable<string> path) =>
        path.Aggregate(library.Find(startId), (item, name) => item is null ? null : library.Tree.FindChild(item.Id, name));

    /// <summary>The folder a new file goes to. Below the root by path SharePoint creates what is missing; below an item id the item must be there.</summary>
    private DriveItem ParentFor(GraphCall call, ItemAddress address) =>
        library.EnsureFolder(library.Get(address.StartId).Id, address.Path[..^1], call.Caller);

    private async Task ChildrenAsync(GraphCall call, DriveItem folder)
    {
        var top = int.TryParse(call.Query("top"), out var asked) ? Math.Clamp(asked, 1, 5000) : 200;
        var skip = int.TryParse(call.Query("skiptoken"), out var already) ? already : 0;
        var children = library.Tree.Children(folder.Id);
        var answer = new JsonObject { ["value"] = new JsonArray([.. children.Skip(skip).Take(top).Select(child => json.Full(child, call.Host))]) };
        if (skip + top < children.Length)
        {
            answer["@odata.nextLink"] = $"{call.Host.GetLeftPart(UriPartial.Authority)}/v1.0/drives/{Library.DriveId}/items/{folder.Id}/children?$top={top}&$skiptoken={skip + top}";
        }

        await call.AnswerAsync(200, answer);
    }

    private async Task CreateFolderAsync(GraphCall call, DriveItem parent)
    {
        var body = await call.BodyAsync();
        if (body["folder"] is null)
        {
            throw GraphError.Invalid("Only folders are created this way.");
        }

        var folder = library.CreateFolder(parent.Id, (string?)body["name"] ?? "", (string?)body["@microsoft.graph.conflictBehavior"] ?? "fail", call.Caller);
        lag.Created(folder);
        await call.AnswerAsync(201, json.Full(folder, call.Host));
    }

    private async Task DeltaAsync(GraphCall call, ItemAddress address, string function)
    {
        if (address.Path.Length > 0 || library.Get(address.StartId).Id != library.Root.Id)
        {
            throw GraphError.Invalid("Delta is supported on the root only.");
        }

        var quoted = function.Split('\'');
        var token = quoted.Length == 3 ? quoted[1] : call.Query("token");
        var link = $"{call.Host.GetLeftPart(UriPartial.Authority)}/v1.0/drives/{Library.DriveId}/root/delta";
        await call.AnswerAsync(200, delta.Page(token, link, call.Host, call.Context.Request.Headers.ContainsKey("deltaExcludeParent")));
    }

    private Task RedirectToContent(GraphCall call, DriveItem item, int? version = null)
    {
        if (item.IsFolder || item.IsInfected)
        {
            throw item.IsFolder ? GraphError.Invalid("A folder has no content.") : new GraphError(400, "malwareDetected");
        }

        if (call.Context.Request.Headers.IfNoneMatch is [{ } known, ..] && (known == item.ETag || known == item.CTag))
        {
            call.Context.Response.StatusCode = 304;
            return Task.CompletedTask;
        }

        call.Context.Response.Headers.Location = urls.Download(call.Host, item.Id, version ?? item.Versions[^1].Number);
        call.Context.Response.StatusCode = 302;
        return Task.CompletedTask;
    }

    private async Task PutContentAsync(GraphCall call, ItemAddress address)
    {
        CheckQuota(call.Context.Request.ContentLength ?? 0);
        var options = new PutOptions(call.Caller) { ConflictBehavior = call.ConflictBehavior ?? "replace", IfMatch = call.IfMatch, MustNotExist = call.MustNotExist };
        var parent = address.Path.Length == 0 ? null : ParentFor(call, address);
        var content = await files.ReceiveAsync(call.Context.Request.Body, call.Cancelled);
        if (call.Context.Request.ContentLength is { } announced && announced != content.Size)
        {
            throw GraphError.Invalid("The body is shorter than announced.");
        }

        var (item, created) = parent is null
            ? (library.ReplaceContent(Existing(address).Id, content, options), false)
            : library.PutFile(parent.Id, address.Path[^1], content, options);
        await FinishAsync(call, item, created);
    }

    private async Task StartSessionAsync(GraphCall call, ItemAddress address)
    {
        var wanted = (await call.BodyAsync())["item"] as JsonObject ?? [];
        var times = wanted["fileSystemInfo"];
        var options = new PutOptions(call.Caller)
        {
            ConflictBehavior = (string?)wanted["@microsoft.graph.conflictBehavior"] ?? (string?)wanted["@name.conflictBehavior"] ?? "fail",
            IfMatch = call.IfMatch,
            MustNotExist = call.MustNotExist,
            Description = (string?)wanted["description"],
            FileCreatedAt = times?["createdDateTime"]?.GetValue<DateTimeOffset>(),
            FileModifiedAt = times?["lastModifiedDateTime"]?.GetValue<DateTimeOffset>(),
        };
        var declared = wanted["fileSize"]?.GetValue<long>();
        var known = address.Path.Length == 0 ? Existing(address) : null;
        var parent = known is null ? ParentFor(call, address) : library.Get(known.ParentId!);
        var name = known?.Name ?? address.Path[^1];
        var session = sessions.Start(parent.Id, name, known ?? library.Tree.FindChild(parent.Id, name), known is null ? options : options with { ConflictBehavior = "replace" }, declared);
        await call.AnswerAsync(200, UploadEndpoint.Status(session, 0, call.Host, switches.OmitRangesOnSessionStart, switches));
    }

    private async Task UpdateAsync(GraphCall call, DriveItem item)
    {
        var body = await call.BodyAsync();
        var times = body["fileSystemInfo"];
        var parent = (string?)body["parentReference"]?["id"];
        if (parent == "root")
        {
            throw GraphError.Invalid("The id of the root folder is needed here.");
        }

        var updated = library.Update(item.Id, (string?)body["name"], parent, call.IfMatch, call.Caller, changed => changed with
        {
            Description = (string?)body["description"] ?? changed.Description,
            FileCreatedAt = times?["createdDateTime"]?.GetValue<DateTimeOffset>() ?? changed.FileCreatedAt,
            FileModifiedAt = times?["lastModifiedDateTime"]?.GetValue<DateTimeOffset>() ?? changed.FileModifiedAt,
        });
        await call.AnswerAsync(200, json.Full(updated, call.Host));
    }

    private async Task DeleteAsync(GraphCall call, DriveItem item)
    {
        library.Delete(item.Id, call.IfMatch);
        await call.AnswerAsync(204, null);
    }

    private async Task RestoreVersionAsync(GraphCall call, DriveItem item, int version)
    {
        library.RestoreVersion(item.Id, version, call.Caller);
        await call.AnswerAsync(204, null);
    }

    private async Task FinishAsync(GraphCall call, DriveItem item, bool created)
    {
        if (created)
        {
            lag.Created(item);
        }

        await call.AnswerAsync(created ? 201 : 200, json.Full(await promotion.ApplyAsync(item, call.Cancelled), call.Host));
    }

    private void CheckQuota(long more)
    {
        if (switches.QuotaBytes is { } quota && library.UsedBytes() + more > quota)
        {
            throw new GraphError(507, "quotaLimitReached");
        }
    }

    private static int VersionNumber(string version) => int.TryParse(version.Split('.')[0], CultureInfo.InvariantCulture, out var number) ? number : throw GraphError.NotFound();
}
