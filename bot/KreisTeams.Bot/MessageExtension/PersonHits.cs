using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Network;
using NetworkTexts = KreisTeams.Bot.Network.NetworkTexts;

namespace KreisTeams.Bot.MessageExtension;

/// <summary>People with a function that counts today, by name, function, organisation or theme.</summary>
public sealed class PersonHits
{
    public IEnumerable<Holder> Find(Utterance asking, string typed) => asking.Network.Persons
        .Select(person => (Person: person, Mandate: person.Mandates.Where(mandate => mandate.IsValid(asking.Today)).OrderBy(mandate => mandate.DeputyOf is not null).ThenBy(mandate => mandate.Role).FirstOrDefault()))
        .Where(known => known.Mandate is not null).Select(known => new Holder(known.Person, known.Mandate!))
        .OrderBy(holder => holder.Mandate.DeputyOf is not null).ThenBy(holder => holder.Mandate.Role).ThenBy(holder => NameOf(asking, holder), NameOrder.German)
        .BestFor(typed, holder => holder.Person.Name, holder => About(asking, holder));

    public SearchResult Show(Utterance asking, Holder holder) => new(
        InsertedCard.Of(asking, ContactCard.Of(asking, holder).ToCardMessage(asking.Language)), holder.Person.Name, Below(asking, holder));

    private static string Below(Utterance asking, Holder holder)
    {
        var (network, language) = (asking.Network, asking.Language);
        var role = NetworkTexts.RoleOf(holder.Mandate.Role, NameOf(asking, holder), holder.Mandate.DeputyOf is not null, language);
        return network.AbsenceOf(holder.Person.Id, asking.Today) is not { } absence
            ? role
            : $"{role} · {NetworkTexts.Absent(absence, absence.Deputy is { } deputy ? network.FindPerson(deputy)?.Name : null, language)}";
    }

    private static string About(Utterance asking, Holder holder) => string.Join(' ',
    [
        holder.Person.Unit ?? "",
        .. holder.Person.Mandates.Where(mandate => mandate.IsValid(asking.Today)).SelectMany(mandate => AboutMandate(asking, mandate)),
    ]);

    private static IEnumerable<string> AboutMandate(Utterance asking, Mandate mandate)
    {
        var organisation = asking.Network.FindOrganisation(mandate.Organisation);
        var themes = mandate.Themes.Select(asking.Network.FindTheme).OfType<Theme>().SelectMany(theme => theme.Synonyms.Prepend(theme.Name));
        return [NetworkTexts.RoleOf(mandate.Role, organisation?.Name ?? "", mandate.DeputyOf is not null, asking.Language), .. organisation?.Aliases ?? [], .. themes];
    }

    private static string NameOf(Utterance asking, Holder holder) => asking.Network.FindOrganisation(holder.Mandate.Organisation)?.Name ?? holder.Mandate.Organisation.Value;
}
