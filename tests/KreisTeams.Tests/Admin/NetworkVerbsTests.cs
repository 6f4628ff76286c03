using System.Text;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Storage;

namespace KreisTeams.Tests.Admin;

public sealed class NetworkVerbsTests(StorageFixture azurite) : IDisposable
{
    private static readonly string DemoFile = Path.Combine(Workspace.Root, "infra", "local", "demo", "network.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("kreisteams-").FullName;
    private readonly string _prefix = StorageFixture.NewPrefix();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_dry_run_writes_nothing_an_import_everything_and_a_second_import_nothing_again()
    {
        var dry = await RunAsync("import", DemoFile, "--dry-run");
        (dry.ExitCode, dry.Error).ShouldBe((0, ""));
        dry.Output.ShouldContain("+ Projekt „Digitaler Zwilling“ (digitaler-zwilling)");
        dry.Output.ShouldContain("Geschrieben wurde nichts.");
        (await LoadAsync(_prefix)).Version.ShouldBe(0);

        (await RunAsync("import", DemoFile)).Output.ShouldContain("neu und 0 geändert eingelesen.");
        (await RunAsync("import", DemoFile)).Output.Trim().ShouldBe("Alles ist schon so. Es gibt nichts zu ändern.");
        (await LoadAsync(_prefix)).Name.ShouldBe("Kreis Recklinghausen");
    }

    [Fact]
    public async Task A_broken_file_is_refused_with_its_lines_and_changes_nothing()
    {
        var file = Path.Combine(_folder, "kaputt.json");
        var text = await File.ReadAllTextAsync(DemoFile, Cancel);
        await File.WriteAllTextAsync(file, text.Replace("\"town\"", "\"dorf\"", StringComparison.Ordinal), Cancel);

        var run = await RunAsync("import", file);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("kaputt.json wurde nicht eingelesen, 16 Stellen sind zu berichtigen:");
        run.Error.ShouldContain("Zeile 8, $.organisations[0].kind: \"dorf\" passt nicht. Erwartet wird eines von: town, county, specialPurposeAssociation.");
        (await RunAsync("import", file, "--english")).Error.ShouldContain("Line 8, $.organisations[0].kind");
        (await RunAsync("import", Path.Combine(_folder, "gibtesnicht.json"))).Error.ShouldContain("lässt sich nicht lesen");
        (await LoadAsync(_prefix)).Version.ShouldBe(0);
    }

    [Fact]
    public async Task A_table_is_imported_with_its_good_lines_and_the_bad_ones_are_named()
    {
        await RunAsync("import", DemoFile);
        var file = Path.Combine(_folder, "projekte.csv");
        await File.WriteAllTextAsync(file, "Titel;Federführung\nGrüne Wände;Herten\nOhne Stadt;\n", Cancel);

        (await RunAsync("import", file, "--dry-run")).Output.ShouldContain("Geschrieben wurde nichts.");
        var run = await RunAsync("import", file);

        (run.ExitCode, run.Error.Trim()).ShouldBe((1, "✗ Zeile 3, Federführung: „Federführung“ fehlt."));
        run.Output.ShouldContain("+ Projekt „Grüne Wände“ (gruene-waende)");
        run.Output.ShouldContain("1 neu und 0 geändert eingelesen.");
        (await LoadAsync(_prefix)).FindProject(new("gruene-waende")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Without_a_storage_the_administrator_is_told_how_to_name_one()
    {
        var run = await CommandLine.RunAsync("export");

        run.ExitCode.ShouldBe(1);
        run.Error.Trim().ShouldStartWith("Kein Speicher angegeben.");
        run.Error.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_misspelt_or_silent_storage_is_named_in_one_line()
    {
        var misspelt = await CommandLine.RunAsync("export", "--connection-string", "Unsinn");
        (misspelt.ExitCode, misspelt.Error.Trim()).ShouldBe((1, "Die Verbindungszeichenfolge ist unvollständig oder falsch geschrieben. Für ein Speicherkonto in Azure genügt --account NAME."));

        var port = Workspace.FreePort();
        var silent = await CommandLine.RunAsync("check", "--connection-string", System.Text.RegularExpressions.Regex.Replace(azurite.ConnectionString, @"127\.0\.0\.1:\d+", $"127.0.0.1:{port}"));
        silent.ExitCode.ShouldBe(1);
        silent.Output.ShouldContain("→ Der Speicher ist nicht erreichbar: ");
        silent.Output.ShouldNotContain("Retry failed");
    }

    [Fact]
    public async Task An_export_imports_into_another_storage_as_the_same_network()
    {
        var file = Path.Combine(_folder, "export.json");
        await RunAsync("import", DemoFile);
        (await RunAsync("export", "--output", file)).ExitCode.ShouldBe(0);
        var copy = StorageFixture.NewPrefix();

        (await CommandLine.RunAsync("import", file, "--connection-string", azurite.ConnectionString, "--prefix", copy)).ExitCode.ShouldBe(0);

        NetworkFile.Write(NetworkContent.Of(await LoadAsync(copy))).ShouldBe(NetworkFile.Write(NetworkContent.Of(await LoadAsync(_prefix))));
        (await RunAsync("export")).Output.ShouldBe(await File.ReadAllTextAsync(file, Cancel));
    }

    [Fact]
    public async Task The_setup_check_says_what_is_missing_and_how_to_mend_it()
    {
        var before = await RunAsync("check");
        before.ExitCode.ShouldBe(1);
        before.Output.ShouldContain("✓ Tabellen lesen und schreiben");
        before.Output.ShouldContain("✗ Netzwerk eingelesen");
        before.Output.ShouldContain("→ Einlesen mit: import DATEI");

        await RunAsync("import", DemoFile);
        var after = await RunAsync("check");
        after.Output.ShouldContain("✓ HVB-Konferenz: jede Organisation kann abstimmen");
        after.Output.ShouldContain("✗ CDO-Runde: jede Organisation kann abstimmen");
        after.Output.ShouldContain("→ Es fehlt: Waltrop.");
    }

    [Fact]
    public async Task A_backup_restores_into_an_empty_storage_every_row_and_every_file()
    {
        await RunAsync("import", DemoFile);
        var storage = StorageAccount.FromConnectionString(azurite.ConnectionString, _prefix);
        await storage.Container("files").CreateIfNotExistsAsync(cancellationToken: Cancel);
        await storage.Container("files").UploadBlobAsync("ordner/Präsentation 50 %.pdf", BinaryData.FromBytes([1, 2, 3]), Cancel);
        var backup = Path.Combine(_folder, "sicherung");
        var copy = StorageFixture.NewPrefix();

        (await RunAsync("backup", backup)).ExitCode.ShouldBe(0);
        (await RunAsync("backup", backup)).Error.ShouldContain("ist nicht leer");
        (await RunAsync("restore", backup)).Error.ShouldContain("Der Speicher ist nicht leer");
        (await CommandLine.RunAsync("restore", backup, "--connection-string", azurite.ConnectionString, "--prefix", copy)).Error.ShouldBe("");

        var restored = StorageAccount.FromConnectionString(azurite.ConnectionString, copy);
        (await RowsAsync(restored)).ShouldBe(await RowsAsync(storage));
        (await restored.Container("files").GetBlobClient("ordner/Präsentation 50 %.pdf").DownloadContentAsync(Cancel)).Value.Content.ToArray().ShouldBe([1, 2, 3]);
        (await LoadAsync(copy)).Version.ShouldBe((await LoadAsync(_prefix)).Version);
    }

    [Fact]
    public async Task Half_a_backup_is_not_restored()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "tables"));

        (await RunAsync("restore", _folder)).Error.ShouldContain("keine vollständige Sicherung");
    }

    private Task<CommandLine> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync([.. arguments, "--connection-string", azurite.ConnectionString, "--prefix", _prefix]);

    private async Task<NetworkSnapshot> LoadAsync(string prefix)
    {
        var storage = StorageAccount.FromConnectionString(azurite.ConnectionString, prefix);
        await NetworkStore.CreateTableAsync(storage, Cancel);
        using var cache = new NetworkCache(storage);
        await cache.RefreshAsync(Cancel);
        return cache.Current;
    }

    private static async Task<string> RowsAsync(StorageAccount storage)
    {
        var text = new StringBuilder();
        await foreach (var row in storage.Table("Network").QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: Cancel))
        {
            var columns = row.Where(column => column.Key is not ("odata.etag" or "Timestamp")).OrderBy(column => column.Key, StringComparer.Ordinal);
            text.AppendJoin('|', columns.Select(column => $"{column.Key}={column.Value.GetType().Name}:{column.Value}")).AppendLine();
        }

        return text.ToString();
    }
}
