using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Network;

/// <summary>„Wer ist CDO in Herten?“</summary>
internal static class ContactAnswer
{
    public static Answer Of(Utterance said)
    {
        if (said.Understood.FindAll("org_ambiguous") is { Count: > 0 } candidates)
        {
            return WhichOrganisation.Ask(said, candidates, organisation => NetworkTexts.WhoIs(RoleAsked(said), NetworkTexts.Distinct(organisation, said.Language), said.Language));
        }

        if (said.Organisation() is not { } organisation)
        {
            return said.Find("person") is { } name ? ByName(said, name)
                : said.Find("theme") is not null ? ThemeAnswer.WhoWorksOn(said)
                : WhichOrganisation.Complete(said);
        }

        return Responsible(said, organisation) is { } responsible ? ContactCard.Of(said, responsible)
            : said.Network.ValidMandates(organisation.Id, RoleAsked(said), said.Today) is [var holder, ..] ? ContactCard.Of(said, holder)
            : NobodyNamed(said, organisation);
    }

    private static MandateRole RoleAsked(Utterance said) => said.Role ?? MandateRole.Cdo;

    /// <summary>A narrower responsibility goes before the general one, as in „zuständig für Open Data“.</summary>
    private static Holder? Responsible(Utterance said, Organisation organisation) => said.Find("theme") is not { } theme ? null
        : said.Network.ContactsFor(organisation.Id, new ThemeId(theme), said.Today).FirstOrDefault(holder => holder.Mandate.Themes.Contains(new ThemeId(theme)));

    private static Answer ByName(Utterance said, string name)
    {
        var found = said.Network.PersonsCalled(name).ToArray();
        return found switch
        {
            [] => new Answer(NetworkTexts.NobodyFound(name, said.Language)),
            [var person] => ContactCard.Of(said, new Holder(person, person.Mandates.FirstOrDefault(mandate => mandate.IsValid(said.Today))
                ?? new Mandate(person.Organisation, MandateRole.Contact, Authority.Inform))),
            _ => PersonList(said, NetworkTexts.WhichOrganisation(name, said.Language), found),
        };
    }

    private static Answer PersonList(Utterance said, string title, IEnumerable<Person> people)
    {
        var rows = people.Select(person => CardParts.Row(
            person.Name, said.Network.FindOrganisation(person.Organisation)?.Name ?? "", new SayData(NetworkTexts.WhoIsPerson(person.Name, said.Language))));
        return new Answer($"{title} {string.Join(", ", people.Select(person => person.Name))}", CardParts.Card(said.Language, [CardParts.Strong(title), .. rows]));
    }

    private static Answer NobodyNamed(Utterance said, Organisation organisation)
    {
        var missing = NetworkTexts.NobodyNamed(organisation.Name, RoleAsked(said), said.Language);
        return said.Network.ContactsOf(organisation.Id, said.Today) is [var instead, ..]
            ? ContactCard.Of(said, instead, $"{missing} {NetworkTexts.InsteadAsk(organisation.Name, said.Language)}")
            : new Answer($"{missing} {NetworkTexts.NoContact(organisation.Name, said.Language)}");
    }
}
