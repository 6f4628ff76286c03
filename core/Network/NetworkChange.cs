using System.Collections.Immutable;

namespace KreisTeams.Network;

/// <summary>Who a change is written down for; no person where an administrator's command did it.</summary>
public sealed record Author(PersonId? Person, Door Door)
{
    public static readonly Author CommandLine = new(null, Door.CommandLine);

    public static Author Of(Actor actor) => new(actor.Person.Id, actor.Door);
}

/// <summary>One entry of the log. Numbers have no gaps; the log is never shortened or rewritten.</summary>
public sealed record NetworkChange(long Number, DateTimeOffset At, Author Author, ImmutableArray<RecordKey> Records)
{
    /// <summary>Number of the change that this one takes back.</summary>
    public long? Undoes { get; init; }

    /// <summary>Number of the first change of the action that this one goes on with, where one change could not hold it all.</summary>
    public long? Continues { get; init; }

    public long Action => Continues ?? Number;
}

/// <summary>A record before and after a change; null before it was created and after it was removed.</summary>
public sealed record HistoryEntry(RecordKey Key, long Number, DateTimeOffset At, Author Author, object? Before, object? After);

/// <summary>What one record is to become.</summary>
/// <param name="Record">Null removes it.</param>
/// <param name="BasedOn">Version of the record that the author saw; 0 for a new one.</param>
public sealed record RecordEdit(RecordKey Key, object? Record, long BasedOn)
{
    public static RecordEdit Of(object record, long basedOn) => new(RecordKey.Of(record), record, basedOn);
}

public abstract record WriteOutcome
{
    private WriteOutcome()
    {
    }

    /// <summary>Durable, and visible in <see cref="NetworkCache.Current"/>.</summary>
    public sealed record Written(NetworkChange Change) : WriteOutcome;

    /// <summary>Somebody was faster; nothing was written.</summary>
    /// <param name="Mine">What was to be written.</param>
    /// <param name="Theirs">What stands there now; null where it was removed.</param>
    /// <param name="LastChange">Who wrote what stands there now.</param>
    public sealed record Conflict(RecordKey Key, object? Mine, object? Theirs, long TheirVersion, HistoryEntry? LastChange) : WriteOutcome;
}

public abstract record UndoOutcome
{
    private UndoOutcome()
    {
    }

    public sealed record Undone(ImmutableArray<HistoryEntry> Entries) : UndoOutcome;

    /// <summary>The person changed nothing in the last minutes.</summary>
    public sealed record NothingToUndo : UndoOutcome;

    public sealed record ChangedSince(RecordKey Key, HistoryEntry? LastChange) : UndoOutcome;
}
