using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using KreisTeams.Decisions;
using KreisTeams.Network;

namespace KreisTeams.Tests.Decisions;

public sealed class SecretPollTests(StorageFixture azurite) : IAsyncLifetime
{
    private PollWorld _world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _world = await PollWorld.CreateAsync(azurite);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Journey_5_nine_vote_in_secret_one_changes_with_the_code_and_the_totals_are_right()
    {
        var poll = await _world.OpenAsync(secret: true);
        var codes = new Dictionary<string, string>();
        foreach (var town in PollWorld.Towns.Take(9))
        {
            codes[town] = (await _world.VoteAsync(poll, town, Choice.Yes)).Receipt!;
        }

        (await _world.CastAsync(poll, "herten", Choice.No)).ShouldBeOfType<VoteOutcome.ReceiptNeeded>();
        (await _world.Voting.CastAsync(_world.Member("herten"), poll.Id, Choice.No, null, Cancel, receipt: "0000-0000")).ShouldBeOfType<VoteOutcome.UnknownReceipt>();
        var changed = (await _world.Voting.CastAsync(_world.Member("herten"), poll.Id, Choice.No, null, Cancel, receipt: codes["herten"])).ShouldBeOfType<VoteOutcome.Recorded>();

        (await _world.Polls.TallyAsync(poll, Cancel)).ShouldBeNull();
        (await _world.Voting.ViewAsync(poll.Id, _world.Member("herten"), Cancel))!.Tally.ShouldBeNull();
        (await _world.Voting.CheckReceiptAsync(poll.Id, codes["herten"], Cancel)).ShouldBe(ReceiptState.Replaced);
        var tally = (await _world.CloseAsync(poll)).Tally;
        (tally.Yes, tally.No, tally.NotCast).ShouldBe((8, 1, 2));
        (await _world.Voting.CheckReceiptAsync(poll.Id, changed.Receipt!, Cancel)).ShouldBe(ReceiptState.Counted);
        (await _world.Voting.CheckReceiptAsync(poll.Id, codes["marl"], Cancel)).ShouldBe(ReceiptState.Counted);
        (await _world.Voting.CheckReceiptAsync(poll.Id, codes["herten"], Cancel)).ShouldBe(ReceiptState.Replaced);
    }

    [Fact]
    public async Task Storage_that_is_read_while_a_secret_poll_runs_holds_no_choice_no_number_and_no_code()
    {
        var yes = await PollOfAsync(Choice.Yes);
        var no = await PollOfAsync(Choice.No);

        yes.Rows.Keys.ShouldBe(no.Rows.Keys);
        foreach (var (key, row) in yes.Rows.Where(row => row.Key != "urn"))
        {
            row.ShouldBe(no.Rows[key]);
        }

        yes.Urn.Length.ShouldBe(no.Urn.Length);
        foreach (var dump in new[] { yes, no })
        {
            dump.Codes.ShouldAllBe(code => !dump.Text.Contains(code, StringComparison.OrdinalIgnoreCase));
            dump.Codes.ShouldAllBe(code => !Encoding.Latin1.GetString(dump.Urn).Contains(code, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_urn_is_as_long_before_the_first_vote_as_after_the_last()
    {
        var poll = await _world.OpenAsync(secret: true);
        var before = (await UrnAsync(poll)).Length;
        foreach (var town in PollWorld.Towns)
        {
            await _world.VoteAsync(poll, town, Choice.Abstain);
        }

        (await UrnAsync(poll)).Length.ShouldBe(before);
    }

    [Fact]
    public async Task After_the_close_no_single_vote_is_left_and_no_row_bears_the_time_of_its_vote()
    {
        var poll = await _world.OpenAsync(secret: true);
        foreach (var (index, town) in PollWorld.Towns.Index())
        {
            await _world.VoteAsync(poll, town, index < 7 ? Choice.Yes : Choice.No);
            _world.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var lastVote = (await RowsAsync(poll)).Max(row => row.Timestamp)!.Value;

        await _world.CloseAsync(poll);

        var rows = await RowsAsync(poll);
        rows.ShouldNotContain(row => row.RowKey == "urn");
        var ballots = rows.Where(row => row.RowKey.StartsWith("ballot-", StringComparison.Ordinal)).ToArray();
        ballots.Length.ShouldBe(11);
        ballots.ShouldAllBe(row => row.GetString("Choice") == null && row.GetString("CastBy") == null && row.GetString("Receipt") == null && row.GetDateTimeOffset("CastAt") == null);
        ballots.ShouldAllBe(row => row.Timestamp >= lastVote);
        rows.Where(row => row.RowKey.StartsWith("history-", StringComparison.Ordinal)).Select(row => row.GetString("Event")).ShouldBe(["Opened", "Closed"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_host_with_another_key_cannot_read_the_urn()
    {
        var poll = await _world.OpenAsync(secret: true);
        await _world.VoteAsync(poll, "marl", Choice.Yes);
        var stranger = new PollStore(_world.Storage, new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider(), _world.Clock);

        await Should.ThrowAsync<System.Security.Cryptography.CryptographicException>(() => stranger.CheckReceiptAsync(poll.Id, "0000-0000", Cancel));
    }

    [Fact]
    public async Task Nothing_that_happens_after_opening_lowers_secrecy_or_shows_numbers_early()
    {
        var draft = _world.Draft() with { IsSecret = true };
        var poll = await _world.OpenAsync(draft);
        await _world.VoteAsync(poll, "marl", Choice.Yes);

        await _world.OpenAsync(draft with { IsSecret = false, Visibility = ResultVisibility.Live });
        _world.Network = PollWorld.NetworkOf(PollWorld.Towns, new RuleSet { IsSecret = false, Visibility = ResultVisibility.Live });
        await _world.Voting.AmendAsync(_world.Member("herten"), poll.Id, "Neue Frage?", Cancel);
        await _world.VoteAsync(poll, "marl", Choice.No);

        var view = (await _world.Voting.ViewAsync(poll.Id, _world.Member("herten"), Cancel))!;
        (view.Poll.Rules.IsSecret, view.Poll.Rules.Visibility, view.Poll.Version, view.Voted, view.Tally).ShouldBe((true, ResultVisibility.AfterClose, 2, 1, null));
        view.Ballots.ShouldAllBe(ballot => ballot.Choice == null);
    }

    [Fact]
    public async Task A_small_secret_group_is_warned_before_opening()
    {
        _world.Network = PollWorld.NetworkOf(["marl", "herten", "waltrop"], new RuleSet());

        var ready = (await _world.Voting.PreviewAsync(_world.Member("herten"), _world.Draft() with { IsSecret = true }, Cancel)).ShouldBeOfType<PreviewOutcome.Ready>();

        ready.Preview.Warnings.ShouldBe([new DraftWarning.SmallSecretGroup(3)]);
    }

    [Fact]
    public async Task A_secret_vote_takes_no_comment_and_is_withdrawn_or_recused_only_with_its_code()
    {
        var poll = await _world.OpenAsync(secret: true);
        (await _world.Voting.CastAsync(_world.Member("marl"), poll.Id, Choice.Yes, "aber nur wenn", Cancel)).ShouldBeOfType<VoteOutcome.NoCommentInSecretPoll>();
        var code = (await _world.VoteAsync(poll, "marl", Choice.Yes)).Receipt;

        (await _world.Voting.RecuseAsync(_world.Member("marl"), poll.Id, RecusalReason.Organ, Cancel)).ShouldBeOfType<VoteOutcome.ReceiptNeeded>();
        (await _world.Voting.WithdrawAsync(_world.Member("marl"), poll.Id, Cancel)).ShouldBeOfType<VoteOutcome.ReceiptNeeded>();
        (await _world.Voting.WithdrawAsync(_world.Member("marl"), poll.Id, Cancel, receipt: code)).ShouldBeOfType<VoteOutcome.Withdrawn>();
        (await _world.CloseAsync(poll)).Tally.Participating.ShouldBe(0);
    }

    [Fact]
    public async Task An_organisation_that_has_not_voted_replaces_nothing_with_a_code_it_has_found()
    {
        var poll = await _world.OpenAsync(secret: true);
        var found = (await _world.VoteAsync(poll, "marl", Choice.Yes)).Receipt;

        (await _world.Voting.CastAsync(_world.Member("herten"), poll.Id, Choice.No, null, Cancel, receipt: found)).ShouldBeOfType<VoteOutcome.Recorded>();
        await _world.Voting.RecuseAsync(_world.Member("waltrop"), poll.Id, RecusalReason.Own, Cancel, receipt: found);
        await _world.Voting.WithdrawAsync(_world.Member("waltrop"), poll.Id, Cancel, receipt: found);

        var tally = (await _world.CloseAsync(poll)).Tally;
        (tally.Yes, tally.No).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Everybody_votes_in_secret_at_the_same_moment_and_no_vote_is_lost()
    {
        var poll = await _world.OpenAsync(secret: true);

        var codes = await Task.WhenAll(PollWorld.Towns.Select(town => Task.Run(() => _world.VoteAsync(poll, town, town.Length % 2 == 0 ? Choice.Yes : Choice.No), Cancel)));

        codes.Select(vote => vote.Receipt).Distinct().Count().ShouldBe(11);
        var tally = (await _world.CloseAsync(poll)).Tally;
        (tally.Yes + tally.No, tally.Yes).ShouldBe((11, PollWorld.Towns.Count(town => town.Length % 2 == 0)));
    }

    private async Task<(Dictionary<string, string> Rows, byte[] Urn, string Text, List<string> Codes)> PollOfAsync(Choice choice)
    {
        var poll = await _world.OpenAsync(secret: true);
        var codes = new List<string>();
        foreach (var town in PollWorld.Towns.Take(7))
        {
            codes.Add((await _world.VoteAsync(poll, town, choice)).Receipt!);
        }

        var rows = await RowsAsync(poll);
        string[] individual = ["odata.etag", "Timestamp", "PartitionKey", "Number", "ByProof"];
        var texts = rows.ToDictionary(row => row.RowKey, row => JsonSerializer.Serialize(row.Where(column => !individual.Contains(column.Key)).OrderBy(column => column.Key, StringComparer.Ordinal)));
        return (texts, await UrnAsync(poll), string.Join('\n', texts.Values), codes);
    }

    private async Task<byte[]> UrnAsync(Poll poll) => (await RowsAsync(poll)).Single(row => row.RowKey == "urn").GetBinary("Votes");

    private async Task<TableEntity[]> RowsAsync(Poll poll) => await _world.Storage.Table("Polls")
        .QueryAsync<TableEntity>(row => row.PartitionKey == poll.Id.ToString(), cancellationToken: Cancel).ToArrayAsync(Cancel);

    [Fact]
    public async Task A_secret_ballot_does_not_note_the_message_that_brought_the_vote()
    {
        var poll = await _world.OpenAsync(secret: true);

        await _world.Voting.CastAsync(_world.Member("herten") with { Delivery = "f:1" }, poll.Id, Choice.Yes, null, Cancel);

        var row = await _world.Storage.Table("Polls").GetEntityAsync<Azure.Data.Tables.TableEntity>(poll.Id.ToString(), "ballot-herten", cancellationToken: Cancel);
        row.Value.Select(column => column.Value).OfType<string>().ShouldNotContain(value => value.Contains("f:1", StringComparison.Ordinal));
    }
}
