namespace KreisTeams.Tab.Decisions;

/// <summary>Words of the follow-up of a decision.</summary>
public static class MeasureListTexts
{
    public static string Title(Language language) => language.Pick("Was daraus wird", "What becomes of it");

    public static string None(Language language) => language.Pick("Noch sind keine Maßnahmen eingetragen.", "No measures have been entered yet.");

    public static string DueOn(DateOnly due, Language language) => language.Pick($"fällig {BerlinTime.Date(due, language)}", $"due {BerlinTime.Date(due, language)}");

    public static string Overdue(Language language) => language.Pick("überfällig", "overdue");

    public static string AsOf(DateOnly day, Language language) => language.Pick($"Stand {BerlinTime.Date(day, language)}", $"as of {BerlinTime.Date(day, language)}");

    public static string Report(Language language) => language.Pick("Stand melden …", "Report …");

    public static string State(Language language) => language.Pick("Stand", "State");

    public static string Note(Language language) => language.Pick("Dazu", "Note");

    public static string Save(Language language) => language.Pick("Speichern", "Save");

    public static string Add(Language language) => language.Pick("Maßnahme eintragen …", "Enter a measure …");

    public static string Text(Language language) => language.Pick("Maßnahme", "Measure");

    public static string Responsible(Language language) => language.Pick("Verantwortlich", "Responsible");

    public static string Due(Language language) => language.Pick("Fällig am (wenn bekannt)", "Due on (if known)");
}
