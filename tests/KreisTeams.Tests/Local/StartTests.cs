using System.Net;
using System.Net.Sockets;
using KreisTeams.Local;

namespace KreisTeams.Tests.Local;

/// <summary>What hinders a start is said in one line, and nothing is started.</summary>
public sealed class StartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_taken_port_is_named_with_the_option_that_chooses_another()
    {
        using var somebodyElse = new TcpListener(IPAddress.Loopback, 0);
        somebodyElse.Start();
        var port = ((IPEndPoint)somebodyElse.LocalEndpoint).Port;

        await using var run = LocalRun.Start(port);
        var (exitCode, errors) = await run.EndAsync(Cancel);

        exitCode.ShouldBe(1);
        errors.ShouldBe([$"Port {port} is taken. Stop the program that listens there or choose another port with --port."]);
    }

    [Fact]
    public async Task A_missing_Node_is_named()
    {
        await using var run = LocalRun.Start(path: Path.GetTempPath());
        var (exitCode, errors) = await run.EndAsync(Cancel);

        exitCode.ShouldBe(1);
        errors.ShouldHaveSingleItem().ShouldStartWith("Node.js cannot be started");
    }

    [Theory]
    [InlineData("{", "Line 1")]
    [InlineData("{\n\"name\": \"Musterland\",\n\"persons\": [{ \"id\": 7 }]\n}", "Line 3")]
    public async Task A_broken_network_file_is_named_with_its_first_mistake(string content, string place)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, content, Cancel);

        await using var run = LocalRun.Start(options: ["--network", file]);
        var (exitCode, errors) = await run.EndAsync(Cancel);
        File.Delete(file);

        exitCode.ShouldBe(1);
        errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(line => line.ShouldContain(file), line => line.ShouldContain(place));
    }

    [Fact]
    public async Task A_network_file_that_is_not_there_is_named()
    {
        await using var run = LocalRun.Start(options: ["--network", "/nowhere/network.json"]);
        var (exitCode, errors) = await run.EndAsync(Cancel);

        exitCode.ShouldBe(1);
        errors.ShouldHaveSingleItem().ShouldContain("nowhere");
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--clock", "Friday")]
    [InlineData("--colour", "blue")]
    public async Task A_mistyped_option_is_named(string option, string value)
    {
        await using var run = LocalRun.Start(options: [option, value]);
        var (exitCode, errors) = await run.EndAsync(Cancel);

        exitCode.ShouldBe(1);
        errors.ShouldHaveSingleItem().ShouldContain(option);
    }

    [Fact]
    public void A_folder_with_the_files_of_somebody_else_is_neither_used_nor_emptied()
    {
        var folder = Directory.CreateTempSubdirectory("kreisteams-foreign-");
        var thesis = Path.Combine(folder.FullName, "thesis.docx");
        File.WriteAllText(thesis, "three years of work");

        Should.Throw<LocalFailure>(() => DataFolder.Open(folder.FullName, reset: true)).Message.ShouldContain(folder.FullName);

        File.Exists(thesis).ShouldBeTrue();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_data_folder_belongs_to_one_installation_at_a_time()
    {
        var folder = Directory.CreateTempSubdirectory("kreisteams-shared-");
        using (DataFolder.Open(folder.FullName, reset: false))
        {
            Should.Throw<LocalFailure>(() => DataFolder.Open(folder.FullName, reset: false)).Message.ShouldContain("Another KreisTeams");
        }

        DataFolder.Open(folder.FullName, reset: false).Dispose();
        folder.Delete(recursive: true);
    }
}
