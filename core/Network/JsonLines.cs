using System.Text.Json;

namespace KreisTeams.Network;

/// <summary>The line on which each value of a JSON text begins.</summary>
internal static class JsonLines
{
    public static Dictionary<string, int> Of(ReadOnlySpan<byte> utf8)
    {
        var lines = new Dictionary<string, int>();
        var reader = new Utf8JsonReader(utf8);
        var containers = new Stack<(string Path, int Index)>();
        var (line, counted, property) = (1, 0, "");

        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += utf8[counted..start].Count((byte)'\n');
            counted = start;

            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    property = reader.GetString()!;
                    lines.TryAdd($"{containers.Peek().Path}.{property}", line);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    containers.Pop();
                    break;
                default:
                    var path = PathOfValue(containers, property);
                    lines.TryAdd(path, line);
                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        containers.Push((path, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
                    }

                    break;
            }
        }

        return lines;
    }

    private static string PathOfValue(Stack<(string Path, int Index)> containers, string property)
    {
        if (!containers.TryPop(out var container))
        {
            return "$";
        }

        var isArray = container.Index >= 0;
        containers.Push(isArray ? (container.Path, container.Index + 1) : container);
        return isArray ? $"{container.Path}[{container.Index}]" : $"{container.Path}.{property}";
    }
}
