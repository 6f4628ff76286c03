using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

/// <summary>What the ballots say, in organisations. Sums to the number of entitled organisations.</summary>
public sealed record Tally(int Entitled, int Yes, int No, int Abstain, int Recused)
{
    /// <summary>Organisations that chose an option or spread points; 0 where the question is yes or no.</summary>
    public int Chosen { get; init; }

    /// <summary>Organisations that were not in the session the poll was held in; they have no ballot and stay part of the statutory number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Absent { get; init; }

    /// <summary>The organisation in the chair has voted yes; set only where the chair decides a tie.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsChairInFavour { get; init; }

    /// <summary>Options of the kinds that compare, in the order of the poll.</summary>
    public ImmutableArray<OptionTally> Options { get; init; } = [];

    /// <summary>The same in weighted votes; null where every organisation has one vote.</summary>
    public Weighted? Votes { get; init; }

    /// <summary>Who is recused, and who has not voted yet; of a large poll only the numbers are known here.</summary>
    public ImmutableArray<OrganisationId> RecusedOrganisations { get; init; } = [];

    public ImmutableArray<OrganisationId> MissingOrganisations { get; init; } = [];

    /// <summary>Abstention takes part, recusal does not.</summary>
    public int Participating => Yes + No + Abstain + Chosen;

    public int NotCast => Entitled - Participating - Recused - Absent;

    public static Tally Of(Poll poll, IReadOnlyCollection<Ballot> ballots) => Of(poll, ballots, Sums.Of(poll, ballots));

    /// <summary>Counts choices that are kept apart from their ballots, as in a secret poll.</summary>
    internal static Tally Of(Poll poll, IReadOnlyCollection<Ballot> ballots, IEnumerable<SecretVote> votes) =>
        Of(poll, ballots, votes.Aggregate(Sums.Of(poll, ballots), (sums, vote) => sums.With(poll, vote.Choice, vote.Weight)));

    /// <summary>Reads no ballot.</summary>
    internal static Tally Of(Poll poll, Sums sums) => new(
        poll.Entitled, sums[Choice.Yes.Text].Organisations, sums[Choice.No.Text].Organisations, sums[Choice.Abstain.Text].Organisations, sums[Sums.Recused].Organisations)
    {
        Chosen = sums[Sums.Chosen].Organisations,
        IsChairInFavour = sums.IsChairInFavour,
        Options = [.. poll.Options.Select(option => new OptionTally(option.Id, sums[option.Id].Organisations, sums[option.Id].Votes))],
        Votes = poll.Rules.IsWeighted
            ? new Weighted(poll.EntitledVotes, sums[Choice.Yes.Text].Votes, sums[Choice.No.Text].Votes, sums[Choice.Abstain.Text].Votes, sums[Sums.Recused].Votes)
            {
                Chosen = sums[Sums.Chosen].Votes,
            }
            : null,
    };

    private static Tally Of(Poll poll, IReadOnlyCollection<Ballot> ballots, Sums sums) => Of(poll, sums) with
    {
        Absent = poll.Entitled - ballots.Count,
        RecusedOrganisations = [.. ballots.Where(ballot => ballot.State == BallotState.Recused).Select(ballot => ballot.Organisation)],
        MissingOrganisations = [.. ballots.Where(ballot => ballot.State == BallotState.Blank).Select(ballot => ballot.Organisation)],
    };
}

/// <summary>Votes where organisations weigh differently.</summary>
public sealed record Weighted(int Entitled, int Yes, int No, int Abstain, int Recused)
{
    public int Chosen { get; init; }

    public int Participating => Yes + No + Abstain + Chosen;
}

/// <param name="Organisations">Organisations that gave it at least one point.</param>
/// <param name="Points">Points in all, weighted where the body weights votes.</param>
public sealed record OptionTally(string Option, int Organisations, int Points);
