namespace KreisTeams.Tests.Admin;

/// <summary>The verb „tally“: lines that can be counted are written with their result, each other one is named.</summary>
public sealed class TallyVerbTests
{
    private const string Header = "entitled,yes,no,abstain,recused,rule,quorum_rule,quorum_base";

    [Fact]
    public async Task A_line_with_too_many_or_too_few_fields_is_named_and_the_others_are_counted()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(
            file, [Header, "11,6,0,0,0,simple,more than half,statutory", "11,6,0,0,0,0,simple,more than half,statutory", "11,6,0,0,0,simple,more than half"], TestContext.Current.CancellationToken);

        var (exitCode, output, error) = await CommandLine.RunAsync("tally", file);

        exitCode.ShouldBe(1);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe([Header + ",quorate,result", "11,6,0,0,0,simple,more than half,statutory,yes,angenommen"]);
        error.ShouldContain("Line 3: it has 9 fields, the first line names 8");
        error.ShouldContain("Line 4: it has 7 fields, the first line names 8");
    }
}
