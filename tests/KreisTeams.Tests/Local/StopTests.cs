using KreisTeams.Local;

namespace KreisTeams.Tests.Local;

/// <summary>However it ends, nothing that it started goes on.</summary>
public sealed class StopTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_wished_stop_ends_all_that_was_started(string signal)
    {
        await using var run = LocalRun.Start();
        await run.ReadyAsync(Cancel);
        var children = await run.ChildrenAsync(Cancel);

        await run.SignalAsync(signal);
        var (exitCode, errors) = await run.EndAsync(Cancel);

        exitCode.ShouldBe(0);
        errors.ShouldBeEmpty();
        children.Count.ShouldBe(4);
        await AllEndAsync(children.Keys);
    }

    [Fact]
    public async Task A_kill_ends_all_that_was_started()
    {
        await using var run = LocalRun.Start();
        await run.ReadyAsync(Cancel);
        var children = await run.ChildrenAsync(Cancel);

        await run.SignalAsync("KILL");
        await run.EndAsync(Cancel);

        children.Count.ShouldBe(4);
        await AllEndAsync(children.Keys);
    }

    [Fact]
    public async Task When_one_program_ends_by_itself_that_is_said_and_the_others_stop()
    {
        await using var run = LocalRun.Start(options: ["--no-playground"]);
        await run.ReadyAsync(Cancel);
        var children = await run.ChildrenAsync(Cancel);

        await run.SignalAsync("KILL", children.Single(child => child.Value.Contains("KreisTeams.Bot.dll", StringComparison.Ordinal)).Key);
        var (exitCode, errors) = await run.EndAsync(Cancel);

        exitCode.ShouldBe(1);
        errors.ShouldHaveSingleItem().ShouldStartWith("KreisTeams has ended");
        children.Count.ShouldBe(3);
        await AllEndAsync(children.Keys);
    }

    private static async Task AllEndAsync(IEnumerable<int> processes)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(3));
        foreach (var id in processes)
        {
            await EndAsync(id, patience.Token);
        }
    }

    private static async Task EndAsync(int id, CancellationToken cancellationToken)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }
}
