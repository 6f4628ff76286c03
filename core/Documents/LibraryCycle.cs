using KreisTeams.Documents.SharePoint;
using Microsoft.Extensions.Logging;

namespace KreisTeams.Documents;

/// <summary>What a look at the library's changes came to.</summary>
public abstract record CycleOutcome
{
    private CycleOutcome()
    {
    }

    /// <param name="Changes">Items that were new to us; 0 when all was quiet.</param>
    public sealed record UpToDate(int Changes) : CycleOutcome;

    /// <summary>Another instance is at it.</summary>
    public sealed record Busy : CycleOutcome;

    public sealed record Throttled(DateTimeOffset Until) : CycleOutcome;

    /// <summary>The old position was kept; the next cycle tries again.</summary>
    public sealed record Failed(string Reason) : CycleOutcome;
}

/// <summary>
/// Reads the library's changes page by page and shows them in the documents. An enumeration of everything, weekly and whenever delta has lost its thread,
/// finds what delta forgot: what is known but was not listed is asked for one by one before it counts as gone.
/// </summary>
public sealed partial class LibraryCycle(LibraryCursor cursor, SharePointLibrary library, ItemStore items, LibraryMirror mirror, TimeProvider clock, ILogger<LibraryCycle> logger)
{
    private const int FailuresBeforeAfresh = 3;

    private static readonly TimeSpan CompleteEvery = TimeSpan.FromDays(7);

    /// <param name="complete">Enumerates everything even if the position is good.</param>
    public async Task<CycleOutcome> RunAsync(bool complete, CancellationToken cancellationToken)
    {
        if (await cursor.TakeAsync(cancellationToken) is not { } position)
        {
            return new CycleOutcome.Busy();
        }

        var afresh = complete || position.Delta is null || position.Failures >= FailuresBeforeAfresh || clock.GetUtcNow() - position.CompleteAt > CompleteEvery;
        var enumeration = new Enumeration(position, afresh ? null : position.Next ?? position.Delta, afresh, clock.GetUtcNow());
        var outcome = await ReadAsync(enumeration, cancellationToken);
        if (outcome is CycleOutcome.Failed failed)
        {
            LogFailed(failed.Reason, enumeration.Position.Failures + 1);
            enumeration.Position = enumeration.Position with { Next = null, Failures = enumeration.Position.Failures + 1 };
        }

        await cursor.ReleaseAsync(enumeration.Position, cancellationToken);
        return outcome;
    }

    private async Task<CycleOutcome> ReadAsync(Enumeration enumeration, CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (await library.ChangesAsync(enumeration.Link, cancellationToken))
            {
                case Answer<ChangesPage>.Done { Value: var page }:
                    if (await TakePageAsync(enumeration, page, cancellationToken) is { } outcome)
                    {
                        return outcome;
                    }

                    break;
                case Answer<ChangesPage>.ResyncNeeded when enumeration is { IsAfresh: true, Link: null }:
                    return new CycleOutcome.Failed("SharePoint asks for a new enumeration of a new enumeration.");
                case Answer<ChangesPage>.ResyncNeeded { Link: var link }:
                    enumeration.StartAfresh(enumeration.IsAfresh ? null : link);
                    break;
                case Answer<ChangesPage>.Throttled { Until: var until }:
                    return new CycleOutcome.Throttled(until);
                case var refusal when enumeration.IsAfresh && enumeration.Link is not null && enumeration.Pages == 0:
                    LogFailed(refusal.GetType().Name, 0);
                    enumeration.StartAfresh(null);
                    break;
                case var refusal:
                    return new CycleOutcome.Failed(refusal.ToString());
            }
        }
    }

    /// <returns>Null to go on with the next page.</returns>
    private async Task<CycleOutcome?> TakePageAsync(Enumeration enumeration, ChangesPage page, CancellationToken cancellationToken)
    {
        enumeration.Changes += await items.WriteAsync(page.Items, cancellationToken);
        enumeration.Saw(page.Items);
        if (page.Delta is { } delta)
        {
            return await FinishAsync(enumeration, delta, cancellationToken);
        }

        if (page.Next is not { } next || !enumeration.GoOn(next))
        {
            return new CycleOutcome.Failed("The next page is one that was read before.");
        }

        return await SaveAsync(enumeration, enumeration.IsAfresh ? enumeration.Position : enumeration.Position with { Next = next }, cancellationToken);
    }

    private async Task<CycleOutcome?> FinishAsync(Enumeration enumeration, string delta, CancellationToken cancellationToken)
    {
        if (enumeration.IsAfresh && await SweepAsync(enumeration, cancellationToken) is { } interrupted)
        {
            return interrupted;
        }

        if (await mirror.ShowAsync(cancellationToken) is { } throttled)
        {
            return new CycleOutcome.Throttled(throttled);
        }

        var completeAt = enumeration.IsAfresh ? clock.GetUtcNow() : enumeration.Position.CompleteAt;
        return await SaveAsync(enumeration, enumeration.Position with { Delta = delta, Next = null, Failures = 0, CompleteAt = completeAt, ShownUpTo = enumeration.StartedAt }, cancellationToken)
            ?? new CycleOutcome.UpToDate(enumeration.Changes);
    }

    private async Task<CycleOutcome?> SaveAsync(Enumeration enumeration, LibraryCursor.Position position, CancellationToken cancellationToken)
    {
        if (await cursor.SaveAsync(position, cancellationToken) is not { } saved)
        {
            return new CycleOutcome.Busy();
        }

        enumeration.Position = saved;
        return null;
    }

    /// <summary>What is known but was not listed may be gone, or only have been left out: SharePoint is asked for each.</summary>
    private async Task<CycleOutcome?> SweepAsync(Enumeration enumeration, CancellationToken cancellationToken)
    {
        await foreach (var known in items.AllAsync(cancellationToken).Where(known => known.Item is { IsDeleted: false, IsRoot: false } && !enumeration.HasSeen(known.Item.Id)))
        {
            switch (await library.GetAsync(known.Item.Id, cancellationToken))
            {
                case Answer<LibraryItem>.NotFound:
                    enumeration.Changes += await items.WriteAsync([known.Item with { IsDeleted = true }], cancellationToken);
                    break;
                case Answer<LibraryItem>.Done { Value: var item }:
                    enumeration.Changes += await items.WriteAsync([item], cancellationToken);
                    break;
                case Answer<LibraryItem>.Throttled { Until: var until }:
                    return new CycleOutcome.Throttled(until);
                case var other:
                    return new CycleOutcome.Failed(other.ToString());
            }
        }

        return null;
    }

    [LoggerMessage(LogLevel.Warning, "The library's changes could not be read to the end: {Reason} (failure {Failures} in a row)")]
    private partial void LogFailed(string reason, int failures);

    /// <summary>One walk through the pages.</summary>
    private sealed class Enumeration(LibraryCursor.Position position, string? link, bool isAfresh, DateTimeOffset startedAt)
    {
        public DateTimeOffset StartedAt => startedAt;

        private readonly HashSet<string> _links = [];
        private readonly HashSet<string> _seen = [];

        public LibraryCursor.Position Position { get; set; } = position;

        public string? Link { get; private set; } = link;

        public bool IsAfresh { get; private set; } = isAfresh;

        public int Pages => _links.Count;

        public int Changes { get; set; }

        public void StartAfresh(string? from)
        {
            (Link, IsAfresh) = (from, true);
            _links.Clear();
            _seen.Clear();
        }

        public bool GoOn(string next)
        {
            Link = next;
            return _links.Add(next);
        }

        public void Saw(IReadOnlyList<LibraryItem> items)
        {
            if (IsAfresh)
            {
                _seen.UnionWith(items.Where(item => !item.IsDeleted).Select(item => item.Id));
            }
        }

        public bool HasSeen(string itemId) => _seen.Contains(itemId);
    }
}
