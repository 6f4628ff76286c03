namespace KreisTeams.Bot.Network;

internal static class ChangeLogTexts
{
    public static string Title(string? period, Language language) => period is null
        ? language.Pick("Letzte Änderungen im Verzeichnis", "Latest changes of the register")
        : language.Pick($"Änderungen {period}", $"Changes {period}");

    public static string Nothing(string? period, Language language) => period is null
        ? language.Pick("In den letzten 30 Tagen wurde im Verzeichnis nichts geändert.", "Nothing was changed in the register in the last 30 days.")
        : language.Pick($"Im Verzeichnis wurde {period} nichts geändert.", $"Nothing was changed in the register {period}.");

    public static string On(string day, Language language) => language.Pick($"am {day}", $"on {day}");

    public static string Between(string from, string until, Language language) => language.Pick($"vom {from} bis {until}", $"from {from} to {until}");

    public static string Change(string kind, string name, bool isNew, bool isRemoved, Language language) => isNew
        ? language.Pick($"{kind} „{name}“ neu", $"{kind} “{name}” new")
        : isRemoved ? language.Pick($"{kind} „{name}“ entfernt", $"{kind} “{name}” removed") : language.Pick($"{kind} „{name}“ geändert", $"{kind} “{name}” changed");

    public static string Merged(string kind, string name, string into, Language language) => language.Pick(
        $"{kind} „{name}“ zusammengeführt mit „{into}“", $"{kind} “{name}” merged with “{into}”");

    public static string Door(Door door, Language language) => door switch
    {
        KreisTeams.Network.Door.Chat => language.Pick("im Chat", "in the chat"),
        KreisTeams.Network.Door.Card => language.Pick("auf einer Karte", "on a card"),
        KreisTeams.Network.Door.Tab => language.Pick("im Tab", "in the tab"),
        _ => language.Pick("auf der Befehlszeile", "on the command line"),
    };

    public static string Administration(Language language) => language.Pick("Administration", "administrator");

    public static string SomebodyFormer(Language language) => language.Pick("ehemalige Person", "former person");

    public static string TakenBack(Language language) => language.Pick("nimmt eine Änderung zurück", "takes a change back");

    public static string EarlierOnes(Language language) => language.Pick("Frühere stehen im Tab unter Verwaltung.", "Earlier ones are in the tab under administration.");
}
