using System.Text;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>Which names SharePoint takes, and which two it holds for the same.</summary>
public static class ItemNames
{
    private const string Forbidden = "\"*:<>?/\\|";

    public static string Key(string name) => name.Normalize(NormalizationForm.FormC).ToLowerInvariant();

    public static void Check(string name)
    {
        var illegal = name.Length is 0 or > 255 || name.Trim() != name || name.EndsWith('.') || name.StartsWith("~$", StringComparison.Ordinal)
            || name.Contains("_vti_", StringComparison.OrdinalIgnoreCase) || name.Any(character => Forbidden.Contains(character) || char.IsControl(character));
        if (illegal)
        {
            throw GraphError.Invalid("The provided name is not allowed.", "invalidPath");
        }
    }

    /// <summary>„name 1.docx“, the first that is free.</summary>
    public static string Numbered(string name, Func<string, bool> isFree)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        return Enumerable.Range(1, int.MaxValue).Select(number => $"{stem} {number}{extension}").First(isFree);
    }
}
