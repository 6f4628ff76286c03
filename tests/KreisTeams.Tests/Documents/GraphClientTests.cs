using System.Text.Json.Nodes;
using KreisTeams.Local;
using KreisTeams.Simulators.SharePoint;

namespace KreisTeams.Tests.Documents;

/// <summary>The simulated library and Microsoft's own JavaScript client understand each other.</summary>
public sealed class GraphClientTests
{
    [Fact]
    public async Task The_JavaScript_client_pages_uploads_batches_waits_and_follows_changes()
    {
        await using var sharePoint = await HttpsSharePoint.StartAsync(TestContext.Current.CancellationToken);
        sharePoint.Faults.Add(new Fault("GET", "throttle=me", FaultKind.Status, Status: 429, RetryAfterSeconds: 2));
        sharePoint.Switches.DeltaPageSize = 2;
        var packages = await NodePackages.InstallAsync("tests/node/graph-client", null, TestContext.Current.CancellationToken);

        await using var node = ChildProcess.Start(
            "Graph client", "node", [Path.Combine(Workspace.Root, "tests", "node", "graph-client", "walk.cjs"), packages, $"https://localhost:{sharePoint.Port}/", Library.DriveId],
            environment: [new("NODE_EXTRA_CA_CERTS", sharePoint.AuthorityFile)]);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        node.ExitCode.ShouldBe(0, string.Join('\n', node.Output));
        var seen = JsonNode.Parse(node.Output[^1])!.AsObject();
        ((string?)seen["again"]).ShouldBe("409 nameAlreadyExists");
        ((string?)seen["created"]).ShouldBe("aAgDG9jwBgAAAAAABQAAAAAAAAA=");
        ((long)seen["uploaded"]!).ShouldBe(2_000_000);
        Strings(seen["first"]).ShouldBe(["Größe 50%.txt", "Projekt", "luftbild.bin", "root"], ignoreOrder: true);
        Strings(seen["second"]).ShouldBe(["deleted"]);
        Strings(seen["batch"]).ShouldBe(["1:200", "2:404", "3:424"]);
        Strings(seen["throttled"]).ShouldBe(["luftbild.bin"]);
        ((bool)seen["waited"]!).ShouldBeTrue();
        ((string?)seen["resync"]).ShouldBe("400");
    }

    private static string[] Strings(JsonNode? node) => [.. node!.AsArray().Select(value => (string)value!).Distinct()];
}
