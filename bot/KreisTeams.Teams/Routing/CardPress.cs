using System.Text.Json;

namespace KreisTeams.Teams;

/// <summary>A card action taken out of its activity: an Action.Execute invoke, or the message an older client sends for its fallback.</summary>
/// <param name="Data">A JSON object, as a client sent it that nobody controls.</param>
internal sealed record CardPress(string Verb, ReadOnlyMemory<byte> Data)
{
    private static readonly byte[] NoData = "{}"u8.ToArray();
    private static readonly byte[][] InvokeNames = ["action"u8.ToArray(), "trigger"u8.ToArray()];
    private static readonly byte[][] ActionNames = ["type"u8.ToArray(), "verb"u8.ToArray(), "data"u8.ToArray()];

    /// <summary>The client asks for the person's own view; nobody has pressed anything.</summary>
    public bool IsAutomatic { get; private init; }

    /// <summary>Of an „adaptiveCard/action“ invoke; null when its value is not one.</summary>
    public static CardPress? OfInvoke(Activity activity)
    {
        try
        {
            return activity.ValueUtf8 is { } value ? Read(value) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Of a message that carries the data of an Action.Submit with its verb.</summary>
    public static CardPress? OfMessage(Activity activity) =>
        activity is { ValueUtf8: { } data, Value: { ValueKind: JsonValueKind.Object } value } && value.FindText("verb") is { } verb
            ? new CardPress(verb, data)
            : null;

    private static CardPress? Read(ReadOnlyMemory<byte> value)
    {
        var reader = new Utf8JsonReader(value.Span);
        var (press, isAutomatic, seen) = ((CardPress?)null, false, 0u);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = InvokeNames.IndexOf(ref reader, ref seen);
            reader.Read();
            switch (field)
            {
                case 0 when reader.TokenType == JsonTokenType.StartObject: press = ReadAction(ref reader, value); break;
                case 1: isAutomatic = string.Equals(JsonNames.TextOrLeave(ref reader), "automatic", StringComparison.OrdinalIgnoreCase); break;
                default: JsonNames.Leave(ref reader); break;
            }
        }

        return isAutomatic && press is not null ? press with { IsAutomatic = true } : press;
    }

    private static CardPress? ReadAction(ref Utf8JsonReader reader, ReadOnlyMemory<byte> value)
    {
        var (seen, type, verb, data) = (0u, (string?)null, "", (ReadOnlyMemory<byte>)NoData);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = ActionNames.IndexOf(ref reader, ref seen);
            reader.Read();
            switch (field)
            {
                case 0: type = JsonNames.TextOrLeave(ref reader); break;
                case 1: verb = JsonNames.TextOrLeave(ref reader) ?? ""; break;
                case 2 when reader.TokenType == JsonTokenType.StartObject:
                    var start = (int)reader.TokenStartIndex;
                    JsonNames.Leave(ref reader);
                    data = value[start..(int)reader.BytesConsumed];
                    break;
                default: JsonNames.Leave(ref reader); break;
            }
        }

        return string.Equals(type, "Action.Execute", StringComparison.OrdinalIgnoreCase) ? new CardPress(verb, data) : null;
    }
}
