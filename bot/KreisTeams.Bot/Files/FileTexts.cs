namespace KreisTeams.Bot.Files;

internal static class FileTexts
{
    public static string NotInGroups(Language language) => language.Pick(
        "In Gruppenchats und Kanälen lässt Teams mich keine Dateien lesen: Sie liegen im OneDrive der Person, die sie geteilt hat, oder in der Ablage des Teams. Schicken Sie mir die Datei im persönlichen Chat, oder laden Sie sie im Tab hoch.",
        "In group chats and channels Teams does not let me read files: they lie in the OneDrive of whoever shared them, or with the team. Send me the file in our personal chat, or upload it in the tab.");

    public static string OutOfReach(string names, Language language) => language.Pick(
        $"Diese Dateien darf ich nicht lesen, weil sie im OneDrive der Person oder in der Ablage des Teams liegen: {names}. Schicken Sie sie mir im persönlichen Chat, oder laden Sie sie im Tab hoch.",
        $"I may not read these files, because they lie in the person's OneDrive or with the team: {names}. Send them to me in our personal chat, or upload them in the tab.");

    public static string AttachOne(Language language) => language.Pick(
        "Bitte hängen Sie die Datei an Ihre Nachricht an, oder laden Sie sie im Tab hoch.", "Please attach the file to your message, or upload it in the tab.");

    public static string NotFetched(string name, Language language) => language.Pick(
        $"„{name}“ konnte ich nicht abholen. Bitte senden Sie die Datei noch einmal.", $"I could not fetch “{name}”. Please send the file once more.");

    public static string MayNotFile(string project, string whoMay, Language language) => language.Pick(
        $"Zu „{project}“ dürfen nur die Beteiligten etwas ablegen: {whoMay}. Es wurde nichts abgelegt.", $"Only those who take part may file to “{project}”: {whoMay}. Nothing was filed.");

    public static string NoProject(Language language) => language.Pick(
        "Ihre Organisation ist noch an keinem Projekt beteiligt, zu dem Sie etwas ablegen könnten.", "Your organisation does not take part in any project yet to which you could file something.");

    public static string WhereTo(string names, int count, Language language) => count == 1
        ? language.Pick($"„{names}“ ist da. Zu welchem Projekt gehört die Datei?", $"“{names}” has arrived. Which project does the file belong to?")
        : language.Pick($"{count} Dateien sind da: {names}. Zu welchem Projekt gehören sie?", $"{count} files have arrived: {names}. Which project do they belong to?");

    public static string WhichProject(int count, Language language) => count == 1
        ? language.Pick("Projekt, zu dem die Datei gehört", "Project the file belongs to")
        : language.Pick("Projekt, zu dem die Dateien gehören", "Project the files belong to");

    /// <summary>Understood as „document.upload“.</summary>
    public static string FileTo(string project, int count, Language language) => count == 1
        ? language.Pick($"Lade diese Datei zum Projekt {project} hoch", $"Upload this file to project {project}")
        : language.Pick($"Lade diese Dateien zum Projekt {project} hoch", $"Upload these files to project {project}");

    public static string Filed(string outcome, string project, string state, Language language) => language.Pick(
        $"{outcome} Projekt: {project}. Stand: {state}.", $"{outcome} Project: {project}. State: {state}.");

    public static string ToOneDrive(Language language) => language.Pick("In mein OneDrive legen", "Put into my OneDrive");

    public static string OnlyPersonally(Language language) => language.Pick(
        "Dateien kann ich nur im persönlichen Chat übergeben. Fragen Sie mich dort noch einmal.", "I can hand over files in our personal chat only. Please ask me there.");

    public static string Offer(string name, Language language) => language.Pick($"„{name}“ in Ihr OneDrive legen", $"Put “{name}” into your OneDrive");

    public static string PleaseAgree(Language language) => language.Pick("Bitte stimmen Sie in der Nachricht unten zu.", "Please agree in the message below.");

    public static string Declined(Language language) => language.Pick("In Ordnung, es wurde nichts abgelegt.", "All right, nothing was put there.");

    public static string NoLonger(Language language) => language.Pick("Dieses Dokument gibt es für Sie nicht mehr.", "This document is no longer there for you.");

    public static string InSharePoint(string name, Language language) => language.Pick(
        $"„{name}“ liegt inzwischen in SharePoint. Suchen Sie das Dokument noch einmal, dann öffnet der Link es dort.",
        $"“{name}” is in SharePoint by now. Look for the document once more, and the link opens it there.");

    public static string TooLargeToHand(string name, Language language) => language.Pick(
        $"„{name}“ ist zu groß für diesen Weg. Bitte laden Sie die Datei im Tab herunter.", $"“{name}” is too large to be handed over here. Please download it in the tab.");

    public static MarkdownText Handed(string name, Uri? where, Language language) => where is null
        ? language.Pick($"„{name}“ liegt in Ihrem OneDrive.", $"“{name}” is in your OneDrive.")
        : MarkdownText.Format($"{MarkdownText.Link(name, where)} {language.Pick("liegt in Ihrem OneDrive.", "is in your OneDrive.")}");

    public static string NotHanded(string name, Language language) => language.Pick(
        $"„{name}“ hat Ihr OneDrive nicht angenommen. Bitte versuchen Sie es noch einmal.", $"Your OneDrive did not take “{name}”. Please try again.");

    public static string File(Language language) => language.Pick("Ablegen", "File");

    public static string Upload(Language language) => language.Pick("Im Tab hochladen", "Upload in the tab");
}
