using Azure;

namespace KreisTeams.Admin;

/// <summary>Runs a verb and turns what can be mended into one message on the error output and exit code 1.</summary>
internal static class Run
{
    public static async Task<int> Async(Language language, Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (AdminFailure failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
        }
        catch (Exception unreachable) when (unreachable is RequestFailedException or AggregateException or Azure.Identity.AuthenticationFailedException)
        {
            await Console.Error.WriteLineAsync(AdminTexts.StorageUnreachable(Reason(unreachable), language));
        }

        return 1;
    }

    /// <summary>The innermost reason in one line, of many attempts the first.</summary>
    public static string Reason(Exception fault)
    {
        while ((fault is AggregateException { InnerExceptions: [var first, ..] } ? first : fault.InnerException) is { } inner)
        {
            fault = inner;
        }

        return fault.Message.Split('\n')[0].Trim();
    }

    /// <exception cref="AdminFailure">There is no such file, or it may not be read.</exception>
    public static FileStream Open(FileInfo file, Language language)
    {
        try
        {
            return file.OpenRead();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new AdminFailure(AdminTexts.Unreadable(file.FullName, unreadable.Message, language));
        }
    }
}
