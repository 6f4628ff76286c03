using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KreisTeams.Decisions;

/// <summary>The chain of hashes over a closed poll. Each link covers the one before, so that the last, printed in the minutes, covers everything.</summary>
public sealed record SealLinks(string Poll, string Rules, string Votes, string Result)
{
    /// <summary>„3fa9-1c07-…“: the whole chain, as people compare it.</summary>
    public string Printed => string.Join('-', Result[..32].Chunk(4).Select(four => new string(four)));
}

/// <summary>What of a sealed poll is no longer as it was sealed.</summary>
public enum SealPart
{
    Poll,
    Rules,
    Votes,
    Result,

    /// <summary>A person noted with a vote is not the one who cast it.</summary>
    People,
}

/// <summary>The sealed record of a closed poll.</summary>
public sealed record Seal(PollResult Result, ReceiptList Receipts, SealLinks Links, DateTimeOffset At)
{
    internal static Seal Of(Poll poll, IReadOnlyCollection<Ballot> ballots, IReadOnlyCollection<(string Key, HistoryEntry Entry)> history, PollResult result, ReceiptList receipts) =>
        Of(poll, Canonical(ballots, history, receipts), result, receipts);

    internal static Seal Of(Poll poll, IReadOnlyCollection<Gate> gates, IReadOnlyCollection<(string Key, HistoryEntry Entry)> history, PollResult result) =>
        Of(poll, Canonical(gates, history), result, new ReceiptList([], []));

    /// <summary>Compares what is stored with what was sealed. Each link is recomputed from the stored link before it, so that only the part that was changed is named.</summary>
    internal IEnumerable<SealPart> Broken(Poll poll, IReadOnlyCollection<Ballot> ballots, IReadOnlyCollection<(string Key, HistoryEntry Entry)> history) =>
    [
        .. Broken(poll, Canonical(ballots, history, Receipts), history, poll.Rules.IsSecret ? Result : PollResult.Of(poll, Tally.Of(poll, ballots)), ballots.All(ballot => ballot.IsSealed)),
        .. ballots.Any(ballot => !PersonProof.Fits(ballot.CastByProof, ballot.CastBy)) ? [SealPart.People] : (SealPart[])[],
    ];

    /// <summary>The same for a large poll, as far as its gates tell.</summary>
    internal IEnumerable<SealPart> Broken(Poll poll, IReadOnlyCollection<Gate> gates, IReadOnlyCollection<(string Key, HistoryEntry Entry)> history, PollResult counted) =>
        Broken(poll, Canonical(gates, history), history, counted, isSealed: true);

    /// <summary>Where the chain of a gate begins: the ballots that were issued behind it.</summary>
    internal static string Issued(IEnumerable<Ballot> ballots) =>
        Link("", ballots.OrderBy(ballot => ballot.Organisation.Value, StringComparer.Ordinal).Select(ballot => Fields(ballot.Organisation, ballot.OrganisationName, ballot.Weight)));

    internal static string Linked(string chain, string key, HistoryEntry entry) => Link(chain, Canonical(key, entry));

    /// <summary>The chain of a gate, computed anew.</summary>
    internal static string Replayed(IEnumerable<Ballot> issued, IEnumerable<(string Key, HistoryEntry Entry)> changes) =>
        changes.Aggregate(Issued(issued), (chain, change) => Linked(chain, change.Key, change.Entry));

    /// <summary>Whether a ballot is what its last change made of it.</summary>
    internal static bool Says(Ballot ballot, HistoryEntry? last, int version) => last?.Event switch
    {
        HistoryEvent.Cast when last.Version == version => ballot.State == BallotState.Cast && ballot.Choice == last.Choice && ballot.Comment == last.Text && ballot.Receipt == last.Receipt
            && ballot.CastAs == last.As && ballot.CastAt == last.At && PersonProof.Sealed(ballot.CastByProof) == PersonProof.Sealed(last.ByProof) && PersonProof.Fits(ballot.CastByProof, ballot.CastBy),
        HistoryEvent.Recused => ballot.State == BallotState.Recused && ballot.Recusal == last.Recusal,
        _ => ballot.State == BallotState.Blank,
    };

    internal static string Text(Sums sums) => PollRows.ToJson(sums.Entries);

    private static Seal Of(Poll poll, IEnumerable<string> votes, PollResult result, ReceiptList receipts)
    {
        var question = Link("", Canonical(poll));
        var rules = Link(question, PollRows.ToJson(poll.Rules));
        var cast = Link(rules, votes);
        return new Seal(result, receipts, new SealLinks(question, rules, cast, Link(cast, PollRows.ToJson(result))), poll.ClosedAt!.Value);
    }

    private IEnumerable<SealPart> Broken(
        Poll poll, IEnumerable<string> votes, IReadOnlyCollection<(string Key, HistoryEntry Entry)> history, PollResult counted, bool isSealed)
    {
        if (poll.State == PollState.Open || poll.ClosedAt != At || Link("", Canonical(poll)) != Links.Poll)
        {
            yield return SealPart.Poll;
        }

        if (Link(Links.Poll, PollRows.ToJson(poll.Rules)) != Links.Rules)
        {
            yield return SealPart.Rules;
        }

        if (!isSealed || Link(Links.Rules, votes) != Links.Votes)
        {
            yield return SealPart.Votes;
        }

        if (Link(Links.Votes, PollRows.ToJson(Result)) != Links.Result || PollRows.ToJson(counted) != PollRows.ToJson(Result))
        {
            yield return SealPart.Result;
        }

        if (history.Any(item => !PersonProof.Fits(item.Entry.ByProof, item.Entry.By))
            || history.FirstOrDefault(item => item.Entry.Event == HistoryEvent.Opened).Entry?.By != poll.Author)
        {
            yield return SealPart.People;
        }
    }

    private static IEnumerable<string> Canonical(IEnumerable<Gate> gates, IEnumerable<(string Key, HistoryEntry Entry)> history) =>
    [
        .. gates.OrderBy(gate => gate.Index).Select(gate => Fields(gate.Index, gate.Version, Text(gate.Sums), gate.Changes, gate.Chain)),
        .. history.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => Canonical(entry.Key, entry.Entry)),
    ];

    private static IEnumerable<string> Canonical(IEnumerable<Ballot> ballots, IEnumerable<(string Key, HistoryEntry Entry)> history, ReceiptList receipts) =>
    [
        .. ballots.OrderBy(ballot => ballot.Organisation.Value, StringComparer.Ordinal).Select(Canonical),
        .. history.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => Canonical(entry.Key, entry.Entry)),
        .. receipts.Counted, "replaced", .. receipts.Replaced,
    ];

    // People are covered by their proofs: a person who is erased later must not break the seal.
    private static string Canonical(Ballot ballot) => Fields(
        ballot.Organisation, ballot.OrganisationName, ballot.Weight, ballot.State, ballot.Choice, ballot.Comment, ballot.Recusal,
        PersonProof.Sealed(ballot.CastByProof), ballot.CastAs, Moment(ballot.CastAt), ballot.Receipt, ballot.Changes, ballot.Version);

    private static string Canonical(string key, HistoryEntry entry) => Fields(
        key, entry.Event, Moment(entry.At), entry.Organisation, entry.Choice, entry.As, PersonProof.Sealed(entry.ByProof), entry.Text, entry.Recusal, entry.Receipt, entry.Version);

    private static string Canonical(Poll poll) => Fields(
        poll.Id, poll.Number, poll.Kind, poll.Question, poll.Body, poll.BodyName, poll.LegalLabel, Moment(poll.Deadline), poll.State, PollRows.ToJson(poll.Options),
        poll.MemberRole, string.Join(' ', poll.Electorate), poll.Entitled, poll.EntitledVotes, poll.IsInSession, poll.Chair, poll.IsRanked, Moment(poll.OpenedAt), Moment(poll.ClosedAt), poll.Version, poll.Project, poll.IsPublic,
        poll.SecondInvitationOf, PollRows.ToJson(poll.Extensions), poll.ObjectionBy, poll.Events);

    // Lengths before contents, so that no two records read the same.
    private static string Fields(params ReadOnlySpan<object?> fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            var value = field is null ? null : Convert.ToString(field, CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{value?.Length ?? -1}:{value};");
        }

        return text.ToString();
    }

    private static string? Moment(DateTimeOffset? moment) => moment?.UtcTicks.ToString(CultureInfo.InvariantCulture);

    private static string Link(string before, params IEnumerable<string> records)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(before));
        foreach (var record in records)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(record));
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
