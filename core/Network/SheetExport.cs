using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KreisTeams.Projects;

namespace KreisTeams.Network;

public enum SheetKind
{
    People,
    Projects,
    Organisations,
    Initiatives,
    Themes,
}

/// <summary>Entries of one kind as a table with the headings that an import reads, so that what was exported and edited can come back.</summary>
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

    private static readonly SheetColumn[] OrganisationColumns =
    [
        SheetColumn.Organisation, SheetColumn.Kind, SheetColumn.LegalForm, SheetColumn.Ags, SheetColumn.Ars, SheetColumn.Inhabitants, SheetColumn.Advisory, SheetColumn.Weight, SheetColumn.Aliases, SheetColumn.Source,
    ];

    private static readonly SheetColumn[] InitiativeColumns =
    [
        SheetColumn.Initiative, SheetColumn.Purpose, SheetColumn.Members, SheetColumn.Themes, SheetColumn.Date, SheetColumn.Place, SheetColumn.Participants, SheetColumn.Source,
    ];

    private static readonly SheetColumn[] ThemeColumns = [SheetColumn.Themes, SheetColumn.Synonyms];

    public static SheetExport Of(NetworkSnapshot network, SheetKind kind) => kind switch
    {
        SheetKind.People => Of(kind, PersonColumns, network.Persons.Select(person => PersonRow(network, person))),
        SheetKind.Projects => Of(kind, ProjectColumns, network.Projects.Select(project => ProjectRow(network, project))),
        SheetKind.Organisations => Of(kind, OrganisationColumns, network.Organisations.Select(OrganisationRow)),
        SheetKind.Initiatives => Of(kind, InitiativeColumns, network.Initiatives.Select(initiative => InitiativeRow(network, initiative))),
        _ => Of(kind, ThemeColumns, network.Themes.Select(theme => (ImmutableArray<string>)[theme.Name, Listed(theme.Synonyms)])),
    };

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
        NamesOf(network, project.Partners), NamesOf(network, project.Themes), Day(project.Start), Day(project.End), project.CostCents is { } cents ? (cents / 100m).ToString("0.00", German) : "",
    ];

    private static ImmutableArray<string> OrganisationRow(Organisation organisation) =>
    [
        organisation.Name, SheetTexts.Word(organisation.Kind), organisation.LegalForm ?? "", organisation.Ags ?? "", organisation.Ars ?? "", organisation.Inhabitants?.ToString(CultureInfo.InvariantCulture) ?? "",
        SheetTexts.Word(organisation.IsAdvisory), organisation.Weight.ToString(CultureInfo.InvariantCulture), Listed(organisation.Aliases), organisation.Source ?? "",
    ];

    private static ImmutableArray<string> InitiativeRow(NetworkSnapshot network, Initiative initiative) =>
    [
        initiative.Name, initiative.Purpose, NamesOf(network, initiative.Members), NamesOf(network, initiative.Themes), Day(initiative.Date), initiative.Place ?? "", initiative.Participants ?? "", initiative.Source ?? "",
    ];

    private static SheetExport Of(SheetKind kind, SheetColumn[] columns, IEnumerable<ImmutableArray<string>> rows) => new(kind.ToString(), [.. columns.Select(SheetTexts.Heading)], [.. rows]);

    private static string NamesOf(NetworkSnapshot network, IEnumerable<OrganisationId> organisations) => Listed(organisations.Select(organisation => NameOf(network, organisation)));

    private static string NamesOf(NetworkSnapshot network, IEnumerable<ThemeId> themes) => Listed(themes.Select(theme => network.FindTheme(theme)?.Name ?? theme.Value));

    private static string Listed(IEnumerable<string> parts) => string.Join(", ", parts);

    private static string NameOf(NetworkSnapshot network, OrganisationId organisation) => network.FindOrganisation(organisation)?.Name ?? organisation.Value;

    private static string Day(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "";
}
