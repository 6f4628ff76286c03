using System.Text.RegularExpressions;

namespace KreisTeams.Network;

/// <summary>
/// Finds the person behind an account: by Entra object id, else once by the sign-in name, which then goes into the register with the object id.
/// Only sign-in names of the home tenant count; an e-mail address is a claim that anybody may make about themself.
/// </summary>
public sealed partial class Recognition(NetworkCache cache, NetworkStore store)
{
    /// <param name="signInName">User principal name in the home tenant; null where it is not known.</param>
    public async Task<Person?> RecogniseAsync(Guid objectId, string? signInName, Door door, CancellationToken cancellationToken)
    {
        while (true)
        {
            var network = cache.Current;
            if (network.PersonByAadObjectId(objectId) is { } known)
            {
                return known;
            }

            if (signInName is null || Called(network, AddressOf(signInName)) is not { } person)
            {
                return null;
            }

            var edit = RecordEdit.Of(person with { AadObjectId = objectId }, network.VersionOf(RecordKey.Of(person)));
            if (await store.WriteAsync(edit, new Author(person.Id, door), cancellationToken) is WriteOutcome.Written)
            {
                return cache.Current.FindPerson(person.Id);
            }
        }
    }

    /// <summary>A guest signs in as „name_example.org#EXT#@home.onmicrosoft.com“.</summary>
    internal static string AddressOf(string signInName) =>
        Guest().Match(signInName) is { Success: true } guest ? $"{guest.Groups["name"].Value}@{guest.Groups["domain"].Value}" : signInName;

    /// <summary>The one person with that address whose account is not known yet.</summary>
    private static Person? Called(NetworkSnapshot network, string address) =>
        network.Persons.Where(person => string.Equals(person.Email, address, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray() is [{ AadObjectId: null } only] ? only : null;

    [GeneratedRegex("^(?<name>.+)_(?<domain>[^_@]+)#EXT#@", RegexOptions.IgnoreCase)]
    private static partial Regex Guest();
}
