using KreisTeams.Bot.Notices;

namespace KreisTeams.Bot.Chat;

/// <summary>What the bot remembers of one person in one conversation: never what was said, only what is needed to answer the next sentence.</summary>
public sealed record ChatState
{
    /// <summary>Null until the person chose one; then it holds in every conversation.</summary>
    public Language? Language { get; init; }

    public bool EasyLanguage { get; init; }

    /// <summary>How often the person wants to be written to without having asked.</summary>
    public NoticeFrequency Notices { get; init; }

    public Question? Question { get; init; }

    /// <summary>What „die Abstimmung“ means: the poll last spoken of here.</summary>
    public string? Poll { get; init; }

    /// <summary>What „das Projekt“ means.</summary>
    public string? Project { get; init; }

    /// <summary>The pair of register entries last shown as a possible duplicate, joined by „|“.</summary>
    public string? Overlap { get; init; }
}
