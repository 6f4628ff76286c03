using System.Collections.Immutable;
using System.Net.Mail;
using System.Text.RegularExpressions;
using KreisTeams.Funding;
using KreisTeams.Projects;
using KreisTeams.Synergies;

namespace KreisTeams.Network;

/// <summary>What every record of the network keeps to, whether it comes from a file, the chat or the tab.</summary>
internal static partial class NetworkRules
{
    /// <summary>In characters of its JSON, so that a full transaction fits what a table takes at once.</summary>
    private const int LongestRecord = 16_000;

    public static IEnumerable<JsonProblem> Check(NetworkContent content, NetworkSnapshot network)
    {
        if (string.IsNullOrWhiteSpace(content.Name))
        {
            yield return new("$.name", NetworkTexts.EmptyText);
        }

        if (content.Organisations.IsEmpty)
        {
            yield return new("$.organisations", NetworkTexts.NoOrganisation);
        }

        var seen = new HashSet<RecordKey>();
        foreach (var (list, record, index) in content.Records())
        {
            var key = RecordKey.Of(record);
            var path = $"$.{list}[{index}]";
            if (!seen.Add(key))
            {
                yield return new($"{path}.id", NetworkTexts.UsedTwice(key.Id));
            }

            foreach (var problem in Check(record, network))
            {
                yield return problem with { Path = path + problem.Path };
            }
        }
    }

    /// <summary>Problems of one record within the network it is to belong to; paths begin at the record.</summary>
    public static IEnumerable<JsonProblem> Check(object record, NetworkSnapshot network) =>
    [
        .. LegalId().IsMatch(RecordKey.Of(record).Id) ? [] : (JsonProblem[])[new(".id", NetworkTexts.WrongId)],
        .. NetworkJson.Write(record).Length <= LongestRecord ? [] : (JsonProblem[])[new("", NetworkTexts.TooLong(LongestRecord))],
        .. record switch
        {
            Organisation organisation => Check(organisation),
            Body body => [.. Text(".name", body.Name), .. Known(".members", body.Members, network), .. Known(".chair", body.Chair, network)],
            Theme theme => Text(".name", theme.Name),
            Person person => Check(person, network),
            Initiative initiative =>
            [
                .. Text(".name", initiative.Name), .. Text(".purpose", initiative.Purpose),
                .. Known(".members", initiative.Members, network), .. Known(".themes", initiative.Themes, network),
            ],
            Project project => Check(project, network),
            FundingProgramme programme => Check(programme),
            Resolution resolution =>
            [
                .. Text(".title", resolution.Title),
                .. network.FindBody(resolution.Body) is null ? Missing(".body", RecordKind.Body, resolution.Body.Value) : [],
            ],
            ThesaurusEntry entry => [.. Text(".label", entry.Label), .. Text(".words", string.Join("", entry.Words))],
            _ => [],
        },
    ];

    private static IEnumerable<JsonProblem> Check(Organisation organisation) =>
    [
        .. Text(".name", organisation.Name),
        .. organisation.Ags is null || Ags().IsMatch(organisation.Ags) ? [] : (JsonProblem[])[new(".ags", NetworkTexts.WrongAgs)],
        .. organisation.Ars is null || Ars().IsMatch(organisation.Ars) ? [] : (JsonProblem[])[new(".ars", NetworkTexts.WrongArs)],
        .. organisation.Weight >= 1 ? [] : (JsonProblem[])[new(".weight", NetworkTexts.WeightTooSmall)],
    ];

    private static IEnumerable<JsonProblem> Check(Person person, NetworkSnapshot network) =>
    [
        .. Text(".name", person.Name),
        .. Known(".organisation", person.Organisation, network),
        .. person.Email is null || (MailAddress.TryCreate(person.Email, out var mail) && mail.Address == person.Email)
            ? [] : (JsonProblem[])[new(".email", NetworkTexts.WrongEmail)],
        .. person.AadObjectId is { } objectId && network.PersonByAadObjectId(objectId) is { } other && other.Id != person.Id
            ? (JsonProblem[])[new(".aadObjectId", NetworkTexts.WrongObjectId)] : [],
        .. person.Mandates.SelectMany((mandate, index) => Check(mandate, person, network, $".mandates[{index}]")),
        .. person.Absences.SelectMany((absence, index) => Check(absence, person, network, $".absences[{index}]")),
        .. person.Grants.SelectMany((grant, index) => Check(grant, network, $".grants[{index}]")),
    ];

    private static IEnumerable<JsonProblem> Check(Mandate mandate, Person person, NetworkSnapshot network, string path) =>
    [
        .. Known($"{path}.organisation", mandate.Organisation, network),
        .. Known($"{path}.deputyOf", mandate.DeputyOf, network),
        .. Known($"{path}.themes", mandate.Themes, network),
        .. Order($"{path}.validUntil", mandate.ValidFrom, mandate.ValidUntil),
        .. mandate.DeputyOf == person.Id ? (JsonProblem[])[new($"{path}.deputyOf", NetworkTexts.DeputyOfThemselves)] : [],
    ];

    private static IEnumerable<JsonProblem> Check(Absence absence, Person person, NetworkSnapshot network, string path) =>
    [
        .. Known($"{path}.deputy", absence.Deputy, network),
        .. Order($"{path}.until", absence.From, absence.Until),
        .. absence.Deputy == person.Id ? (JsonProblem[])[new($"{path}.deputy", NetworkTexts.DeputyOfThemselves)] : [],
    ];

    private static IEnumerable<JsonProblem> Check(Grant grant, NetworkSnapshot network, string path) =>
    [
        .. Known($"{path}.organisation", grant.Organisation, network),
        .. grant.Body is { } body && network.FindBody(body) is null ? Missing($"{path}.body", RecordKind.Body, body.Value) : [],
        .. grant is { Role: NetworkRole.Editor, Organisation: null } ? (JsonProblem[])[new(path, NetworkTexts.EditorWithoutOrganisation)] : [],
        .. grant is { Role: NetworkRole.Moderator, Body: null } ? (JsonProblem[])[new(path, NetworkTexts.ModeratorWithoutBody)] : [],
    ];

    private static IEnumerable<JsonProblem> Check(Project project, NetworkSnapshot network) =>
    [
        .. Text(".title", project.Title),
        .. Known(".lead", project.Lead, network),
        .. Known(".partners", project.Partners, network),
        .. Known(".themes", project.Themes, network),
        .. Known(".contact", project.Contact, network),
        .. Order(".end", project.Start, project.End),
        .. project.CostCents < 0 ? (JsonProblem[])[new(".costCents", NetworkTexts.NegativeCost)] : [],
        .. project.Serves.SelectMany((goal, index) => network.FindProject(goal.Strategy)?.Goals.Contains(goal.Goal) == true
            ? [] : (JsonProblem[])[new($".serves[{index}]", NetworkTexts.NoSuchGoal(goal.Strategy.Value))]),
        .. Check(project.Financing, network),
        .. project.Applications.SelectMany((application, index) => network.FindProgramme(application.Programme) is null
            ? Missing($".applications[{index}].programme", RecordKind.Programme, application.Programme) : []),
        .. project.Funding.SelectMany((id, index) => network.FindProgramme(id) is null ? Missing($".funding[{index}]", RecordKind.Programme, id) : []),
    ];

    private static IEnumerable<JsonProblem> Check(FundingProgramme programme) =>
    [
        .. Text(".name", programme.Name),
        .. programme.Fields().Where(field => field.Fact is { Value: not null } and ({ Source: null } or { CheckedAt: null }))
            .Select(field => new JsonProblem(Path(field.Field), NetworkTexts.FactWithoutSource)),
    ];

    private static IEnumerable<JsonProblem> Check(FinancingPlan? plan, NetworkSnapshot network) => plan is null ? [] :
    [
        .. plan.Items.SelectMany((item, index) => Text($".financing.items[{index}].label", item.Label)),
        .. plan.Items.SelectMany((item, index) => item.Cents < 0 ? (JsonProblem[])[new($".financing.items[{index}].cents", NetworkTexts.NegativeCost)] : []),
        .. plan.GrantCents < 0 ? (JsonProblem[])[new(".financing.grantCents", NetworkTexts.NegativeCost)] : [],
        .. plan.OwnParts.SelectMany((part, index) => Known($".financing.ownParts[{index}].organisation", part.Organisation, network)),
        .. plan.Programme is { } id && network.FindProgramme(id) is null ? Missing(".financing.programme", RecordKind.Programme, id) : [],
    ];

    private static string Path(ProgrammeField field) => "." + System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(field.ToString());

    private static JsonProblem[] Text(string path, string text) => string.IsNullOrWhiteSpace(text) ? [new(path, NetworkTexts.EmptyText)] : [];

    private static JsonProblem[] Order(string path, DateOnly? from, DateOnly? until) =>
        from > until ? [new(path, NetworkTexts.EndsBeforeItBegins)] : [];

    private static JsonProblem[] Known(string path, OrganisationId? id, NetworkSnapshot network) =>
        id is { } known && network.FindOrganisation(known) is null ? Missing(path, RecordKind.Organisation, known.Value) : [];

    private static JsonProblem[] Known(string path, PersonId? id, NetworkSnapshot network) =>
        id is { } known && network.FindPerson(known) is null ? Missing(path, RecordKind.Person, known.Value) : [];

    private static IEnumerable<JsonProblem> Known(string path, ImmutableArray<OrganisationId> ids, NetworkSnapshot network) =>
        ids.SelectMany((id, index) => Known($"{path}[{index}]", id, network));

    private static IEnumerable<JsonProblem> Known(string path, ImmutableArray<ThemeId> ids, NetworkSnapshot network) =>
        ids.SelectMany((id, index) => network.FindTheme(id) is null ? Missing($"{path}[{index}]", RecordKind.Theme, id.Value) : []);

    private static JsonProblem[] Missing(string path, RecordKind kind, string id) => [new(path, NetworkTexts.Unknown(kind, id))];

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,79}$")]
    private static partial Regex LegalId();

    [GeneratedRegex("^([0-9]{5}|[0-9]{8})$")]
    private static partial Regex Ags();

    [GeneratedRegex("^[0-9]{12}$")]
    private static partial Regex Ars();
}
