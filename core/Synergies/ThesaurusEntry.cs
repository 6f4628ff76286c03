using System.Collections.Immutable;

namespace KreisTeams.Synergies;

/// <summary>
/// What a network calls a product. With the id of one that is compiled in it adds words to that; with another it is a product of its own.
/// Words are written as in the word list: „word*“ is a beginning, „a .. b“ both in this order, „object&amp;function“ a combination.
/// </summary>
public sealed record ThesaurusEntry(string Id, string Label)
{
    public ImmutableArray<string> Words { get; init; } = [];
}
