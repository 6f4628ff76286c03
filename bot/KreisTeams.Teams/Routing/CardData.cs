using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace KreisTeams.Teams;

/// <summary>The data of card actions: written into a card, sent back by a client that may have changed it, read strictly.</summary>
public static class CardData
{
    /// <summary>Inputs arrive as text, so numbers and yes/no may be written as text; whatever a record requires must be there and not null.</summary>
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 16,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new TextOrBoolean(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    internal static byte[] Write<TData>(TData data)
        where TData : class => JsonSerializer.SerializeToUtf8Bytes(data, TypeOf<TData>.Info);

    internal static TData? TryRead<TData>(JsonElement data)
        where TData : class => data.ValueKind == JsonValueKind.Object ? TryRead<TData>(JsonMarshal.GetRawUtf8Value(data)) : null;

    /// <param name="data">A JSON object.</param>
    internal static TData? TryRead<TData>(ReadOnlySpan<byte> data)
        where TData : class
    {
        try
        {
            return JsonSerializer.Deserialize(data, TypeOf<TData>.Info);
        }
        catch (Exception unfitting) when (unfitting is JsonException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static class TypeOf<TData>
    {
        public static readonly JsonTypeInfo<TData> Info = (JsonTypeInfo<TData>)Strict.GetTypeInfo(typeof(TData));
    }

    private sealed class TextOrBoolean : JsonConverter<bool>
    {
        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.String when bool.TryParse(reader.GetString(), out var value) => value,
            _ => throw new JsonException("true or false is expected."),
        };

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
    }
}
