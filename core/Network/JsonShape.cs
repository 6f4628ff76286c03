using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace KreisTeams.Network;

/// <param name="Path">As in „$.persons[3].email“; of one record, from the record on: „.email“.</param>
public sealed record JsonProblem(string Path, Wording Message)
{
    /// <summary>The innermost field of the path, with the place in the list it belongs to: „.mandates[0].validUntil“ is „validUntil0“.</summary>
    public string Field
    {
        get
        {
            var parts = Path.Split('.');
            var list = parts.Length > 2 && parts[^2].IndexOf('[', StringComparison.Ordinal) is >= 0 and var bracket ? parts[^2][(bracket + 1)..^1] : "";
            return parts[^1].Split('[')[0] + list;
        }
    }
}

/// <summary>Compares a JSON text with the records it is to become and finds everything that does not fit, where the serializer would stop at the first.</summary>
internal static class JsonShape
{
    public static IEnumerable<JsonProblem> Check(JsonElement value, Type type, string path)
    {
        var info = NetworkJson.Options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object when value.ValueKind != JsonValueKind.Object => [new(path, NetworkTexts.NotAnObject)],
            JsonTypeInfoKind.Object => CheckObject(value, info, path),
            JsonTypeInfoKind.Enumerable when value.ValueKind != JsonValueKind.Array => [new(path, NetworkTexts.NotAList)],
            JsonTypeInfoKind.Enumerable => value.EnumerateArray().SelectMany((item, index) => Check(item, info.ElementType!, $"{path}[{index}]")),
            _ => CheckScalar(value, info, path),
        };
    }

    private static IEnumerable<JsonProblem> CheckObject(JsonElement value, JsonTypeInfo info, string path)
    {
        var seen = new HashSet<string>();
        foreach (var member in value.EnumerateObject())
        {
            var property = info.Properties.FirstOrDefault(candidate => candidate.Name == member.Name);
            if (!seen.Add(member.Name))
            {
                yield return new JsonProblem($"{path}.{member.Name}", NetworkTexts.FieldTwice(member.Name));
            }
            else if (property is null)
            {
                yield return new JsonProblem($"{path}.{member.Name}", NetworkTexts.UnknownField(member.Name, [.. info.Properties.Select(known => known.Name)]));
            }
            else if (member.Value.ValueKind != JsonValueKind.Null || !MayBeNull(property))
            {
                foreach (var problem in Check(member.Value, property.PropertyType, $"{path}.{member.Name}"))
                {
                    yield return problem;
                }
            }
        }

        foreach (var missing in info.Properties.Where(property => IsRequired(property) && !seen.Contains(property.Name)))
        {
            yield return new JsonProblem($"{path}.{missing.Name}", NetworkTexts.MissingField(missing.Name));
        }
    }

    private static IEnumerable<JsonProblem> CheckScalar(JsonElement value, JsonTypeInfo info, string path)
    {
        try
        {
            if (value.Deserialize(info) is not null)
            {
                return [];
            }
        }
        catch (JsonException)
        {
            // Reported below in words, as null is.
        }

        return [new JsonProblem(path, NetworkTexts.WrongValue(value.GetRawText(), Nullable.GetUnderlyingType(info.Type) ?? info.Type))];
    }

    private static bool MayBeNull(JsonPropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null || (!property.PropertyType.IsValueType && property.IsSetNullable);

    private static bool IsRequired(JsonPropertyInfo property) =>
        property.AssociatedParameter is { HasDefaultValue: false } && !MayBeNull(property);
}
