using System.Globalization;
using System.Text.Json.Nodes;

namespace KreisTeams.Understanding;

/// <summary>Reads the entities of a phrase, one method for each slot that the table of intents names.</summary>
/// <param name="explained">Tokens that say the intent and are therefore not part of an entity.</param>
internal sealed partial class Slots(Phrase phrase, Names names, Intent intent, ulong explained)
{
    private const string Current = "current";
    private const string Me = "me";

    private static readonly Dictionary<string, Action<Slots>> Readers = new(StringComparer.Ordinal)
    {
        ["topic"] = slots => slots.ReadTopic(),
        ["language"] = slots => slots.Set("language", slots.Phrase.Has("english") ? "en" : "de"),
        ["easy"] = slots => slots.Set("on", !slots.Phrase.Has("off") && !slots.Phrase.Has("not")),
        ["org"] = slots => slots.ReadOrganisation(),
        ["role"] = slots => slots.ReadRole(),
        ["theme"] = slots => slots.ReadTheme(known: false),
        ["theme_opt"] = slots => slots.ReadTheme(known: true),
        ["theme_new"] = slots => slots.Set("theme", slots.TailOr(slots.AfterWord("theme"))),
        ["field"] = slots => slots.Set("field", slots.Phrase.Has("phone") ? "phone" : slots.Phrase.Has("email") ? "email" : null),
        ["record_field"] = slots => slots.ReadRecord(),
        ["person_opt"] = slots => slots.Set("person", slots.Phrase.Has("cdo") ? null : slots.KnownPerson()),
        ["person"] = slots => slots.Set("person", slots.PersonName()),
        ["gap_role"] = slots => slots.Set("role", slots.Phrase.Has("deputy") ? "deputy" : slots.Phrase.Has("authority") ? "authority" : "CDO"),
        ["person_set"] = slots => slots.ReadAppointment(),
        ["valid"] = slots => slots.ReadValidity(),
        ["absence"] = slots => slots.ReadAbsence(),
        ["org_type"] = slots => slots.Set("type", slots.Phrase.Has("town") ? TownType : null),
        ["include"] = slots => slots.Set("include", slots.Phrase.Has("contact") ? "contacts" : null),
        ["field_org"] = slots => slots.Set("field", slots.FirstOf("ags", "ars", "inhabitants")),
        ["follow"] = slots => slots.ReadFollowed(),
        ["project"] = slots => slots.Set("project", slots.ProjectTitle()),
        ["project_new"] = slots => slots.ReadNewProject(),
        ["project_status"] = slots => slots.Set("status", slots.FirstOf("running", "done", "paused", "stopped", "planned")),
        ["project_state"] = slots => slots.Set("status", slots.FirstOf("done", "paused", "stopped", "planned", "running") ?? (slots.Phrase.Has("started") ? "running" : null)),
        ["project_field"] = slots => slots.Set("field", slots.ProjectField()),
        ["strategy"] = slots => slots.Set("strategy", slots._entities.ContainsKey("org") ? null : slots.Phrase.Find(NameKind.Strategy)?.Name.Text),
        ["projects"] = slots => slots.ReadMergedProjects(),
        ["synergy_text"] = slots => slots.ReadSynergyText(),
        ["target_last"] = slots => slots.Set("target", "last"),
        ["funding_for"] = slots => slots.ReadFundingSubject(),
        ["before"] = slots => slots.Set("before_raw", slots.Phrase.Has("before") || slots.Phrase.Has("until") ? slots.TimeText() : null),
        ["programme"] = slots => slots.Set("programme", slots.Programme()),
        ["calculation"] = slots => slots.ReadCalculation(),
        ["funding_field"] = slots => slots.Set("field", slots.Phrase.Has("asof") ? "checked_at" : slots.Phrase.Has("available") ? "available" : slots.Phrase.Has("ownshare") ? "own_share" : null),
        ["application"] = slots => slots.ReadApplication(),
        ["reminder"] = slots => slots.ReadReminder(),
        ["poll_new"] = slots => slots.ReadNewPoll(),
        ["vote"] = slots => slots.ReadVote(),
        ["choice"] = slots => slots.Set("choice", slots.Choice()),
        ["poll"] = slots => slots.Set("poll", slots.PollReference() ?? Current),
        ["recusal"] = slots => slots.ReadRecusal(),
        ["recusal_case"] = slots => slots.Set("reason", slots.RecusalCase()),
        ["to_deputy"] = slots => slots.Set("to", "deputy"),
        ["poll_field"] = slots => slots.Set("field", slots.PollField()),
        ["missing_target"] = slots => slots.Set("target", "missing"),
        ["result"] = slots => slots.ReadResult(),
        ["extension"] = slots => slots.ReadExtension(),
        ["majority_topic"] = slots => slots.ReadMajorityTopic(),
        ["receipt"] = slots => slots.Set("receipt", slots.Receipt()),
        ["decision_when"] = slots => slots.ReadPeriod(exactDate: true),
        ["time_period"] = slots => slots.ReadPeriod(exactDate: false),
        ["body"] = slots => slots.Set("body", slots.BodyName()),
        ["decision_ref"] = slots => slots.Set("decision", slots.DecisionNumber() ?? slots.Subject() ?? slots.Residue()),
        ["decision_topic"] = slots => slots.Set("decision", slots.DecisionNumber() ?? slots.Subject() ?? slots.Residue()),
        ["decision_number"] = slots => slots.Set("decision", slots.DecisionNumber()),
        ["draft"] = slots => slots.Set("kind", "beschlussvorlage"),
        ["climate"] = slots => slots.ReadClimate(),
        ["document_text"] = slots => slots.Set("text", slots.DocumentText()),
        ["document"] = slots => slots.Set("document", slots.DocumentName()),
        ["document_opt"] = slots => slots.Set("document", slots.QuotedText() ?? slots.FileName()),
        ["attachment"] = slots => slots.Set("attachment", true),
        ["version"] = slots => slots.ReadVersion(),
        ["meeting_body"] = slots => slots.Set("body", slots.BodyName()),
        ["meeting_new"] = slots => slots.ReadNewMeeting(),
        ["agenda_item"] = slots => slots.ReadAgendaItem(),
        ["agenda_number"] = slots => slots.ReadPostponedItem(),
        ["decline"] = slots => slots.ReadDecline(),
        ["minutes_format"] = slots => slots.ReadMinutesExport(),
        ["minutes_new"] = slots => slots.ReadNewMinutes(),
        ["raci"] = slots => slots.ReadRaci(),
        ["raci_set"] = slots => slots.ReadRaciChange(),
        ["measure_status"] = slots => slots.Set("status", slots.FirstOf("overdue", "done", "open", "running")),
        ["measure_number"] = slots => slots.Set("measure", slots.NumberText() ?? slots.Residue()),
        ["measure_state"] = slots => slots.Set("status", slots.FirstOf("done", "paused", "stopped", "running") ?? (slots.Phrase.Has("started") ? "running" : "done")),
        ["report"] = slots => slots.ReadReport(),
        ["format_only"] = slots => slots.Set("format", slots.Format()),
        ["objects"] = slots => slots.Set("object", slots.ExportedObject()),
        ["opendata_format"] = slots => slots.Set("format", "oparl"),
        ["retention_object"] = slots => slots.Set("object", slots.StoredObject()),
        ["admin_role"] = slots => slots.ReadAdminRole(),
    };

    private readonly JsonObject _entities = [];

    private Phrase Phrase => phrase;

    public JsonObject Read()
    {
        foreach (var slot in intent.Slots)
        {
            Readers[slot](this);
        }

        if (intent.Name == "out_of_scope" && phrase.Has("manipulate"))
        {
            Expect("deny");
        }

        if (Expectations.TryGetValue(intent.Name, out var expectation))
        {
            Expect(expectation);
        }

        return _entities;
    }

    /// <summary>Intents that always need more than an answer.</summary>
    private static readonly Dictionary<string, string> Expectations = new(StringComparer.Ordinal)
    {
        ["poll.close"] = "confirm",
        ["document.restore"] = "confirm",
        ["privacy.delete"] = "confirm",
        ["admin.role_set"] = "permission",
        ["reject"] = "context",
    };

    private void Expect(string expectation) => _entities["_expect"] = expectation;

    private void Set(string entity, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            _entities[entity] = value;
        }
    }

    private void Set(string entity, bool value) => _entities[entity] = value;

    private void Set(string entity, IEnumerable<string> values)
    {
        var array = new JsonArray([.. values.Select(value => (JsonNode)JsonValue.Create(value))]);
        if (array.Count > 0)
        {
            _entities[entity] = array;
        }
    }

    private string? FirstOf(params ReadOnlySpan<string> concepts)
    {
        foreach (var concept in concepts)
        {
            if (phrase.Has(concept))
            {
                return concept;
            }
        }

        return null;
    }

    private string? TimeText() => phrase.Times is [var time, ..] ? TextOf(time) : null;

    private string TextOf(TimeMatch time) => phrase.Between(time.From, time.To);

    private static string? IsoDate(string? raw)
    {
        string[] formats = ["d.M.yyyy", "yyyy-MM-dd", "d. M. yyyy", "dd.MM.yyyy"];
        return raw is not null && DateOnly.TryParseExact(raw.Replace(" ", "", StringComparison.Ordinal), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private void ReadTopic()
    {
        if (!phrase.Has("howto"))
        {
            return;
        }

        Set("topic", Topics.FirstOrDefault(topic => topic.Concepts.All(phrase.Has)).Intent);
    }

    private static readonly (string[] Concepts, string Intent)[] Topics =
    [
        (["deputy"], "person.absence"),
        (["secret"], "poll.create"),
        (["create", "pollnoun"], "poll.create"),
        (["changemind", "myvote"], "poll.change_vote"),
        (["withdraw"], "poll.withdraw_vote"),
        (["recuse"], "poll.recuse"),
        (["create", "project"], "project.create"),
        (["create", "theme"], "theme.create"),
        (["merge"], "project.merge"),
        (["upload"], "document.upload"),
        (["create", "template"], "draft.create"),
        (["report"], "report.create"),
        (["export"], "report.export"),
        (["remind"], "reminder.set"),
        (["follow"], "subscribe"),
        (["absent"], "person.absence"),
        (["verify"], "poll.verify_receipt"),
        (["funding"], "funding.search"),
        (["join"], "project.join"),
        (["search"], "document.find"),
        (["agenda"], "meeting.agenda_add"),
        (["voteact"], "poll.vote"),
        (["poll"], "poll.vote"),
        (["project"], "project.create"),
    ];
}
