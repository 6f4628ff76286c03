using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace KreisTeams.Tab.Access;

/// <summary>What a connection says about the person on it.</summary>
public static class VisitorClaims
{
    /// <summary>As Entra names the object id in its v2 tokens.</summary>
    public const string ObjectId = "oid";

    private const string Language = "kreisteams_language";
    private const string LanguageKey = "language";

    /// <summary>The long name under which some token handlers map the object id.</summary>
    private const string MappedObjectId = "http://schemas.microsoft.com/identity/claims/objectidentifier";

    /// <summary>The language travels with the connection, so that the first page is already written in it.</summary>
    public static void AddLanguage(ClaimsIdentity identity, HttpRequest request) =>
        identity.AddClaim(new Claim(Language, request.Query[LanguageKey] == "en" ? "en" : "de"));

    /// <summary>What the browser asks for, until the person chose: German, unless it prefers English.</summary>
    public static Language PreferredBy(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(accepted => accepted.Quality ?? 1).FirstOrDefault()?.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true
            ? KreisTeams.Language.English
            : KreisTeams.Language.German;

    public static Language LanguageOf(ClaimsPrincipal user) =>
        user.FindFirst(Language)?.Value == "en" ? KreisTeams.Language.English : KreisTeams.Language.German;

    /// <summary>The user principal name, an optional claim of the app registration. What people may choose for themselves, as an e-mail address, is not asked.</summary>
    public static string? SignInNameOf(ClaimsPrincipal user) => user.FindFirst("upn")?.Value;

    public static Guid? ObjectIdOf(ClaimsPrincipal user) =>
        Guid.TryParse((user.FindFirst(ObjectId) ?? user.FindFirst(MappedObjectId))?.Value, out var id) ? id : null;
}
