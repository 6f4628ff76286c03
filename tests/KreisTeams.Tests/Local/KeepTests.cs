using Azure.Data.Tables;
using KreisTeams.Local;

namespace KreisTeams.Tests.Local;

public sealed class KeepTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("kreisteams-kept-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task What_was_stored_is_there_in_the_next_run_until_a_reset_is_wished()
    {
        await using (var first = await StartAsync(reset: false))
        {
            var table = NotesOf(first);
            await table.CreateAsync(Cancel);
            await table.AddEntityAsync(new TableEntity("note", "1"), Cancel);
        }

        await using (var second = await StartAsync(reset: false))
        {
            (await NotesOf(second).GetEntityIfExistsAsync<TableEntity>("note", "1", cancellationToken: Cancel)).HasValue.ShouldBeTrue();
        }

        await using var third = await StartAsync(reset: true);
        (await NotesOf(third).CreateIfNotExistsAsync(Cancel)).ShouldNotBeNull();
    }

    private Task<LocalInstallation> StartAsync(bool reset) => LocalInstallation.StartAsync(
        new LocalOptions { Port = Workspace.FreePort(), PlaygroundPort = null, DataFolder = _data, Reset = reset }, _ => { }, Cancel);

    private static TableClient NotesOf(LocalInstallation installation) => new(installation.StorageConnectionString, "notes");
}
