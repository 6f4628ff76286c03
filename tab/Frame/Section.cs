namespace KreisTeams.Tab.Frame;

/// <summary>A section of the tab, as in the navigation.</summary>
public sealed record Section(string Path, Func<Language, string> Name)
{
    public static readonly Section[] All =
    [
        new("tab", ShellTexts.Overview),
        new("tab/projekte", ShellTexts.Projects),
        new("tab/entscheidungen", ShellTexts.Decisions),
        new("tab/netzwerk", ShellTexts.Network),
        new("tab/themen", ShellTexts.Themes),
        new("tab/synergien", ShellTexts.Synergies),
        new("tab/foerderung", ShellTexts.Funding),
        new("tab/dokumente", ShellTexts.Documents),
    ];

    /// <summary>For those who may change anything.</summary>
    public static readonly Section Administration = new("tab/verwaltung", ShellTexts.Administration);
}
