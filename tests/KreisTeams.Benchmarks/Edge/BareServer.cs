using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KreisTeams.Benchmarks.Edge;

/// <summary>The reference: an endpoint that parses the same activities with generated code and sends the same replies, without authentication or anything else.</summary>
internal static partial class BareServer
{
    public static async Task RunAsync(string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = EdgeServer.Environment });
        builder.Logging.ClearProviders();
        builder.Configuration.AddCommandLine(settings);
        var app = builder.Build();
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        app.MapPost("/api/messages", async context =>
        {
            var activity = (await JsonSerializer.DeserializeAsync(context.Request.Body, BareJson.Default.BareActivity, context.RequestAborted))!;
            if (activity.Type == "invoke")
            {
                context.Response.ContentType = "application/json; charset=utf-8";
                await JsonSerializer.SerializeAsync(context.Response.Body, Answer(activity), BareJson.Default.BareAnswer, context.RequestAborted);
                return;
            }

            var reply = JsonSerializer.SerializeToUtf8Bytes(new BareReply("message", activity.Text!, "markdown"), BareJson.Default.BareReply);
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{activity.ServiceUrl!.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities")
            {
                Content = new ByteArrayContent(reply) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            };
            using var response = await http.SendAsync(request, context.RequestAborted);
            await response.Content.ReadAsByteArrayAsync(context.RequestAborted);
        });
        ServerNumbers.Map(app);
        await app.RunAsync();
    }

    private static BareAnswer Answer(BareActivity activity)
    {
        var (person, data) = (activity.From!.Name!, activity.Value!.Action!.Data!);
        return new BareAnswer(200, "application/vnd.microsoft.card.adaptive", Card(person, data.Poll!, data.Choice!));
    }

    public static BareCard Card(string person, string poll, string choice)
    {
        BareAction Vote(string title, string vote) => new("Action.Execute", title, "poll/vote", new BareData(poll, vote, "poll/vote"), new BareFallback("Action.Submit", title, new BareData(poll, vote, "poll/vote")));
        return new BareCard(
            "AdaptiveCard",
            "1.5",
            [
                new BareElement("TextBlock", "Dachmarke smartVEST", true, "heading", "Large", "Bolder", null),
                new BareElement("TextBlock", $"{person}, Ihre Stimme: {choice}", true, null, null, null, null),
                new BareElement("FactSet", null, null, null, null, null, [new BareFact("Regel", "Einfache Mehrheit"), new BareFact("Frist", "Freitag, 27.11.2026, 12:00 Uhr"), new BareFact("Nummer", poll)]),
            ],
            [Vote("Ja", "yes"), Vote("Nein", "no")],
            "de",
            person);
    }

    internal sealed record BareActivity(string? Type, string? Id, string? Name, string? Text, string? ServiceUrl, string? ChannelId, BareAccount? From, BareAccount? Recipient, BareConversation? Conversation, BareValue? Value, string? Timestamp, string? Locale, string? ReplyToId, JsonElement? ChannelData, JsonElement? Entities, JsonElement? Attachments);

    internal sealed record BareAccount(string? Id, string? Name, string? AadObjectId);

    internal sealed record BareConversation(string? Id, string? ConversationType, string? TenantId);

    internal sealed record BareValue(BareAction? Action, string? Trigger);

    internal sealed record BareAction(string Type, string Title, string Verb, BareData? Data, BareFallback? Fallback);

    internal sealed record BareFallback(string Type, string Title, BareData Data);

    internal sealed record BareData(string? Poll, string? Choice, string? Verb);

    internal sealed record BareReply(string Type, string Text, string TextFormat);

    internal sealed record BareAnswer(int StatusCode, string Type, BareCard Value);

    internal sealed record BareCard(string Type, string Version, BareElement[] Body, BareAction[] Actions, string Lang, string FallbackText);

    internal sealed record BareElement(string Type, string? Text, bool? Wrap, string? Style, string? Size, string? Weight, BareFact[]? Facts);

    internal sealed record BareFact(string Title, string Value);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(BareActivity))]
    [JsonSerializable(typeof(BareReply))]
    [JsonSerializable(typeof(BareAnswer))]
    internal sealed partial class BareJson : JsonSerializerContext;
}
