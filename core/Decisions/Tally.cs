using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

/// <summary>What the ballots say, in organisations. Sums to the number of entitled organisations.</summary>
public sealed record Tally(int Entitled, int Yes, int No, int Abstain, int Recused)
{
    /// <summary>Organisations that chose an option or spread points; 0 where the question is yes or no.</summary>
    public int Chosen { get; init; }

    /// <summary>Options of the kinds that compare, in the order of the poll.</summary>
    public ImmutableArray<OptionTally> Options { get; init; } = [];

    /// <summary>The same in weighted votes; null where every organisation has one vote.</summary>
    public Weighted? Votes { get; init; }

    /// <summary>Who is recused, and who has not voted yet.</summary>
    public ImmutableArray<OrganisationId> RecusedOrganisations { get; init; } = [];

    public ImmutableArray<OrganisationId> MissingOrganisations { get; init; } = [];

    /// <summary>Abstention takes part, recusal does not.</summary>
    public int Participating => Yes + No + Abstain + Chosen;

    public int NotCast => Entitled - Participating - Recused;

    public static Tally Of(Poll poll, IReadOnlyCollection<Ballot> ballots)
    {
        var cast = ballots.Where(ballot => ballot is { State: BallotState.Cast, Choice: not null }).ToArray();
        return Of(poll, ballots, [.. cast.Select(ballot => (ballot.Choice!.Value, ballot.Weight))]);
    }

    /// <summary>Counts choices that are kept apart from their ballots, as in a secret poll.</summary>
    internal static Tally Of(Poll poll, IReadOnlyCollection<Ballot> ballots, ImmutableArray<(Choice Choice, int Weight)> cast)
    {
        int Organisations(Choice choice) => cast.Count(vote => vote.Choice == choice);
        int Votes(Choice choice) => cast.Where(vote => vote.Choice == choice).Sum(vote => vote.Weight);

        var recused = ballots.Where(ballot => ballot.State == BallotState.Recused).ToImmutableArray();
        return new Tally(ballots.Count, Organisations(Choice.Yes), Organisations(Choice.No), Organisations(Choice.Abstain), recused.Length)
        {
            Chosen = poll.Kind.IsYesNo() ? 0 : cast.Count(vote => vote.Choice != Choice.Abstain),
            Options = [.. poll.Options.Select(option => OptionTally.Of(option, cast))],
            Votes = poll.Rules.IsWeighted
                ? new Weighted(ballots.Sum(ballot => ballot.Weight), Votes(Choice.Yes), Votes(Choice.No), Votes(Choice.Abstain), recused.Sum(ballot => ballot.Weight))
                {
                    Chosen = poll.Kind.IsYesNo() ? 0 : cast.Where(vote => vote.Choice != Choice.Abstain).Sum(vote => vote.Weight),
                }
                : null,
            RecusedOrganisations = [.. recused.Select(ballot => ballot.Organisation)],
            MissingOrganisations = [.. ballots.Where(ballot => ballot.State == BallotState.Blank).Select(ballot => ballot.Organisation)],
        };
    }
}

/// <summary>Votes where organisations weigh differently.</summary>
public sealed record Weighted(int Entitled, int Yes, int No, int Abstain, int Recused)
{
    public int Chosen { get; init; }
}

/// <param name="Organisations">Organisations that gave it at least one point.</param>
/// <param name="Points">Points in all, weighted where the body weights votes.</param>
public sealed record OptionTally(string Option, int Organisations, int Points)
{
    internal static OptionTally Of(PollOption option, ImmutableArray<(Choice Choice, int Weight)> cast)
    {
        var marks = cast.SelectMany(vote => vote.Choice.Marks.Where(mark => mark.Option == option.Id).Select(mark => mark.Points * vote.Weight)).ToArray();
        return new OptionTally(option.Id, marks.Length, marks.Sum());
    }
}
