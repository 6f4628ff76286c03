using System.Collections.Immutable;
using System.CommandLine;
using KreisTeams.Retention;

namespace KreisTeams.Admin;

/// <summary>„retention [--dry-run]“: names what has expired, class by class, then deletes it.</summary>
internal static class RetentionVerb
{
    private const int Named = 20;

    public static Command Create(Language language)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = AdminTexts.RetentionDryRun(language) };
        var periods = new Option<FileInfo?>("--periods") { Description = AdminTexts.RetentionPeriods(language) };
        var command = new Command("retention", AdminTexts.Retention(language)) { dryRun, periods };
        command.SetAction((arguments, cancellationToken) => Run.Async(language, async () =>
        {
            var (isDryRun, output) = (arguments.GetValue(dryRun), arguments.InvocationConfiguration.Output);
            var classes = ClassesIn(arguments.GetValue(periods), language);
            var storage = Storage.Of(arguments, language);
            using var network = await OpenNetwork.Async(storage, cancellationToken);
            var run = new RetentionRun(storage, network.Cache, network.Store, TimeProvider.System);
            var total = 0;
            foreach (var one in classes)
            {
                var expired = await run.FindAsync(one, cancellationToken);
                await ListAsync(output, one, expired, language);
                total += isDryRun ? expired.Length : await run.DeleteAsync(one, expired, cancellationToken);
            }

            await output.WriteLineAsync(AdminTexts.RetentionDone(total, isDryRun, language));
            return 0;
        }));
        return command;
    }

    private static ImmutableArray<RetentionClass> ClassesIn(FileInfo? file, Language language)
    {
        if (file is null)
        {
            return RetentionClass.Standard;
        }

        try
        {
            using var stream = Run.Open(file, language);
            return RetentionClass.Read(stream);
        }
        catch (InvalidDataException wrong)
        {
            throw new AdminFailure(AdminTexts.RetentionWrong(wrong.Message, language));
        }
    }

    private static async Task ListAsync(TextWriter output, RetentionClass one, ImmutableArray<ExpiredItem> expired, Language language)
    {
        await output.WriteLineAsync(AdminTexts.RetentionClass(one.Name.In(language), one.Days, expired.Length, language));
        foreach (var item in expired.Take(Named))
        {
            await output.WriteLineAsync(AdminTexts.RetentionItem(item.Name, item.Since, language));
        }

        if (expired.Length > Named)
        {
            await output.WriteLineAsync(AdminTexts.RetentionMore(expired.Length - Named, language));
        }
    }
}
