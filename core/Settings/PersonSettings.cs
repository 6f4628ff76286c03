namespace KreisTeams.Settings;

/// <summary>What a person chose once for everything: chat, notices and tab.</summary>
public sealed record PersonSettings
{
    /// <summary>Null until the person chose one.</summary>
    public Language? Language { get; init; }

    public bool EasyLanguage { get; init; }

    /// <summary>How often the person wants to be written to without having asked.</summary>
    public NoticeFrequency Notices { get; init; }
}

/// <summary>How often somebody wants to be written to.</summary>
public enum NoticeFrequency
{
    AtOnce,

    /// <summary>Everything of a day in one message in the morning.</summary>
    Daily,
}
