namespace KreisTeams.Bot.Funding;

internal static class ReminderTexts
{
    public static string Set(string programme, DateOnly day, bool isLate, string ends, Language language) => isLate
        ? language.Pick(
            $"{programme}: {ends}. Der gewünschte Abstand ist schon vorbei, deshalb erinnere ich Sie gleich.", $"{programme}: {ends}. The distance you asked for has passed, so I remind you right away.")
        : language.Pick(
            $"Ich erinnere Sie am {BerlinTime.Date(day, language)} an {programme}: {ends}. Wird die Frist verschoben, wandert die Erinnerung mit.",
            $"I remind you on {BerlinTime.Date(day, language)} of {programme}: {ends}. If the deadline is moved, the reminder moves with it.");

    public static string NoDeadline(string programme, string ends, Language language) => language.Pick(
        $"Für {programme} ist keine künftige Frist eingetragen ({ends}). Eine Erinnerung kann ich deshalb nicht setzen.",
        $"No coming deadline is registered for {programme} ({ends}), so I cannot set a reminder.");

    public static string TooFar(int days, Language language) => language.Pick(
        $"Diesen Abstand kann ich nicht setzen. Möglich sind 0 bis {days} Tage vor der Frist.", $"I cannot set that distance. 0 to {days} days before the deadline are possible.");

    public static string Told(string programme, int days, string ends, Language language) => days switch
    {
        0 => language.Pick($"Heute endet eine Frist: {programme}, {ends}.", $"A deadline ends today: {programme}, {ends}."),
        1 => language.Pick($"Noch ein Tag: {programme}, {ends}.", $"One day left: {programme}, {ends}."),
        _ => language.Pick($"Noch {days} Tage: {programme}, {ends}.", $"{days} days left: {programme}, {ends}."),
    };

    public static string Title(Language language) => language.Pick("Erinnerung an eine Förderfrist", "Reminder of a funding deadline");
}
