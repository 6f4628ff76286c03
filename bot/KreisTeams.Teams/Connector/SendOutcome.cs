namespace KreisTeams.Teams;

/// <summary>What became of a message. Everything Teams is known to answer is a value here; nothing is thrown.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <param name="ActivityId">Needed to update or delete the message; null where the channel gives none.</param>
    public sealed record Sent(string? ActivityId) : SendOutcome;

    /// <summary>The conversation or the message is no longer there.</summary>
    public sealed record Gone(string Code) : SendOutcome;

    /// <summary>The person has blocked the bot, or an administrator has.</summary>
    public sealed record Blocked(string Code) : SendOutcome;

    /// <summary>The app is not installed for this person or in this conversation.</summary>
    public sealed record NotInConversation(string Code) : SendOutcome;

    /// <summary>Nothing was sent: the message is larger than Teams accepts.</summary>
    public sealed record TooLarge : SendOutcome;

    /// <summary>Teams asks to slow down for longer than this call may wait.</summary>
    public sealed record Throttled(TimeSpan RetryAfter) : SendOutcome;

    /// <summary>Teams does not answer or fails. Whether the message arrived is unknown unless <paramref name="Status"/> is set.</summary>
    public sealed record Unavailable(int? Status) : SendOutcome;

    /// <summary>Refused for another reason: a mistake of the sender, not of the moment.</summary>
    public sealed record Refused(int Status, string Code, string Message) : SendOutcome;
}
