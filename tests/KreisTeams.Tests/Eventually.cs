using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace KreisTeams.Tests;

/// <summary>Waits for what has to come. A busy machine may take its time; what never comes fails the test.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(25);

    public static Task IsAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        IsAsync(() => Task.FromResult(condition()), what);

    public static async Task IsAsync(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        for (var started = Stopwatch.GetTimestamp(); !await condition(); await Task.Delay(Look, TestContext.Current.CancellationToken))
        {
            if (Stopwatch.GetElapsedTime(started) > Patience)
            {
                throw new TimeoutException($"Not within {Patience}: {what}");
            }
        }
    }

    /// <param name="instead">What there is, when it does not come.</param>
    public static async Task<T> FindAsync<T>(Func<T?> find, Func<string> instead)
        where T : class
    {
        T? found = null;
        try
        {
            await IsAsync(() => (found = find()) is not null);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"Not seen among: {instead()}", late);
        }

        return found!;
    }
}
