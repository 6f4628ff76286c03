namespace KreisTeams.Documents;

/// <summary>Lets callers that ask for the same pass while one is running share the next one: each caller is answered by a pass that began after it asked.</summary>
internal sealed class CoalescedWork<T>(Func<Task<T>> pass)
{
    private readonly Lock _gate = new();
    private Task<T>? _running;
    private Task<T>? _next;

    public Task<T> RunAsync()
    {
        lock (_gate)
        {
            if (_running is not { IsCompleted: false } running)
            {
                return _running = Task.Run(pass);
            }

            return _next ??= AfterAsync(running);
        }
    }

    private async Task<T> AfterAsync(Task<T> running)
    {
        await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Task<T> mine;
        lock (_gate)
        {
            (_running, _next) = (Task.Run(pass), null);
            mine = _running;
        }

        return await mine;
    }
}
