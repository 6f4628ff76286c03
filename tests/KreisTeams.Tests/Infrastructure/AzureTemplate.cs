using System.Reflection;
using System.Text.Json.Nodes;
using KreisTeams.Local;

namespace KreisTeams.Tests.Infrastructure;

/// <summary><c>infra/main.bicep</c> as the Bicep compiler writes it, with the resources of all its modules.</summary>
public sealed class AzureTemplate : IAsyncLifetime
{
    public static readonly string Source = Path.Combine(Workspace.Root, "infra", "main.bicep");

    private readonly string _compiled = Path.GetTempFileName();
    private readonly List<JsonObject> _resources = [];
    private JsonObject _template = [];

    public IReadOnlyList<string> CompilerOutput { get; private set; } = [];

    public string Text => _template.ToJsonString();

    public async ValueTask InitializeAsync()
    {
        CompilerOutput = await BicepAsync("build", Source, "--outfile", _compiled);
        _template = JsonNode.Parse(await File.ReadAllTextAsync(_compiled))!.AsObject();
        Collect(_template);
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(_compiled);
        return ValueTask.CompletedTask;
    }

    public static async Task<IReadOnlyList<string>> BicepAsync(params string[] arguments)
    {
        var folder = typeof(AzureTemplate).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "BicepFolder").Value!;
        var program = Path.Combine(folder, OperatingSystem.IsWindows() ? "bicep.exe" : "bicep");
        return await ChildProcess.RunAsync("Bicep", program, arguments, Workspace.Root, TestContext.Current.CancellationToken);
    }

    public IEnumerable<JsonObject> All(string type) => _resources.Where(resource => (string?)resource["type"] == type);

    public JsonObject Single(string type) => All(type).ShouldHaveSingleItem();

    public IEnumerable<string> Variables(string name) =>
        Templates().Select(template => template["variables"]?[name]).OfType<JsonArray>().SelectMany(values => values).Select(value => (string)value!);

    /// <summary>Names of the application settings that the host receives.</summary>
    public IEnumerable<string> Settings() => _resources
        .Select(resource => (resource["properties"] as JsonObject)?["parameters"]?["settings"]?["value"]).OfType<JsonObject>()
        .SelectMany(settings => settings.Select(setting => setting.Key));

    private IEnumerable<JsonObject> Templates() => _resources.Select(Nested).OfType<JsonObject>();

    private static JsonObject? Nested(JsonObject resource) => (resource["properties"] as JsonObject)?["template"] as JsonObject;

    private void Collect(JsonObject template)
    {
        var resources = template["resources"] is JsonObject named ? named.Select(entry => entry.Value) : template["resources"]!.AsArray();
        foreach (var resource in resources.OfType<JsonObject>())
        {
            _resources.Add(resource);
            if (Nested(resource) is { } nested)
            {
                Collect(nested);
            }
        }
    }
}
