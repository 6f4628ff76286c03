namespace KreisTeams.Bot.MessageExtension;

/// <summary>Orders entries by how well they fit what was typed. Every word has to occur; in the name it counts more than in what is written about the entry.</summary>
internal static class BestFit
{
    private const int NameBegins = 4;
    private const int NameContains = 3;
    private const int AboutContains = 1;

    /// <summary>Equally good entries keep their order; without words all of them do.</summary>
    public static IEnumerable<T> BestFor<T>(this IEnumerable<T> entries, string typed, Func<T, string> name, Func<T, string> about)
    {
        var words = SearchText.Words(typed);
        return words.Length == 0 ? entries : entries
            .Select(entry => (Entry: entry, Fit: Fit(words, SearchText.Fold(name(entry)), SearchText.Fold(about(entry)))))
            .Where(found => found.Fit > 0).OrderByDescending(found => found.Fit).Select(found => found.Entry);
    }

    private static int Fit(string[] words, string name, string about)
    {
        var fits = words.Select(word =>
            name.StartsWith(word, StringComparison.Ordinal) || name.Contains(" " + word, StringComparison.Ordinal) ? NameBegins
            : name.Contains(word, StringComparison.Ordinal) ? NameContains
            : about.Contains(word, StringComparison.Ordinal) ? AboutContains
            : 0).ToArray();
        return fits.Contains(0) ? 0 : fits.Sum();
    }
}
