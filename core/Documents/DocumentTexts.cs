using System.Globalization;

namespace KreisTeams.Documents;

/// <summary>What people read about documents, in chat, card and tab alike.</summary>
public static class DocumentTexts
{
    /// <summary>Fixed subfolder for minutes, results and papers.</summary>
    public const string DecisionsFolder = "Beschlüsse";

    /// <summary>Fixed subfolder whose files only the participating organisations may see.</summary>
    public const string InternalFolder = "Intern";

    public static readonly string[] FixedFolders = [DecisionsFolder, InternalFolder];

    /// <summary>Names a file or folder whose own name had no legal character.</summary>
    public const string Unnamed = "Dokument";

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string State(Document document, Language language) => document.State switch
    {
        SyncState.Waiting => language.Pick("wartet auf SharePoint", "waiting for SharePoint"),
        SyncState.Throttled when document.WaitingUntil is { } until => language.Pick(
            $"wartet bis {Minute(until)}, SharePoint drosselt", $"waiting until {Minute(until)}, SharePoint is throttling"),
        SyncState.Throttled => language.Pick("wartet, SharePoint drosselt", "waiting, SharePoint is throttling"),
        SyncState.Uploading => language.Pick($"wird übertragen, {Percent(document)} %", $"uploading, {Percent(document)} %"),
        SyncState.InSharePoint => language.Pick("in SharePoint", "in SharePoint"),
        SyncState.FolderMissing => language.Pick("Ordner fehlt", "folder is missing"),
        SyncState.Locked => language.Pick("wartet, Datei ist in Office geöffnet", "waiting, file is open in Office"),
        SyncState.LibraryFull => language.Pick("wartet, SharePoint hat keinen Platz mehr", "waiting, SharePoint is full"),
        SyncState.NoAccess => language.Pick("wartet, SharePoint verweigert den Zugriff", "waiting, SharePoint refuses access"),
        SyncState.NotConnected => language.Pick("gesichert, SharePoint ist nicht eingerichtet", "safe, SharePoint is not set up"),
        SyncState.Removed => language.Pick("in SharePoint gelöscht", "deleted in SharePoint"),
        _ => language.Pick("gesperrt, Virenverdacht", "blocked, possible virus"),
    };

    /// <summary>What the state means for the reader and what they can do; null where the state says it all.</summary>
    public static string? Explanation(Document document, Language language) => document.State switch
    {
        SyncState.Throttled => language.Pick(
            "SharePoint nimmt gerade keine weiteren Aufträge an. Die Datei ist gesichert und wird danach von selbst übertragen.",
            "SharePoint accepts no more requests right now. The file is safe and will be transferred by itself afterwards."),
        SyncState.FolderMissing when document.Staged is not null => language.Pick(
            "Der Ordner wurde in SharePoint gelöscht. Er lässt sich neu anlegen oder wieder verbinden; die Datei ist hier gesichert und folgt dann.",
            "The folder was deleted in SharePoint. It can be created again or relinked; the file is safe here and follows then."),
        SyncState.FolderMissing => language.Pick(
            "Der Ordner wurde in SharePoint gelöscht, und diese Datei mit ihm. Sie liegt dort im Papierkorb. Der Ordner lässt sich neu anlegen oder wieder verbinden.",
            "The folder was deleted in SharePoint, and this file with it. It is in the recycle bin there. The folder can be created again or relinked."),
        SyncState.Locked => language.Pick(
            "Jemand bearbeitet die Datei gerade. Die neue Fassung ist gesichert und folgt, sobald die Datei geschlossen ist.",
            "Somebody is editing the file. The new version is safe and follows as soon as the file is closed."),
        SyncState.LibraryFull => language.Pick(
            "Die SharePoint-Bibliothek hat keinen Speicherplatz mehr. Bitte die Verwaltung ansprechen; die Datei ist gesichert.",
            "The SharePoint library has run out of space. Please tell your administrator; the file is safe."),
        SyncState.NoAccess => language.Pick(
            "Die Anwendung darf in dieser Bibliothek nicht schreiben. Bitte die Verwaltung ansprechen; die Datei ist gesichert.",
            "The application may not write to this library. Please tell your administrator; the file is safe."),
        SyncState.Removed when document.Staged is not null => language.Pick(
            "Jemand hat die Datei in SharePoint gelöscht. Die noch nicht übertragene Fassung ist hier erhalten und kann erneut abgelegt werden.",
            "Somebody deleted the file in SharePoint. The version not yet transferred is kept here and can be filed again."),
        SyncState.Removed => language.Pick(
            "Jemand hat die Datei in SharePoint gelöscht. Sie liegt dort im Papierkorb.",
            "Somebody deleted the file in SharePoint. It is in the recycle bin there."),
        _ => null,
    };

    public static string Outcome(StageOutcome outcome, Language language) => outcome switch
    {
        StageOutcome.Staged { Notice: not FileNotice.None and var notice } staged => $"{Outcome(staged with { Notice = FileNotice.None }, language)} {Notice(notice, language)}",
        StageOutcome.Staged { Document: { OriginalName: { } given } document } => language.Pick(
            $"„{given}“ ist gesichert und heißt in SharePoint „{document.Name}“.", $"“{given}” is safe and will be called “{document.Name}” in SharePoint."),
        StageOutcome.Staged { Document: var document } => language.Pick($"„{document.Name}“ ist gesichert.", $"“{document.Name}” is safe."),
        StageOutcome.TooLarge(var largest) => language.Pick(
            $"Die Datei ist zu groß. Erlaubt sind höchstens {Size(largest, language)}.", $"The file is too large. The limit is {Size(largest, language)}."),
        StageOutcome.ProgramRefused(var name) => language.Pick(
            $"„{name}“ ist ein Programm. Programme werden nicht angenommen.", $"“{name}” is a program. Programs are not accepted."),
        StageOutcome.NotAllowed => language.Pick("Das dürfen nur Personen aus den beteiligten Kommunen.", "Only people of the participating municipalities may do this."),
        _ => language.Pick("Dieses Dokument gibt es nicht mehr.", "This document no longer exists."),
    };

    private static string Notice(FileNotice notice, Language language) => notice == FileNotice.MayHoldMacros
        ? language.Pick("Sie kann Makros enthalten; Office fragt beim Öffnen nach.", "It may contain macros; Office asks before it opens them.")
        : language.Pick(
            "Ihr Inhalt passt nicht zur Endung des Namens; vielleicht lässt sie sich nicht öffnen.", "Its content does not match the ending of its name; it may not open.");

    public static string FileAgain(Language language) => language.Pick("Erneut ablegen", "File again");

    public static string Recreate(Language language) => language.Pick("Ordner neu anlegen", "Create the folder again");

    public static string RelinkTo(string path, Language language) => language.Pick($"Mit „{path}“ verbinden", $"Link to “{path}”");

    public static string RestoreVersion(Language language) => language.Pick("Wiederherstellen", "Restore");

    /// <summary>How far what is shown agrees with SharePoint.</summary>
    public static string Stand(DateTimeOffset? shownUpTo, DateTimeOffset? pausedUntil, Language language)
    {
        var stand = shownUpTo is { } moment
            ? language.Pick($"Stand in SharePoint: {BerlinTime.Moment(moment, language)}.", $"SharePoint as of {BerlinTime.Moment(moment, language)}.")
            : language.Pick("SharePoint wurde noch nicht gelesen.", "SharePoint has not been read yet.");
        return pausedUntil is { } until
            ? language.Pick($"{stand} SharePoint drosselt, weiter um {Minute(until)} Uhr.", $"{stand} SharePoint is throttling, going on at {Minute(until)}.")
            : stand;
    }

    /// <summary>„1,2 MB“.</summary>
    public static string Size(long bytes, Language language)
    {
        var culture = language == Language.English ? English : German;
        return bytes switch
        {
            < 1000 => $"{bytes} Byte",
            < 1_000_000 => string.Create(culture, $"{bytes / 1000.0:0.#} kB"),
            < 1_000_000_000 => string.Create(culture, $"{bytes / 1_000_000.0:0.#} MB"),
            _ => string.Create(culture, $"{bytes / 1_000_000_000.0:0.#} GB"),
        };
    }

    /// <summary>Ends the name of a version that met another one: „ (Konflikt 2026-11-27 12.04, Anna Muster)“.</summary>
    internal static string ConflictSuffix(DateTimeOffset at, DocumentAuthor author) =>
        string.Create(German, $" (Konflikt {BerlinTime.WallTime(at):yyyy-MM-dd HH.mm}, {FileName.MakeLegalFolder(author.Name)})");

    /// <summary>Folder that holds the folders of all projects, or of all bodies.</summary>
    internal static string TopFolder(DocumentOwnerKind kind) => kind == DocumentOwnerKind.Project ? "Projekte" : "Gremien";

    internal static bool IsTopFolder(string path) => Enum.GetValues<DocumentOwnerKind>().Any(kind => TopFolder(kind) == path);

    public static string Repair(RepairOutcome outcome, Language language) => outcome switch
    {
        RepairOutcome.Begun => language.Pick("Der Ordner ist in wenigen Sekunden wieder da.", "The folder will be back in a few seconds."),
        RepairOutcome.NotAllowed => language.Pick("Das dürfen nur die beteiligten Kommunen.", "Only the participating municipalities may do this."),
        RepairOutcome.NothingMissing => language.Pick("Der Ordner ist da, es fehlt nichts.", "The folder is there, nothing is missing."),
        _ => language.Pick("Diesen Ordner gibt es nicht mehr, oder er gehört schon zu einem anderen Projekt.", "This folder no longer exists, or it already belongs to another project."),
    };

    public static string Restore(RestoreOutcome outcome, Language language) => outcome switch
    {
        RestoreOutcome.Begun => language.Pick(
            "Die frühere Fassung wird in wenigen Sekunden die neueste. Alle anderen Fassungen bleiben erhalten.",
            "The earlier version becomes the newest in a few seconds. All other versions are kept."),
        RestoreOutcome.NotAllowed => language.Pick("Das dürfen nur die beteiligten Kommunen.", "Only the participating municipalities may do this."),
        _ => language.Pick("Diese Fassung gibt es nicht mehr.", "This version no longer exists."),
    };

    private static string Minute(DateTimeOffset instant) => BerlinTime.WallTime(instant).ToString("HH:mm", German);

    private static long Percent(Document document) => document.Size == 0 ? 0 : document.Sent * 100 / document.Size;
}
