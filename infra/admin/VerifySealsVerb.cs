using System.CommandLine;
using KreisTeams.Decisions;
using KreisTeams.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace KreisTeams.Admin;

/// <summary>„verify-seals“: compares every closed poll with its seal and names those that were changed.</summary>
internal static class VerifySealsVerb
{
    public static Command Create(Language language)
    {
        var command = new Command("verify-seals", "Checks the seal of every poll in the configured storage; exit code 1 when one is broken");
        command.SetAction((arguments, cancellationToken) => Run.Async(
            language, () => RunAsync(Storage.Of(arguments, language), arguments.InvocationConfiguration.Output, cancellationToken)));
        return command;
    }

    internal static async Task<int> RunAsync(StorageAccount storage, TextWriter output, CancellationToken cancellationToken)
    {
        var (checkedPolls, broken) = (0, 0);
        await foreach (var finding in new PollStore(storage, new EphemeralDataProtectionProvider(), TimeProvider.System).VerifySealsAsync(cancellationToken))
        {
            checkedPolls++;
            broken += finding is SealFinding.Broken or SealFinding.Missing ? 1 : 0;
            await output.WriteLineAsync($"{finding.Number}  {Words(finding)}");
        }

        await output.WriteLineAsync(broken == 0 ? $"{checkedPolls} polls checked, every seal is intact." : $"{checkedPolls} polls checked, {broken} broken.");
        return broken == 0 ? 0 : 1;
    }

    private static string Words(SealFinding finding) => finding switch
    {
        SealFinding.Intact intact => $"intact   {intact.Seal}",
        SealFinding.Open => "open     not sealed yet",
        SealFinding.Missing => "BROKEN   the poll or its seal is gone",
        SealFinding.Broken { Parts: { IsEmpty: false } parts } => $"BROKEN   changed since it was sealed: {string.Join(", ", parts.Select(Part))}",
        _ => "BROKEN   a row cannot be read",
    };

    private static string Part(SealPart part) => part switch
    {
        SealPart.Poll => "the poll",
        SealPart.Rules => "its rules",
        SealPart.Votes => "votes, history or receipts",
        SealPart.Result => "the result",
        _ => "who acted",
    };
}
