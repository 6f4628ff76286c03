using Azure.Data.Tables;
using KreisTeams.Network;
using KreisTeams.Retention;
using KreisTeams.Storage;
using KreisTeams.Tests.Network;
using Microsoft.Extensions.Time.Testing;

namespace KreisTeams.Tests.Retention;

/// <summary>P3: what has expired is listed before it is deleted; the log remains.</summary>
public sealed class RetentionTests(StorageFixture azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow().AddDays(91));
    private StorageAccount _storage = null!;
    private NetworkCache _cache = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RetentionRun Run => new(_storage, _cache, new NetworkStore(_storage, _cache, _clock), _clock);

    public async ValueTask InitializeAsync()
    {
        _storage = await azurite.NewAccountAsync(tables: ["Network", "Notices", "Chats"], containers: ["attachments"]);
        _cache = new NetworkCache(_storage);
    }

    public ValueTask DisposeAsync()
    {
        _cache.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Told_notices_expire_pending_ones_stay_and_the_log_says_how_many_without_names()
    {
        var notices = RetentionClass.Standard.Single(one => one.Id == "notices");
        await _storage.Table("Notices").AddEntityAsync(new TableEntity("somebody", "told") { ["State"] = "Told" }, Cancel);
        await _storage.Table("Notices").AddEntityAsync(new TableEntity("somebody", "pending") { ["State"] = "Pending" }, Cancel);

        var expired = await Run.FindAsync(notices, Cancel);
        expired.ShouldHaveSingleItem().Name.ShouldBe("somebody/told");
        (await RowsAsync("Notices")).ShouldBe(["pending", "told"]);

        (await Run.DeleteAsync(notices, expired, Cancel)).ShouldBe(1);
        (await RowsAsync("Notices")).ShouldBe(["pending"]);
        var log = await _storage.Table(RetentionRun.LogTable).QueryAsync<TableEntity>(cancellationToken: Cancel).SingleAsync(Cancel);
        (log.GetString("Class"), log.GetInt32("Deleted")).ShouldBe(("notices", 1));
        log.Keys.Select(column => log[column]).OfType<string>().ShouldAllBe(text => !text.Contains("somebody", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_that_were_never_filed_expire_after_a_day()
    {
        var attachments = RetentionClass.Standard.Single(one => one.Id == "attachments");
        var files = _storage.Container("attachments");
        await files.UploadBlobAsync("anna/offer", BinaryData.FromString("1000 Euro"), Cancel);
        await files.UploadBlobAsync("anna/plan", BinaryData.FromString("A"), Cancel);

        var expired = await Run.FindAsync(attachments, Cancel);
        expired.Select(file => file.Name).ShouldBe(["anna/offer", "anna/plan"]);
        await files.GetBlobClient("anna/plan").UploadAsync(BinaryData.FromString("B"), overwrite: true, Cancel);

        (await Run.DeleteAsync(attachments, expired, Cancel)).ShouldBe(1);
        (await files.GetBlobsAsync(cancellationToken: Cancel).Select(file => file.Name).ToArrayAsync(Cancel)).ShouldBe(["anna/plan"]);
        var onTheSameDay = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddHours(23));
        (await new RetentionRun(_storage, _cache, new NetworkStore(_storage, _cache, onTheSameDay), onTheSameDay).FindAsync(attachments, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_written_again_since_it_was_listed_stays()
    {
        var chats = RetentionClass.Standard.Single(one => one.Id == "conversations");
        await _storage.Table("Chats").AddEntityAsync(new TableEntity("p", "c") { ["State"] = "{}" }, Cancel);
        var expired = await Run.FindAsync(chats, Cancel);
        await _storage.Table("Chats").UpsertEntityAsync(new TableEntity("p", "c") { ["State"] = "{\"poll\":\"x\"}" }, cancellationToken: Cancel);

        (await Run.DeleteAsync(chats, expired, Cancel)).ShouldBe(0);
        (await RowsAsync("Chats")).ShouldBe(["c"]);
    }

    [Fact]
    public async Task Absences_that_ended_long_ago_leave_the_register()
    {
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        var store = new NetworkStore(_storage, _cache, _clock);
        var person = new Person(new("p"), "P", new("o")) { Absences = [new(today.AddDays(-400), today.AddDays(-390), null), new(today.AddDays(-20), today.AddDays(-10), null)] };
        await store.WriteAsync(RecordEdit.Of(person, 0), Author.CommandLine, Cancel);
        var absences = RetentionClass.Standard.Single(one => one.Id == RetentionClass.Absences);

        var expired = await Run.FindAsync(absences, Cancel);
        (await Run.DeleteAsync(absences, expired, Cancel)).ShouldBe(1);

        _cache.Current.FindPerson(new("p"))!.Absences.ShouldHaveSingleItem().Until.ShouldBe(today.AddDays(-10));
    }

    private async Task<string[]> RowsAsync(string table) =>
        await _storage.Table(table).QueryAsync<TableEntity>(cancellationToken: Cancel).Select(row => row.RowKey).Order().ToArrayAsync(Cancel);
}
