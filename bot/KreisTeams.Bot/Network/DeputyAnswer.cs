using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Network;

/// <summary>„Wer vertritt Haltern, wenn Frau Brandt im Urlaub ist?“</summary>
internal static class DeputyAnswer
{
    public static Answer Of(Utterance said)
    {
        if (MemberSpokenOf(said) is not { } member)
        {
            return said.Organisation() is { } organisation
                ? new Answer(NetworkTexts.NoContact(organisation.Name, said.Language))
                : WhichOrganisation.Complete(said);
        }

        var organisationName = said.Network.FindOrganisation(member.Organisation)?.Name ?? "";
        return said.Network.DeputiesOf(member.Id, said.Today) is [var deputy, ..]
            ? ContactCard.Of(said, HolderOf(deputy, member, said.Today), NetworkTexts.DeputyOf(member.Name, organisationName, said.Language))
            : new Answer(NetworkTexts.HasNoDeputy(member.Name, said.Language));
    }

    private static Person? MemberSpokenOf(Utterance said) => (said.Find("person"), said.Organisation()) switch
    {
        ({ } name, var organisation) => said.Network.PersonsCalled(name, organisation?.Id).FirstOrDefault(),
        (null, { } organisation) => said.Network.ContactsOf(organisation.Id, said.Today).FirstOrDefault()?.Person,
        _ => null,
    };

    private static Holder HolderOf(Person deputy, Person member, DateOnly day) => new(
        deputy,
        deputy.Mandates.FirstOrDefault(mandate => mandate.DeputyOf == member.Id && mandate.IsValid(day))
            ?? deputy.Mandates.FirstOrDefault(mandate => mandate.IsValid(day))
            ?? new Mandate(deputy.Organisation, MandateRole.Contact, Authority.Inform));
}
