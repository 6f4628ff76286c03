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
}
