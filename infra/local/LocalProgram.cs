using System.Diagnostics;
using System.Runtime.InteropServices;

namespace KreisTeams.Local;

/// <summary>Brings everything up, says where it is, and takes everything down again.</summary>
public static class LocalProgram
{
    /// <returns>0 after a wished stop, 1 with one line on the error output otherwise.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            return await new LocalCommandLine().InvokeAsync(arguments, RunAsync);
        }
        catch (Exception failure) when (failure is LocalFailure or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(failure.Message.ReplaceLineEndings(" "));
            return 1;
        }
    }

    private static async Task<int> RunAsync(LocalOptions options)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = StopOn(PosixSignal.SIGINT, stop);
        using var terminate = StopOn(PosixSignal.SIGTERM, stop);
        using var hangUp = StopOn(PosixSignal.SIGHUP, stop);
        Starter.WhenGone(stop.Cancel);
        try
        {
            await using var installation = await LocalInstallation.StartAsync(options, Say, stop.Token);
            Welcome(installation);
            var ended = await installation.FirstToEndAsync(stop.Token);
            await Task.Delay(TimeSpan.FromSeconds(1), stop.Token); // Ctrl+C reaches the children too, and perhaps before this process.
            throw new LocalFailure($"{ended.Name} has ended, so everything else stops too. Its last words: {ended.LastWords}");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Say("Stopped.");
            return 0;
        }
    }

    /// <summary>The first signal stops in good order; a second one ends this process at once, and with it the children.</summary>
    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stop) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    });

    private static void Welcome(LocalInstallation installation)
    {
        if (installation.PlaygroundUrl is { } playground)
        {
            Say($"Chat        {playground}  {Who(installation.People[0])}");
        }

        foreach (var person in installation.People)
        {
            Say($"Tab         {installation.TabUrl(person)}  {Who(person)}");
        }

        Say($"SharePoint  {installation.SharePointUrl}");
        Say($"Storage     {installation.StorageConnectionString}");
        Say($"ready {installation.Url}");
    }

    private static string Who(DemoPerson person) => $"{person.Name}, {person.Organisation}";

    private static void Say(string line) => Console.WriteLine(line);
}
