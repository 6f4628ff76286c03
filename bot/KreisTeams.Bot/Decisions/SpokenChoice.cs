using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KreisTeams.Decisions;
using Choice = KreisTeams.Decisions.Choice;

namespace KreisTeams.Bot.Decisions;

/// <summary>A choice that somebody types: „ja“, „Marl“, „Mi 2.12., Do 3.12.“, „Radweg 3, Bauamt 2“, or options in the order of a ranking.</summary>
internal static partial class SpokenChoice
{
    /// <param name="understood">What the sentence was understood to say, where it names no option.</param>
    public static Choice? Of(string text, string? understood, Poll poll)
    {
        var named = poll.Kind.IsYesNo() ? [] : Named(text, poll);
        return named.IsEmpty ? Choice.TryParse(understood, out var choice) ? choice : null
            : poll.Kind == PollKind.Prioritisation && poll.IsRanked ? poll.Ranking(named.Select(found => found.Option))
            : poll.Kind == PollKind.Prioritisation ? Choice.Of(named.Select(found => new Mark(found.Option, PointsIn(text[found.End..]))))
            : poll.Kind.TakesSeveral() ? Choice.Of(named.Select(found => new Mark(found.Option, 1)))
            : named is [var only] ? Choice.Of(only.Option) : null;
    }

    /// <summary>The options in the order in which they are named; one that is part of a longer one is not named by it.</summary>
    private static ImmutableArray<(string Option, int End)> Named(string text, Poll poll)
    {
        var found = new List<(string Option, int Start, int End)>();
        foreach (var option in poll.Options.OrderByDescending(option => option.Label.Length))
        {
            var start = CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, option.Label, CompareOptions.IgnoreCase);
            if (start >= 0 && !found.Exists(other => start < other.End && other.Start < start + option.Label.Length))
            {
                found.Add((option.Id, start, start + option.Label.Length));
            }
        }

        return [.. found.OrderBy(option => option.Start).Select(option => (option.Option, option.End))];
    }

    private static int PointsIn(string after) => Points().Match(after) is { Success: true } match ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex(@"(?<=^[\s:=(]*)\d{1,3}")]
    private static partial Regex Points();
}
