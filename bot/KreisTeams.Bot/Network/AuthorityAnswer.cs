using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Network;

/// <summary>„Hat Gladbeck überhaupt Entscheidungsbefugnis erteilt?“</summary>
internal static class AuthorityAnswer
{
    public static Answer Of(Utterance said)
    {
        if (said.Organisation() is not { } organisation)
        {
            return WhichOrganisation.Complete(said);
        }

        var widest = said.Network.ContactsOf(organisation.Id, said.Today).FirstOrDefault();
        return widest is { Mandate.Authority: >= Authority.Vote }
            ? ContactCard.Of(said, widest, NetworkTexts.HasAuthority(
                organisation.Name, widest.Person.Name, NetworkTexts.Authority(widest.Mandate.Authority, said.Language), said.Language))
            : new Answer(NetworkTexts.HasNoAuthority(organisation.Name, said.Language));
    }
}
