using System.Collections.Concurrent;
using KreisTeams.Storage;
using KreisTeams.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KreisTeams.Tests.Work;

public sealed class WorkLoopTests(StorageFixture azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 27, 11, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Noon);
    private readonly ConcurrentQueue<string> _done = new();
    private StorageAccount _storage = null!;
    private int _failuresToCome;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _storage = await azurite.NewAccountAsync(tables: ["Work"], queues: ["work"]);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Work_that_is_due_is_done_once_and_leaves_the_list()
    {
        var work = new WorkList(_storage, _clock);
        await work.PlanAsync(new WorkItem("test/note", "a", Noon), Cancel);

        await RunUntilAsync(async () => !await work.DueAsync(Cancel).AnyAsync(Cancel));

        _done.ShouldBe(["a"]);
    }

    [Fact]
    public async Task Work_is_found_although_its_message_was_lost()
    {
        await new WorkList(_storage, _clock).PlanAsync(new WorkItem("test/note", "b", Noon), Cancel);
        await _storage.Queue("work").ClearMessagesAsync(Cancel);

        await RunUntilAsync(() => _done.Count == 1);

        _done.ShouldBe(["b"]);
    }

    [Fact]
    public async Task Work_waits_for_its_moment_and_a_moved_clock_is_noticed()
    {
        await new WorkList(_storage, _clock).PlanAsync(new WorkItem("test/note", "c", Noon.AddHours(3)), Cancel);

        await using (await StartLoopAsync())
        {
            await Task.Delay(TimeSpan.FromSeconds(1), Cancel);
            _done.ShouldBeEmpty();
        }

        _clock.Advance(TimeSpan.FromHours(3));
        await RunUntilAsync(() => _done.Count == 1);
    }

    [Fact]
    public async Task Work_that_fails_stays_on_the_list_and_is_tried_again()
    {
        _failuresToCome = 1;
        await new WorkList(_storage, _clock).PlanAsync(new WorkItem("test/note", "d", Noon), Cancel);

        await RunUntilAsync(() => _failuresToCome == 0);
        _done.ShouldBeEmpty();
        _clock.Advance(TimeSpan.FromMinutes(1));
        await RunUntilAsync(() => _done.Count == 1);
    }

    [Fact]
    public async Task Work_that_waits_for_somebody_else_keeps_nothing_from_being_done()
    {
        var work = new WorkList(_storage, _clock);
        foreach (var number in Enumerable.Range(0, 20))
        {
            await work.PlanAsync(new WorkItem("test/wait", $"{number}", Noon), Cancel);
        }

        await work.PlanAsync(new WorkItem("test/note", "late", Noon), Cancel);

        await RunUntilAsync(() => _done.Contains("late"));
    }

    [Fact]
    public async Task Work_that_is_handed_over_needs_no_message()
    {
        var work = new WorkList(_storage, _clock);
        await using var loop = await StartLoopAsync(work);
        await Eventually.IsAsync(() => work.TakenHere is not null);

        await work.HandOverAsync(new WorkItem("test/note", "here", Noon), Cancel);

        await Eventually.IsAsync(() => _done.Contains("here"));
        await Eventually.IsAsync(async () => !await work.DueAsync(Cancel).AnyAsync(Cancel));
        (await _storage.Queue("work").PeekMessageAsync(Cancel)).Value.ShouldBeNull();
        _done.ShouldBe(["here"]);
    }

    [Fact]
    public async Task Work_that_was_handed_over_to_a_process_that_ended_is_done_by_the_next()
    {
        var work = new WorkList(_storage, _clock) { TakenHere = _ => true };
        await work.HandOverAsync(new WorkItem("test/note", "orphan", Noon), Cancel);

        await RunUntilAsync(() => _done.Count == 1);

        _done.ShouldBe(["orphan"]);
    }

    private Task RunUntilAsync(Func<bool> condition) => RunUntilAsync(() => Task.FromResult(condition()));

    private async Task RunUntilAsync(Func<Task<bool>> condition)
    {
        await using var loop = await StartLoopAsync();
        await Eventually.IsAsync(condition);
        await Task.Delay(TimeSpan.FromMilliseconds(300), Cancel);
    }

    private async Task<IAsyncDisposable> StartLoopAsync(WorkList? work = null)
    {
        var services = new ServiceCollection().BuildServiceProvider();
        var loop = new WorkLoop(
            work ?? new WorkList(_storage, _clock), _storage, [new WorkRoute("test/note", _ => NoteAsync), new WorkRoute("test/wait", _ => WaitAsync)], services, _clock, NullLogger<WorkLoop>.Instance);
        await loop.StartAsync(Cancel);
        return new Stopping(loop);
    }

    private static async Task<DateTimeOffset?> WaitAsync(string subject, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return null;
    }

    private Task<DateTimeOffset?> NoteAsync(string subject, CancellationToken cancellationToken)
    {
        if (_failuresToCome > 0)
        {
            _failuresToCome--;
            throw new InvalidOperationException("not this time");
        }

        _done.Enqueue(subject);
        return Task.FromResult<DateTimeOffset?>(null);
    }

    private sealed class Stopping(WorkLoop loop) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await loop.StopAsync(CancellationToken.None);
            loop.Dispose();
        }
    }
}
