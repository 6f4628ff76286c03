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
            var reason = unreachable.GetBaseException().Message;
            await Console.Error.WriteLineAsync(AdminTexts.StorageUnreachable(reason.Split('\n')[0].Trim(), language));
        }

        return 1;
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
