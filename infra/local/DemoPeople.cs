using System.Text.Json;
using System.Text.Json.Nodes;

namespace KreisTeams.Local;

/// <summary>Somebody of the network whom a developer can play.</summary>
public sealed record DemoPerson(Guid AadObjectId, string Name, string Function, string Email)
{
    public string GivenName => Name[..Math.Max(0, Name.LastIndexOf(' '))];

    public string Surname => Name[(Name.LastIndexOf(' ') + 1)..];
}

public static class DemoPeople
{
    /// <summary>The Playground shows one user and five others.</summary>
    private const int Needed = 6;

    /// <exception cref="LocalFailure">The file cannot be read, or has too few people with an object id.</exception>
    public static async Task<IReadOnlyList<DemoPerson>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var people = await PersonsAsync(file, cancellationToken);
        return people.Count >= Needed
            ? people
            : throw new LocalFailure($"{file} has {people.Count} people with an aadObjectId, at least {Needed} are needed to play them.");
    }

    private static async Task<IReadOnlyList<DemoPerson>> PersonsAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            var network = await JsonNode.ParseAsync(stream, cancellationToken: cancellationToken);
            return [.. network!["persons"]!.AsArray().Where(person => person!["aadObjectId"] is not null).Select(Person!)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new LocalFailure($"The network file {file} cannot be read: {unreadable.Message}");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException or NullReferenceException)
        {
            throw new LocalFailure($"The network file {file} is broken: {broken.Message}");
        }
    }

    private static DemoPerson Person(JsonNode person) => new(
        Guid.Parse((string)person["aadObjectId"]!),
        (string)person["name"]!,
        (string?)person["organisation"] ?? "",
        (string?)person["email"] ?? "");
}
