using System.Text;
using KreisTeams.Simulators.SharePoint;

namespace KreisTeams.Tests.Documents;

/// <summary>The simulated library holds what a client of the real one, which is not ours, expects of it.</summary>
public sealed class RcloneTests : IAsyncLifetime
{
    private HttpsSharePoint _sharePoint = null!;
    private string _source = null!;

    public async ValueTask InitializeAsync()
    {
        _sharePoint = await HttpsSharePoint.StartAsync(TestContext.Current.CancellationToken);
        _source = Path.Combine(_sharePoint.Folder, "src");
        Directory.CreateDirectory(Path.Combine(_source, "Unterlagen", "Straße & Größe"));
        File.WriteAllText(Path.Combine(_source, "leer.txt"), "");
        File.WriteAllText(Path.Combine(_source, "Prüfung #1 50%.txt"), "geprüft");
        File.WriteAllText(Path.Combine(_source, "Unterlagen", "Straße & Größe", "Frage？.txt"), "x");
        File.WriteAllBytes(Path.Combine(_source, "Unterlagen", "groß.bin"), UploadTests.Bytes(6 << 20));
    }

    public ValueTask DisposeAsync() => _sharePoint.DisposeAsync();

    [Fact]
    public async Task Rclone_copies_a_tree_and_finds_every_hash_right()
    {
        await RcloneAsync("copy", _source, "od:Projekt", "--onedrive-chunk-size", "5M");

        await RcloneAsync("check", _source, "od:Projekt");
        (await RcloneAsync("lsf", "-R", "--files-only", "od:Projekt")).ShouldBe(
            ["Prüfung #1 50%.txt", "leer.txt", "Unterlagen/groß.bin", "Unterlagen/Straße & Größe/Frage？.txt"], ignoreOrder: true);
        var hashes = await RcloneAsync("hashsum", "quickxor", "--base64", "od:Projekt");
        hashes.ShouldContain(line => line.EndsWith("leer.txt", StringComparison.Ordinal));
        _sharePoint.Meter.Requests.ShouldContain(request => request.Path.Contains("uploadSession", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rclone_moves_deletes_and_downloads()
    {
        await RcloneAsync("copy", _source, "od:Projekt");
        var id = _sharePoint.Library.Tree.All().Single(item => item.Name == "groß.bin").Id;

        await RcloneAsync("moveto", "od:Projekt/Unterlagen/groß.bin", "od:Ablage/größer.bin");
        await RcloneAsync("deletefile", "od:Projekt/leer.txt");
        await RcloneAsync("purge", "od:Projekt/Unterlagen");
        var target = Path.Combine(_sharePoint.Folder, "dst");
        await RcloneAsync("copy", "od:", target);

        _sharePoint.Library.Get(id).Name.ShouldBe("größer.bin");
        File.ReadAllBytes(Path.Combine(target, "Ablage", "größer.bin")).ShouldBe(UploadTests.Bytes(6 << 20));
        Directory.GetFiles(target, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldBe(["größer.bin", "Prüfung #1 50%.txt"], ignoreOrder: true);
    }

    [Fact]
    public async Task Rclone_waits_when_throttled_and_sees_a_long_folder_completely()
    {
        Directory.CreateDirectory(Path.Combine(_source, "viele"));
        for (var number = 0; number < 230; number++)
        {
            File.WriteAllText(Path.Combine(_source, "viele", $"{number:000}.txt"), "");
        }

        _sharePoint.Faults.Add(new Fault("PUT", "007.txt", FaultKind.Status, Status: 429, RetryAfterSeconds: 1));
        await RcloneAsync("copy", Path.Combine(_source, "viele"), "od:viele", "--transfers", "8", "--tpslimit", "0");

        (await RcloneAsync("lsf", "od:viele", "--onedrive-list-chunk", "100")).Count.ShouldBeGreaterThanOrEqualTo(200);
        _sharePoint.Library.Tree.Children(_sharePoint.Library.Tree.FindChild(_sharePoint.Library.Root.Id, "viele")!.Id).Length.ShouldBe(230);
        _sharePoint.Meter.Requests.Count(request => request.Path.Contains("/children", StringComparison.Ordinal) && request.Path.Contains("skiptoken", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
    }

    private Task<IReadOnlyList<string>> RcloneAsync(params string[] arguments) => _sharePoint.RcloneAsync(TestContext.Current.CancellationToken, arguments);
}
