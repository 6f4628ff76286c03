using KreisTeams.Network;

namespace KreisTeams.Tab.Access;

/// <summary>The person in front of the tab, for as long as the circuit lives.</summary>
/// <param name="Person">Null when the network's register does not know the account.</param>
/// <param name="IsDemo">The person was chosen, not signed in; the shell then offers to choose another.</param>
public sealed record Visitor(Person? Person, Language Language, bool IsDemo)
{
    /// <exception cref="InvalidOperationException">The page was reached by somebody the register does not know.</exception>
    public Actor Actor => new(Person ?? throw new InvalidOperationException("Nobody of the register is signed in."), Door.Tab, Language);
}
