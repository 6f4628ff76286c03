using Azure;
using Azure.Data.Tables;
using KreisTeams.Admin;
using KreisTeams.Decisions;
using KreisTeams.Network;

namespace KreisTeams.Tests.Decisions;

public sealed class SealTests(StorageFixture azurite) : IAsyncLifetime
{
    private PollWorld _world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _world = await PollWorld.CreateAsync(azurite);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Untouched_polls_are_intact_and_open_ones_are_not_sealed_yet()
    {
        var open = await ClosedPollAsync(secret: false);
        var secret = await ClosedPollAsync(secret: true);
        var running = await _world.OpenAsync();

        (await FindingsAsync()).ShouldBe(
        [
            new SealFinding.Intact(open.Number, (await _world.Polls.FindSealAsync(open.Id, Cancel))!.Links.Printed),
            new SealFinding.Intact(secret.Number, (await _world.Polls.FindSealAsync(secret.Id, Cancel))!.Links.Printed),
            new SealFinding.Open(running.Number),
        ]);
    }

    [Theory]
    [InlineData("poll", "Question", "Sollen wir nicht?", SealPart.Poll)]
    [InlineData("poll", "LegalLabel", "Beschluss", SealPart.Poll)]
    [InlineData("poll", "Author", "marl-cdo", SealPart.People)]
    [InlineData("poll", "Rules", """{"Majority":"UnanimousEntitled"}""", SealPart.Rules)]
    [InlineData("ballot-marl", "Choice", "no", SealPart.Votes)]
    [InlineData("ballot-marl", "CastBy", "marl-deputy", SealPart.People)]
    [InlineData("ballot-marl", "Receipt", "AAAA-AAAA", SealPart.Votes)]
    [InlineData("history-marl-000001", "Choice", "no", SealPart.Votes)]
    [InlineData("history--000000", "Text", "Anderes", SealPart.Votes)]
    public async Task Editing_one_stored_row_names_the_poll_and_the_part(string rowKey, string column, string value, SealPart part)
    {
        var poll = await ClosedPollAsync(secret: false);
        var other = await ClosedPollAsync(secret: false);
        await EditAsync(poll, rowKey, column, value);

        var findings = await FindingsAsync();

        findings[0].ShouldBeOfType<SealFinding.Broken>().Parts.ShouldContain(part);
        findings[1].ShouldBeOfType<SealFinding.Intact>().Number.ShouldBe(other.Number);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_result_that_was_edited_is_noticed(bool secret)
    {
        var poll = await ClosedPollAsync(secret);
        var row = (await _world.Storage.Table("Polls").GetEntityAsync<TableEntity>(poll.Id.ToString(), "seal", cancellationToken: Cancel)).Value;
        await EditAsync(poll, "seal", "Result", row.GetString("Result").Replace("\"Yes\":7", "\"Yes\":6", StringComparison.Ordinal));

        (await FindingsAsync())[0].ShouldBeOfType<SealFinding.Broken>().Parts.ShouldContain(SealPart.Result);
    }

    [Theory]
    [InlineData("ballot-marl")]
    [InlineData("history-marl-000001")]
    [InlineData("seal")]
    [InlineData("poll")]
    public async Task A_row_that_was_removed_is_noticed(string rowKey)
    {
        var poll = await ClosedPollAsync(secret: false);
        await _world.Storage.Table("Polls").DeleteEntityAsync(poll.Id.ToString(), rowKey, ETag.All, Cancel);

        (await FindingsAsync())[0].ShouldNotBeOfType<SealFinding.Intact>();
    }

    [Fact]
    public async Task An_erased_person_leaves_the_seal_intact()
    {
        var poll = await ClosedPollAsync(secret: false);
        await EraseAsync(poll, "ballot-marl", "CastBy", "CastByProof");
        await EraseAsync(poll, "history-marl-000001", "By", "ByProof");

        (await FindingsAsync())[0].ShouldBeOfType<SealFinding.Intact>();
    }

    [Fact]
    public async Task The_command_names_the_poll_and_fails()
    {
        var poll = await ClosedPollAsync(secret: false);
        var output = new StringWriter();
        (await VerifySealsVerb.RunAsync(_world.Storage, output, Cancel)).ShouldBe(0);
        await EditAsync(poll, "ballot-marl", "Choice", "no");

        (await VerifySealsVerb.RunAsync(_world.Storage, output, Cancel)).ShouldBe(1);

        output.ToString().ShouldContain($"{poll.Number}  BROKEN   changed since it was sealed: votes, history or receipts, the result");
    }

    [Fact]
    public async Task A_receipt_is_counted_replaced_or_unknown_before_and_after_the_close()
    {
        var poll = await _world.OpenAsync();
        var first = (await _world.VoteAsync(poll, "marl", Choice.Yes)).Receipt!;
        var second = (await _world.VoteAsync(poll, "marl", Choice.No)).Receipt!;

        await ShouldBeAsync(poll, (first, ReceiptState.Replaced), (second, ReceiptState.Counted), ("7F3K-9QXM", ReceiptState.Unknown), ("quatsch", ReceiptState.Unknown));
        await _world.CloseAsync(poll);
        await ShouldBeAsync(poll, (first, ReceiptState.Replaced), (second.ToLowerInvariant().Replace('-', ' '), ReceiptState.Counted), ("7F3K-9QXM", ReceiptState.Unknown));
    }

    private async Task ShouldBeAsync(Poll poll, params (string Receipt, ReceiptState State)[] expected)
    {
        foreach (var (receipt, state) in expected)
        {
            (await _world.Voting.CheckReceiptAsync(poll.Id, receipt, Cancel)).ShouldBe(state, receipt);
        }
    }

    private async Task<Poll> ClosedPollAsync(bool secret)
    {
        var poll = await _world.OpenAsync(secret: secret);
        foreach (var town in PollWorld.Towns.Skip(4))
        {
            await _world.VoteAsync(poll, town, Choice.Yes);
        }

        await _world.CloseAsync(poll);
        return poll;
    }

    private async Task<SealFinding[]> FindingsAsync() => await _world.Polls.VerifySealsAsync(Cancel).ToArrayAsync(Cancel);

    private async Task EraseAsync(Poll poll, string rowKey, string person, string proof)
    {
        var row = (await _world.Storage.Table("Polls").GetEntityAsync<TableEntity>(poll.Id.ToString(), rowKey, cancellationToken: Cancel)).Value;
        row.Remove(person);
        row[proof] = row.GetString(proof)[row.GetString(proof).IndexOf('.', StringComparison.Ordinal)..];
        await _world.Storage.Table("Polls").UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancel);
    }

    private async Task EditAsync(Poll poll, string rowKey, string column, string value)
    {
        var row = (await _world.Storage.Table("Polls").GetEntityAsync<TableEntity>(poll.Id.ToString(), rowKey, cancellationToken: Cancel)).Value;
        row[column] = value;
        await _world.Storage.Table("Polls").UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancel);
    }
}
