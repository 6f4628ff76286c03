using System.Text;
using System.Text.Json;

namespace KreisTeams.Teams;

/// <summary>Recognising the names of fields in any case, without creating strings.</summary>
internal static class JsonNames
{
    /// <summary>The index of the name the reader stands on, or -1.</summary>
    /// <param name="seen">A bit for each name that was there before.</param>
    /// <exception cref="JsonException">The name is there a second time.</exception>
    public static int IndexOf(this byte[][] names, ref Utf8JsonReader reader, ref uint seen)
    {
        var index = names.IndexOf(ref reader);
        if (index >= 0 && (seen & (1u << index)) != 0)
        {
            throw new JsonException($"The field {Encoding.UTF8.GetString(names[index])} is there twice.");
        }

        seen |= index < 0 ? 0 : 1u << index;
        return index;
    }

    private static int IndexOf(this byte[][] names, ref Utf8JsonReader reader)
    {
        var name = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
        for (var index = 0; index < names.Length; index++)
        {
            if (names[index].Length == name.Length && Ascii.EqualsIgnoreCase(name, names[index]))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Leaves the value the reader stands on, having seen that every string in it can be read.</summary>
    public static void Leave(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        do
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                _ = reader.GetString();
            }
        }
        while (!(reader.CurrentDepth == depth && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName)) && reader.Read());
    }

    /// <summary>The text the reader stands on; what is no text is left and null.</summary>
    public static string? TextOrLeave(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        Leave(ref reader);
        return null;
    }
}
