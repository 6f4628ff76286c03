namespace KreisTeams.Bot.Network;

internal static class PersonTexts
{
    public static Wording Appointing(string organisation) => new($"Personen für {organisation} eintragen", $"register people for {organisation}");

    public static string WhichEmail(string name, Language language) => language.Pick(
        $"Unter welcher E-Mail-Adresse ist {name} erreichbar?", $"What is the email address of {name}?");

    public static string ConfirmAppoint(string name, string role, string organisation, DateOnly from, string? before, Language language)
    {
        var start = BerlinTime.Date(from, language);
        return before is null
            ? language.Pick($"Soll ich {name} ab {start} als {role} für {organisation} eintragen?", $"Shall I register {name} as {role} of {organisation} from {start}?")
            : language.Pick(
                $"Soll ich {name} ab {start} als {role} für {organisation} eintragen? Die Funktion von {before} endet am Tag davor.",
                $"Shall I register {name} as {role} of {organisation} from {start}? The function of {before} ends the day before.");
    }

    public static string Appointed(string name, string role, string organisation, Language language) => language.Pick(
        $"{name} ist als {role} für {organisation} eingetragen. Mit „rückgängig“ nehmen Sie das fünf Minuten lang zurück.",
        $"{name} is registered as {role} of {organisation}. Type “undo” within five minutes to take it back.");

    public static string UntilWhen(Language language) => language.Pick("Bis wann sind Sie abwesend?", "Until when are you away?");

    public static string UntilGlue(Language language) => language.Pick(" bis", " until");

    public static string IsBack(string name, Language language) => language.Pick(
        $"Willkommen zurück. Die Abwesenheit von {name} ist beendet, die Vertretung auch. Mit „rückgängig“ nehmen Sie das fünf Minuten lang zurück.",
        $"Welcome back. The absence of {name} has ended, and so has the deputy's part. Type “undo” within five minutes to take it back.");

    public static string NotAway(string name, Language language) => language.Pick(
        $"Für {name} ist keine Abwesenheit eingetragen.", $"No absence is registered for {name}.");

    public static string IsAbsent(string name, DateOnly from, DateOnly until, string? deputy, Language language)
    {
        var span = $"{BerlinTime.Date(from, language)} – {BerlinTime.Date(until, language)}";
        return deputy is null
            ? language.Pick($"Eingetragen: {name} ist abwesend ({span}), ohne benannte Vertretung.", $"Noted: {name} is away ({span}), no deputy named.")
            : language.Pick(
                $"Eingetragen: {name} ist abwesend ({span}). {deputy} vertritt und darf in dieser Zeit abstimmen; danach endet das von selbst.",
                $"Noted: {name} is away ({span}). {deputy} stands in and may vote during that time; it ends by itself.");
    }
}
