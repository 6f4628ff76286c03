using System.Collections.Immutable;

namespace KreisTeams.Decisions;

public enum Outcome
{
    Adopted,
    Rejected,

    /// <summary>An end of its own, never „abgelehnt“; the author may invite a second time.</summary>
    NotQuorate,

    /// <summary>One option is ahead.</summary>
    Chosen,

    /// <summary>Several options are ahead together, or nobody chose one.</summary>
    Undecided,

    /// <summary>„In Sitzung verwiesen“.</summary>
    Referred,
}

/// <summary>What the body decided, and the numbers it follows from.</summary>
public sealed record PollResult(Outcome Outcome, Tally Tally)
{
    /// <summary>Participants needed for the quorum, in votes where the body weights them.</summary>
    public int Required { get; init; }

    public bool IsQuorate { get; init; }

    /// <summary>Yes and no were equal: rejected, or decided by the chair where the rules say so.</summary>
    public bool IsTie { get; init; }

    /// <summary>Options that are ahead; ids of <see cref="Poll.Options"/>.</summary>
    public ImmutableArray<string> Leading { get; init; } = [];

    public static PollResult Of(Poll poll, Tally tally)
    {
        var rules = poll.Rules;
        var count = CountOf(tally);
        var result = new PollResult(Outcome.NotQuorate, tally)
        {
            Required = count.Required(rules),
            IsQuorate = count.IsQuorate(rules),
            IsTie = poll.Kind.IsYesNo() && count.Yes == count.No && count.Yes > 0,
            Leading = Ahead(tally),
        };
        return result with { Outcome = OutcomeOf(poll, count, result) };
    }

    /// <summary>Whether the votes still out cannot change the outcome; the author is then offered to close early.</summary>
    public static bool IsSettled(Poll poll, Tally tally, int missingVotes) =>
        poll.Kind.IsYesNo() && CountOf(tally).IsSettled(missingVotes, poll.Rules);

    /// <summary>Options in the order of the points they got; equal points share a rank and keep the order of the poll.</summary>
    public static ImmutableArray<(int Rank, OptionTally Option)> Ordered(Tally tally) =>
        [.. tally.Options.OrderByDescending(option => option.Points).Select(option => (1 + tally.Options.Count(other => other.Points > option.Points), option))];

    private static Outcome OutcomeOf(Poll poll, Count count, PollResult result)
    {
        if (poll.State == PollState.Referred)
        {
            return Outcome.Referred;
        }

        if (!result.IsQuorate)
        {
            return Outcome.NotQuorate;
        }

        return poll.Kind.IsYesNo()
            ? count.IsAdopted(poll.Rules) ? Outcome.Adopted : Outcome.Rejected
            : result.Leading.Length == 1 ? Outcome.Chosen : Outcome.Undecided;
    }

    private static ImmutableArray<string> Ahead(Tally tally)
    {
        var most = tally.Options.Select(option => option.Points).DefaultIfEmpty().Max();
        return most == 0 ? [] : [.. tally.Options.Where(option => option.Points == most).Select(option => option.Option)];
    }

    // Choosing an option is taking part without yes or no: it counts like an abstention for the quorum.
    private static Count CountOf(Tally tally) => tally.Votes is { } votes
        ? new Count(votes.Entitled, votes.Yes, votes.No, votes.Abstain + votes.Chosen, votes.Recused) { IsChairInFavour = tally.IsChairInFavour }
        : new Count(tally.Entitled, tally.Yes, tally.No, tally.Abstain + tally.Chosen, tally.Recused) { IsChairInFavour = tally.IsChairInFavour };
}
