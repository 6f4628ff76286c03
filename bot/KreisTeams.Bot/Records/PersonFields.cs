using System.Collections.Immutable;
using System.Globalization;
using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Network;
using KreisTeams.Tab.Administration;
using KreisTeams.Tab.Records;
using NetworkTexts = KreisTeams.Bot.Network.NetworkTexts;

namespace KreisTeams.Bot.Records;

/// <summary>People. Somebody new is named to a function, so that a predecessor's ends; whoever is there keeps their functions, whose authority and dates are edited.</summary>
internal sealed class PersonFields(PersonEditing editing, TimeProvider clock) : RecordFields<Person>
{
    public override string NewTitle(Language language) => RecordDialogTexts.NewPerson(language);

    protected override EditOutcome.NotAllowed? Refusal(NetworkSnapshot network, Person person, Person? record) => record is not null
        ? network.Refusal(person, record)
        : Editable(network, person).Any() ? null : EditRights.Edit(network, person, person.Organisation);

    protected override ImmutableDictionary<string, string> Values(Utterance asking, Person? record)
    {
        if (record is null)
        {
            var editable = Editable(asking.Network, asking.Speaker.Person!).ToArray();
            var own = editable.FirstOrDefault(organisation => organisation.Id == asking.Speaker.Person!.Organisation) ?? editable.FirstOrDefault();
            return Filled(("organisation", own?.Id.Value), ("role", nameof(MandateRole.Contact)), ("authority", nameof(Authority.Inform)), ("deputyOf", Typed.NoOne), ("validFrom", Typed.Of(asking.Today)));
        }

        return Filled(
        [
            ("name", record.Name), ("salutation", record.Salutation), ("unit", record.Unit), ("email", record.Email), ("phone", record.Phone),
            .. record.Mandates.SelectMany((mandate, index) => new (string, string?)[]
            {
                (At("authority", index), mandate.Authority.ToString()), (At("validFrom", index), Typed.Of(mandate.ValidFrom)), (At("validUntil", index), Typed.Of(mandate.ValidUntil)),
            }),
        ]);
    }

    protected override IEnumerable<CardElement> Inputs(Utterance asking, Person? record, Typed typed)
    {
        var language = asking.Language;
        CardInput[] reach = [Text("email", typed, language, 200, isNeeded: record is null), Text("phone", typed, language, 60)];
        CardInput[] who = [Text("salutation", typed, language, 40), Text("unit", typed, language, 200)];
        return record is null
            ? [Text("name", typed, language, LongestName, isNeeded: true), .. Function(asking, typed), .. reach, .. who]
            : [Text("name", typed, language, LongestName, isNeeded: true), .. reach, .. who, .. record.Mandates.SelectMany((mandate, index) => Function(asking, mandate, index, typed))];
    }

    protected override object Read(Typed typed, Person? seen)
    {
        if (seen is null)
        {
            var mandate = new Mandate(new(typed["organisation"]), typed.Choice("role", MandateRole.Contact), typed.Choice("authority", Authority.Inform))
            {
                DeputyOf = typed.Id("deputyOf") is { } member ? new PersonId(member) : null,
                ValidFrom = typed.Day("validFrom") ?? clock.Today(),
                ValidUntil = typed.Day("validUntil"),
            };
            return new Appointment(typed["name"].Trim(), mandate)
            {
                Email = typed.OrNull("email"), Phone = typed.OrNull("phone"), Salutation = typed.OrNull("salutation"), Unit = typed.OrNull("unit"),
            };
        }

        var form = new PersonForm { Name = typed["name"], Salutation = typed["salutation"], Unit = typed["unit"], Email = typed["email"], Phone = typed["phone"] };
        return form.Apply(seen) with
        {
            Mandates = [.. seen.Mandates.Select((mandate, index) => mandate with
            {
                Authority = typed.Choice(At("authority", index), mandate.Authority),
                ValidFrom = typed.Day(At("validFrom", index)),
                ValidUntil = typed.Day(At("validUntil", index)),
            })],
        };
    }

    public override Task<EditOutcome> SaveAsync(NetworkSnapshot seen, object record, Actor actor, CancellationToken cancellationToken) => record is Appointment appointment
        ? editing.AppointAsync(appointment, actor, cancellationToken)
        : editing.SaveAsync(seen, (Person)record, actor, cancellationToken);

    private static IEnumerable<CardElement> Function(Utterance asking, Typed typed)
    {
        var (network, language) = (asking.Network, asking.Language);
        var editable = Editable(network, asking.Speaker.Person!).ToArray();
        return
        [
            Choose("organisation", RecordTexts.Field("organisation", language), typed, Choices(editable)),
            Choose("role", AdministrationTexts.Function(language), typed, Words<MandateRole>(NetworkTexts.Role, language)),
            Choose("authority", NetworkTexts.AuthorityLabel(language), typed, Words<Authority>(NetworkTexts.Authority, language)),
            Choose("deputyOf", AdministrationTexts.DeputyOf(language), typed, Choices(network.Persons.Where(person => editable.Any(organisation => organisation.Id == person.Organisation)), AdministrationTexts.InOwnRight(language))),
            Day("validFrom", AdministrationTexts.From(language), typed),
            Day("validUntil", RecordDialogTexts.ValidUntil(language), typed),
        ];
    }

    private static IEnumerable<CardElement> Function(Utterance asking, Mandate mandate, int index, Typed typed)
    {
        var (network, language) = (asking.Network, asking.Language);
        var organisation = network.FindOrganisation(mandate.Organisation)?.Name ?? mandate.Organisation.Value;
        var member = mandate.DeputyOf is { } id ? network.FindPerson(id)?.Name : null;
        return
        [
            CardParts.Strong(NetworkTexts.RoleOf(mandate.Role, organisation, member is not null, language) + (member is null ? "" : $" · {RecordTexts.DeputyFor(member, language)}")) with { Separator = true, Spacing = Spacing.Medium },
            Choose(At("authority", index), NetworkTexts.AuthorityLabel(language), typed, Words<Authority>(NetworkTexts.Authority, language)),
            Day(At("validFrom", index), AdministrationTexts.From(language), typed),
            Day(At("validUntil", index), RecordDialogTexts.ValidUntil(language), typed),
        ];
    }

    private static IEnumerable<Organisation> Editable(NetworkSnapshot network, Person person) => network.Organisations.Where(organisation => person.MayEdit(organisation.Id));

    private static string At(string field, int index) => field + index.ToString(CultureInfo.InvariantCulture);
}
