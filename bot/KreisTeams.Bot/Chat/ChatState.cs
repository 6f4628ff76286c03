using KreisTeams.Settings;

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

    /// <summary>What „das Dokument“ means.</summary>
    public string? Document { get; init; }

    /// <summary>The question last answered, as intent and entities, so that „und in Marl?“ asks the same again.</summary>
    public string? Topic { get; init; }

    /// <summary>What „keine Doppelung“ and „einladen“ mean.</summary>
    public ShownOverlap? Overlap { get; init; }
}

/// <summary>What was last shown as possibly the same.</summary>
/// <param name="Title">Of the idea or the entry that was asked about.</param>
/// <param name="Project">Set where that is an entry of the register.</param>
/// <param name="Others">Ids of the entries shown, separated by spaces.</param>
public sealed record ShownOverlap(string Title, string? Project, string Others);
