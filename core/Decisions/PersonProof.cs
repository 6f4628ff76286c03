using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

/// <summary>
/// Lets a seal cover who acted although the person may be erased later: a salt and the hash of salt and person, „salt.hash“.
/// The seal covers the hash; erasure takes the person and the salt, and nobody can guess the person from what is left.
/// </summary>
internal static class PersonProof
{
    [return: NotNullIfNotNull(nameof(person))]
    public static string? New(PersonId? person)
    {
        if (person is not { } id)
        {
            return null;
        }

        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return $"{salt}.{Hash(salt, id)}";
    }

    public static string? Sealed(string? proof) => proof?[proof.IndexOf('.', StringComparison.Ordinal)..];

    /// <summary>Whether the proof is of this person, or the person is erased.</summary>
    public static bool Fits(string? proof, PersonId? person) =>
        person is not { } id || proof is not null && proof == $"{proof.Split('.')[0]}.{Hash(proof.Split('.')[0], id)}";

    private static string Hash(string salt, PersonId person) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}|{person}")));
}
