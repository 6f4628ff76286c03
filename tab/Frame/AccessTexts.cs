namespace KreisTeams.Tab.Frame;

public static class AccessTexts
{
    public static string Title(Language language) => language.Pick("Noch kein Zugang", "No access yet");

    public static string WhoAreYou(Language language) => language.Pick("Wer möchten Sie sein?", "Who would you like to be?");

    public static string ChooseAbove(Language language) => language.Pick(
        "Dies ist eine Vorführung mit erfundenen Personen. Wählen Sie oben die Person, als die Sie sich umsehen.",
        "This is a demonstration with invented people. Choose above as whom you look around.");

    public static string Explanation(Language language) => language.Pick(
        "Sie sind angemeldet, aber Ihr Konto steht nicht im Personenverzeichnis des Netzwerks. Ihre Kommune kann Sie eintragen lassen.",
        "You are signed in, but your account is not in the network's register of people. Your municipality can have you entered.");

    public static string WhoHelps(Language language) => language.Pick("Diese Personen helfen weiter", "These people can help");

    public static string NobodyYet(Language language) => language.Pick(
        "Für dieses Netzwerk ist noch niemand für die Verwaltung eingetragen. Bitte wenden Sie sich an die Person, die die App installiert hat.",
        "Nobody has been entered as administrator of this network yet. Please ask whoever installed the app.");
}
