using System.Collections.Immutable;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Documents;
using KreisTeams.Network;
using KreisTeams.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace KreisTeams.Decisions;

/// <summary>
/// Polls in storage: one partition a poll, one row a ballot, so that voters do not block each other. Every change is conditional on what it was decided from;
/// who loses a race reads again and decides again. Closing replaces the poll and all its ballots in one transaction: a vote that comes later meets a sealed ballot.
/// </summary>
public sealed partial class PollStore(StorageAccount storage, IDataProtectionProvider protection, TimeProvider clock)
{
    internal const string TableName = "Polls";

    private readonly TableClient _table = storage.Table(TableName);
    private readonly GroupCommit _commit = new(storage.Table(TableName));
    private readonly PollRegister _register = new(storage);
    private readonly SeenPolls _seen = new(clock);

    public async Task<Poll?> FindAsync(PollId id, CancellationToken cancellationToken)
    {
        var poll = await FindRowAsync(id, PollRows.PollKey, cancellationToken) is { } row && PollRows.ToPoll(row) is { Number.Length: > 0 } found ? found : null;
        _seen.Note(id, poll);
        return poll;
    }

    /// <summary>An open poll as this instance last saw it, see <see cref="SeenPolls"/>.</summary>
    public async Task<Poll?> RecallAsync(PollId id, DateTimeOffset moment, CancellationToken cancellationToken) =>
        _seen.Find(id) is { } seen && seen.IsOpenAt(moment) ? seen : await FindAsync(id, cancellationToken);

    /// <summary>Finds a poll as people name it: „2026-017“, or „17“ in the present year.</summary>
    public async Task<Poll?> FindByNumberAsync(string number, CancellationToken cancellationToken)
    {
        var written = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var short_)
            ? string.Create(CultureInfo.InvariantCulture, $"{clock.Today().Year}-{short_:D3}")
            : number.Trim();
        return written.Length < 20 && written.All(letter => char.IsAsciiDigit(letter) || letter == '-')
            && await _register.FindAsync(written, cancellationToken) is { } id
            ? await FindAsync(id, cancellationToken)
            : null;
    }

    /// <summary>Open polls, the next deadline first; then closed ones, the latest number first.</summary>
    internal async IAsyncEnumerable<PollSummary> ListAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var open in await OpenPollsAsync(cancellationToken))
        {
            yield return open;
        }

        await foreach (var closed in _register.ListAsync(open: false, cancellationToken))
        {
            yield return closed;
        }
    }

    public async Task<ImmutableArray<PollSummary>> OpenPollsAsync(CancellationToken cancellationToken) =>
        [.. (await _register.ListAsync(open: true, cancellationToken).ToArrayAsync(cancellationToken)).OrderBy(poll => poll.Deadline).ThenBy(poll => poll.Number, StringComparer.Ordinal)];

    /// <summary>All ballots in the order of the organisations' names, however many there are.</summary>
    public async Task<ImmutableArray<Ballot>> BallotsAsync(Poll poll, CancellationToken cancellationToken)
    {
        var order = _seen.Next();
        var ballots = (await RowsAsync(poll.Id, PollRows.BallotPrefix, cancellationToken)).Select(row => new SeenBallot(PollRows.ToBallot(row), row.ETag, order)).ToArray();
        foreach (var ballot in ballots)
        {
            _seen.Note(poll, ballot);
        }

        return [.. ballots.Select(seen => Present(poll, seen.Ballot)).OrderBy(ballot => ballot.OrganisationName, NameOrder.German)];
    }

    /// <summary>The first so many organisations that have not voted, in the order of their ids; reads no more of a large poll than it takes to find them.</summary>
    public async Task<ImmutableArray<Ballot>> MissingAsync(Poll poll, int most, CancellationToken cancellationToken) =>
        [.. await RowsOf(poll.Id, PollRows.BallotPrefix, cancellationToken).Select(row => Present(poll, PollRows.ToBallot(row))).Where(ballot => ballot.State == BallotState.Blank).Take(most).ToArrayAsync(cancellationToken)];

    public async Task<Ballot?> FindBallotAsync(Poll poll, OrganisationId organisation, CancellationToken cancellationToken) =>
        await FindRowAsync(poll.Id, PollRows.BallotKey(organisation), cancellationToken) is { } row ? Present(poll, PollRows.ToBallot(row)) : null;

    /// <summary>What happened, oldest first. It names no votes of a secret poll.</summary>
    public async Task<ImmutableArray<HistoryEntry>> HistoryAsync(PollId id, CancellationToken cancellationToken) =>
        [.. (await RowsAsync(id, PollRows.HistoryPrefix, cancellationToken))
            .Select(PollRows.ToHistory).OrderBy(entry => entry.At).ThenBy(entry => entry.Event is HistoryEvent.Closed or HistoryEvent.Objected)];

    /// <summary>Result and seal; null while the poll is open.</summary>
    public async Task<Seal?> FindSealAsync(PollId id, CancellationToken cancellationToken) =>
        await FindRowAsync(id, PollRows.SealKey, cancellationToken) is { } row ? PollRows.ToSeal(row) : null;

    /// <summary>The numbers now, or as sealed. Null for a secret poll that is open: there is no such number anywhere.</summary>
    public async Task<Tally?> TallyAsync(Poll poll, CancellationToken cancellationToken) =>
        poll.State != PollState.Open ? (await FindSealAsync(poll.Id, cancellationToken))?.Result.Tally
        : poll.Rules.IsSecret ? null
        : poll.IsLarge ? Tally.Of(poll, SumsOf(await GatesAsync(poll.Id, cancellationToken)))
        : Tally.Of(poll, await BallotsAsync(poll, cancellationToken));

    /// <summary>Ballots and numbers of one moment. Of a large poll the ballots are those of the given organisations and of the one that objected; nothing else is read.</summary>
    internal async Task<(ImmutableArray<Ballot> Ballots, Tally Tally)> ReadAsync(Poll poll, IEnumerable<OrganisationId> organisations, CancellationToken cancellationToken)
    {
        if (!poll.IsLarge)
        {
            var ballots = await BallotsAsync(poll, cancellationToken);
            return (ballots, Tally.Of(poll, ballots));
        }

        var wanted = organisations.Concat(poll.ObjectionBy is { } objection ? [objection] : []).Distinct();
        var found = await Task.WhenAll(wanted.Select(organisation => FindBallotAsync(poll, organisation, cancellationToken)));
        return ([.. found.OfType<Ballot>()], Tally.Of(poll, SumsOf(await GatesAsync(poll.Id, cancellationToken))));
    }

    /// <summary>An open poll with every ballot as read less than so long ago; what was done on this instance is always in. Null where it has to be read.</summary>
    internal Task<(Poll Poll, ImmutableArray<Ballot> Ballots)?> RecallAllAsync(PollId id, TimeSpan age) => _seen.FindAsync(
        id, age, async () => await FindAsync(id, CancellationToken.None) is { } poll ? await BallotsAsync(poll, CancellationToken.None) : []);

    /// <summary>Differs whenever something of the poll does, and says nothing itself. Of a large poll it reads the gates, not the ballots.</summary>
    public async Task<string> PrintAsync(PollId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } poll)
        {
            return "";
        }

        var changes = poll.IsLarge
            ? (await GatesAsync(id, cancellationToken)).Select(gate => $"{gate.Changes}")
            : (await BallotsAsync(poll, cancellationToken)).Select(ballot => $"{(int)ballot.State}{ballot.Changes}");
        return $"{poll.State} {poll.Version} {poll.Deadline:O} {string.Join(' ', changes)}";
    }

    /// <summary>Says of a code only whether its vote counts, was replaced, or is unknown.</summary>
    public async Task<ReceiptState> CheckReceiptAsync(PollId id, string receipt, CancellationToken cancellationToken)
    {
        if (!Receipts.TryParse(receipt, out var code) || await FindAsync(id, cancellationToken) is not { } poll)
        {
            return ReceiptState.Unknown;
        }

        if (poll.IsLarge)
        {
            return await FindReceiptAsync(poll, code, cancellationToken);
        }

        if (await FindSealAsync(id, cancellationToken) is { } seal)
        {
            return seal.Receipts.Find(id, code);
        }

        return poll.Rules.IsSecret
            ? (await ReadUrnAsync(id, cancellationToken)).Urn.Find(code)
            : ReceiptsOf(poll, await BallotsAsync(poll, cancellationToken), await HistoryAsync(id, cancellationToken)).Find(id, code);
    }

    /// <summary>The minutes of a closed poll, once they are written.</summary>
    public async Task<DocumentId?> FindMinutesAsync(PollId id, CancellationToken cancellationToken) =>
        await FindRowAsync(id, PollRows.MinutesKey, cancellationToken) is { } row && DocumentId.TryParse(row.GetString(nameof(Document)), out var document) ? document : null;

    internal Task NoteMinutesAsync(PollId id, DocumentId document, CancellationToken cancellationToken) => _table.UpsertEntityAsync(
        new TableEntity(id.ToString(), PollRows.MinutesKey) { [nameof(Document)] = document.ToString() }, TableUpdateMode.Replace, cancellationToken);

    /// <summary>Puts the lists right for this poll. Whoever was overtaken while writing looks again.</summary>
    internal async Task ShowAsync(PollId id, CancellationToken cancellationToken)
    {
        for (var row = await FindRowAsync(id, PollRows.PollKey, cancellationToken); row is not null && PollRows.ToPoll(row) is { Number.Length: > 0 } poll;)
        {
            var outcome = poll.State == PollState.Open ? null : (await FindSealAsync(id, cancellationToken))?.Result.Outcome;
            await _register.ShowAsync(poll, outcome, cancellationToken);
            var now = await FindRowAsync(id, PollRows.PollKey, cancellationToken);
            if (now?.ETag == row.ETag)
            {
                return;
            }

            row = now;
        }
    }

    internal Task<bool> WasRemindedAsync(Ballot ballot, long step, CancellationToken cancellationToken) =>
        WasNotedAsync(ballot.Poll, PollRows.ReminderKey(ballot.Organisation, step), cancellationToken);

    internal Task NoteReminderAsync(Ballot ballot, long step, CancellationToken cancellationToken) =>
        NoteAsync(ballot.Poll, PollRows.ReminderKey(ballot.Organisation, step), cancellationToken);

    /// <summary>Whether something that happens once for a poll was noted.</summary>
    internal async Task<bool> WasNotedAsync(PollId id, string what, CancellationToken cancellationToken) => await FindRowAsync(id, what, cancellationToken) is not null;

    internal Task NoteAsync(PollId id, string what, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(new TableEntity(id.ToString(), what), TableUpdateMode.Replace, cancellationToken);

    private static ReceiptList ReceiptsOf(Poll poll, IEnumerable<Ballot> ballots, IEnumerable<HistoryEntry> history)
    {
        var counted = ballots.Select(ballot => ballot.Receipt).OfType<string>().ToHashSet();
        return ReceiptList.Of(poll.Id, counted, history.Select(entry => entry.Receipt).OfType<string>().Where(receipt => !counted.Contains(receipt)));
    }

    // Ballots of a large poll are not rewritten when it is amended or sealed.
    private static Ballot Present(Poll poll, Ballot ballot) =>
        poll.IsLarge ? (ballot.Version < poll.Version ? Poll.Reissued(ballot, poll.Version) : ballot) with { IsSealed = poll.State != PollState.Open } : ballot;

    private async Task<TableEntity[]> RowsAsync(PollId id, string prefix, CancellationToken cancellationToken) => await RowsOf(id, prefix, cancellationToken).ToArrayAsync(cancellationToken);

    private AsyncPageable<TableEntity> RowsOf(PollId id, string prefix, CancellationToken cancellationToken)
    {
        var end = prefix[..^1] + (char)(prefix[^1] + 1);
        return _table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {id.ToString()} and RowKey ge {prefix} and RowKey lt {end}"), cancellationToken: cancellationToken);
    }

    private async Task<TableEntity?> FindRowAsync(PollId id, string rowKey, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(id.ToString(), rowKey, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Writes all or nothing.</summary>
    /// <returns>False when somebody else changed one of the rows since they were read.</returns>
    private async Task<bool> TrySubmitAsync(IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken) =>
        await UnlessRacedAsync(async () => (await _table.SubmitTransactionAsync(actions, cancellationToken)).Value) is not null;

    /// <returns>The answer to each row; null when somebody else changed one of them.</returns>
    private static async Task<IReadOnlyList<Response>?> UnlessRacedAsync(Func<Task<IReadOnlyList<Response>>> submit)
    {
        try
        {
            return await submit();
        }
        catch (RequestFailedException race) when (race.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    private static TableTransactionAction Replace(TableEntity row, ETag condition) => new(TableTransactionActionType.UpdateReplace, row, condition);

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);
}
