using KreisTeams.Network;

namespace KreisTeams.Local;

/// <summary>Somebody of the network whom a developer can play.</summary>
public sealed record DemoPerson(Guid AadObjectId, string Name, string Organisation, string Email)
{
    public string GivenName => Name[..Math.Max(0, Name.LastIndexOf(' '))];

    public string Surname => Name[(Name.LastIndexOf(' ') + 1)..];
}

public static class DemoPeople
{
    /// <summary>The Playground shows one user and five others.</summary>
    private const int Players = 6;

    /// <summary>Who sits in the Playground: a CDO of the chairing organisation, CDOs of others, somebody who moderates.</summary>
    /// <exception cref="LocalFailure">The file cannot be read, is broken, or has too few people with an object id.</exception>
    public static async Task<IReadOnlyList<DemoPerson>> ReadAsync(string file, DateOnly today, CancellationToken cancellationToken)
    {
        var network = await NetworkAsync(file, cancellationToken);
        var people = network.Persons.Where(person => person.AadObjectId is not null).ToArray();
        var moderator = people.FirstOrDefault(person => person.Grants.Any(grant => grant.Role == NetworkRole.Moderator));
        var players = Cdos(network, today).Take(Players - 1).Append(moderator).OfType<Person>().Union(people).Take(Players).ToArray();
        return players.Length == Players
            ? [.. players.Select(person => Player(network, person))]
            : throw new LocalFailure($"The network file {file} has {people.Length} people with an aadObjectId, at least {Players} are needed to play them.");
    }

    private static IEnumerable<Person> Cdos(NetworkSnapshot network, DateOnly today)
    {
        var chair = network.Bodies.FirstOrDefault(body => body.MemberRole == MandateRole.Cdo)?.Chair;
        return network.Organisations
            .OrderByDescending(organisation => organisation.Id == chair)
            .Select(organisation => network.ValidMandates(organisation.Id, MandateRole.Cdo, today)
                .FirstOrDefault(holder => holder is { Person.AadObjectId: not null, Mandate.Authority: >= Authority.Vote })?.Person)
            .OfType<Person>();
    }

    private static DemoPerson Player(NetworkSnapshot network, Person person) => new(
        person.AadObjectId!.Value,
        person.Name,
        network.FindOrganisation(person.Organisation)!.Name,
        person.Email ?? $"{person.Id}@example.com");

    private static async Task<NetworkSnapshot> NetworkAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            return await NetworkFile.ReadAsync(stream, cancellationToken) switch
            {
                NetworkFileOutcome.Complete complete => complete.Network,
                NetworkFileOutcome.Broken { Problems: [var first, .. var others] } =>
                    throw new LocalFailure($"The network file {file} is broken: {first.In(Language.English)}{(others.Length > 0 ? $" (and {others.Length} more)" : "")}"),
                var outcome => throw new System.Diagnostics.UnreachableException(outcome.ToString()),
            };
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new LocalFailure($"The network file {file} cannot be read: {unreadable.Message}");
        }
    }
}
