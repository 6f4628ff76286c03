using System.Collections.Immutable;
using System.Text.Json;
using KreisTeams.Network;

namespace KreisTeams.Retention;

/// <summary>Data of one kind and how long they are kept. What no class names is kept: polls with their seals and minutes, decisions, the register with its history.</summary>
/// <param name="Table">Whose rows expire by the day they were last written; empty for absences, which expire by the day they ended.</param>
/// <param name="Filter">Of the rows, in OData; null for all.</param>
/// <param name="Container">Instead of a table: whose files expire by the day they were last written.</param>
public sealed record RetentionClass(string Id, string German, string English, int Days, string Table = "", string? Filter = null, string? Container = null)
{
    public const string Absences = "absences";

    public static ImmutableArray<RetentionClass> Standard { get; } = ReadStandard();

    public Wording Name => new(German, English);

    /// <exception cref="InvalidDataException">No list of classes with periods.</exception>
    public static ImmutableArray<RetentionClass> Read(Stream json)
    {
        try
        {
            var classes = JsonSerializer.Deserialize<ImmutableArray<RetentionClass>>(json, JsonSerializerOptions.Web);
            return classes.Any(one => one.Days < 0 || string.IsNullOrEmpty(one.Id) || string.IsNullOrEmpty(one.Table) && string.IsNullOrEmpty(one.Container) && one.Id != Absences)
                ? throw new InvalidDataException("Each class needs an id, days, and a table or a container.")
                : classes;
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException(broken.Message, broken);
        }
    }

    private static ImmutableArray<RetentionClass> ReadStandard()
    {
        using var stream = typeof(RetentionClass).Assembly.GetManifestResourceStream("KreisTeams.Retention.periods.json")!;
        return Read(stream);
    }
}
