using KreisTeams.Network;

namespace KreisTeams.Tab.Administration;

public static class LogTexts
{
    public static string Hint(Language language) => language.Pick(
        "Wer hat wann was geändert, und woher. Aus dem Protokoll wird nichts gelöscht. Wer wie abgestimmt hat, steht hier nie.",
        "Who changed what, when, and from where. Nothing is ever removed from the log. How somebody voted is never in it.");

    public static string Period(Language language) => language.Pick("Zeitraum", "Period");

    public static string Days(int days, Language language) => days switch
    {
        1 => language.Pick("letzte 24 Stunden", "last 24 hours"),
        >= 3650 => language.Pick("alles", "everything"),
        _ => language.Pick($"letzte {days} Tage", $"last {days} days"),
    };

    public static string Kind(Language language) => language.Pick("Was", "What");

    public static string Entries(int count, bool isMore, Language language) => isMore
        ? language.Pick($"die letzten {count} Änderungen", $"the last {count} changes")
        : count == 1 ? language.Pick("1 Änderung", "1 change") : language.Pick($"{count} Änderungen", $"{count} changes");

    public static string None(Language language) => language.Pick("In diesem Zeitraum wurde nichts geändert", "Nothing was changed in this period");

    public static string Number(long number, Language language) => language.Pick($"Nr. {number}", $"No. {number}");

    public static string Undoes(long number, Language language) => language.Pick($"nimmt Nr. {number} zurück", $"takes back no. {number}");

    public static string Records(IReadOnlyCollection<RecordKey> records, Func<RecordKey, string> name, Language language) => records.Count <= 3
        ? string.Join(", ", records.Select(name))
        : language.Pick($"{string.Join(", ", records.Take(2).Select(name))} und {records.Count - 2} weitere", $"{string.Join(", ", records.Take(2).Select(name))} and {records.Count - 2} more");

    public static string Details(Language language) => language.Pick("Vorher und nachher", "Before and after");

    public static string More(Language language) => language.Pick("Mehr zeigen", "Show more");
}
