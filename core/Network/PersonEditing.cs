using System.Collections.Immutable;

namespace KreisTeams.Network;

/// <summary>A function somebody is to hold for an organisation.</summary>
/// <param name="Name">A person the network knows by that name, or somebody new.</param>
public sealed record Appointment(string Name, Mandate Mandate)
{
    /// <summary>Needed for a new person, so that nobody stands in the register who cannot be reached.</summary>
    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Salutation { get; init; }

    public string? Unit { get; init; }

    public Guid? AadObjectId { get; init; }
}

/// <summary>People, their functions, absences and rights.</summary>
public sealed class PersonEditing(RecordEditing editing, TimeProvider clock)
{
    /// <summary>Names somebody to a function. A new CDO or chief executive ends the predecessor's mandate the day before; the predecessor stays in the register.</summary>
    public Task<EditOutcome> AppointAsync(Appointment appointment, Actor actor, CancellationToken cancellationToken) => editing.CarryOutAsync(
        network => Appoint(network, appointment, actor), actor, cancellationToken);

    /// <summary>Says that a person is away; for that time the deputy votes and answers in their place. It ends by itself.</summary>
    public Task<EditOutcome> BeAbsentAsync(PersonId person, Absence absence, Actor actor, CancellationToken cancellationToken) => editing.CarryOutAsync(
        network => BeAbsent(network, person, absence, actor), actor, cancellationToken);

    /// <summary>Somebody is back before the day they had said, or stays after all: the deputy stands in until yesterday, or not at all.</summary>
    public Task<EditOutcome> EndAbsenceAsync(PersonId person, Absence absence, Actor actor, CancellationToken cancellationToken) => editing.CarryOutAsync(
        network => EndAbsence(network, person, absence, actor), actor, cancellationToken);

    /// <summary>Saves a person as edited in a form. Rights are given with <see cref="GrantAsync"/> only.</summary>
    public async Task<EditOutcome> SaveAsync(NetworkSnapshot seen, Person person, Actor actor, CancellationToken cancellationToken)
    {
        if (seen.Refusal(actor.Person, person) is { } refusal)
        {
            return refusal;
        }

        var keepsRights = person with { Grants = seen.FindPerson(person.Id)?.Grants ?? [] };
        return await editing.SaveAsync(keepsRights, seen.VersionOf(RecordKey.Of(person)), actor, cancellationToken);
    }

    public Task<EditOutcome> GrantAsync(PersonId person, Grant grant, Actor actor, CancellationToken cancellationToken) => editing.CarryOutAsync(
        network => ChangeGrants(network, person, actor, grants => grants.Contains(grant) ? grants : grants.Add(grant)), actor, cancellationToken);

    public Task<EditOutcome> RevokeAsync(PersonId person, Grant grant, Actor actor, CancellationToken cancellationToken) => editing.CarryOutAsync(
        network => ChangeGrants(network, person, actor, grants => grants.Remove(grant)), actor, cancellationToken);

    private Decision Appoint(NetworkSnapshot network, Appointment appointment, Actor actor)
    {
        var organisation = appointment.Mandate.Organisation;
        if (EditRights.Edit(network, actor.Person, organisation) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(appointment.Name))
        {
            return EditOutcome.Invalid.At(new JsonProblem(".name", NetworkTexts.EmptyText));
        }

        var known = network.PersonsCalled(appointment.Name, organisation).Where(person => person.Organisation == organisation).ToArray();
        if (known.Length > 1)
        {
            return EditOutcome.Invalid.At(new JsonProblem(".name", NetworkTexts.SeveralPersons(appointment.Name, known)));
        }

        if (known.Length == 0 && appointment.Email is null)
        {
            return EditOutcome.Invalid.At(new JsonProblem(".email", NetworkTexts.EmailNeeded(appointment.Name)));
        }

        var mandate = appointment.Mandate with { ValidFrom = appointment.Mandate.ValidFrom ?? clock.Today() };
        var person = known.SingleOrDefault() ?? new Person(new(Names.NewId(appointment.Name, id => network.FindPerson(new(id)) is not null)), appointment.Name, organisation);
        var appointed = person with
        {
            Email = appointment.Email ?? person.Email,
            Phone = appointment.Phone ?? person.Phone,
            Salutation = appointment.Salutation ?? person.Salutation,
            Unit = appointment.Unit ?? person.Unit,
            AadObjectId = appointment.AadObjectId ?? person.AadObjectId,
            Mandates = [.. person.Mandates.Where(held => !held.IsSameFunction(mandate) || held.ValidUntil < mandate.ValidFrom), mandate],
        };
        return Decision.Write([appointed, .. Predecessors(network, appointed, mandate)]);
    }

    private static IEnumerable<Person> Predecessors(NetworkSnapshot network, Person successor, Mandate mandate)
    {
        if (mandate.DeputyOf is not null || mandate.Role is not (MandateRole.Cdo or MandateRole.ChiefExecutive))
        {
            return [];
        }

        var lastDay = mandate.ValidFrom!.Value.AddDays(-1);
        return network.ValidMandates(mandate.Organisation, mandate.Role, mandate.ValidFrom.Value)
            .Select(holder => holder.Person).Where(person => person.Id != successor.Id)
            .Select(person => person with
            {
                Mandates = [.. person.Mandates.Select(held => held.IsSameFunction(mandate) && held.IsValid(mandate.ValidFrom.Value) ? held with { ValidUntil = lastDay } : held)
                    .Where(held => held.ValidFrom is null || held.ValidUntil is null || held.ValidFrom <= held.ValidUntil)],
            });
    }

    private Decision BeAbsent(NetworkSnapshot network, PersonId id, Absence absence, Actor actor) => OfAbsences(network, id, actor, person =>
    {
        if (absence.Until < clock.Today())
        {
            return new EditOutcome.Invalid([NetworkTexts.AbsenceIsOver]);
        }

        if (absence.Deputy is { } deputy && network.FindPerson(deputy) is { } substitute && substitute.Organisation != person.Organisation)
        {
            return new EditOutcome.Invalid([NetworkTexts.DeputyFromElsewhere(substitute.Name)]);
        }

        var others = person.Absences.Where(other => other.Until < absence.From || absence.Until < other.From);
        return Decision.Write(person with { Absences = [.. others.Append(absence).OrderBy(other => other.From)] });
    });

    private Decision EndAbsence(NetworkSnapshot network, PersonId id, Absence absence, Actor actor) => OfAbsences(network, id, actor, person =>
    {
        var lastDay = clock.Today().AddDays(-1);
        if (absence.Until <= lastDay || !person.Absences.Contains(absence))
        {
            return new EditOutcome.Invalid([NetworkTexts.AbsenceIsOver]);
        }

        var others = person.Absences.Remove(absence);
        return Decision.Write(person with { Absences = absence.From <= lastDay ? [.. others.Append(absence with { Until = lastDay }).OrderBy(other => other.From)] : others });
    });

    private static Decision OfAbsences(NetworkSnapshot network, PersonId id, Actor actor, Func<Person, Decision> decide)
    {
        if (network.FindPerson(id) is not { } person)
        {
            return new EditOutcome.Invalid([NetworkTexts.Unknown(RecordKind.Person, id.Value)]);
        }

        return actor.Person.Id == id || actor.Person.MayEdit(person.Organisation)
            ? decide(person)
            : new EditOutcome.NotAllowed(NetworkTexts.EditOrganisation(network, person.Organisation), [person, .. network.EditorsOf(person.Organisation)]);
    }

    private static Decision ChangeGrants(NetworkSnapshot network, PersonId id, Actor actor, Func<ImmutableArray<Grant>, ImmutableArray<Grant>> change)
    {
        if (!actor.Person.Administers())
        {
            return new EditOutcome.NotAllowed(NetworkTexts.GiveRights, network.Administrators());
        }

        if (network.FindPerson(id) is not { } person)
        {
            return new EditOutcome.Invalid([NetworkTexts.Unknown(RecordKind.Person, id.Value)]);
        }

        var changed = person with { Grants = change(person.Grants) };
        return network.With(changed, 0).Administrators().IsEmpty
            ? new EditOutcome.Invalid([NetworkTexts.LastAdministrator])
            : Decision.Write(changed);
    }
}
