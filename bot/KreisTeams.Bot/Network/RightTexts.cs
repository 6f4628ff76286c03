namespace KreisTeams.Bot.Network;

internal static class RightTexts
{
    public static string WhoseRights(Language language) => language.Pick("Um wessen Rechte geht es?", "Whose rights do you mean?");

    public static string WhichPerson(string name, Language language) => language.Pick($"Wen meinen Sie mit „{name}“?", $"Whom do you mean by “{name}”?");

    public static string WhichBody(Language language) => language.Pick("In welchem Gremium?", "In which body?");

    /// <summary>As in „Schreibrechte für Datteln“.</summary>
    public static string Of(NetworkRole role, string? where, Language language) => role switch
    {
        NetworkRole.Reader => language.Pick("Leserechte", "read access"),
        NetworkRole.Editor => language.Pick($"Schreibrechte für {where}", $"write access for {where}"),
        NetworkRole.Moderator => language.Pick($"die Moderation der {where}", $"moderation of {where}"),
        NetworkRole.NetworkAdministrator => language.Pick("die Verwaltung des ganzen Netzwerks", "administration of the whole network"),
        _ => language.Pick("die Aufgaben des Datenschutzes", "the tasks of the privacy officer"),
    };

    public static string Confirm(string person, string right, bool isGiven, Language language) => isGiven
        ? language.Pick($"{person} bekommt {right}. Soll ich das eintragen?", $"{person} gets {right}. Shall I enter that?")
        : language.Pick($"{person} verliert {right}. Soll ich das eintragen?", $"{person} loses {right}. Shall I enter that?");

    public static string Done(string person, string right, bool isGiven, Language language) => isGiven
        ? language.Pick($"{person} hat jetzt {right}. Das steht im Änderungsprotokoll; „rückgängig“ nimmt es fünf Minuten lang zurück.", $"{person} now has {right}. It is in the change log; “undo” takes it back for five minutes.")
        : language.Pick($"{person} hat {right} nicht mehr. Das steht im Änderungsprotokoll; „rückgängig“ nimmt es fünf Minuten lang zurück.", $"{person} no longer has {right}. It is in the change log; “undo” takes it back for five minutes.");
}
