using KreisTeams.Settings;
using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Notices;
using KreisTeams.Network;
using KreisTeams.Tests.Teams;

namespace KreisTeams.Tests.Notices;

public sealed class PersonalNoticesTests(StorageFixture azurite) : IAsyncLifetime
{
    private ScriptedConnector _teams = null!;
    private NoticeWorld _world = null!;

    public async ValueTask InitializeAsync()
    {
        _teams = await ScriptedConnector.StartAsync();
        _world = await NoticeWorld.StartAsync(azurite, _teams);
    }

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task An_event_is_told_once_however_often_it_is_announced_and_whatever_number_of_instances_runs()
    {
        await _world.AddHostAsync();
        var person = await _world.InstallAsync("nadine-kessler");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _world.TellAsync(person, "a")));

        outcomes.OfType<NoticeOutcome.Planned>().ShouldHaveSingleItem();
        (await _world.SeesAsync(1)).ShouldBe(["Neu: a."]);
        (await _world.TellAsync(person, "a")).ShouldBeOfType<NoticeOutcome.KnownAlready>();
    }

    [Fact]
    public async Task In_the_evening_only_a_closing_deadline_is_told_and_the_rest_comes_together_in_the_morning_after_a_restart_too()
    {
        var person = await _world.InstallAsync("nadine-kessler");
        _world.Clock.Set(NoticeWorld.Night);
        await _world.TellAsync(person, "a");
        await _world.TellAsync(person, "b");
        await _world.TellAsync(person, "deadline", isUrgent: true);
        (await _world.SeesAsync(1)).ShouldBe(["Neu: deadline."]);

        await _world.StopHostsAsync();
        _world.Clock.Set(NoticeWorld.Night.AddHours(9.9));
        await _world.AddHostAsync();
        (await _world.SeesAsync(1)).ShouldBe(["Neu: deadline."]);
        _world.Clock.Set(NoticeWorld.Night.AddHours(10.1));

        (await _world.SeesAsync(2)).ShouldBe(["Neu: deadline.", "2 Neuigkeiten für Sie: Neu: a. Neu: b."]);
    }

    [Fact]
    public async Task Who_wants_one_message_a_day_gets_it_in_their_language_without_what_is_over()
    {
        var person = await _world.InstallAsync("nadine-kessler");
        await _world.SettleAsync(person, new ChatState { Language = Language.English, Notices = NoticeFrequency.Daily });
        foreach (var subject in (string[])["a", "b", "c"])
        {
            (await _world.TellAsync(person, subject)).ShouldBeOfType<NoticeOutcome.Planned>().Due.ShouldBeInRange(NoticeWorld.Morning.AddHours(22), NoticeWorld.Morning.AddHours(22.1));
        }

        _world.Over["b"] = true;
        _world.Clock.Set(NoticeWorld.Morning.AddHours(22.1));

        (await _world.SeesAsync(1)).ShouldBe(["2 pieces of news for you: New: a. New: c."]);
    }

    [Fact]
    public async Task Whoever_cannot_be_reached_is_known_and_does_not_hold_up_others()
    {
        var person = await _world.InstallAsync("nadine-kessler");
        var notInstalled = _world.Network.Persons.First(other => other.Id != person);

        (await _world.TellAsync(new("nobody"), "a")).ShouldBeOfType<NoticeOutcome.Unreachable>();
        (await _world.Notices.UnreachableAsync([notInstalled, _world.Network.FindPerson(person)!], TestContext.Current.CancellationToken)).ShouldBe([notInstalled]);
        await _world.TellAsync(notInstalled.Id, "a");
        await _world.TellAsync(person, "a");

        (await _world.SeesAsync(1)).ShouldBe(["Neu: a."]);
    }

    [Fact]
    public async Task A_thousand_reminders_come_in_one_message_to_each_and_a_Teams_that_asks_to_wait_is_not_stormed()
    {
        const int each = 50;
        var people = new List<PersonId>();
        foreach (var person in _world.Network.Persons.Where(person => person.AadObjectId is not null).Take(20))
        {
            people.Add(await _world.InstallAsync(person.Id.Value));
        }

        _world.Clock.Set(NoticeWorld.Night);
        foreach (var person in people)
        {
            await Task.WhenAll(Enumerable.Range(0, each).Select(number => _world.TellAsync(person, $"{number}")));
        }

        _teams.Then(429, retryAfter: "2").Then(429, retryAfter: "1");
        _world.Clock.Set(NoticeWorld.Night.AddHours(11));

        var calls = await _world.SeesAsync(people.Count + 2);

        (people.Count * each).ShouldBe(1000);
        calls.Length.ShouldBe(people.Count + 2, "Each person once, and each refusal once more.");
        calls.ShouldAllBe(text => text.StartsWith("50 Neuigkeiten für Sie:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_Teams_does_not_answer_the_notice_waits_and_is_tried_again()
    {
        var person = await _world.InstallAsync("nadine-kessler");
        _teams.Then(0, hangUp: true);
        await _world.TellAsync(person, "a");
        await _teams.CallAsync(0);

        await _world.SeesAsync(1);
        _world.Clock.Set(NoticeWorld.Morning.AddMinutes(1));

        (await _world.SeesAsync(2)).ShouldBe(["Neu: a.", "Neu: a."]);
    }
}

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("2026-11-24T16:59:59Z", "2026-11-24T16:59:59Z")]
    [InlineData("2026-11-24T17:00:00Z", "2026-11-25T06:00:00Z")]
    [InlineData("2026-11-24T05:59:00Z", "2026-11-24T06:00:00Z")]
    [InlineData("2026-07-01T16:30:00Z", "2026-07-02T05:00:00Z")]
    [InlineData("2026-10-24T20:00:00Z", "2026-10-25T06:00:00Z")]
    public void They_end_at_seven_in_Berlin_in_summer_and_winter(string moment, string end) =>
        QuietHours.EndAfter(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture));
}
