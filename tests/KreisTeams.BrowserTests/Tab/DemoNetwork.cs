using KreisTeams.Local;
using KreisTeams.Network;

namespace KreisTeams.BrowserTests.Tab;

/// <summary>Everybody in the demo network, not only those who sit in the Playground.</summary>
public static class DemoNetwork
{
    private static readonly NetworkSnapshot Network =
        NetworkFile.Read(File.ReadAllBytes(Workspace.DemoNetworkFile)).ShouldBeOfType<NetworkFileOutcome.Complete>().Network;

    public static Guid ObjectIdOf(string person) => Network.Persons.Single(candidate => candidate.Name == person).AadObjectId!.Value;
}
