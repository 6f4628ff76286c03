using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace KreisTeams.Teams;

/// <summary>What the edge writes to the wire, by generated code.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(TextBlock))]
[JsonSerializable(typeof(RichTextBlock))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(Container))]
[JsonSerializable(typeof(ColumnSet))]
[JsonSerializable(typeof(FactSet))]
[JsonSerializable(typeof(Table))]
[JsonSerializable(typeof(ActionSet))]
[JsonSerializable(typeof(TextInput))]
[JsonSerializable(typeof(NumberInput))]
[JsonSerializable(typeof(DateInput))]
[JsonSerializable(typeof(TimeInput))]
[JsonSerializable(typeof(ToggleInput))]
[JsonSerializable(typeof(ChoiceSetInput))]
[JsonSerializable(typeof(ExecuteAction))]
[JsonSerializable(typeof(SubmitAction))]
[JsonSerializable(typeof(OpenUrlAction))]
[JsonSerializable(typeof(ShowCardAction))]
[JsonSerializable(typeof(ToggleVisibilityAction))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(CardAnswer))]
[JsonSerializable(typeof(TextAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(ExtensionAnswer))]
[JsonSerializable(typeof(TaskAnswer))]
[JsonSerializable(typeof(ChoiceAnswer))]
[JsonSerializable(typeof(FileOfferContent))]
[JsonSerializable(typeof(OutgoingActivity))]
[JsonSerializable(typeof(NewConversation))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class TeamsJsonContext : JsonSerializerContext;

/// <summary>Umlauts are written as they are: nothing here is ever put into a page. The writer says so, not the options: with an encoder in its options the serialiser leaves the generated code aside.</summary>
internal static class TeamsJson
{
    public static TeamsJsonContext Context => TeamsJsonContext.Default;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    public static byte[] Bytes<T>(T value, JsonTypeInfo<T> type)
    {
        var (buffer, writer) = Writer();
        JsonSerializer.Serialize(writer, value, type);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] Bytes(JsonNode node) => Bytes(node, Context.JsonNode);

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Writer()
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(4096);
        var writer = _writer ??= new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        buffer.ResetWrittenCount();
        writer.Reset();
        return (buffer, writer);
    }
}
