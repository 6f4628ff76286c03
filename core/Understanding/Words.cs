using System.Globalization;
using System.Text;

namespace KreisTeams.Understanding;

/// <summary>How a word is compared: without case and umlauts, without its ending, and up to a few slips of the finger.</summary>
internal static class Words
{
    private static readonly string[] Endings = ["innen", "ern", "em", "en", "er", "es", "st", "e", "n", "s", "t"];

    /// <summary>Lower case, ä ö ü ß written out, other accents dropped.</summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length + 4);
        foreach (var letter in word.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            _ = letter switch
            {
                'ä' => folded.Append("ae"),
                'ö' => folded.Append("oe"),
                'ü' => folded.Append("ue"),
                'ß' => folded.Append("ss"),
                _ => folded.Append(WithoutAccent(letter)),
            };
        }

        return folded.ToString();
    }

    /// <summary>The folded word as it is typed without the dots, null where it has none.</summary>
    public static string? WithoutUmlauts(string word)
    {
        var lower = word.ToLowerInvariant();
        var plain = lower.Replace('\u00e4', 'a').Replace('\u00f6', 'o').Replace('\u00fc', 'u');
        return plain == lower ? null : Fold(plain);
    }

    /// <summary>Cuts the inflection off a folded word and leaves at least three letters.</summary>
    public static string Stem(string folded)
    {
        var stem = folded;
        for (var round = 0; round < 2; round++)
        {
            var ending = Array.Find(Endings, ending => stem.Length - ending.Length >= 4 && stem.EndsWith(ending, StringComparison.Ordinal));
            if (ending is null)
            {
                break;
            }

            stem = stem[..^ending.Length];
        }

        return stem;
    }

    /// <summary>Slips forgiven in a word of this length: none up to three letters, one up to nine, then two.</summary>
    public static int SlipsAllowed(int length) => length switch
    {
        <= 3 => 0,
        <= 9 => 1,
        _ => 2,
    };

    /// <summary>One bit for each letter that occurs; two words that differ in many bits differ in many letters.</summary>
    public static uint Letters(string folded)
    {
        var letters = 0u;
        foreach (var letter in folded)
        {
            letters |= 1u << (letter is >= 'a' and <= 'z' ? letter - 'a' : 26 + (letter % 6));
        }

        return letters;
    }

    /// <summary>Damerau-Levenshtein distance (neighbours swapped count once), or a number above the bound.</summary>
    public static int Distance(string left, string right, int bound)
    {
        if (Math.Abs(left.Length - right.Length) > bound)
        {
            return bound + 1;
        }

        Span<int> rows = stackalloc int[3 * (right.Length + 1)];
        var width = right.Length + 1;
        var older = rows[..width];
        var old = rows.Slice(width, width);
        var row = rows[(2 * width)..];
        for (var column = 0; column <= right.Length; column++)
        {
            old[column] = column;
        }

        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            var best = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[line - 1] == right[column - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(old[column] + 1, row[column - 1] + 1), old[column - 1] + cost);
                if (line > 1 && column > 1 && left[line - 1] == right[column - 2] && left[line - 2] == right[column - 1])
                {
                    distance = Math.Min(distance, older[column - 2] + 1);
                }

                row[column] = distance;
                best = Math.Min(best, distance);
            }

            if (best > bound)
            {
                return bound + 1;
            }

            var freed = older;
            older = old;
            old = row;
            row = freed;
        }

        return old[right.Length];
    }

    private static char WithoutAccent(char letter)
    {
        if (letter < 128)
        {
            return letter;
        }

        var decomposed = letter.ToString().Normalize(NormalizationForm.FormD);
        return CharUnicodeInfo.GetUnicodeCategory(decomposed[0]) == UnicodeCategory.NonSpacingMark ? letter : decomposed[0];
    }
}
