using System.Collections.Immutable;
using KreisTeams.Projects;

namespace KreisTeams.Synergies;

/// <summary>Something that exists or is planned: a project, an idea, a strategy or a service of the network, or a draft of one.</summary>
/// <param name="Themes">Names of themes as people read them.</param>
/// <param name="Kind">Null for a draft of which nobody said what it becomes.</param>
public sealed record SynergyEntry(string Id, string Title, string Description, ImmutableArray<string> Themes, ProjectKind? Kind = null)
{
    /// <summary>One of both is a strategy: it plans what the other does.</summary>
    internal bool IsAtAnotherLevelThan(SynergyEntry other) => Kind is { } mine && other.Kind is { } theirs && (mine == ProjectKind.Strategy) != (theirs == ProjectKind.Strategy);
}

/// <summary>An entry that may be the same as the one asked about.</summary>
/// <param name="Score">From the threshold of warning to 1.</param>
public sealed record SynergyHit(string Id, float Score, SynergyReasons Reasons)
{
    /// <summary>More than a maybe.</summary>
    public bool IsLikely => Likeness.IsLikely(Score);

    /// <summary>How alike both are for a person: in per cent but never certain, and no number where it is in doubt.</summary>
    public string LikenessInWords(Language language) => SynergyTexts.LikenessOf(this, language);
}

/// <summary>What both are, by the names of the thesaurus, and the words and themes that both use.</summary>
public sealed record SynergyReasons(IReadOnlyList<string> Products, IReadOnlyList<string> Words, IReadOnlyList<string> Themes)
{
    /// <summary>The reasons in one sentence for a person.</summary>
    public string InWords(Language language) => SynergyTexts.Reasons(this, language);
}
