using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

/// <summary>A poll with who votes in it, as shown for confirmation before it opens.</summary>
public sealed record PollPreview(Poll Poll, ImmutableArray<Organisation> Electorate, ImmutableArray<DraftWarning> Warnings);

public abstract record PreviewOutcome
{
    private PreviewOutcome()
    {
    }

    public sealed record Ready(PollPreview Preview) : PreviewOutcome;

    public sealed record Refused(ImmutableArray<DraftRefusal> Reasons) : PreviewOutcome;
}

public abstract record OpenOutcome
{
    private OpenOutcome()
    {
    }

    public sealed record Opened(Poll Poll, ImmutableArray<DraftWarning> Warnings) : OpenOutcome;

    public sealed record Refused(ImmutableArray<DraftRefusal> Reasons) : OpenOutcome;
}

/// <summary>What became of a vote, a withdrawal, a recusal or an objection.</summary>
public abstract record VoteOutcome
{
    private VoteOutcome()
    {
    }

    /// <param name="Receipt">Code for the sealed list; in a secret poll nobody can say it again.</param>
    /// <param name="IsChange">The organisation had voted before.</param>
    public sealed record Recorded(Poll Poll, Ballot Ballot, string? Receipt, bool IsChange) : VoteOutcome;

    public sealed record Withdrawn(Poll Poll, Ballot Ballot) : VoteOutcome;

    public sealed record Recused(Poll Poll, Ballot Ballot) : VoteOutcome;

    /// <summary>The Umlauf has ended as „in Sitzung verwiesen“.</summary>
    public sealed record Referred(Poll Poll) : VoteOutcome;

    public sealed record NoSuchPoll : VoteOutcome;

    /// <param name="Poll">Null where what was said is no choice in any poll.</param>
    public sealed record NoSuchChoice(Poll? Poll = null) : VoteOutcome;

    /// <param name="Since">The close, or the deadline that has passed.</param>
    public sealed record PollClosed(Poll Poll, DateTimeOffset Since) : VoteOutcome;

    /// <param name="Organisation">The one asked for, else the person's own.</param>
    /// <param name="WhoMay">People who may vote for it today.</param>
    public sealed record NotEntitled(Organisation? Organisation, ImmutableArray<Voter> WhoMay) : VoteOutcome;

    /// <summary>The person may vote for several and has to say for which.</summary>
    public sealed record WhichOrganisation(ImmutableArray<Organisation> Organisations) : VoteOutcome;

    /// <summary>A deputy came after the member.</summary>
    public sealed record MemberHasVoted(Poll Poll, Ballot Ballot) : VoteOutcome;

    public sealed record OrganisationIsRecused(Poll Poll, Ballot Ballot) : VoteOutcome;

    public sealed record NothingToWithdraw(Poll Poll) : VoteOutcome;

    /// <summary>A secret vote is changed only with the code the voter holds.</summary>
    public sealed record ReceiptNeeded(Poll Poll) : VoteOutcome;

    public sealed record UnknownReceipt(Poll Poll) : VoteOutcome;

    /// <summary>The vote was meant for an earlier wording.</summary>
    public sealed record QuestionChanged(Poll Poll) : VoteOutcome;

    public sealed record CommentTooLong(int Longest) : VoteOutcome;

    /// <summary>A comment would say who voted what.</summary>
    public sealed record NoCommentInSecretPoll(Poll Poll) : VoteOutcome;

    /// <summary>Only an Umlauf can be objected to.</summary>
    public sealed record NotACircular(Poll Poll) : VoteOutcome;
}

/// <summary>What became of closing, extending, amending or reminding.</summary>
public abstract record LifeOutcome
{
    private LifeOutcome()
    {
    }

    public sealed record Closed(Poll Poll, PollResult Result) : LifeOutcome;

    public sealed record Extended(Poll Poll) : LifeOutcome;

    public sealed record Amended(Poll Poll) : LifeOutcome;

    /// <param name="Organisations">Those without a vote, who are reminded now.</param>
    public sealed record Reminded(Poll Poll, ImmutableArray<OrganisationId> Organisations) : LifeOutcome;

    public sealed record NoSuchPoll : LifeOutcome;

    public sealed record AlreadyClosed(Poll Poll) : LifeOutcome;

    /// <summary>Author and moderators only.</summary>
    public sealed record NotAllowed(Poll Poll, ImmutableArray<Person> WhoMay) : LifeOutcome;

    public sealed record ReasonMissing : LifeOutcome;

    public sealed record DeadlineRefused(DraftRefusal Reason) : LifeOutcome;

    /// <summary>An extension moves the deadline to a later moment.</summary>
    public sealed record NotLater(Poll Poll) : LifeOutcome;

    public sealed record QuestionRefused(DraftRefusal Reason) : LifeOutcome;
}

public enum ReceiptState
{
    Unknown,
    Counted,
    Replaced,
}
