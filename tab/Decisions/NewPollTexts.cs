namespace KreisTeams.Tab.Decisions;

/// <summary>Words of the form that starts a poll.</summary>
public static class NewPollTexts
{
    public static string Intro(Language language) => language.Pick(
        "Erst ansehen, dann starten: Vor dem Start stehen hier Regel, Quorum und wer abstimmt. Wer erreichbar ist, bekommt die Karte in Teams.",
        "Look first, then start: before it opens, rule, quorum and who votes stand here. Whoever can be reached gets the card in Teams.");

    public static string Kind(Language language) => language.Pick("Art", "Kind");

    public static string Majority(Language language) => language.Pick("Mehrheit", "Majority");

    public static string MajorityOfBody(Language language) => language.Pick("wie im Gremium vereinbart", "as agreed in the body");

    public static string Options(int most, Language language) => language.Pick($"Möglichkeiten, eine je Zeile (2 bis {most})", $"Options, one a line (2 to {most})");

    public static string Ranked(int points, Language language) => language.Pick($"Rangfolge statt {points} Punkten je Organisation", $"Ranking instead of {points} points for each organisation");

    public static string Deadline(Language language) => language.Pick("Frist (Berliner Zeit)", "Deadline (Berlin time)");

    public static string Secret(Language language) => language.Pick("geheim: gespeichert wird, wer abgestimmt hat, aber nicht wie", "secret: who has voted is stored, not how");

    public static string NotPublic(Language language) => language.Pick("nicht öffentlich: nur für die Mitglieder des Gremiums", "not public: for the members of the body only");

    public static string Project(Language language) => language.Pick("Vorhaben, um das es geht", "Project it is about");

    public static string NoProject(Language language) => language.Pick("keines", "none");

    public static string Preview(Language language) => language.Pick("Vorschau", "Preview");

    public static string PreviewTitle(Language language) => language.Pick("So würde abgestimmt", "How it would be voted");

    public static string NoPreview(Language language) => language.Pick("Noch nichts ausgefüllt oder seit der Vorschau geändert.", "Nothing filled in yet, or changed since the preview.");

    public static string Electorate(int entitled, Language language) => language.Pick($"Stimmberechtigt: {entitled}", $"Entitled: {entitled}");

    public static string Start(Language language) => language.Pick("Abstimmung starten", "Start the poll");
}
