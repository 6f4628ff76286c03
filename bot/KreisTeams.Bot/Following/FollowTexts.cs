using KreisTeams.Settings;
using System.Text.RegularExpressions;
using KreisTeams.Bot.Notices;

namespace KreisTeams.Bot.Following;

internal static partial class FollowTexts
{
    public static string NewProject(string title, string lead, string themes, Language language) => language.Pick(
        $"Neues Projekt zu {themes}: „{title}“, Federführung {lead}.", $"New project on {themes}: “{title}”, led by {lead}.");

    public static string Changed(string title, string what, Language language) => language.Pick($"„{title}“ hat sich geändert: {what}.", $"“{title}” has changed: {what}.");

    public static string StateIs(string state, Language language) => language.Pick($"Stand jetzt {state}", $"now {state}");

    public static string Joined(string organisation, Language language) => language.Pick($"{organisation} macht mit", $"{organisation} takes part");

    public static string Left(string organisation, Language language) => language.Pick($"{organisation} ist nicht mehr dabei", $"{organisation} no longer takes part");

    public static string Period(string span, Language language) => language.Pick($"Zeitraum {span}", $"period {span}");

    public static string Edited(Language language) => language.Pick("die Beschreibung wurde überarbeitet", "its description was revised");

    public static string PollOpened(string number, string question, string deadline, Language language) => language.Pick(
        $"Neue Abstimmung {number}: „{question}“ Frist {deadline}.", $"New poll {number}: “{question}” Deadline {deadline}.");

    public static string PollEnded(string number, string question, string? result, Language language) => language.Pick(
        $"Abstimmung {number} „{question}“ ist beendet{(result is null ? "." : $": {result}")}", $"Poll {number} “{question}” has ended{(result is null ? "." : $": {result}")}");

    public static string Show(Language language) => language.Pick("Ansehen", "View");

    public static string Stop(Language language) => language.Pick("Nicht mehr folgen", "Unfollow");

    public static string Follow(string theme, Language language) => language.Pick($"Folge dem Thema {theme}", $"Follow {theme}");

    public static string Unfollow(Language language) => language.Pick("Abbestellen", "Unsubscribe");

    public static string Unfollow(string name, RecordKind kind, Language language) => kind switch
    {
        RecordKind.Theme => UnfollowTheme(name, language),
        RecordKind.Project => UnfollowProject(name, language),
        _ => UnfollowDecisions(language),
    };

    public static string UnfollowTheme(string theme, Language language) => language.Pick($"Folge dem Thema {theme} nicht mehr", $"Unfollow {theme}");

    public static string UnfollowProject(string project, Language language) => language.Pick($"Folge dem Projekt {project} nicht mehr", $"Unfollow project {project}");

    public static string UnfollowDecisions(Language language) => language.Pick("Beschlüsse abbestellen", "Unfollow decisions");

    public static string Decisions(Language language) => language.Pick("Beschlüsse", "decisions");

    public static string Following(string name, RecordKind kind, bool isNew, NoticeFrequency frequency, Language language)
    {
        var start = isNew
            ? language.Pick($"Sie folgen jetzt „{name}“.", $"You now follow “{name}”.")
            : language.Pick($"Sie folgen „{name}“ schon.", $"You follow “{name}” already.");
        var what = kind switch
        {
            RecordKind.Theme => language.Pick("Zu jedem neuen Projekt bekommen Sie eine Nachricht", "Each new project brings you one message"),
            RecordKind.Project => language.Pick("Zu jeder Änderung und Abstimmung bekommen Sie eine Nachricht", "Each change and poll brings you one message"),
            _ => language.Pick("Zu jeder neuen und jeder beendeten Abstimmung bekommen Sie eine Nachricht", "Each poll that opens or ends brings you one message"),
        };
        var rhythm = frequency == NoticeFrequency.Daily
            ? language.Pick("gesammelt morgens um 8 Uhr.", "together with the others at 8 in the morning.")
            : language.Pick("nie zwischen 18 und 7 Uhr.", "never between 18:00 and 07:00.");
        return $"{start} {what}, {rhythm}";
    }

    public static string NoLongerFollowing(string name, Language language) => language.Pick(
        $"Sie folgen „{name}“ nicht mehr und bekommen dazu keine Nachrichten.", $"You no longer follow “{name}” and get no messages about it.");

    public static string NotFollowing(string name, Language language) => language.Pick($"Sie folgen „{name}“ gar nicht.", $"You do not follow “{name}”.");

    public static string FollowingNothing(Language language) => language.Pick("Sie folgen noch nichts.", "You follow nothing yet.");

    public static string FollowingAll(string names, Language language) => language.Pick($"Sie folgen: {names}.", $"You follow: {names}.");

    public static string WhichTheme(Language language) => language.Pick("Welchem Thema möchten Sie folgen?", "Which theme would you like to follow?");

    public static string EndWhich(Language language) => language.Pick("Was möchten Sie abbestellen?", "What would you like to unfollow?");

    public static string Daily(Language language) => language.Pick("Nur einmal am Tag", "Once a day only");

    public static string AtOnce(Language language) => language.Pick("Jede sofort", "Each at once");

    public static string SayDaily(Language language) => language.Pick("Benachrichtige mich nur einmal am Tag", "Notify me once a day only");

    public static string SayAtOnce(Language language) => language.Pick("Benachrichtige mich sofort", "Notify me at once");

    public static string FrequencyIs(NoticeFrequency frequency, Language language) => frequency == NoticeFrequency.Daily
        ? language.Pick("Neuigkeiten kommen einmal am Tag, gesammelt um 8 Uhr.", "News come once a day, together at 08:00.")
        : language.Pick("Neuigkeiten kommen sofort, nie zwischen 18 und 7 Uhr.", "News come at once, never between 18:00 and 07:00.");

    public static string FrequencySet(NoticeFrequency frequency, Language language) => frequency == NoticeFrequency.Daily
        ? language.Pick("Sie bekommen Neuigkeiten ab jetzt einmal am Tag, gesammelt um 8 Uhr. Ablaufende Fristen melde ich weiterhin rechtzeitig.", "From now on news come once a day, together at 08:00. Closing deadlines still come in time.")
        : language.Pick("Sie bekommen Neuigkeiten ab jetzt sofort, nie zwischen 18 und 7 Uhr.", "From now on news come at once, never between 18:00 and 07:00.");

    /// <summary>Null where the words say nothing about how often.</summary>
    public static NoticeFrequency? FrequencyIn(string text) =>
        OnceADay().IsMatch(text) ? NoticeFrequency.Daily : Immediately().IsMatch(text) ? NoticeFrequency.AtOnce : null;

    public static bool MeansDecisions(string text) => DecisionWord().IsMatch(text);

    public static bool AsksForOwn(string text) => OwnFollows().IsMatch(text);

    [GeneratedRegex(@"einmal (am|pro) tag|täglich|taeglich|tageszusammenfassung|gesammelt|gebündelt|daily|once a day|digest", RegexOptions.IgnoreCase)]
    private static partial Regex OnceADay();

    [GeneratedRegex(@"\b(sofort|gleich|unverzüglich|einzeln|at once|immediately|instantly)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Immediately();

    [GeneratedRegex(@"beschl[uü](ss|ß)|beschlue|entscheidung|abstimmungen|decisions?|polls", RegexOptions.IgnoreCase)]
    private static partial Regex DecisionWord();

    [GeneratedRegex(@"\b(was|welche|what|which|meine|my)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OwnFollows();
}
