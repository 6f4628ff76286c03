namespace KreisTeams.Bot.Settings;

internal static class HelpTexts
{
    public static string[] Examples(string town, string otherTown, Language language) => language == Language.English
        ?
        [
            $"Who is the CDO of {town}?",
            $"Which projects are running in {otherTown}?",
            "is anybody else building an AI chatbot for citizens?",
            "Any funding for LoRaWAN?",
            "create a poll: Shall we meet in person? until Friday 12:00",
        ]
        :
        [
            $"Wer ist CDO in {town}?",
            $"Welche Projekte laufen in {otherTown}?",
            "Macht schon jemand was mit einem Chatbot?",
            "Welche Fristen laufen bald ab?",
            "Starte eine Abstimmung: Sollen wir uns vor Ort treffen? Bis Freitag 12 Uhr",
        ];
}
