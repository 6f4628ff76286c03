using System.Collections.Immutable;

namespace KreisTeams.Simulators.SharePoint;

public enum FaultKind
{
    /// <summary>The connection breaks before anything is applied.</summary>
    DropBefore,

    /// <summary>The request is applied, its answer never arrives.</summary>
    ApplyThenDrop,

    /// <summary>Half of the body is applied, then the connection breaks.</summary>
    ApplyPartly,

    /// <summary>The request is applied and answered as if it had failed.</summary>
    ApplyThenStatus,

    /// <summary>The request is refused.</summary>
    Status,

    /// <summary>No answer comes, and nothing is applied, until the caller gives up.</summary>
    Hang,

    /// <summary>The request is applied, but no answer comes until the caller gives up.</summary>
    ApplyThenHang,
}

/// <summary>Something that goes wrong with the next matching requests.</summary>
/// <param name="PathContains">Part of the decoded path and query.</param>
/// <param name="Skip">Matching requests that pass first.</param>
public sealed record Fault(string Method, string PathContains, FaultKind Kind, int Skip = 0, int Times = 1, int Status = 503, int? RetryAfterSeconds = null);

/// <summary>Faults still to come, oldest first.</summary>
public sealed class Faults
{
    private ImmutableList<Fault> _pending = [];
    private int _hanging;

    public void Add(Fault fault) => ImmutableInterlocked.Update(ref _pending, pending => pending.Add(fault));

    public void Clear() => _pending = [];

    /// <summary>Callers that wait for an answer that does not come.</summary>
    public int Hanging => _hanging;

    public async Task HangAsync(CancellationToken callerGaveUp)
    {
        Interlocked.Increment(ref _hanging);
        await Task.Delay(Timeout.Infinite, callerGaveUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Interlocked.Decrement(ref _hanging);
    }

    /// <summary>The fault that hits this request, which uses it up.</summary>
    public Fault? Take(string method, string target)
    {
        Fault? hit = null;
        ImmutableInterlocked.Update(ref _pending, pending =>
        {
            hit = pending.Find(fault => fault.Method == method && target.Contains(fault.PathContains, StringComparison.OrdinalIgnoreCase));
            return hit switch
            {
                null => pending,
                { Skip: > 0 } => pending.Replace(hit, hit with { Skip = hit.Skip - 1 }),
                { Times: > 1 } => pending.Replace(hit, hit with { Times = hit.Times - 1 }),
                _ => pending.Remove(hit),
            };
        });
        return hit is { Skip: > 0 } ? null : hit;
    }
}
