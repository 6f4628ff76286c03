using KreisTeams.Network;

namespace KreisTeams.Tab.Administration;

public static class AdministrationTexts
{
    public static string Title(Language language) => language.Pick("Verwaltung", "Administration");

    public static string Navigation(Language language) => language.Pick("Bereiche der Verwaltung", "Sections of administration");

    public static string Register(Language language) => language.Pick("Verzeichnis", "Register");

    public static string Import(Language language) => language.Pick("Einspielen", "Import");

    public static string Log(Language language) => language.Pick("Protokoll", "Log");

    public static string RegisterHint(Language language) => language.Pick(
        "Organisationen und Personen mit ihren Funktionen, Vertretungen und Rechten.", "Organisations and people with their functions, deputies and rights.");

    public static string Organisations(Language language) => language.Pick("Organisationen", "Organisations");

    public static string People(Language language) => language.Pick("Personen", "People");

    public static string Search(Language language) => language.Pick("Suchen", "Search");

    public static string SearchHint(Language language) => language.Pick("Name, Kommune, Funktion …", "Name, municipality, function …");

    public static string Hits(int hits, Language language) => hits == 1 ? language.Pick("1 Person", "1 person") : language.Pick($"{language.Number(hits)} Personen", $"{language.Number(hits)} people");

    public static string NoHit(Language language) => language.Pick("Niemand passt zu dieser Suche", "Nobody matches this search");

    public static string Name(Language language) => language.Pick("Name", "Name");

    public static string Functions(Language language) => language.Pick("Funktionen", "Functions");

    public static string NoFunction(Language language) => language.Pick("keine Funktion", "no function");

    public static string Rights(Language language) => language.Pick("Rechte", "Rights");

    public static string NoRights(Language language) => language.Pick("keine besonderen Rechte", "no special rights");

    public static string Appoint(Language language) => language.Pick("Person benennen", "Name a person");

    public static string AppointTitle(Language language) => language.Pick("Jemanden für eine Funktion benennen", "Name somebody to a function");

    public static string AppointHint(Language language) => language.Pick(
        "Wer schon im Verzeichnis steht, wird erkannt. Eine neue CDO oder ein neuer CDO löst die bisherige Person am Vortag ab; diese bleibt im Verzeichnis.",
        "Somebody who is in the register already is recognised. A new CDO follows the one before, whose function ends the day before; they stay in the register.");

    public static string EmailHint(Language language) => language.Pick("bei neuen Personen nötig", "needed for new people");

    public static string Function(Language language) => language.Pick("Funktion", "Function");

    public static string AuthorityLabel(Language language) => language.Pick("Befugnis", "Authority");

    public static string DeputyOf(Language language) => language.Pick("Vertritt", "Stands in for");

    public static string InOwnRight(Language language) => language.Pick("niemanden, eigene Funktion", "nobody, own function");

    public static string From(Language language) => language.Pick("Gültig ab", "Valid from");

    public static string Until(Language language) => language.Pick("Gültig bis", "Valid until");

    public static string EndToday(Language language) => language.Pick("Heute beenden", "End today");

    public static string ToRegister(Language language) => language.Pick("Verzeichnis", "Register");

    public static string Data(Language language) => language.Pick("Angaben", "Details");

    public static string GoneTitle(Language language) => language.Pick("Diesen Eintrag gibt es nicht oder nicht mehr", "This entry does not exist, or no longer does");

    public static string Absence(Language language) => language.Pick("Abwesenheit", "Absence");

    public static string AbsenceHint(Language language) => language.Pick(
        "In dieser Zeit stimmt und antwortet die Vertretung. Danach endet es von selbst.", "For that time the deputy votes and answers. It ends by itself.");

    public static string NoAbsence(Language language) => language.Pick("Keine Abwesenheit eingetragen.", "No absence entered.");

    public static string AbsentFrom(Language language) => language.Pick("Erster Tag", "First day");

    public static string AbsentUntil(Language language) => language.Pick("Letzter Tag", "Last day");

    public static string StandIn(Language language) => language.Pick("Vertretung in dieser Zeit", "Deputy for that time");

    public static string StandingDeputy(Language language) => language.Pick("die ständige Vertretung", "the standing deputy");

    public static string EndAbsence(bool hasBegun, Language language) => hasBegun ? language.Pick("Wieder da", "Back again") : language.Pick("Streichen", "Cancel it");

    public static string EnterAbsence(Language language) => language.Pick("Abwesenheit eintragen", "Enter absence");

    public static string GrantHint(Language language) => language.Pick(
        "Rechte vergibt die Verwaltung des Netzwerks. Sie gelten im Chat, auf Karten und hier.", "Rights are given by the network's administrators. They hold in chat, on cards and here.");

    public static string Grant(Language language) => language.Pick("Recht geben", "Give right");

    public static string GrantFor(Language language) => language.Pick("Wofür", "For what");

    public static string Revoke(string right, Language language) => language.Pick($"Recht entziehen: {right}", $"Revoke right: {right}");

    public static string Votes(Language language) => language.Pick("hat Stimmrecht", "has a vote");

    public static string People(int count, Language language) => count == 1 ? language.Pick("1 Person", "1 person") : language.Pick($"{count} Personen", $"{count} people");

    public static string WeightHint(Language language) => language.Pick(
        "Stimmrecht und Gewicht legt die Verwaltung des Netzwerks fest.", "The vote and its weight are set by the network's administrators.");

    public static string MyEntry(Language language) => language.Pick("Mein Eintrag", "My entry");
}
