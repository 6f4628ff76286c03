using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Notices;
using KreisTeams.Projects;
using KreisTeams.Synergies;

namespace KreisTeams.Bot.Projects;

/// <summary>An invitation as both contacts read it: one card that names what both have, once to each of them.</summary>
public sealed class SynergyInviting(PersonalNotices notices, NetworkCache network, Links links, TimeProvider clock)
{
    public const string Kind = "synergy/invitation";

    private const int TitleLength = 300;

    public async Task DeliverAsync(SynergyInvitation invitation, CancellationToken cancellationToken)
    {
        foreach (var person in Contacts(invitation, network.Current, clock.Today()))
        {
            await notices.TellAsync(new Notice(person.Id, Kind, $"{invitation.Project.Value}|{invitation.By.Value}|{Shortened(invitation.Title)}"), cancellationToken);
        }
    }

    public Task<NoticeWording?> ComposeAsync(NoticeReader reader, string subject, CancellationToken cancellationToken)
    {
        var snapshot = network.Current;
        return Task.FromResult(
            subject.Split('|', 3) is [var id, var by, var title] && snapshot.FindProject(new ProjectId(id)) is { } project && snapshot.FindPerson(new PersonId(by)) is { } inviting
                ? Wording(title, project, inviting, snapshot, reader.Language)
                : null);
    }

    /// <summary>As everybody reads it in the conversation that it was asked for in.</summary>
    public NoticeWording? Wording(SynergyInvitation invitation, Language language) =>
        network.Current.FindProject(invitation.Project) is { } project && network.Current.FindPerson(invitation.By) is { } inviting
            ? Wording(invitation.Title, project, inviting, network.Current, language)
            : null;

    private NoticeWording Wording(string title, Project project, Person inviting, NetworkSnapshot snapshot, Language language)
    {
        var (theirs, ours) = (NameOf(snapshot, project.Lead), NameOf(snapshot, inviting.Organisation));
        var text = SynergyAnswerTexts.InvitationText(ours, title, theirs, project.Title, inviting.Name, language);
        var card = CardParts.Card(language,
        [
            CardParts.Heading(SynergyAnswerTexts.InvitationTitle(language)),
            CardParts.Line(text),
            CardParts.Facts((ours, title), (theirs, project.Title), (SynergyAnswerTexts.Contacts(language), string.Join(", ", People(inviting, project, snapshot).Select(person => $"{person.Name} ({NameOf(snapshot, person.Organisation)})")))),
            CardParts.Buttons(
            [
                CardParts.Say(SynergyAnswerTexts.JoinButton(ours, language), SynergyAnswerTexts.Join(ours, project.Title, language)),
                CardParts.Say(SynergyAnswerTexts.Look(language), ProjectTexts.Show(project.Title, language)),
                .. links.Project(project.Id) is { } tab ? (CardAction[])[new OpenUrlAction(ChatTexts.OpenTab(language), tab)] : [],
            ]),
        ]);
        return new NoticeWording(text, card) { Says = ProjectTexts.Show(project.Title, language) };
    }

    /// <summary>Both sides: whoever invites, and the contact of the entry, or the contacts of the organisation in charge.</summary>
    internal static IEnumerable<Person> Contacts(SynergyInvitation invitation, NetworkSnapshot network, DateOnly day) =>
        network.FindPerson(invitation.By) is not { } inviting || network.FindProject(invitation.Project) is not { } project ? []
        : (project.Contact is { } contact && network.FindPerson(contact) is { } named ? [named] : network.ContactsOf(project.Lead, day).Select(holder => holder.Person).Take(1)).Prepend(inviting).DistinctBy(person => person.Id);

    private IEnumerable<Person> People(Person inviting, Project project, NetworkSnapshot snapshot) =>
        Contacts(new SynergyInvitation(default, "", project.Id, inviting.Id, clock.GetUtcNow()), snapshot, clock.Today());

    private static string NameOf(NetworkSnapshot network, OrganisationId id) => network.FindOrganisation(id)?.Name ?? id.Value;

    private static string Shortened(string title) => title.Length > TitleLength ? title[..TitleLength] : title;
}
