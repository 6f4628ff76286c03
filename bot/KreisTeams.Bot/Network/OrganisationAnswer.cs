using System.Globalization;
using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Records;

namespace KreisTeams.Bot.Network;

/// <summary>„Steckbrief Marl“, „liste alle Städte“.</summary>
internal static class OrganisationAnswer
{
    public static Answer List(Utterance said)
    {
        var organisations = said.Network.Organisations.Where(organisation => IsAskedFor(organisation, said.Find("type"))).ToArray();
        var title = NetworkTexts.Organisations(organisations.Length, said.Network.Name, said.Language);
        var rows = organisations.Select(organisation => CardParts.Row(
            organisation.Name, Below(said, organisation), new SayData(NetworkTexts.Profile(organisation.Name, said.Language))));
        return new Answer(
            $"{title}: {string.Join(", ", organisations.Select(organisation => organisation.Name))}",
            CardParts.Card(said.Language, [CardParts.Heading(title), .. rows]));
    }

    public static Answer Profile(Utterance said)
    {
        if (said.Understood.FindAll("org_ambiguous") is { Count: > 0 } candidates)
        {
            return WhichOrganisation.Ask(said, candidates, organisation => NetworkTexts.Profile(NetworkTexts.Distinct(organisation, said.Language), said.Language));
        }

        return said.Organisation() is { } organisation ? Profile(said, organisation) : WhichOrganisation.Complete(said);
    }

    private static Answer Profile(Utterance said, Organisation organisation)
    {
        var language = said.Language;
        var contact = said.Network.ContactsOf(organisation.Id, said.Today).FirstOrDefault();
        var projects = said.Network.Projects.Count(project => project.Involves(organisation.Id));
        (string Label, MarkdownText? Value)[] facts =
        [
            (NetworkTexts.Contact(language), contact is null ? NetworkTexts.NoContactShort(language) : contact.Person.Name),
            (NetworkTexts.ProjectsLabel(language), projects.ToString(CultureInfo.InvariantCulture)),
            (NetworkTexts.VotingRight(language), organisation.IsAdvisory ? NetworkTexts.Advisory(language) : NetworkTexts.OneVote(language)),
            (NetworkTexts.Inhabitants(language), CardParts.Known(organisation.Inhabitants?.ToString("N0", Culture(language)))),
            (NetworkTexts.Ags, CardParts.Known(organisation.Ags)),
            (NetworkTexts.Ars, CardParts.Known(organisation.Ars)),
            (NetworkTexts.FundingRegions(language), CardParts.Known(Regions(organisation, language))),
        ];
        var card = CardParts.Card(language,
        [
            CardParts.Heading(organisation.Name),
            CardParts.Small(organisation.LegalForm ?? ""),
            CardParts.Facts(facts),
            .. organisation.Source is { } source ? (CardElement[])[CardParts.Small(NetworkTexts.Source(source, language))] : [],
            CardParts.Buttons(
            [
                CardParts.Say(NetworkTexts.Contact(language), NetworkTexts.WhoIs(MandateRole.Cdo, organisation.Name, language)),
                CardParts.Say(NetworkTexts.ProjectsLabel(language), NetworkTexts.ProjectsOf(organisation.Name, language)),
                .. RecordDialog.EditButton(said, organisation),
            ]),
        ]);
        var text = $"{organisation.Name}: {string.Join("; ", facts.Where(fact => fact.Value is { IsEmpty: false }).Select(fact => $"{fact.Label} {fact.Value!.Value.ToPlain()}"))}";
        return new Answer(text, card);
    }

    private static bool IsAskedFor(Organisation organisation, string? type) => type switch
    {
        "stadt" => organisation.Kind == OrganisationKind.Town,
        "kreis" => organisation.Kind == OrganisationKind.County,
        _ => true,
    };

    private static string Below(Utterance said, Organisation organisation)
    {
        var contact = said.Network.ContactsOf(organisation.Id, said.Today) is [var holder, ..]
            ? holder.Person.Name : NetworkTexts.NoContactShort(said.Language);
        var form = organisation.IsAdvisory ? NetworkTexts.Advisory(said.Language) : organisation.LegalForm;
        return form is null ? contact : $"{contact} · {form}";
    }

    private static string? Regions(Organisation organisation, Language language) => organisation.FundingRegions.IsEmpty ? null
        : string.Join(", ", organisation.FundingRegions.Select(region => region.OnlyDistricts.IsDefaultOrEmpty
            ? region.Id : NetworkTexts.OnlyDistricts(region.Id, string.Join(", ", region.OnlyDistricts), language)));

    private static CultureInfo Culture(Language language) => CultureInfo.GetCultureInfo(language.Pick("de-DE", "en-GB"));
}
