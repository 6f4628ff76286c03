using System.Security.Claims;
using KreisTeams.Network;

namespace KreisTeams.Tab.Access;

/// <summary>Whoever is in front of the tab, for as long as the circuit lives. The register is asked anew each time, so that a right that ended ends here too.</summary>
/// <param name="chosen">The language the person chose, here or in the chat; null follows the connection.</param>
public sealed class Visitor(ClaimsPrincipal user, NetworkCache network, Language? chosen)
{
    public Language Language { get; } = chosen ?? VisitorClaims.LanguageOf(user);

    /// <summary>The person was chosen, not signed in; the shell then offers to choose another.</summary>
    public bool IsDemo { get; } = user.Identity?.AuthenticationType == PersonaHandler.AuthenticationType;

    /// <summary>Whose settings these are; null when the connection names no account.</summary>
    public Guid? Account { get; } = VisitorClaims.ObjectIdOf(user);

    /// <summary>Null when the network's register does not know the account.</summary>
    public Person? Person => Account is { } id ? network.Current.PersonByAadObjectId(id) : null;

    /// <exception cref="InvalidOperationException">Nobody of the register is signed in.</exception>
    public Actor Actor => new(Person ?? throw new InvalidOperationException("Nobody of the register is signed in."), Door.Tab, Language);
}
