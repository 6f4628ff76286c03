namespace KreisTeams.Local;

/// <summary>Asks a program whether it answers already.</summary>
public static class Answers
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public static async Task<bool> WithSuccessAsync(string url, CancellationToken cancellationToken) =>
        await TryAsync(url, answer => Task.FromResult(answer.IsSuccessStatusCode), cancellationToken);

    public static async Task<bool> WithAsync(string url, string body, CancellationToken cancellationToken) =>
        await TryAsync(url, async answer => (await answer.Content.ReadAsStringAsync(cancellationToken)).Trim('"', '\n') == body, cancellationToken);

    private static async Task<bool> TryAsync(string url, Func<HttpResponseMessage, Task<bool>> check, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Http.GetAsync(url, cancellationToken);
            return await check(answer);
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
