using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KreisTeams.Projects;

namespace KreisTeams.Network;

/// <summary>The one spelling of network records as JSON: in the network file, in rows and in exports.</summary>
public static class NetworkJson
{
    internal static readonly JsonSerializerOptions Options = Create(indented: false);

    internal static readonly JsonSerializerOptions Indented = Create(indented: true);

    /// <summary>Equal records have equal text, whatever arrays they were built from.</summary>
    public static string Write(object record) => JsonSerializer.Serialize(record, record.GetType(), Options);

    public static object Read(RecordKind kind, string json) => JsonSerializer.Deserialize(json, RecordKey.TypeOf(kind), Options)!;

    private static JsonSerializerOptions Create(bool indented) => new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new IdConverter<OrganisationId>(text => new(text), id => id.Value),
            new IdConverter<PersonId>(text => new(text), id => id.Value),
            new IdConverter<BodyId>(text => new(text), id => id.Value),
            new IdConverter<ThemeId>(text => new(text), id => id.Value),
            new IdConverter<ProjectId>(text => new(text), id => id.Value),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyLists } },
    };

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is null && property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)))
            {
                property.ShouldSerialize = (_, value) => value is IEnumerable list && list.GetEnumerator().MoveNext();
            }
        }
    }

    private sealed class IdConverter<T>(Func<string, T> create, Func<T, string> text) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? create(reader.GetString()!) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(text(value));
    }
}
