using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KreisTeams.Decisions;

/// <summary>Stable in addresses and cards; people read the number („2026-017“) instead.</summary>
[JsonConverter(typeof(PollIdConverter))]
public readonly record struct PollId(Guid Value)
{
    public static PollId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    public static bool TryParse([NotNullWhen(true)] string? text, out PollId id)
    {
        var parsed = Guid.TryParseExact(text, "N", out var value);
        id = new PollId(value);
        return parsed;
    }

    public static PollId Parse(string text) => new(Guid.ParseExact(text, "N"));

    /// <summary>The id of the poll that repeats this one.</summary>
    internal PollId Again() => new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"second invitation|{this}")).AsSpan(..16)));

    public override string ToString() => Value.ToString("N");
}

internal sealed class PollIdConverter : JsonConverter<PollId>
{
    public override PollId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PollId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Not the id of a poll.");

    public override void Write(Utf8JsonWriter writer, PollId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
