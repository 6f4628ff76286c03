using System.Collections.Immutable;

namespace KreisTeams.Decisions;

/// <param name="Votes">Weighted votes; for an option the points.</param>
internal readonly record struct Sum(int Organisations, int Votes);

/// <summary>
/// What ballots add up to, under „yes“, „no“, „abstain“, „chosen“, „recused“ and the ids of options.
/// The sums of parts add up to the sum of the whole, so that a poll too large to be read ballot by ballot is counted from parts.
/// </summary>
internal sealed record Sums(ImmutableSortedDictionary<string, Sum> Entries)
{
    public const string Recused = "recused";
    public const string Chosen = "chosen";

    private const string Chair = "chair";

    public static readonly Sums Empty = new(ImmutableSortedDictionary.Create<string, Sum>(StringComparer.Ordinal));

    public bool IsChairInFavour => this[Chair].Organisations > 0;

    public Sum this[string entry] => Entries.GetValueOrDefault(entry);

    public static Sums Of(Poll poll, IEnumerable<Ballot> ballots) => ballots.Aggregate(Empty, (sums, ballot) => sums.With(poll, ballot));

    public Sums With(Poll poll, Ballot ballot) => Changed(poll, ballot, 1);

    public Sums Without(Poll poll, Ballot ballot) => Changed(poll, ballot, -1);

    /// <summary>A choice that is kept apart from its ballot.</summary>
    public Sums With(Poll poll, Choice choice, int weight) => Changed(poll, choice, weight, 1);

    public Sums With(Sums other) => other.Entries.Aggregate(this, (sums, entry) => sums.Plus(entry.Key, entry.Value.Organisations, entry.Value.Votes));

    /// <summary>What stays when the question is asked anew.</summary>
    public Sums OfRecusals() => Empty.Plus(Recused, this[Recused].Organisations, this[Recused].Votes);

    private Sums Changed(Poll poll, Ballot ballot, int sign) => ballot switch
    {
        { State: BallotState.Recused } => Plus(Recused, sign, sign * ballot.Weight),
        { State: BallotState.Cast, Choice: { } choice } =>
            (poll.Rules.Tie == TieRule.ChairDecides && ballot.Organisation == poll.Chair && choice == Choice.Yes ? Plus(Chair, sign, sign) : this).Changed(poll, choice, ballot.Weight, sign),
        _ => this,
    };

    private Sums Changed(Poll poll, Choice choice, int weight, int sign) => poll.Kind.IsYesNo() || choice == Choice.Abstain
        ? Plus(choice.Text, sign, sign * weight)
        : choice.Marks.Aggregate(Plus(Chosen, sign, sign * weight), (sums, mark) => sums.Plus(mark.Option, sign, sign * mark.Points * weight));

    private Sums Plus(string entry, int organisations, int votes)
    {
        var sum = new Sum(this[entry].Organisations + organisations, this[entry].Votes + votes);
        return new Sums(sum == default ? Entries.Remove(entry) : Entries.SetItem(entry, sum));
    }
}
