using System.Collections.Frozen;
using System.Text;

namespace KreisTeams.Documents;

/// <summary>Names as SharePoint accepts them, made the same way every time so that a name given twice stays the same name.</summary>
public static class FileName
{
    /// <summary>SharePoint allows 255; Explorer's limit of 260 for a whole path asks for less.</summary>
    public const int LongestFile = 120;

    /// <summary>Folders of projects start every path below them.</summary>
    public const int LongestFolder = 60;

    private const int LongestWordCut = 25;

    /// <summary>SharePoint refuses the first nine; „#“ and „%“ break links that people copy.</summary>
    private const string Forbidden = "\"*:<>?/\\|#%";

    private static readonly FrozenSet<string> Reserved = new[] { "CON", "PRN", "AUX", "NUL", ".lock", "desktop.ini", "forms" }
        .Concat(Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string MakeLegal(string name)
    {
        var legal = Clean(name);
        var extension = Extension(legal);
        var stem = Shorten(legal[..^extension.Length].TrimEnd(' ', '.'), LongestFile - extension.Length);
        return Unreserved((stem.Length == 0 ? DocumentTexts.Unnamed : stem) + extension);
    }

    public static string MakeLegalFolder(string name)
    {
        var legal = Shorten(Clean(name.Replace(": ", " - ", StringComparison.Ordinal)).TrimStart('~'), LongestFolder).Trim(' ', '.');
        return Unreserved(legal.Length == 0 ? DocumentTexts.Unnamed : legal);
    }

    /// <summary>„Lastenheft (2).docx“.</summary>
    public static string Numbered(string name, int number) => WithSuffix(name, $" ({number})");

    public static string WithSuffix(string name, string suffix)
    {
        var extension = Extension(name);
        return Shorten(name[..^extension.Length], LongestFile - extension.Length - suffix.Length).TrimEnd() + suffix + extension;
    }

    /// <summary>Two names with the same key cannot stand in one SharePoint folder.</summary>
    public static string Key(string name) => name.Normalize(NormalizationForm.FormC).ToLowerInvariant();

    private static string Clean(string name)
    {
        var legal = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormC))
        {
            legal.Append(Forbidden.Contains(character, StringComparison.Ordinal) ? '-' : char.IsControl(character) || IsInvisible(character) ? ' ' : character);
        }

        var cleaned = legal.Replace("_vti_", "vti").ToString().Trim().TrimEnd('.', ' ');
        return cleaned.StartsWith("~$", StringComparison.Ordinal) ? cleaned[2..] : cleaned;
    }

    /// <summary>Direction marks and other format characters can make „gpj.exe“ look like a picture.</summary>
    private static bool IsInvisible(char character) => char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format;

    private static string Unreserved(string name) =>
        Reserved.Contains(name) || Reserved.Contains(name.Split('.')[0]) ? "_" + name : name;

    private static string Extension(string name)
    {
        var extension = Path.GetExtension(name);
        return extension.Length is > 1 and <= 12 && extension.Length < name.Length ? extension : "";
    }

    /// <summary>Between two words, if the last one that fits begins near the end.</summary>
    private static string Shorten(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        var gap = text.LastIndexOf(' ', end);
        return text[..(gap > end - LongestWordCut ? gap : end)];
    }
}
