using System.Collections.Immutable;
using System.Globalization;
using KreisTeams.Bot.Chat;
using KreisTeams.Tab.Administration;
using KreisTeams.Tab.Records;

namespace KreisTeams.Bot.Records;

/// <summary>What the register says about an organisation; its vote is for administrators to say.</summary>
internal sealed class OrganisationFields(OrganisationEditing editing) : RecordFields<Organisation>
{
    public override string NewTitle(Language language) => RecordDialogTexts.NewOrganisation(language);

    protected override EditOutcome.NotAllowed? Refusal(NetworkSnapshot network, Person person, Organisation? record) => record is not null ? network.Refusal(person, record)
        : person.Administers() ? null : new(RecordDialogTexts.AddingOrganisations, network.Administrators());

    protected override ImmutableDictionary<string, string> Values(Utterance asking, Organisation? record) => record is null
        ? Filled(("kind", nameof(OrganisationKind.Town)), ("isAdvisory", "false"), ("weight", "1"))
        : Filled(
            ("name", record.Name), ("kind", record.Kind.ToString()), ("legalForm", record.LegalForm), ("ags", record.Ags), ("ars", record.Ars),
            ("inhabitants", record.Inhabitants?.ToString(CultureInfo.InvariantCulture)), ("isAdvisory", record.IsAdvisory ? "true" : "false"),
            ("weight", record.Weight.ToString(CultureInfo.InvariantCulture)), ("aliases", string.Join('\n', record.Aliases)), ("source", record.Source));

    protected override IEnumerable<CardElement> Inputs(Utterance asking, Organisation? record, Typed typed)
    {
        var language = asking.Language;
        CardInput[] vote = asking.Speaker.Person!.Administers()
            ?
            [
                new ToggleInput("isAdvisory", RecordTexts.Field("isAdvisory", language), RecordDialogTexts.AdvisoryMeans(language)) { Value = typed["isAdvisory"] },
                new NumberInput("weight", RecordTexts.Field("weight", language)) { Value = typed.Number("weight") ?? 1, Min = 1, Max = 100 },
            ]
            : [];
        return
        [
            Text("name", typed, language, LongestName, isNeeded: true),
            .. record is null ? (CardInput[])[Choose("kind", RecordTexts.Field("kind", language), typed, Words<OrganisationKind>(RecordTexts.OrganisationKind, language))] : [],
            Text("legalForm", typed, language, LongestName), Text("ags", typed, language, 8), Text("ars", typed, language, 12),
            new NumberInput("inhabitants", RecordTexts.Field("inhabitants", language)) { Value = typed.Number("inhabitants"), Min = 0 },
            Lines("aliases", typed, language), Text("source", typed, language, 300), .. vote,
        ];
    }

    protected override object Read(Typed typed, Organisation? seen)
    {
        var form = new OrganisationForm
        {
            Name = typed["name"], LegalForm = typed["legalForm"], Ags = typed["ags"], Ars = typed["ars"], Inhabitants = typed.Number("inhabitants"),
            IsAdvisory = typed["isAdvisory"] == "true", Weight = typed.Number("weight") ?? 0, Aliases = typed["aliases"], Source = typed["source"],
        };
        return form.Apply(seen ?? new Organisation(new(""), "", typed.Choice("kind", OrganisationKind.Town)));
    }

    public override Task<EditOutcome> SaveAsync(NetworkSnapshot seen, object record, Actor actor, CancellationToken cancellationToken) =>
        editing.SaveAsync(seen, (Organisation)record, actor, cancellationToken);
}
