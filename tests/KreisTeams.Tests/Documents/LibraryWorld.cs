using System.Net;
using System.Text;
using KreisTeams.Documents;
using KreisTeams.Documents.SharePoint;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Simulators;
using KreisTeams.Simulators.SharePoint;
using KreisTeams.Storage;
using KreisTeams.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Documents;

/// <summary>A SharePoint library of its own and an installation that synchronises with it, on a clock that the test moves.</summary>
internal sealed class LibraryWorld : IAsyncDisposable
{
    public const string Application = "kreisteams";

    /// <summary>A busy machine may take longer to answer than SharePoint waits.</summary>
    public const int PatientSeconds = 120;

    public static readonly DocumentOwner Sensors = DocumentOwner.Of(new ProjectId("sensornetz"));
    public static readonly DocumentAuthor Anna = new("Anna Muster");
    public static readonly Identity Colleague = new("petra", "Petra Beispiel", IsApplication: false);

    private readonly string _folder;
    private readonly WebApplication _simulator;
    private readonly StorageAccount _storage;
    private readonly Dictionary<string, string?> _settings;
    private readonly List<ServiceProvider> _installations = [];

    private LibraryWorld(string folder, WebApplication simulator, StorageAccount storage, Dictionary<string, string?> settings, AwaitedClock clock)
    {
        (_folder, _simulator, _storage, _settings, Clock) = (folder, simulator, storage, settings, clock);
        Installation = NewInstallation();
    }

    public AwaitedClock Clock { get; }

    public NetworkSnapshot Network { get; set; } = NetworkSnapshot.Empty
        .With(new Project(new ProjectId("sensornetz"), ProjectKind.Project, "Sensornetz: Stadtklima", new OrganisationId("herten"), ProjectState.Running), 1);

    public ServiceProvider Installation { get; private set; }

    public DocumentStore Documents => Installation.GetRequiredService<DocumentStore>();

    public Library Library => _simulator.Services.GetRequiredService<Library>();

    public Switches Switches => _simulator.Services.GetRequiredService<Switches>();

    public Faults Faults => _simulator.Services.GetRequiredService<Faults>();

    public RequestMeter Meter => _simulator.Services.GetRequiredService<RequestMeter>();

    public Simulators.SharePoint.UploadSessions Sessions => _simulator.Services.GetRequiredService<Simulators.SharePoint.UploadSessions>();

    public Subscriptions Subscriptions => _simulator.Services.GetRequiredService<Subscriptions>();

    public ContentFiles Files => _simulator.Services.GetRequiredService<ContentFiles>();

    public Uri Url { get; private init; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<LibraryWorld> StartAsync(StorageFixture azurite, params (string Key, string Value)[] settings) => StartAsync(azurite, oneClock: false, settings);

    /// <param name="oneClock">SharePoint's time is the test's too.</param>
    public static async Task<LibraryWorld> StartAsync(StorageFixture azurite, bool oneClock, params (string Key, string Value)[] settings)
    {
        var clock = new AwaitedClock(TimeProvider.System.GetUtcNow());
        var folder = Directory.CreateTempSubdirectory("kreisteams-library").FullName;
        var simulator = SimulatorHost.Build(folder, kestrel => kestrel.Listen(IPAddress.Loopback, 0), oneClock ? clock : null);
        await simulator.StartAsync(Cancel);
        simulator.Services.GetRequiredService<Switches>().ValidationSeconds = PatientSeconds;
        var url = new Uri(simulator.Urls.Single());
        var all = new Dictionary<string, string?>
        {
            ["Graph:BaseUrl"] = $"{url}v1.0",
            ["Graph:DriveId"] = Library.DriveId,
            ["Graph:Token"] = Application,
            ["Graph:ClientId"] = Application,
            ["Graph:SecretKey"] = Convert.ToBase64String(new byte[32]),
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        all["Storage:ConnectionString"] = azurite.ConnectionString;
        all["Storage:Prefix"] = StorageFixture.NewPrefix();
        var storage = StorageAccount.FromConnectionString(azurite.ConnectionString, all["Storage:Prefix"]!);
        await new StorageSetup(storage, [new StorageNeed(["Documents", "Work"], ["work"], ["documents"])]).StartingAsync(Cancel);
        return new LibraryWorld(folder, simulator, storage, all, clock) { Url = url };
    }

    /// <summary>Another instance, or this one after a restart: it shares storage and SharePoint, nothing else.</summary>
    public ServiceProvider NewInstallation()
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(_storage)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<CurrentNetwork>(() => Network)
            .AddWork()
            .AddDocuments(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build())
            .BuildServiceProvider();
        _installations.Add(services);
        return services;
    }

    /// <summary>Starts the product as a process of its own, on this storage and library.</summary>
    public ChildProcess StartProduct(int port = 0) => ChildProcess.StartProduct(
        "KreisTeams", "KreisTeams.Bot", ["--urls", $"http://127.0.0.1:{port}"], _folder,
        [.. _settings.Select(setting => KeyValuePair.Create(setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value!)), new("ASPNETCORE_ENVIRONMENT", "Development")]);

    public void Restart(params (string Key, string Value)[] settings)
    {
        foreach (var (key, value) in settings)
        {
            _settings[key] = value;
        }

        Installation = NewInstallation();
    }

    public async Task<Document> StageAsync(string name, string content, DocumentOwner? owner = null, string folder = "") =>
        await StageAsync(name, Encoding.UTF8.GetBytes(content), owner, folder);

    public async Task<Document> StageAsync(string name, byte[] content, DocumentOwner? owner = null, string folder = "") =>
        (await Documents.StageAsync(owner ?? Sensors, folder, name, new MemoryStream(content), Anna, Cancel)).ShouldBeOfType<StageOutcome.Staged>().Document;

    public Task<StageOutcome> StageVersionAsync(Document document, string content) =>
        Documents.StageVersionAsync(document.Id, new MemoryStream(Encoding.UTF8.GetBytes(content)), Anna, Cancel);

    /// <summary>One pass over what waits.</summary>
    /// <returns>When the first wants to be called again.</returns>
    public Task<DateTimeOffset?> UploadAsync() => UploadAsync(Installation);

    public Task<DateTimeOffset?> UploadAsync(Document document) => Installation.GetRequiredService<DocumentUpload>().RunAsync(DocumentStore.UploadSubject(document), Cancel);

    public async Task<DateTimeOffset?> UploadAsync(ServiceProvider installation)
    {
        var pending = (await DocumentsAsync()).Where(document => document.Staged is not null).ToArray();
        var again = await Task.WhenAll(pending.Select(document => installation.GetRequiredService<DocumentUpload>().RunAsync(DocumentStore.UploadSubject(document), Cancel)));
        var hasMore = (await DocumentsAsync()).Any(document => document.Staged is not null && pending.All(one => one.Id != document.Id));
        return hasMore ? Clock.GetUtcNow().AddMilliseconds(1) : again.Min();
    }

    /// <summary>Passes until nothing waits, moving the clock to each moment that is asked for.</summary>
    public async Task UploadAllAsync(int atMost = 12)
    {
        for (var pass = 0; await UploadAsync() is { } again; pass++)
        {
            pass.ShouldBeLessThan(atMost, "the upload does not come to an end");
            Clock.Advance(again - Clock.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1));
        }
    }

    public Task<CycleOutcome> LookAsync(bool complete = false) => Installation.GetRequiredService<LibraryCycle>().RunAsync(complete, Cancel);

    /// <summary>Does the planned work that is due.</summary>
    public async Task WorkAsync()
    {
        using var loop = ActivatorUtilities.CreateInstance<WorkLoop>(Installation);
        await loop.StartAsync(Cancel);
        var work = Installation.GetRequiredService<WorkList>();
        while (await work.DueAsync(Cancel).AnyAsync(Cancel))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), Cancel);
        }

        await loop.StopAsync(Cancel);
    }

    /// <summary>Lets so much time pass, in steps, each when somebody waits for it: a busy machine may take what it needs.</summary>
    public async Task PassAsync(TimeSpan atMost, Func<Task<bool>> happened)
    {
        for (var end = Clock.GetUtcNow() + atMost; Clock.GetUtcNow() < end && !await happened(); Clock.Advance(TimeSpan.FromSeconds(5)))
        {
            await Eventually.IsAsync(async () => Clock.IsAwaited || await happened());
        }

        await Eventually.IsAsync(happened);
    }

    /// <summary>As if the process had ended before it planned anything.</summary>
    public async Task ForgetWorkAsync()
    {
        var work = Installation.GetRequiredService<WorkList>();
        await foreach (var row in work.DueAsync(Cancel))
        {
            await work.DoneAsync(row.RowKey, Cancel);
        }
    }

    public static Task<CycleOutcome> LookAsync(ServiceProvider installation) => installation.GetRequiredService<LibraryCycle>().RunAsync(complete: false, Cancel);

    public async Task<Document> FindAsync(Document document) => (await Documents.FindAsync(document.Id, Cancel)).ShouldNotBeNull();

    public async Task<Document[]> DocumentsAsync(DocumentOwner? owner = null) => await Documents.OfAsync(owner ?? Sensors, Cancel).OrderBy(document => document.Path).ToArrayAsync(Cancel);

    public DriveItem OwnerFolder() => Folder("Projekte", "Sensornetz - Stadtklima");

    public DriveItem Folder(params string[] path) => path.Aggregate(Library.Root, (folder, name) => Library.Tree.FindChild(folder.Id, name).ShouldNotBeNull());

    public DriveItem[] FilesIn(DriveItem folder) => [.. Library.Tree.Children(folder.Id).Where(item => !item.IsFolder)];

    public string TextOf(DriveItem file, int? version = null) =>
        File.ReadAllText(Files.PathOf(version is { } number ? file.Versions.Single(one => one.Number == number).Content : file.Content));

    public async Task<DriveItem> DropAsync(DriveItem folder, string name, string content, Identity? by = null)
    {
        var stored = await Files.ReceiveAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), Cancel);
        return Library.PutFile(folder.Id, name, stored, new PutOptions(by ?? Colleague)).Item;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var installation in _installations)
        {
            await installation.DisposeAsync();
        }

        await _simulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
