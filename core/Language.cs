namespace KreisTeams;

/// <summary>The language a person reads. German is the default of every conversation.</summary>
public enum Language
{
    German,
    English,
}

public static class LanguageExtensions
{
    /// <summary>The wording for this language; both wordings stand side by side where they are written.</summary>
    public static string Pick(this Language language, string german, string english) =>
        language == Language.English ? english : german;

    /// <summary>As BCP 47 names it.</summary>
    public static string Code(this Language language) => language.Pick("de", "en");

    /// <summary>A count as people write it: 10.000 or 10,000.</summary>
    public static string Number(this Language language, int count) => count.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo(language.Pick("de-DE", "en-GB")));
}
