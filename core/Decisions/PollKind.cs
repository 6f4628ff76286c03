namespace KreisTeams.Decisions;

public enum PollKind
{
    /// <summary>Netzwerk-Beschluss.</summary>
    Resolution,

    /// <summary>Empfehlung.</summary>
    Recommendation,

    /// <summary>Meinungsbild: binds nobody, so it needs no quorum.</summary>
    StrawPoll,

    /// <summary>Umlauf: decided in writing, unless one organisation objects to the procedure.</summary>
    Circular,

    /// <summary>Auswahl: one of several options.</summary>
    Selection,

    /// <summary>Terminfindung: every date that suits.</summary>
    Scheduling,

    /// <summary>Priorisierung: points spread over options.</summary>
    Prioritisation,
}

public static class PollKinds
{
    /// <summary>Points an organisation may spread in a <see cref="PollKind.Prioritisation"/>.</summary>
    public const int Points = 5;

    /// <summary>Decided by yes, no and abstention under a majority rule; the other kinds compare options.</summary>
    public static bool IsYesNo(this PollKind kind) =>
        kind is PollKind.Resolution or PollKind.Recommendation or PollKind.StrawPoll or PollKind.Circular;

    /// <summary>Choices a ballot may hold: one option, any number of options, or points over several.</summary>
    public static bool TakesSeveral(this PollKind kind) => kind is PollKind.Scheduling or PollKind.Prioritisation;
}
