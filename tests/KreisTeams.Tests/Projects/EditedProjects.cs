using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Tests.Network;

namespace KreisTeams.Tests.Projects;

/// <summary>A network of its own with the demo's records, and the door through which its projects are edited.</summary>
public abstract class EditedProjects(StorageFixture azurite) : IAsyncLifetime
{
    private protected NetworkInstance Instance { get; private set; } = null!;

    private protected ProjectEditing Projects { get; private set; } = null!;

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Instance = await NetworkInstance.WithDemoAsync(azurite);
        Projects = new ProjectEditing(new RecordEditing(Instance.Cache, Instance.Store));
    }

    public ValueTask DisposeAsync()
    {
        Instance.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
