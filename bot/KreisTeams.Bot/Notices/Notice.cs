namespace KreisTeams.Bot.Notices;

/// <summary>Something to tell a person who did not ask. Kind and subject name the event: the same event is told to a person once, however often it is announced.</summary>
/// <param name="Kind">Names the composer, as in „poll/reminder“.</param>
/// <param name="Subject">What the composer looks up, and which occasion it is, as in „POLL|half-time“.</param>
public sealed record Notice(PersonId Person, string Kind, string Subject)
{
    /// <summary>Not before this moment; null is now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>A deadline that closes, or a moment the person chose: told at its time, at night and to readers of the daily summary too.</summary>
    public bool IsUrgent { get; init; }
}

/// <summary>What became of an announcement.</summary>
public abstract record NoticeOutcome
{
    private NoticeOutcome()
    {
    }

    /// <param name="Due">When it will be told.</param>
    public sealed record Planned(DateTimeOffset Due) : NoticeOutcome;

    /// <summary>The event was announced to this person before.</summary>
    public sealed record KnownAlready : NoticeOutcome;

    /// <summary>The person is not in the register, or was never seen in Teams.</summary>
    public sealed record Unreachable : NoticeOutcome;
}

/// <summary>Who reads, and in which language.</summary>
public sealed record NoticeReader(Person Person, Language Language)
{
    public Actor Actor => new(Person, Door.Card, Language);
}

/// <summary>A notice in words.</summary>
/// <param name="Text">Says everything in a sentence or two; a line of the summary when several come together.</param>
public sealed record NoticeWording(string Text, AdaptiveCard? Card = null)
{
    /// <summary>What a pressed line of the summary says in the person's name.</summary>
    public string? Says { get; init; }
}

/// <summary>Words a notice from the stored truth, at the moment it is told.</summary>
/// <returns>Null when there is nothing to tell any more.</returns>
public delegate Task<NoticeWording?> NoticeComposer(NoticeReader reader, string subject, CancellationToken cancellationToken);

/// <summary>A kind of notice and who words it.</summary>
public sealed record NoticeRoute(string Kind, Func<IServiceProvider, NoticeComposer> Composer);
