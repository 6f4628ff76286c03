using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Network;

/// <summary>„Gib Jens Krüger Schreibrechte für Datteln“: for network administrators, confirmed first, written to the log.</summary>
public sealed class RightChanges(PersonEditing editing, NetworkCache network)
{
    public Answer Propose(Utterance said)
    {
        if (said.Speaker.Actor is not { } actor)
        {
            return new Answer(ChatTexts.UnknownPerson(said.Language));
        }

        if (!actor.Person.Administers())
        {
            return EditAnswer.Of(new EditOutcome.NotAllowed(KreisTeams.Network.NetworkTexts.GiveRights, said.Network.Administrators()), _ => "", said.Network, said.Language);
        }

        if (said.Find("person") is not { } name)
        {
            return Choices.AskForMore(said, RightTexts.WhoseRights(said.Language), said.Text);
        }

        return said.Network.PersonsCalled(name, said.Organisation()?.Id) switch
        {
            [] => new Answer($"{NetworkTexts.NobodyFound(name, said.Language)} {EditTexts.NothingChanged(said.Language)}"),
            [var person] => Propose(said, person),
            var several => Choices.Ask(said, RightTexts.WhichPerson(name, said.Language), several.Take(5).Select(person =>
                new Option($"{person.Name} ({NameOf(said.Network, person.Organisation)})", said.Text.Replace(name, person.Name, StringComparison.OrdinalIgnoreCase)))),
        };
    }

    public async Task<Answer> PerformAsync(Speaker speaker, Proposal.SetRight right, CancellationToken cancellationToken)
    {
        var outcome = right.IsGiven
            ? await editing.GrantAsync(right.Person, right.Grant, speaker.Actor!, cancellationToken)
            : await editing.RevokeAsync(right.Person, right.Grant, speaker.Actor!, cancellationToken);
        return EditAnswer.Of(
            outcome,
            person => RightTexts.Done(((Person)person).Name, Wording(right.Grant, network.Current, speaker.Language), right.IsGiven, speaker.Language),
            network.Current,
            speaker.Language);
    }

    private static Answer Propose(Utterance said, Person person)
    {
        if (GrantIn(said, person) is not { } grant)
        {
            return Choices.Ask(said, RightTexts.WhichBody(said.Language), said.Network.Bodies.Select(body => new Option(body.Name, $"{said.Text.TrimEnd('.', '!', '?')} ({body.Name})")));
        }

        var isGiven = said.Understood.FindFlag("on") ?? true;
        return Choices.Confirm(
            said, RightTexts.Confirm(person.Name, Wording(grant, said.Network, said.Language), isGiven, said.Language), new Proposal.SetRight(person.Id, grant, isGiven));
    }

    /// <summary>Null where it is open in which body somebody is to moderate.</summary>
    private static Grant? GrantIn(Utterance said, Person person) => said.Find("role") switch
    {
        "reader" => new Grant(NetworkRole.Reader),
        "admin" => new Grant(NetworkRole.NetworkAdministrator),
        "privacy_officer" => new Grant(NetworkRole.PrivacyOfficer),
        "moderator" => BodyIn(said) is { } body ? new Grant(NetworkRole.Moderator, Body: body.Id) : null,
        _ => new Grant(NetworkRole.Editor, said.Organisation()?.Id ?? person.Organisation),
    };

    private static Body? BodyIn(Utterance said) =>
        said.Network.Bodies.FirstOrDefault(body => body.Aliases.Prepend(body.Name).Any(name => said.Text.Contains(name, StringComparison.OrdinalIgnoreCase)))
        ?? (said.Network.Bodies.Take(2).ToArray() is [var only] ? only : null);

    private static string Wording(Grant grant, NetworkSnapshot network, Language language) => RightTexts.Of(
        grant.Role,
        grant.Organisation is { } organisation ? NameOf(network, organisation) : grant.Body is { } body ? network.FindBody(body)?.Name : null,
        language);

    private static string NameOf(NetworkSnapshot network, OrganisationId organisation) => network.FindOrganisation(organisation)?.Name ?? organisation.Value;
}
