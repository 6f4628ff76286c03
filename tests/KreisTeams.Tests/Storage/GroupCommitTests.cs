using Azure;
using Azure.Data.Tables;
using KreisTeams.Storage;

namespace KreisTeams.Tests.Storage;

public sealed class GroupCommitTests(StorageFixture azurite) : IAsyncLifetime
{
    private TableClient _table = null!;
    private GroupCommit _commit = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _table = (await azurite.NewAccountAsync(tables: ["Rows"])).Table("Rows");
        _commit = new GroupCommit(_table);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Transactions_that_come_at_once_are_all_stored_and_each_is_answered_with_its_own_rows()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => _commit.SubmitAsync([Add($"a{number}"), Add($"b{number}"), Add($"c{number}")], Cancel)));

        answers.ShouldAllBe(rows => rows.Count == 3);
        (await KeysAsync()).Length.ShouldBe(180);
        (await _table.GetEntityAsync<TableEntity>("p", "b7", cancellationToken: Cancel)).Value.ETag.ShouldBe(answers[7][1].Headers.ETag!.Value);
    }

    [Fact]
    public async Task A_transaction_that_is_refused_is_stored_in_no_part_and_holds_up_no_other()
    {
        await _commit.SubmitAsync([Add("taken")], Cancel);
        var first = _commit.SubmitAsync([Add("first")], Cancel);
        var refused = _commit.SubmitAsync([Add("with the taken one"), Add("taken")], Cancel);
        var others = Enumerable.Range(0, 5).Select(number => _commit.SubmitAsync([Add($"other {number}")], Cancel)).ToArray();

        (await Should.ThrowAsync<RequestFailedException>(refused)).Status.ShouldBe(409);
        await Task.WhenAll([first, .. others]);
        (await KeysAsync()).ShouldBe(["first", "other 0", "other 1", "other 2", "other 3", "other 4", "taken"]);
    }

    [Fact]
    public async Task Changes_of_one_row_that_come_at_once_are_written_one_after_the_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => _commit.SubmitAsync([Write("same", number), Add($"beside {number}")], Cancel)));

        (await KeysAsync()).Length.ShouldBe(11);
        (await _table.GetEntityAsync<TableEntity>("p", "same", cancellationToken: Cancel)).Value.GetInt32("Number").ShouldBe(9);
    }

    [Fact]
    public async Task Whoever_stops_waiting_stops_nobody_else()
    {
        using var impatient = new CancellationTokenSource();
        var all = Enumerable.Range(0, 5).Select(number => _commit.SubmitAsync([Add($"{number}")], number == 2 ? impatient.Token : Cancel)).ToArray();
        await impatient.CancelAsync();

        await Task.WhenAll(all.Where((_, number) => number != 2));
        await _commit.SubmitAsync([Add("after")], Cancel);

        (await KeysAsync()).ShouldContain("after");
    }

    [Fact]
    public async Task Partitions_do_not_meet()
    {
        await Task.WhenAll(Enumerable.Range(0, 30).Select(number => _commit.SubmitAsync([Write("same", number, $"p{number % 3}")], Cancel)));

        (await _table.QueryAsync<TableEntity>(cancellationToken: Cancel).Select(row => row.GetInt32("Number")).Order().ToArrayAsync(Cancel)).ShouldBe([27, 28, 29]);
    }

    private static TableTransactionAction Add(string key) => new(TableTransactionActionType.Add, new TableEntity("p", key));

    private static TableTransactionAction Write(string key, int number, string partition = "p") => new(TableTransactionActionType.UpsertReplace, new TableEntity(partition, key) { ["Number"] = number });

    private async Task<string[]> KeysAsync() => await _table.QueryAsync<TableEntity>(cancellationToken: Cancel).Select(row => row.RowKey).Order().ToArrayAsync(Cancel);
}
