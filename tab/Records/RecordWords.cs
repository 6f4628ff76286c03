using System.Text.Json.Nodes;
using KreisTeams.Funding;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Tab.Network;
using KreisTeams.Tab.Parts;
using KreisTeams.Tab.Projects;

namespace KreisTeams.Tab.Records;

/// <summary>Values of a record as people read them: names instead of ids, days and amounts as they are written here.</summary>
public sealed class RecordWords(NetworkSnapshot network, Language language)
{
    /// <param name="record">The version that has the value; null where there was no record.</param>
    /// <param name="field">As the JSON of the record names it.</param>
    /// <returns>A line for each value; one that says so where there is none.</returns>
    public string[] Lines(object? record, string field, JsonNode? value)
    {
        string[] lines = [.. (record, field) switch
        {
            (Person person, "mandates") => person.Mandates.Select(Mandate),
            (Person person, "absences") => person.Absences.Select(Absence),
            (Person person, "grants") => person.Grants.Select(Grant),
            (Project project, "serves") => project.Serves.Select(goal => goal.Goal),
            (Project project, "mergedFrom") => project.MergedFrom.Select(merged => merged.Title),
            (Project { Reuse: { } offer }, "reuse") => [ProjectTexts.ReuseOffer(offer, language)],
            (Project { CostCents: { } cents }, "costCents") => [PartTexts.Money(cents, language)],
            (Project project, "kind") => [ProjectTexts.Kind(project.Kind, language)],
            (Project project, "state") => [ProjectTexts.State(project.State, language)],
            (Organisation organisation, "kind") => [RecordTexts.OrganisationKind(organisation.Kind, language)],
            (Body body, "memberRole") => [NetworkPageTexts.Role(body.MemberRole, language)],
            (FundingProgramme programme, "call") => [Funding.FundingPageTexts.Call(programme.Call, language)],
            _ => Values(field, value),
        }];
        return lines.Length == 0 ? [RecordTexts.Nothing(language)] : lines;
    }

    public string Mandate(Mandate mandate) => string.Join(", ", ((string?[])
    [
        mandate.DeputyOf is { } member ? RecordTexts.DeputyFor(Name(member), language) : NetworkPageTexts.Role(mandate.Role, language),
        Name(mandate.Organisation),
        NetworkPageTexts.Authority(mandate.Authority, language),
        PartTexts.Period(mandate.ValidFrom, mandate.ValidUntil, language),
    ]).OfType<string>());

    public string Absence(Absence absence) => string.Join(", ", ((string?[])
    [
        PartTexts.Period(absence.From, absence.Until, language),
        absence.Deputy is { } deputy ? RecordTexts.StandIn(Name(deputy), language) : null,
    ]).OfType<string>());

    public string Grant(Grant grant)
    {
        var where = grant.Organisation is { } organisation ? Name(organisation) : grant.Body is { } body ? network.FindBody(body)?.Name ?? body.Value : null;
        return where is null ? RecordTexts.Right(grant.Role, language) : $"{RecordTexts.Right(grant.Role, language)}: {where}";
    }

    /// <summary>Who, and through which door.</summary>
    public string Author(Author author) => author.Person is { } person ? $"{Name(person)}, {RecordTexts.Through(author.Door, language)}" : RecordTexts.CommandLine(language);

    public string Name(PersonId id) => network.FindPerson(id)?.Name ?? id.Value;

    private string Name(OrganisationId id) => network.FindOrganisation(id)?.Name ?? id.Value;

    private IEnumerable<string> Values(string field, JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => list.SelectMany(item => Values(field, item)),
        JsonObject fields => [string.Join(", ", fields.Select(item => item.Value).OfType<JsonValue>().Select(item => Value(field, item)))],
        JsonValue single => [Value(field, single)],
        _ => [value.ToJsonString()],
    };

    private string Value(string field, JsonValue value)
    {
        if (value.TryGetValue<bool>(out var flag))
        {
            return RecordTexts.YesOrNo(flag, language);
        }

        if (value.TryGetValue<long>(out var number))
        {
            return PartTexts.Number(number, language);
        }

        var text = value.ToString();
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? BerlinTime.Date(day, language) : field switch
        {
            "lead" or "organisation" or "chair" or "partners" or "members" => Name(new OrganisationId(text)),
            "contact" => Name(new PersonId(text)),
            "themes" => network.FindTheme(new ThemeId(text))?.Name ?? text,
            "funding" => network.FindProgramme(text)?.Name ?? text,
            _ => text,
        };
    }
}
