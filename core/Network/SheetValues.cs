using System.Collections.Immutable;
using System.Globalization;

namespace KreisTeams.Network;

/// <summary>Reads the values of one line and remembers what it could not read.</summary>
internal sealed class SheetValues(SheetRow row, NetworkSnapshot network)
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly string[] DateFormats = ["d.M.yyyy", "yyyy-MM-dd", "d.M.yy"];

    private readonly ImmutableArray<(SheetColumn? Column, Wording Message)>.Builder _problems = ImmutableArray.CreateBuilder<(SheetColumn?, Wording)>();

    public ImmutableArray<(SheetColumn? Column, Wording Message)> Problems => _problems.ToImmutable();

    /// <summary>The record, where every value of the line could be read.</summary>
    public SheetReading Reading(object record) => new(Problems.IsEmpty ? record : null, Problems);

    public string? Text(SheetColumn column) => row[column];

    /// <summary>Null where the line says nothing.</summary>
    public ImmutableArray<string>? Texts(SheetColumn column) => row[column] is null ? null : [.. List(column)];

    public int? Number(SheetColumn column)
    {
        if (row[column] is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowThousands, German, out var number) && number >= 0)
        {
            return number;
        }

        Miss(column, SheetTexts.WrongNumber);
        return null;
    }

    public string Required(SheetColumn column)
    {
        if (row[column] is { } text)
        {
            return text;
        }

        Miss(column, SheetTexts.Missing(column));
        return "";
    }

    public OrganisationId Organisation(SheetColumn column) => Required(column) is { Length: > 0 } name ? Organisation(column, name) : default;

    public ImmutableArray<OrganisationId> Organisations(SheetColumn column) => [.. List(column).Select(name => Organisation(column, name))];

    public ImmutableArray<ThemeId> Themes(SheetColumn column) => [.. List(column).Select(name =>
    {
        if (network.ThemesCalled(name) is [var theme, ..])
        {
            return theme.Id;
        }

        Miss(column, SheetTexts.UnknownTheme(name));
        return default;
    })];

    public PersonId? Person(SheetColumn column, OrganisationId organisation)
    {
        if (row[column] is not { } name)
        {
            return null;
        }

        if (network.PersonsCalled(name, organisation) is [var person])
        {
            return person.Id;
        }

        Miss(column, SheetTexts.UnknownPerson(name));
        return null;
    }

    public DateOnly? Date(SheetColumn column)
    {
        if (row[column] is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Miss(column, SheetTexts.WrongDate);
        return null;
    }

    public long? Cents(SheetColumn column)
    {
        if (row[column] is not { } text)
        {
            return null;
        }

        if (Euros.Cents(text) is { } cents)
        {
            return cents;
        }

        Miss(column, SheetTexts.WrongCost);
        return null;
    }

    public T Word<T>(SheetColumn column, Func<string, T?> find, IEnumerable<string> known, T otherwise)
        where T : struct
    {
        if (row[column] is not { } text)
        {
            return otherwise;
        }

        if (find(text) is { } value)
        {
            return value;
        }

        Miss(column, SheetTexts.UnknownWord(text, known));
        return otherwise;
    }

    private OrganisationId Organisation(SheetColumn column, string name)
    {
        var called = network.OrganisationsCalled(name);
        Organisation[] exact = [.. called.Where(organisation => Names.Fold(organisation.Name) == Names.Fold(name))];
        switch (exact.Length == 1 ? exact : [.. called])
        {
            case [var organisation]:
                return organisation.Id;
            case []:
                Miss(column, SheetTexts.UnknownOrganisation(name));
                return default;
            default:
                Miss(column, SheetTexts.AmbiguousOrganisation(name, called));
                return default;
        }
    }

    private string[] List(SheetColumn column) => row[column]?.Split([',', ';', '|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private void Miss(SheetColumn column, Wording message) => _problems.Add((column, message));
}
