namespace KreisTeams.Manifest;

/// <summary>What differs between two installations of the app.</summary>
public sealed record Installation(Guid ClientId, string Domain, string Publisher, string Website, string Privacy, string Imprint)
{
    /// <summary>Teams refuses a publisher's name that is longer.</summary>
    private const int LongestPublisher = 32;

    /// <summary>Why Teams would not take an app with these values, in one line; null when it would.</summary>
    public string? Mistake => this switch
    {
        { ClientId: var id } when id == Guid.Empty => "--client-id needs the client id of an Entra application, not an empty one.",
        { Domain: var domain } when !IsPublicHost(domain) => $"--domain needs a public host name without https:// and path, as in kreisteams.example.de, not '{domain}'.",
        { Publisher: { Length: 0 or > LongestPublisher } } => $"--publisher needs 1 to {LongestPublisher} characters.",
        { Website: var website } when !IsSecure(website) => "--website needs an address that begins with https://.",
        { Privacy: var privacy } when !IsSecure(privacy) => "--privacy needs an address that begins with https://.",
        { Imprint: var imprint } when !IsSecure(imprint) => "--imprint needs an address that begins with https://.",
        _ => null,
    };

    private static bool IsPublicHost(string domain) => Uri.CheckHostName(domain) == UriHostNameType.Dns && domain.Contains('.');

    private static bool IsSecure(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}
