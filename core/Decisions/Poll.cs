using System.Collections.Immutable;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Decisions;

public enum PollState
{
    Open,

    /// <summary>Counted and sealed; whether adopted, rejected or not quorate stands in <see cref="PollResult"/>.</summary>
    Closed,

    /// <summary>„In Sitzung verwiesen“: somebody objected to the Umlauf, so there is no result whatever was voted.</summary>
    Referred,
}

/// <param name="Id">As ballots name it: „yes“, „no“, „abstain“, „o1“ …</param>
public sealed record PollOption(string Id, string Label);

/// <summary>A question that a body decides by vote, one vote an organisation. Opening it freezes the rules and issues one ballot to every entitled organisation; closing seals them all.</summary>
public sealed partial record Poll(PollId Id, PollKind Kind, string Question, BodyId Body, RuleSet Rules, DateTimeOffset Deadline)
{
    private const int MostListed = 2_000;

    /// <summary>„2026-017“; without gaps in the register.</summary>
    public string Number { get; init; } = "";

    /// <summary>Name of the body on the day of opening.</summary>
    public string BodyName { get; init; } = "";

    /// <summary>What the result is in law, in German as printed; frozen with the rules.</summary>
    public string LegalLabel { get; init; } = "";

    public PollState State { get; init; } = PollState.Open;

    /// <summary>Options of the kinds that compare; empty where the choice is yes, no or abstention.</summary>
    public ImmutableArray<PollOption> Options { get; init; } = [];

    /// <summary>The function whose holders vote, frozen with the rules.</summary>
    public MandateRole MemberRole { get; init; }

    /// <summary>Organisations with a ballot, frozen at opening. Empty in a large poll, where only the ballots themselves say who they are.</summary>
    public ImmutableArray<OrganisationId> Electorate { get; init; } = [];

    /// <summary>The statutory number, frozen at opening: every organisation the body's rules give a vote, in the session or not.</summary>
    public int Entitled { get; init; }

    /// <summary>The same in votes; equal where every organisation has one.</summary>
    public int EntitledVotes { get; init; }

    /// <summary>Held in a session of the body: only organisations present have a ballot.</summary>
    public bool IsInSession { get; init; }

    /// <summary>The organisation in the chair on the day of opening.</summary>
    public OrganisationId? Chair { get; init; }

    /// <summary>A <see cref="PollKind.Prioritisation"/> by rank instead of points: of n options the first gets n points, the second n − 1.</summary>
    public bool IsRanked { get; init; }

    public PersonId Author { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>„Fassung“ of the question; an amendment makes a new one and asks again.</summary>
    public int Version { get; init; } = 1;

    public ProjectId? Project { get; init; }

    public bool IsPublic { get; init; } = true;

    /// <summary>The poll that was not quorate and is asked again; a second invitation is quorate regardless of number.</summary>
    public PollId? SecondInvitationOf { get; init; }

    /// <summary>Why the deadline was moved, newest last.</summary>
    public ImmutableArray<Extension> Extensions { get; init; } = [];

    /// <summary>Organisation whose objection referred an Umlauf to a meeting.</summary>
    public OrganisationId? ObjectionBy { get; init; }

    /// <summary>Events of the poll itself in its history, votes not included.</summary>
    internal int Events { get; init; }

    /// <summary>Too many ballots for one transaction: they lie behind gates.</summary>
    public bool IsLarge => Electorate.IsEmpty;

    /// <summary>Few enough ballots to be listed one by one, in the tab and in the minutes.</summary>
    public bool IsListed => Entitled <= MostListed;

    public bool IsOpenAt(DateTimeOffset moment) => State == PollState.Open && moment < Deadline;

    /// <summary>Whether a ballot of this poll may say that.</summary>
    public bool Offers(Choice choice)
    {
        if (choice == Choice.Abstain || Kind.IsYesNo())
        {
            return choice == Choice.Yes || choice == Choice.No || choice == Choice.Abstain;
        }

        var marks = choice.Marks;
        return marks.All(mark => Options.Any(option => option.Id == mark.Option)) && Kind switch
        {
            PollKind.Selection => marks is [{ Points: 1 }],
            PollKind.Scheduling => marks.All(mark => mark.Points == 1),
            _ when IsRanked => IsRanking(marks),
            _ => marks.Sum(mark => mark.Points) <= PollKinds.Points,
        };
    }

    /// <summary>The ballot that puts the options in this order; options left out share the last place without points.</summary>
    public Choice Ranking(params IEnumerable<string> options) => Choice.Of(options.Select((option, place) => new Mark(option, Options.Length - place)));

    private bool IsRanking(ImmutableArray<Mark> marks) =>
        marks.Select(mark => mark.Points).OrderDescending().SequenceEqual(Enumerable.Range(0, marks.Length).Select(place => Options.Length - place));
}

/// <summary>A deadline that was moved, and why.</summary>
public sealed record Extension(DateTimeOffset From, DateTimeOffset To, string Reason, DateTimeOffset At);
