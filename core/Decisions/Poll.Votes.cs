namespace KreisTeams.Decisions;

/// <summary>What votes do to the ballots of a poll; a refusal leaves the ballot as it is.</summary>
public sealed partial record Poll
{
    /// <summary>Marks the ballot of an open poll. The last authorised vote counts, and a member's overrides the deputy's.</summary>
    internal VoteOutcome Cast(Ballot ballot, Vote vote, string receipt)
    {
        if (Refuse(ballot, vote) is { } refusal)
        {
            return refusal;
        }

        if (ballot.State == BallotState.Recused)
        {
            return new VoteOutcome.OrganisationIsRecused(this, ballot);
        }

        if (!Offers(vote.Choice))
        {
            return new VoteOutcome.NoSuchChoice(this);
        }

        var isRepeated = ballot.State == BallotState.Cast && ballot.Choice == vote.Choice && ballot.Comment == vote.Comment
            && ballot.CastBy == vote.Person && ballot.CastAs == vote.Standing;
        return isRepeated
            ? new VoteOutcome.Recorded(this, ballot, ballot.Receipt, IsChange: false)
            : new VoteOutcome.Recorded(this, Marked(ballot, vote, receipt), receipt, IsChange: ballot.State == BallotState.Cast);
    }

    /// <summary>Notes that an organisation has voted in a secret poll: neither what nor who nor when.</summary>
    /// <param name="knowsReceipt">Whether the code that came with the vote is in the urn.</param>
    internal VoteOutcome CastSecret(Ballot ballot, Vote vote, bool knowsReceipt, string receipt)
    {
        if (Refuse(ballot, vote) is { } refusal)
        {
            return refusal;
        }

        if (ballot.State == BallotState.Recused)
        {
            return new VoteOutcome.OrganisationIsRecused(this, ballot);
        }

        if (!Offers(vote.Choice))
        {
            return new VoteOutcome.NoSuchChoice(this);
        }

        if (!string.IsNullOrEmpty(vote.Comment))
        {
            return new VoteOutcome.NoCommentInSecretPoll(this);
        }

        return ballot.State == BallotState.Cast && RefuseReceipt(vote, knowsReceipt) is { } unproved
            ? unproved
            : new VoteOutcome.Recorded(this, ballot with { State = BallotState.Cast }, receipt, IsChange: ballot.State == BallotState.Cast);
    }

    /// <summary>Takes a vote or a recusal back; the organisation may vote again until the close.</summary>
    internal VoteOutcome Withdraw(Ballot ballot, Vote vote, bool knowsReceipt)
    {
        if (Refuse(ballot, vote) is { } refusal)
        {
            return refusal;
        }

        if (ballot.State == BallotState.Blank)
        {
            return new VoteOutcome.NothingToWithdraw(this);
        }

        return Rules.IsSecret && ballot.State == BallotState.Cast && RefuseReceipt(vote, knowsReceipt) is { } unproved
            ? unproved
            : new VoteOutcome.Withdrawn(this, Emptied(ballot));
    }

    /// <summary>Takes the organisation out of the vote. A vote it had cast is withdrawn with it.</summary>
    internal VoteOutcome Recuse(Ballot ballot, Vote vote, bool knowsReceipt)
    {
        if (Refuse(ballot, vote) is { } refusal)
        {
            return refusal;
        }

        if (Rules.IsSecret && ballot.State == BallotState.Cast && RefuseReceipt(vote, knowsReceipt) is { } unproved)
        {
            return unproved;
        }

        return new VoteOutcome.Recused(this, Emptied(ballot) with
        {
            State = BallotState.Recused,
            Recusal = vote.Recusal,
            CastBy = vote.Person,
            CastByProof = vote.Proof,
            CastAs = vote.Standing,
            CastAt = vote.ReceivedAt,
        });
    }

    internal static Ballot Emptied(Ballot ballot) => new(ballot.Poll, ballot.Organisation, ballot.OrganisationName)
    {
        Weight = ballot.Weight,
        Version = ballot.Version,
        Changes = ballot.Changes + 1,
        Deliveries = ballot.Deliveries,
    };

    /// <summary>What somebody is told whose message had arrived before: how the ballot stands.</summary>
    internal VoteOutcome AsItStands(Ballot ballot) => ballot.State switch
    {
        BallotState.Cast => new VoteOutcome.Recorded(this, ballot, ballot.Receipt, IsChange: false),
        BallotState.Recused => new VoteOutcome.Recused(this, ballot),
        _ => new VoteOutcome.Withdrawn(this, ballot),
    };

    /// <summary>The ballot for a new wording of the question: empty again, unless it is recused.</summary>
    internal static Ballot Reissued(Ballot ballot, int version) => (ballot.State == BallotState.Recused ? ballot : Emptied(ballot)) with { Version = version };

    private VoteOutcome? Refuse(Ballot ballot, Vote vote)
    {
        if (ballot.IsSealed || !IsOpenAt(vote.ReceivedAt))
        {
            return new VoteOutcome.PollClosed(this, ClosedAt ?? Deadline);
        }

        if (vote.Version is { } version && version != Version)
        {
            return new VoteOutcome.QuestionChanged(this);
        }

        if (vote.Comment is { Length: > Vote.LongestComment })
        {
            return new VoteOutcome.CommentTooLong(Vote.LongestComment);
        }

        return ballot is { State: not BallotState.Blank, CastAs: Standing.Member } && vote.Standing == Standing.Deputy
            ? new VoteOutcome.MemberHasVoted(this, ballot)
            : null;
    }

    private VoteOutcome? RefuseReceipt(Vote vote, bool knowsReceipt) =>
        vote.Receipt is null ? new VoteOutcome.ReceiptNeeded(this) : knowsReceipt ? null : new VoteOutcome.UnknownReceipt(this);

    private static Ballot Marked(Ballot ballot, Vote vote, string receipt) => ballot with
    {
        State = BallotState.Cast,
        Choice = vote.Choice,
        Comment = string.IsNullOrWhiteSpace(vote.Comment) ? null : vote.Comment,
        CastBy = vote.Person,
        CastByProof = vote.Proof,
        CastAs = vote.Standing,
        CastAt = vote.ReceivedAt,
        Receipt = receipt,
        Changes = ballot.Changes + 1,
    };
}
