using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Network;

/// <summary>„Trage Sabine Özdemir als CDO für Waltrop ein“, „Ich bin ab Montag im Urlaub, meine Vertretung macht Jens Krüger“.</summary>
public sealed class PersonChanges(PersonEditing editing, NetworkCache network)
{
    /// <summary>Naming somebody ends a predecessor's mandate, so it is confirmed first.</summary>
    public Answer Appoint(Utterance said)
    {
        if (said.Speaker.Actor is not { } actor)
        {
            return new Answer(ChatTexts.UnknownPerson(said.Language));
        }

        if (said.Find("person") is not { } name || said.Organisation() is not { } organisation)
        {
            return WhichOrganisation.Complete(said);
        }

        if (!actor.Person.MayEdit(organisation.Id))
        {
            return EditAnswer.Of(
                new EditOutcome.NotAllowed(PersonTexts.Appointing(organisation.Name), said.Network.EditorsOf(organisation.Id)), _ => "", said.Network, said.Language);
        }

        var email = said.EmailAddress;
        if (email is null && said.Network.PersonsCalled(name, organisation.Id).All(person => person.Organisation != organisation.Id))
        {
            return Choices.AskForMore(said, PersonTexts.WhichEmail(name, said.Language), said.Text + ",");
        }

        var role = said.Role ?? MandateRole.Contact;
        var from = said.Find("valid_from_raw") is { } raw ? Moments.Day(raw, said.Now) : null;
        var before = role == MandateRole.Cdo ? said.Network.ValidMandates(organisation.Id, role, from ?? said.Today).FirstOrDefault()?.Person.Name : null;
        return Choices.Confirm(
            said,
            PersonTexts.ConfirmAppoint(name, NetworkTexts.Role(role, said.Language), organisation.Name, from ?? said.Today, before, said.Language),
            new Proposal.Appoint(name, organisation.Id, role, from) { Email = email });
    }

    public async Task<Answer> AppointAsync(Speaker speaker, Proposal.Appoint appoint, CancellationToken cancellationToken)
    {
        var mandate = new Mandate(appoint.Organisation, appoint.Role, appoint.Role == MandateRole.Cdo ? Authority.Vote : Authority.Inform) { ValidFrom = appoint.From };
        var outcome = await editing.AppointAsync(new Appointment(appoint.Name, mandate) { Email = appoint.Email }, speaker.Actor!, cancellationToken);
        var organisation = network.Current.FindOrganisation(appoint.Organisation)?.Name ?? appoint.Organisation.Value;
        return EditAnswer.Of(
            outcome, _ => PersonTexts.Appointed(appoint.Name, NetworkTexts.Role(appoint.Role, speaker.Language), organisation, speaker.Language), network.Current, speaker.Language);
    }

    public async Task<Answer> BeAbsentAsync(Utterance said, CancellationToken cancellationToken)
    {
        if (said.Speaker.Actor is not { } actor)
        {
            return new Answer(ChatTexts.UnknownPerson(said.Language));
        }

        var person = said.Find("person") is { } name and not "me" ? said.Network.PersonsCalled(name, actor.Person.Organisation).FirstOrDefault() ?? actor.Person : actor.Person;
        if (said.Understood.FindFlag("back") == true)
        {
            return await EndAbsenceAsync(said, person, actor, cancellationToken);
        }

        var from = said.Find("from_raw") is { } start ? Moments.Day(start, said.Now) ?? said.Today : said.Today;
        if (said.Find("until_raw") is not { } end || Moments.Day(end, said.Now) is not { } until)
        {
            return Choices.AskForMore(said, PersonTexts.UntilWhen(said.Language), said.Text + PersonTexts.UntilGlue(said.Language));
        }

        var deputyName = said.Find("deputy");
        var deputy = deputyName is null ? null : said.Network.PersonsCalled(deputyName, person.Organisation).FirstOrDefault();
        if (deputyName is not null && deputy is null)
        {
            return new Answer($"{NetworkTexts.NobodyFound(deputyName, said.Language)} {EditTexts.NothingChanged(said.Language)}");
        }

        var outcome = await editing.BeAbsentAsync(person.Id, new Absence(from, until, deputy?.Id), actor, cancellationToken);
        return EditAnswer.Of(outcome, _ => PersonTexts.IsAbsent(person.Name, from, until, deputy?.Name, said.Language), network.Current, said.Language);
    }

    /// <summary>„Ich bin wieder da“: the deputy stands in until yesterday.</summary>
    private async Task<Answer> EndAbsenceAsync(Utterance said, Person person, Actor actor, CancellationToken cancellationToken)
    {
        if (person.Absences.FirstOrDefault(absence => said.Today <= absence.Until) is not { } absence)
        {
            return new Answer(PersonTexts.NotAway(person.Name, said.Language));
        }

        var outcome = await editing.EndAbsenceAsync(person.Id, absence, actor, cancellationToken);
        return EditAnswer.Of(outcome, _ => PersonTexts.IsBack(person.Name, said.Language), network.Current, said.Language);
    }
}
