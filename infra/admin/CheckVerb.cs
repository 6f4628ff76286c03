using System.CommandLine;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Network;
using KreisTeams.Storage;

namespace KreisTeams.Admin;

/// <summary>„check“: a line for each thing that has to be in order, green or red with the fix.</summary>
internal static class CheckVerb
{
    private const string Probe = "setupcheck";

    public static Command Create(Language language)
    {
        var command = new Command("check", AdminTexts.Check(language));
        command.SetAction((arguments, cancellationToken) => Run.Async(language, async () =>
        {
            var storage = Storage.Of(arguments, language);
            Finding[] reach = [.. await StorageAsync(storage, language, cancellationToken)];
            Finding[] findings = reach.Any(finding => finding.Fix is not null) ? reach : [.. reach, .. await NetworkAsync(storage, language, cancellationToken)];
            foreach (var finding in findings)
            {
                Write(finding, arguments.InvocationConfiguration.Output);
            }

            return findings.All(finding => finding.Fix is null) ? 0 : 1;
        }));
        return command;
    }

    private static async Task<Finding[]> StorageAsync(StorageAccount storage, Language language, CancellationToken cancellationToken) => await Task.WhenAll(
        ProbeAsync(AdminTexts.CheckTables(language), language, async () =>
        {
            var table = storage.Table(Probe);
            await table.CreateIfNotExistsAsync(cancellationToken);
            await table.UpsertEntityAsync(new TableEntity("probe", "probe"), TableUpdateMode.Replace, cancellationToken);
            await table.DeleteAsync(cancellationToken);
        }),
        ProbeAsync(AdminTexts.CheckQueues(language), language, async () =>
        {
            var queue = storage.Queue(Probe);
            await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await queue.SendMessageAsync("probe", cancellationToken);
            await queue.DeleteAsync(cancellationToken);
        }),
        ProbeAsync(AdminTexts.CheckBlobs(language), language, async () =>
        {
            var container = storage.Container(Probe);
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await container.GetBlobClient("probe").UploadAsync(BinaryData.FromString("probe"), overwrite: true, cancellationToken);
            await container.DeleteAsync(cancellationToken: cancellationToken);
        }));

    private static async Task<Finding> ProbeAsync(string subject, Language language, Func<Task> probe)
    {
        try
        {
            await probe();
            return new Finding(subject, null);
        }
        catch (Exception refused) when (refused is RequestFailedException or AggregateException or Azure.Identity.AuthenticationFailedException)
        {
            return new Finding(
                subject, refused is RequestFailedException { Status: 403 } ? AdminTexts.FixAccess(language) : AdminTexts.StorageUnreachable(Run.Reason(refused), language));
        }
    }

    private static async Task<IEnumerable<Finding>> NetworkAsync(StorageAccount storage, Language language, CancellationToken cancellationToken)
    {
        using var open = await OpenNetwork.Async(storage, cancellationToken);
        var network = open.Cache.Current;
        if (network.Profile is null)
        {
            return [new Finding(AdminTexts.CheckNetwork(language), AdminTexts.FixImport(language))];
        }

        var today = TimeProvider.System.Today();
        var problems = NetworkFile.Check(NetworkContent.Of(network));
        return
        [
            new(AdminTexts.CheckNetwork(language), null),
            new(AdminTexts.CheckRules(language), problems.IsEmpty ? null : string.Join(" ", problems.Select(problem => problem.In(language)))),
            new(AdminTexts.CheckAdministrator(language), network.Administrators().IsEmpty ? AdminTexts.FixAdministrator(language) : null),
            new(AdminTexts.CheckPrivacy(language), network.PrivacyOfficers().IsEmpty ? AdminTexts.FixPrivacy(language) : null),
            .. network.Bodies.SelectMany(body => OfBody(network, body, today, language)),
        ];
    }

    private static IEnumerable<Finding> OfBody(NetworkSnapshot network, Body body, DateOnly day, Language language)
    {
        var voters = network.EntitledOrganisations(body).Select(organisation => (organisation.Name, Voters: network.VotersOf(body, organisation.Id, day))).ToArray();
        yield return Missing(AdminTexts.CheckVoters(body, language), voters.Where(item => item.Voters.IsEmpty).Select(item => item.Name), language);
        yield return Missing(
            AdminTexts.CheckAccess(body, language),
            voters.Where(item => !item.Voters.IsEmpty && item.Voters.All(voter => voter.Person.AadObjectId is null)).Select(item => item.Name),
            language);
    }

    private static Finding Missing(string subject, IEnumerable<string> organisations, Language language)
    {
        string[] missing = [.. organisations];
        return new Finding(subject, missing.Length == 0 ? null : AdminTexts.FixMissing(missing, language));
    }

    private static void Write(Finding finding, TextWriter output)
    {
        var isColourful = !Console.IsOutputRedirected;
        var (mark, colour) = finding.Fix is null ? ("✓", "32") : ("✗", "31");
        output.WriteLine(isColourful ? $"\u001b[{colour}m{mark}\u001b[0m {finding.Subject}" : $"{mark} {finding.Subject}");
        if (finding.Fix is not null)
        {
            output.WriteLine($"  → {finding.Fix}");
        }
    }

    /// <param name="Fix">Null where all is well.</param>
    private sealed record Finding(string Subject, string? Fix);
}
