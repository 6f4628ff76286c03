using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KreisTeams.Projects;

namespace KreisTeams.Network;

public enum SheetKind
{
    People,
    Projects,
}

/// <summary>People or projects as a table with the headings that an import reads, so that what was exported and edited can come back.</summary>
public sealed record SheetExport(string Name, ImmutableArray<string> Headings, ImmutableArray<ImmutableArray<string>> Rows)
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    private static readonly SheetColumn[] PersonColumns =
    [
        SheetColumn.Name, SheetColumn.Organisation, SheetColumn.Role, SheetColumn.Authority, SheetColumn.Email, SheetColumn.Phone, SheetColumn.Salutation, SheetColumn.Unit,
        SheetColumn.ValidFrom, SheetColumn.ValidUntil, SheetColumn.DeputyOf,
    ];

    private static readonly SheetColumn[] ProjectColumns =
    [
        SheetColumn.Title, SheetColumn.Lead, SheetColumn.Kind, SheetColumn.State, SheetColumn.Description, SheetColumn.Partners, SheetColumn.Themes, SheetColumn.Start, SheetColumn.End, SheetColumn.Cost,
    ];

    public static SheetExport Of(NetworkSnapshot network, SheetKind kind) => kind == SheetKind.People
        ? new("People", [.. PersonColumns.Select(SheetTexts.Heading)], [.. network.Persons.Select(person => PersonRow(network, person))])
        : new("Projects", [.. ProjectColumns.Select(SheetTexts.Heading)], [.. network.Projects.Select(project => ProjectRow(network, project))]);

    public byte[] ToWorkbook() => Spreadsheet.Write(Name, Headings, Rows);

    /// <summary>With semicolons and a mark of UTF-8, as a German Excel opens it.</summary>
    public byte[] ToCsv()
    {
        var text = string.Join("\r\n", Rows.Prepend(Headings).Select(row => string.Join(';', row.Select(cell => Quoted(SafeCell.Of(cell)))))) + "\r\n";
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)];
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(";\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A line for each person, with their first function; an import leaves the others as they are.</summary>
    private static ImmutableArray<string> PersonRow(NetworkSnapshot network, Person person)
    {
        var mandate = person.Mandates.FirstOrDefault(mandate => mandate.Organisation == person.Organisation);
        return
        [
            person.Name, NameOf(network, person.Organisation), mandate is null ? "" : SheetTexts.Word(mandate.Role), mandate is null ? "" : SheetTexts.Word(mandate.Authority),
            person.Email ?? "", person.Phone ?? "", person.Salutation ?? "", person.Unit ?? "", Day(mandate?.ValidFrom), Day(mandate?.ValidUntil),
            mandate?.DeputyOf is { } member ? network.FindPerson(member)?.Name ?? member.Value : "",
        ];
    }

    private static ImmutableArray<string> ProjectRow(NetworkSnapshot network, Project project) =>
    [
        project.Title, NameOf(network, project.Lead), SheetTexts.Word(project.Kind), SheetTexts.Word(project.State), project.Description,
        string.Join(", ", project.Partners.Select(partner => NameOf(network, partner))), string.Join(", ", project.Themes.Select(theme => network.FindTheme(theme)?.Name ?? theme.Value)),
        Day(project.Start), Day(project.End), project.CostCents is { } cents ? (cents / 100m).ToString("0.00", German) : "",
    ];

    private static string NameOf(NetworkSnapshot network, OrganisationId organisation) => network.FindOrganisation(organisation)?.Name ?? organisation.Value;

    private static string Day(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "";
}
