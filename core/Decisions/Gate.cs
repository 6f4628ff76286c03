using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

/// <summary>
/// A part of a large poll. Each ballot lies behind one gate, and changes only together with it: the gate carries the sums of its ballots and a chain of hashes over every change behind it.
/// Sealing all gates in one transaction seals every ballot, and reading them counts the poll, however many ballots there are.
/// </summary>
internal sealed record Gate(int Index)
{
    /// <summary>Enough for what one partition of the storage takes in a second, few enough to be read at once.</summary>
    public const int Number = 16;

    /// <summary>Wording of the question that the sums belong to.</summary>
    public int Version { get; init; } = 1;

    public Sums Sums { get; init; } = Sums.Empty;

    /// <summary>Number of changes so far; each has a row.</summary>
    public int Changes { get; init; }

    public string Chain { get; init; } = "";

    public bool IsSealed { get; init; }

    public static int IndexOf(OrganisationId organisation) => SHA256.HashData(Encoding.UTF8.GetBytes(organisation.Value))[0] % Number;

    /// <summary>The gates of a poll that opens; each chain begins with the ballots issued behind it.</summary>
    public static ImmutableArray<Gate> Of(IEnumerable<Ballot> issued)
    {
        var behind = issued.ToLookup(ballot => IndexOf(ballot.Organisation));
        return [.. Enumerable.Range(0, Number).Select(index => new Gate(index) { Chain = Seal.Issued(behind[index]) })];
    }

    /// <summary>A ballot as it counts: one issued for an earlier wording is empty again, unless it is recused.</summary>
    public Ballot Present(Ballot ballot) => (ballot.Version < Version ? Poll.Reissued(ballot, Version) : ballot) with { IsSealed = IsSealed };

    public Gate With(Poll poll, Ballot before, Ballot after, HistoryEntry entry) => Linked(entry) with { Sums = Sums.Without(poll, before).With(poll, after) };

    public Gate Amended(Poll poll, HistoryEntry entry) => Linked(entry) with { Version = poll.Version, Sums = Sums.OfRecusals() };

    private Gate Linked(HistoryEntry entry) => this with { Changes = Changes + 1, Chain = Seal.Linked(Chain, PollRows.ChangeKey(Index, Changes + 1), entry) };
}
