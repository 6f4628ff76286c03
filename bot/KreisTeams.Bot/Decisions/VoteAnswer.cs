using KreisTeams.Decisions;
using Choice = KreisTeams.Decisions.Choice;

namespace KreisTeams.Bot.Decisions;

/// <summary>What became of a vote, in a sentence.</summary>
internal static class VoteAnswer
{
    public static string Of(VoteOutcome outcome, DateTimeOffset now, Language language) => outcome switch
    {
        VoteOutcome.Recorded recorded => Recorded(recorded, language),
        VoteOutcome.PollClosed closed => PollRefusalTexts.Closed(closed.Since, now, language),
        VoteOutcome.NotEntitled => PollRefusalTexts.NotCounted(RefusalTexts.Of(outcome, language), language),
        _ => RefusalTexts.Of(outcome, language),
    };

    private static string Recorded(VoteOutcome.Recorded recorded, Language language)
    {
        var (poll, ballot) = (recorded.Poll, recorded.Ballot);
        if (poll.Rules.IsSecret)
        {
            return PollTexts.YourSecretVote(ballot.OrganisationName, language) + (recorded.Receipt is { } code ? " " + PollTexts.KeepReceipt(code, language) : "");
        }

        var vote = PollTexts.YourVote(ballot.OrganisationName, ballot.Choice is { } choice ? DecisionTexts.Choice(poll, choice, language) : "", language);
        return $"{vote} ({PollTexts.PollHeading(poll.Number, language)}). {PollTexts.MayChange(poll.Deadline, recorded.IsChange, language)}";
    }
}
