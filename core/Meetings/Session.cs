using System.Collections.Immutable;
using KreisTeams.Decisions;
using KreisTeams.Network;

namespace KreisTeams.Meetings;

/// <summary>From when until when an organisation was in a session; it may leave and come back.</summary>
public sealed record Attendance(OrganisationId Organisation, DateTimeOffset From, DateTimeOffset? Until);

/// <summary>A session of a body with who was there when. Polls opened in it are voted by the organisations present at that moment; the quorum still counts all entitled.</summary>
public sealed record Session(BodyId Body, DateTimeOffset StartedAt)
{
    public DateTimeOffset? EndedAt { get; init; }

    public ImmutableArray<Attendance> Attendances { get; init; } = [];

    /// <summary>A session nobody has ended is over when its day is.</summary>
    public bool IsRunning(DateTimeOffset now) => EndedAt is null && DayOf(StartedAt) == DayOf(now);

    public bool IsPresent(OrganisationId organisation, DateTimeOffset moment) =>
        Attendances.Any(attendance => attendance.Organisation == organisation && attendance.From <= moment && (attendance.Until is null || moment < attendance.Until));

    /// <summary>Whether the body can decide with those present at the moment („beschlussfähig?“).</summary>
    public Quorum QuorumAt(DateTimeOffset moment, IReadOnlyCollection<OrganisationId> entitled, RuleSet rules)
    {
        var present = entitled.Count(organisation => IsPresent(organisation, moment));
        return new Quorum(present, entitled.Count, new Count(entitled.Count, 0, 0, 0, 0).Required(rules));
    }

    internal Session With(OrganisationId organisation, bool isPresent, DateTimeOffset at) =>
        isPresent == IsPresent(organisation, at) ? this
        : this with
        {
            Attendances = isPresent
                ? Attendances.Add(new Attendance(organisation, at, null))
                : [.. Attendances.Select(attendance => attendance.Organisation == organisation && attendance.Until is null ? attendance with { Until = at } : attendance)],
        };

    internal Session Ended(DateTimeOffset at) => this with
    {
        EndedAt = at,
        Attendances = [.. Attendances.Select(attendance => attendance with { Until = attendance.Until ?? at })],
    };

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(BerlinTime.WallTime(moment));
}

public readonly record struct Quorum(int Present, int Entitled, int Required)
{
    public bool IsReached => Present >= Required;
}

/// <summary>What became of a note about a session.</summary>
public abstract record SessionOutcome
{
    private SessionOutcome()
    {
    }

    public sealed record Saved(Session Session) : SessionOutcome;

    public sealed record NoSuchBody : SessionOutcome;

    public sealed record NotRunning(string Body) : SessionOutcome;

    /// <summary>The organisation has no vote in the body.</summary>
    public sealed record NotEntitled(string Organisation) : SessionOutcome;

    /// <summary>Moderators keep the list; people of an organisation note its coming and going.</summary>
    public sealed record NotAllowed(ImmutableArray<Person> WhoMay) : SessionOutcome;
}
