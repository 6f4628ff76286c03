using System.Security.Claims;
using KreisTeams.Network;

namespace KreisTeams.Tab.Access;

/// <summary>Whoever is in front of the tab, for as long as the circuit lives. The register is asked anew each time, so that a right that ended ends here too.</summary>
public sealed class Visitor(ClaimsPrincipal user, NetworkCache network)
{
    private readonly Guid? _objectId = VisitorClaims.ObjectIdOf(user);

    public Language Language { get; } = VisitorClaims.LanguageOf(user);

    /// <summary>The person was chosen, not signed in; the shell then offers to choose another.</summary>
    public bool IsDemo { get; } = user.Identity?.AuthenticationType == PersonaHandler.AuthenticationType;

    /// <summary>Null when the network's register does not know the account.</summary>
    public Person? Person => _objectId is { } id ? network.Current.PersonByAadObjectId(id) : null;

    /// <exception cref="InvalidOperationException">Nobody of the register is signed in.</exception>
    public Actor Actor => new(Person ?? throw new InvalidOperationException("Nobody of the register is signed in."), Door.Tab, Language);
}
