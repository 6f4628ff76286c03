using KreisTeams.Documents;
using KreisTeams.Local;
using KreisTeams.Simulators.SharePoint;

namespace KreisTeams.Tests.Documents;

/// <summary>The product is killed in the middle of a step, as kill -9 does it, and started again: each time one item with the right bytes.</summary>
public sealed class KillTests(StorageFixture azurite) : IAsyncLifetime
{
    private LibraryWorld _world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await LibraryWorld.StartAsync(azurite, ("Graph:LargestSinglePut", "100000"), ("Graph:PartBytes", "327680"), ("Graph:PollSeconds", "1"), ("Graph:ClaimSeconds", "2"));
        _world.Switches.SessionLifeSeconds = 6;
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("POST", "children", FaultKind.ApplyThenHang, 0)]
    [InlineData("PUT", "klein.txt", FaultKind.Hang, 0)]
    [InlineData("PUT", "klein.txt", FaultKind.ApplyThenHang, 0)]
    [InlineData("POST", "createUploadSession", FaultKind.ApplyThenHang, 0)]
    [InlineData("PUT", "uploadSession", FaultKind.Hang, 0)]
    [InlineData("PUT", "uploadSession", FaultKind.ApplyThenHang, 1)]
    [InlineData("PUT", "uploadSession", FaultKind.ApplyThenHang, 2)]
    public async Task An_upload_that_was_killed_is_finished_once_after_the_restart(string method, string path, FaultKind kind, int skip)
    {
        _world.Faults.Add(new Fault(method, path, kind, skip));
        await _world.StageAsync("klein.txt", "klein");
        await _world.StageAsync("groß.bin", UploadTests.Bytes(900_000));

        await using (var product = _world.StartProduct())
        {
            await NotificationTests.UntilAsync(() => Task.FromResult(_world.Faults.Hanging > 0), product);
            product.Kill();
        }

        await using var again = _world.StartProduct();
        await NotificationTests.UntilAsync(async () => (await _world.DocumentsAsync()).All(document => document.State == SyncState.InSharePoint && document.Staged is null), again);

        var files = _world.FilesIn(_world.Folder("Projekte", "sensornetz"));
        files.Select(file => (file.Name, file.Versions.Length)).ShouldBe([("groß.bin", 1), ("klein.txt", 1)], ignoreOrder: true);
        File.ReadAllBytes(_world.Files.PathOf(files.Single(file => file.Name == "groß.bin").Content)).ShouldBe(UploadTests.Bytes(900_000));
        (await _world.DocumentsAsync()).Select(document => document.Name).ShouldBe(["groß.bin", "klein.txt"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_delta_page_that_was_killed_is_read_again_and_nothing_doubled(int pages)
    {
        await _world.StageAsync("klein.txt", "klein");
        await _world.UploadAllAsync();
        await _world.LookAsync();
        for (var number = 0; number < 9; number++)
        {
            await _world.DropAsync(_world.Folder("Projekte", "Sensornetz - Stadtklima"), $"Datei {number}.txt", $"{number}");
        }

        _world.Switches.DeltaPageSize = 2;
        _world.Faults.Add(new Fault("GET", "delta", FaultKind.Hang, Skip: pages));
        await using (var product = _world.StartProduct())
        {
            await NotificationTests.UntilAsync(() => Task.FromResult(_world.Faults.Hanging > 0), product);
            product.Kill();
        }

        _world.Clock.SetUtcNow(TimeProvider.System.GetUtcNow().AddMinutes(2));
        (await _world.LookAsync()).ShouldBeOfType<CycleOutcome.UpToDate>();

        (await _world.DocumentsAsync()).Select(document => document.Name).ShouldBe([.. Enumerable.Range(0, 9).Select(number => $"Datei {number}.txt"), "klein.txt"]);
    }

    [Fact]
    public async Task The_simulated_library_itself_survives_being_killed()
    {
        var folder = Directory.CreateTempSubdirectory("kreisteams-killed").FullName;
        await using (var first = await SharePoint.StartAsync(Workspace.FreePort(), folder, Cancel))
        {
            await PutAsync(first, "Notiz.txt", "eins");
            await PutAsync(first, "Notiz.txt", "zwei");
            first.Process.Kill();
        }

        await File.AppendAllTextAsync(Path.Combine(folder, "library.jsonl"), "{\"Id\":\"cut off", Cancel);
        await using var second = await SharePoint.StartAsync(Workspace.FreePort(), folder, Cancel);
        using var http = Client(second);
        (await http.GetStringAsync(new Uri($"{second.GraphUrl}/me/drive/root:/Notiz.txt:/versions"), Cancel)).ShouldContain("\"2.0\"");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task PutAsync(SharePoint sharePoint, string name, string content)
    {
        using var http = Client(sharePoint);
        using var body = new StringContent(content);
        (await http.PutAsync(new Uri($"{sharePoint.GraphUrl}/me/drive/root:/{name}:/content"), body, Cancel)).EnsureSuccessStatusCode();
    }

    private static HttpClient Client(SharePoint sharePoint) => new() { BaseAddress = new Uri(sharePoint.Url), DefaultRequestHeaders = { { "Authorization", "Bearer test" } } };
}
