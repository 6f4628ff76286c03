using System.Collections.Immutable;
using System.Globalization;

namespace KreisTeams.Bot.Records;

/// <summary>What stands in the fields of a form, and what of it cannot be read.</summary>
internal sealed class Typed(ImmutableDictionary<string, string> values)
{
    /// <summary>An empty value would show as nothing chosen.</summary>
    public const string NoOne = "-";

    private const string Iso = "yyyy-MM-dd";

    private readonly ImmutableArray<JsonProblem>.Builder _problems = ImmutableArray.CreateBuilder<JsonProblem>();

    public ImmutableDictionary<string, string> Values => values;

    public ImmutableArray<JsonProblem> Problems => _problems.ToImmutable();

    public string this[string field] => values.GetValueOrDefault(field, "");

    public string? OrNull(string field) => this[field].Trim() is { Length: > 0 } typed ? typed : null;

    /// <summary>The id that was chosen; null for <see cref="NoOne"/>.</summary>
    public string? Id(string field) => OrNull(field) is { } id && id != NoOne ? id : null;

    /// <summary>Ids, joined by commas.</summary>
    public string[] Ids(string field) => this[field].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public string[] Lines(string field) => this[field].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public DateOnly? Day(string field)
    {
        if (OrNull(field) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Refuse(field, RecordDialogTexts.WrongDay);
        return null;
    }

    public int? Number(string field)
    {
        if (OrNull(field) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Refuse(field, RecordDialogTexts.WrongNumber);
        return null;
    }

    public T Choice<T>(string field, T otherwise)
        where T : struct, Enum => Enum.TryParse<T>(this[field], ignoreCase: true, out var chosen) && Enum.IsDefined(chosen) ? chosen : otherwise;

    public void Refuse(string field, Wording problem) => _problems.Add(new JsonProblem($".{field}", problem));

    public static string Of(DateOnly? day) => day?.ToString(Iso, CultureInfo.InvariantCulture) ?? "";
}
