using System.Diagnostics;
using System.Diagnostics.Metrics;
using KreisTeams.Bot.Hosting;

namespace KreisTeams.Bot.Chat;

/// <summary>What is measured of conversations: which intent was answered, never who asked or what they wrote.</summary>
internal static class ChatTelemetry
{
    public const string Intent = "kreisteams.intent";

    private const string LanguageTag = "kreisteams.language";

    private static readonly ActivitySource Source = new(Telemetry.Source);
    private static readonly Meter Meter = new(Telemetry.Source);
    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("kreisteams.chat.answers", description: "Sentences answered in chat");

    public static System.Diagnostics.Activity? StartTurn() => Source.StartActivity("chat turn");

    public static void Answered(string intent, Language language) =>
        Answers.Add(1, new(Intent, intent), new(LanguageTag, language.Pick("de", "en")));
}
