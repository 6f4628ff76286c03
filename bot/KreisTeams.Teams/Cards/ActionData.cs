using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KreisTeams.Teams;

/// <summary>What an action carries, written once and as JSON: known to everybody who sees the card, and sent back by a client nobody controls.</summary>
[JsonConverter(typeof(Converter))]
public sealed class ActionData
{
    /// <summary>Verbs are few and constant.</summary>
    private static readonly ConcurrentDictionary<(string Verb, string More), byte[]> Properties = new();

    private readonly byte[] _utf8;

    private ActionData(byte[] utf8) => _utf8 = utf8;

    /// <summary>The data of a handler's record, with the verb for clients that send it as a message.</summary>
    /// <param name="more">Further properties, as JSON.</param>
    internal static ActionData Of<TData>(TData data, string verb, string more = "")
        where TData : class => With(CardData.Write(data), Properties.GetOrAdd((verb, more), static known => Encoding.UTF8.GetBytes($"\"verb\":\"{JsonEncodedText.Encode(known.Verb)}\"{known.More}")));

    internal static ActionData Of(string properties) => With("{}"u8, Encoding.UTF8.GetBytes(properties));

    public override string ToString() => Encoding.UTF8.GetString(_utf8);

    private static ActionData With(ReadOnlySpan<byte> data, ReadOnlySpan<byte> properties)
    {
        var separator = data.Length > 2 ? 1 : 0;
        var utf8 = new byte[data.Length + separator + properties.Length];
        data[..^1].CopyTo(utf8);
        utf8[data.Length - 1] = (byte)',';
        properties.CopyTo(utf8.AsSpan(data.Length - 1 + separator));
        utf8[^1] = (byte)'}';
        return new ActionData(utf8);
    }

    internal sealed class Converter : JsonConverter<ActionData>
    {
        public override ActionData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, ActionData value, JsonSerializerOptions options) => writer.WriteRawValue(value._utf8, skipInputValidation: true);
    }
}
