using System.Text;

namespace KreisTeams;

/// <summary>Searching as people type: every word has to occur somewhere, umlauts may be written either way.</summary>
public static class SearchText
{
    public static string[] Words(string typed) => Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static bool ContainsAll(string text, string[] words)
    {
        var folded = words.Length == 0 ? "" : Fold(text);
        return words.All(folded.Contains);
    }

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 16);
        foreach (var character in text.ToLowerInvariant())
        {
            _ = character switch
            {
                '\u00e4' => folded.Append("ae"),
                '\u00f6' => folded.Append("oe"),
                '\u00fc' => folded.Append("ue"),
                '\u00df' => folded.Append("ss"),
                _ => folded.Append(char.IsLetterOrDigit(character) ? character : ' '),
            };
        }

        return folded.ToString();
    }
}
