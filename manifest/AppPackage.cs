using System.IO.Compression;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KreisTeams.Manifest;

/// <summary>The zip that Teams installs: the manifest in German, its English wording, two icons.</summary>
public static class AppPackage
{
    /// <summary>The earliest moment a zip can name, so that the same input gives the same bytes.</summary>
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Scopes = ["personal", "team", "groupChat"];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Installation installation, Stream destination)
    {
        using var zip = new ZipArchive(destination, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, "manifest.json", Json(ManifestOf(installation)));
        Add(zip, "en.json", Json(English()));
        Add(zip, "color.png", Resource("color.png"));
        Add(zip, "outline.png", Resource("outline.png"));
    }

    private static JsonObject ManifestOf(Installation installation)
    {
        var manifest = Object(Resource("manifest.json"));
        Fill(manifest, new Dictionary<string, string>
        {
            ["Version"] = typeof(AppPackage).Assembly.GetName().Version!.ToString(3),
            ["AppId"] = $"{installation.ClientId}",
            ["ClientId"] = $"{installation.ClientId}",
            ["Domain"] = installation.Domain,
            ["Publisher"] = installation.Publisher,
            ["Website"] = installation.Website,
            ["Privacy"] = installation.Privacy,
            ["Imprint"] = installation.Imprint,
        });
        manifest["bots"]![0]!["commandLists"] = new JsonArray(new JsonObject
        {
            ["scopes"] = new JsonArray([.. Scopes.Select(scope => (JsonNode)scope)]),
            ["commands"] = new JsonArray([.. Commands().Select(command => command["de"]!.DeepClone())]),
        });
        return manifest;
    }

    private static JsonObject English()
    {
        var wording = Object(Resource("en.json"));
        foreach (var (index, command) in Commands().Index())
        {
            wording[$"bots[0].commandLists[0].commands[{index}].title"] = (string)command["en"]!["title"]!;
            wording[$"bots[0].commandLists[0].commands[{index}].description"] = (string)command["en"]!["description"]!;
        }

        return wording;
    }

    private static IEnumerable<JsonObject> Commands() => JsonNode.Parse(Resource("commands.json"))!.AsArray().Cast<JsonObject>();

    /// <summary>Replaces each <c>{{Name}}</c> within the strings, so that no value can break the document.</summary>
    private static void Fill(JsonNode node, IReadOnlyDictionary<string, string> values)
    {
        foreach (var child in node is JsonObject members ? [.. members.Select(member => member.Value)] : node.AsArray().ToArray())
        {
            if (child is JsonValue text && text.TryGetValue<string>(out var template))
            {
                text.ReplaceWith(values.Aggregate(template, (filled, value) => filled.Replace($"{{{{{value.Key}}}}}", value.Value, StringComparison.Ordinal)));
            }
            else if (child is JsonObject or JsonArray)
            {
                Fill(child, values);
            }
        }
    }

    private static JsonObject Object(byte[] json) => (JsonObject)JsonNode.Parse(json)!;

    private static byte[] Json(JsonObject value) => JsonSerializer.SerializeToUtf8Bytes(value, Readable);

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Never;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
