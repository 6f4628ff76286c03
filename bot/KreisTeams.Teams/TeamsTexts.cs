namespace KreisTeams.Teams;

/// <summary>What the edge itself says to a person, before any slice has the word.</summary>
internal static class TeamsTexts
{
    public static string OutdatedCard(Turn turn) => Pick(
        turn,
        "Diese Karte ist veraltet. Bitte rufen Sie den Vorgang neu auf.",
        "This card is out of date. Please call it up again.");

    public static string Failed(Turn turn, string traceId) => Pick(
        turn,
        $"Das hat leider nicht geklappt. Es wurde nichts verändert, was nicht bestätigt wurde. Bitte versuchen Sie es noch einmal. (Vorgang {traceId})",
        $"Sorry, that did not work. Nothing was changed that was not confirmed. Please try again. (Reference {traceId})");

    public static string AnsweredPersonally(Turn turn) => Pick(
        turn,
        "Die Antwort steht in Ihrem persönlichen Chat mit mir.",
        "The answer is in your personal chat with me.");

    public static string CannotAnswerPersonally(Turn turn) => Pick(
        turn,
        "Ich habe die Eingabe erhalten, kann Ihnen aber nicht persönlich antworten. Bitte fügen Sie mich in Teams als App hinzu.",
        "I have received your input but cannot answer you personally. Please add me as an app in Teams.");

    private static string Pick(Turn turn, string german, string english) => turn.IsEnglish ? english : german;
}
