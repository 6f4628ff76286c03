namespace KreisTeams.Benchmarks.Edge;

/// <summary>Activities as Teams sends them, with the numbers that <see cref="Load"/> changes.</summary>
internal static class Bodies
{
    private const string Question = "Welche Projekte laufen in Dorsten, und wer kann uns etwas über den digitalen Bauantrag erzählen?";

    public static string Message(Uri serviceUrl, string text = Question) => $$$"""
        {"text":"{{{text}}}","textFormat":"plain",
         "attachments":[{"contentType":"text/html","content":"<p>{{{text}}}</p>"}],
         "type":"message",{{{Envelope(serviceUrl)}}},
         "entities":[{"locale":"de-DE","country":"DE","platform":"Web","timezone":"Europe/Berlin","type":"clientInfo"}]}
        """;

    public static string Press(Uri serviceUrl, string trigger) => $$$"""
        {"name":"adaptiveCard/action","type":"invoke",{{{Envelope(serviceUrl)}}},"replyToId":"1700000000001",
         "value":{"action":{"type":"Action.Execute","id":"yes","title":"Ja","verb":"poll/vote","data":{"poll":"2026-017","choice":"yes","verb":"poll/vote"}},"trigger":"{{{trigger}}}"}}
        """;

    public static string Vote(Uri serviceUrl, int number, Guid person, string tenant, string poll, string choice) => $$$"""
        {"name":"adaptiveCard/action","type":"invoke","timestamp":"2026-11-27T11:00:00.1234567Z","id":"f:{{{number}}}","channelId":"msteams","serviceUrl":"{{{serviceUrl}}}",
         "from":{"id":"29:{{{person}}}","name":"Frau Muster-Lüdenscheidt","aadObjectId":"{{{person}}}"},"recipient":{"id":"28:22222222-2222-4222-8222-222222222222","name":"KreisTeams"},
         "conversation":{"conversationType":"channel","tenantId":"{{{tenant}}}","id":"19:0@thread.tacv2"},"channelData":{"tenant":{"id":"{{{tenant}}}"}},"locale":"de-DE","replyToId":"1700000000000",
         "value":{"action":{"type":"Action.Execute","title":"Ja","verb":"poll/vote","data":{"poll":"{{{poll}}}","version":1,"choice":"{{{choice}}}"}},"trigger":"manual"}}
        """;

    private static string Envelope(Uri serviceUrl) => $$$"""
        "timestamp":"2026-11-27T11:00:00.1234567Z","localTimestamp":"2026-11-27T12:00:00.1234567+01:00","localTimezone":"Europe/Berlin","id":"id-{{{Load.Number}}}","channelId":"msteams","serviceUrl":"{{{serviceUrl}}}",
         "from":{"id":"29:1bJzYbvUqHPkPx6lrnnwTGeKKyo6gDDlHuOCwCxFTCMEEXZwuhhwIlkQOeRTRR7VsvbK3Fk4SMoGDvtrxx5Ahtg","name":"Frau Muster-Lüdenscheidt","aadObjectId":"33333333-3333-4333-8333-000000000001"},
         "conversation":{"conversationType":"personal","tenantId":"conversation-{{{Load.Number}}}","id":"a:1pL6i0oY3C0K8oAj8conversation-{{{Load.Number}}}"},
         "recipient":{"id":"28:22222222-2222-4222-8222-222222222222","name":"KreisTeams"},"locale":"de-DE",
         "channelData":{"tenant":{"id":"conversation-{{{Load.Number}}}"},"legacy":{"replyToId":"1:1hEcC"},"source":{"name":"message"},"clientTimestamp":"2026-11-27T11:00:00.100Z"}
        """;
}
