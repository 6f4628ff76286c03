using System.Globalization;
using System.Text.Json.Nodes;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>Items as Graph writes them.</summary>
public sealed class ItemJson(Library library, SecretUrls urls)
{
    public JsonObject Full(DriveItem item, Uri host)
    {
        var json = new JsonObject
        {
            ["id"] = item.Id,
            ["name"] = item.Name,
            ["eTag"] = item.ETag,
            ["size"] = item.IsFolder ? 0 : item.Content.Size,
            ["createdDateTime"] = Time(item.CreatedAt),
            ["lastModifiedDateTime"] = Time(item.ModifiedAt),
            ["createdBy"] = Author(item.CreatedBy),
            ["lastModifiedBy"] = Author(item.ModifiedBy),
            ["webUrl"] = WebUrl(item, host),
            ["parentReference"] = Parent(item, withPath: true),
            ["fileSystemInfo"] = new JsonObject
            {
                ["createdDateTime"] = Time(item.FileCreatedAt ?? item.CreatedAt),
                ["lastModifiedDateTime"] = Time(item.FileModifiedAt ?? item.ModifiedAt),
            },
        };
        if (item.Description is not null)
        {
            json["description"] = item.Description;
        }

        return item.IsFolder ? WithFolder(json, item) : WithFile(json, item, host);
    }

    /// <summary>As delta lists it: without cTag and download address.</summary>
    public JsonObject InDelta(DriveItem item, Uri host, Switches switches)
    {
        if (item.IsDeleted)
        {
            return Deleted(item, switches.Tombstone == Tombstone.Full);
        }

        var json = Full(item, host);
        json.Remove("cTag");
        json.Remove("@microsoft.graph.downloadUrl");
        json["parentReference"] = Parent(item, switches.PathInDelta);
        return json;
    }

    public static JsonObject Version(ItemVersion version) => new()
    {
        ["id"] = $"{version.Number}.0",
        ["lastModifiedDateTime"] = Time(version.ModifiedAt),
        ["lastModifiedBy"] = Author(version.ModifiedBy),
        ["size"] = version.Content.Size,
    };

    public JsonObject Drive(Uri host, long? quota) => new()
    {
        ["id"] = Library.DriveId,
        ["driveType"] = "documentLibrary",
        ["name"] = "Dokumente",
        ["webUrl"] = WebUrl(library.Root, host),
        ["quota"] = new JsonObject
        {
            ["total"] = quota ?? 1L << 40,
            ["used"] = library.UsedBytes(),
            ["remaining"] = (quota ?? 1L << 40) - library.UsedBytes(),
            ["state"] = "normal",
        },
    };

    public static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private JsonObject WithFolder(JsonObject json, DriveItem item)
    {
        json["folder"] = new JsonObject { ["childCount"] = library.Tree.Children(item.Id).Length };
        if (item.IsRoot)
        {
            json["root"] = new JsonObject();
        }

        return json;
    }

    private JsonObject WithFile(JsonObject json, DriveItem item, Uri host)
    {
        json["cTag"] = item.CTag;
        json["file"] = new JsonObject
        {
            ["mimeType"] = ContentTypes.Of(item.Name),
            ["hashes"] = new JsonObject { ["quickXorHash"] = item.Content.QuickXorHash },
        };
        if (item.IsInfected)
        {
            json["malware"] = new JsonObject { ["description"] = "Simulated malware" };
        }
        else
        {
            json["@microsoft.graph.downloadUrl"] = urls.Download(host, item.Id, item.Versions[^1].Number);
        }

        return json;
    }

    private JsonObject Deleted(DriveItem item, bool full)
    {
        var json = new JsonObject
        {
            ["id"] = item.Id,
            ["parentReference"] = Parent(item, withPath: full),
            ["deleted"] = new JsonObject { ["state"] = "deleted" },
            ["size"] = 0,
            [item.IsFolder ? "folder" : "file"] = new JsonObject(),
        };
        if (full)
        {
            json["name"] = item.Name;
        }

        return json;
    }

    private JsonObject Parent(DriveItem item, bool withPath)
    {
        var parent = new JsonObject { ["driveId"] = Library.DriveId, ["driveType"] = "documentLibrary" };
        if (item.ParentId is { } id)
        {
            parent["id"] = id;
            if (withPath)
            {
                var folders = library.Tree.PathTo(item).SkipLast(1).Select(folder => "/" + Uri.EscapeDataString(folder.Name));
                parent["path"] = $"/drives/{Library.DriveId}/root:{string.Concat(folders)}";
            }
        }

        return parent;
    }

    private string WebUrl(DriveItem item, Uri host) =>
        $"{host.GetLeftPart(UriPartial.Authority)}/bibliothek{string.Concat(library.Tree.PathTo(item).Select(step => "/" + Uri.EscapeDataString(step.Name)))}";

    private static JsonObject Author(Identity identity) => new()
    {
        [identity.IsApplication ? "application" : "user"] = new JsonObject { ["id"] = identity.Id, ["displayName"] = identity.Name },
    };
}
