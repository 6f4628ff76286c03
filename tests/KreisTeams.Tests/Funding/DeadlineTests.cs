using KreisTeams.Funding;
using KreisTeams.Network;
using KreisTeams.Storage;
using KreisTeams.Tests.Network;
using KreisTeams.Work;

namespace KreisTeams.Tests.Funding;

public sealed class DeadlineTests(StorageFixture azurite)
{
    private static readonly PersonId Person = new("sabine-oezdemir");

    private readonly List<(DeadlineReminder Reminder, DateOnly Day)> _told = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reminder_is_told_once_at_its_distance_and_again_when_the_deadline_moved()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        var reminders = await RemindersAsync(network);
        var reminder = await reminders.SetAsync(Person, "ikz-nrw", 28, Cancel);
        DeadlineReminders.DayOf(reminder, network.Network.FindProgramme("ikz-nrw")).ShouldBe(new DateOnly(2026, 12, 3));

        await HandleAsync(reminders);
        _told.ShouldBeEmpty();

        network.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 3, 7, 0, 0, TimeSpan.Zero));
        var next = await HandleAsync(reminders);
        await HandleAsync(reminders);
        _told.ShouldHaveSingleItem().Day.ShouldBe(new DateOnly(2026, 12, 31));
        next.ShouldBe(new DateTimeOffset(2026, 12, 4, 7, 0, 0, TimeSpan.Zero));

        await MoveAsync(network, new DateOnly(2027, 6, 30));
        await HandleAsync(reminders);
        _told.Count.ShouldBe(1);
        network.Clock.SetUtcNow(new DateTimeOffset(2027, 6, 2, 6, 0, 0, TimeSpan.Zero));
        await HandleAsync(reminders);
        _told.Select(told => told.Day).ShouldBe([new DateOnly(2026, 12, 31), new DateOnly(2027, 6, 30)]);
    }

    [Fact]
    public async Task A_reminder_that_was_taken_back_is_not_told()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        var reminders = await RemindersAsync(network);
        var reminder = await reminders.SetAsync(Person, "ikz-nrw", 60, Cancel);
        (await reminders.OfAsync(Person, Cancel)).ShouldBe([reminder]);

        await reminders.RemoveAsync(reminder, Cancel);

        (await reminders.HandleAsync($"{Person}|ikz-nrw:60", Cancel)).ShouldBeNull();
        _told.ShouldBeEmpty();
    }

    private static async Task MoveAsync(NetworkInstance network, DateOnly day)
    {
        var programme = network.Network.FindProgramme("ikz-nrw")! with { GuidelineEnds = day };
        await network.Store.WriteAsync(RecordEdit.Of(programme, network.Network.VersionOf(RecordKey.Of(programme))), Author.CommandLine, Cancel);
    }

    private static Task<DateTimeOffset?> HandleAsync(DeadlineReminders reminders) => reminders.HandleAsync($"{Person}|ikz-nrw:28", Cancel);

    private async Task<DeadlineReminders> RemindersAsync(NetworkInstance network)
    {
        StorageAccount storage = await azurite.NewAccountAsync(tables: ["DeadlineReminders", "Work"], queues: ["work"]);
        TellOfDeadline tell = (reminder, deadline, _) =>
        {
            _told.Add((reminder, deadline.Day));
            return Task.CompletedTask;
        };
        return new DeadlineReminders(storage, network.Cache, new WorkList(storage, network.Clock), [tell], network.Clock);
    }
}
