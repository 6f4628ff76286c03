using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Records;

namespace KreisTeams.Bot.Network;

/// <summary>One person, and every way to reach them. An absence stands on top, because it decides whom to call.</summary>
internal static class ContactCard
{
    public static Answer Of(Utterance said, Holder holder, string? before = null)
    {
        var (person, mandate) = holder;
        var (network, language) = (said.Network, said.Language);
        var organisation = network.FindOrganisation(mandate.Organisation)?.Name ?? mandate.Organisation.Value;
        var deputies = network.DeputiesOf(person.Id, said.Today);
        var role = NetworkTexts.RoleOf(mandate.Role, organisation, mandate.DeputyOf is not null, language);
        var absence = network.AbsenceOf(person.Id, said.Today);
        var away = absence is null ? null : NetworkTexts.Absent(absence, absence.Deputy is { } id ? network.FindPerson(id)?.Name : null, language);

        var card = CardParts.Card(language, CardParts.Only(
            before is null ? null : CardParts.Line(before),
            CardParts.Heading(person.Name),
            CardParts.Small(role),
            away is null ? null : CardParts.Note(ContainerStyle.Warning, CardParts.Strong(away)),
            CardParts.Facts(
                (NetworkTexts.Phone(language), Link("tel", person.Phone)),
                (NetworkTexts.Email(language), Link("mailto", person.Email)),
                (NetworkTexts.Unit(language), CardParts.Known(person.Unit)),
                (NetworkTexts.AuthorityLabel(language), NetworkTexts.Authority(mandate.Authority, language)),
                (NetworkTexts.Deputy(language), deputies.IsEmpty ? NetworkTexts.NoDeputy(language) : string.Join(", ", deputies.Select(deputy => Reach(deputy))))),
            CardParts.Buttons(
            [
                .. person.Email is null ? (CardAction[])[] : [new OpenUrlAction(NetworkTexts.OpenChat(language), ChatLink(person.Email))],
                CardParts.Say(NetworkTexts.Profile(organisation, language), NetworkTexts.Profile(organisation, language)),
                .. RecordDialog.EditButton(said, person),
                .. deputies.IsEmpty && mandate.DeputyOf is null && RecordDialog.MayEdit(said, person) ? (CardAction[])[RecordDialog.DeputyButton(said, person, mandate)] : [],
            ])));

        var text = string.Concat(
            before is null ? "" : before + " ",
            NetworkTexts.ContactSummary(person.Name, role, person.Phone, person.Email, language),
            away is null ? "" : $" {away}.",
            deputies.IsEmpty ? "" : NetworkTexts.DeputySummary(string.Join(", ", deputies.Select(deputy => deputy.Name)), language));
        return new Answer(text, card);
    }

    public static MarkdownText? Link(string scheme, string? target) => target is null ? (MarkdownText?)null
        : MarkdownText.Link(target, new Uri($"{scheme}:{(scheme == "tel" ? Digits(target) : target)}"));

    private static Uri ChatLink(string email) => new($"https://teams.microsoft.com/l/chat/0/0?users={Uri.EscapeDataString(email)}");

    private static string Reach(Person person) => person.Phone is null ? person.Name : $"{person.Name} ({person.Phone})";

    private static string Digits(string phone) => string.Concat(phone.Where(character => char.IsAsciiDigit(character) || character == '+'));
}
