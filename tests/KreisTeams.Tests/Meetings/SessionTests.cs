using KreisTeams.Decisions;
using KreisTeams.Meetings;
using KreisTeams.Network;
using KreisTeams.Tests.Decisions;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Meetings;

/// <summary>Who is in a session, whether it can decide, and what an objection puts on its agenda.</summary>
public sealed class SessionTests(StorageFixture azurite) : IAsyncLifetime
{
    private PollWorld _world = null!;

    private Sessions Sessions => _world.Services.GetRequiredService<Sessions>();

    private Agenda Agenda => _world.Services.GetRequiredService<Agenda>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _world = await PollWorld.CreateAsync(azurite);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_member_leaves_at_10_40_and_polls_from_then_on_use_one_less()
    {
        await Sessions.StartAsync(_world.Actor("office"), PollWorld.Body, Cancel);
        await Task.WhenAll(PollWorld.Towns.Take(10).Select(town => Sessions.NoteAsync(_world.Member(town), PollWorld.Body, new OrganisationId(town), isPresent: true, Cancel)));
        var before = await _world.OpenAsync();
        _world.Clock.Advance(TimeSpan.FromMinutes(40));
        (await Sessions.NoteAsync(_world.Actor("office"), PollWorld.Body, new OrganisationId("marl"), isPresent: false, Cancel)).ShouldBeOfType<SessionOutcome.Saved>();

        var after = await _world.OpenAsync();

        (before.Electorate.Length, after.Electorate.Length, after.Entitled).ShouldBe((10, 9, 11));
        (await _world.CastAsync(before, "marl", Choice.Yes)).ShouldBeOfType<VoteOutcome.Recorded>();
        (await _world.CastAsync(after, "marl", Choice.Yes)).ShouldBeOfType<VoteOutcome.NotEntitled>();
        foreach (var town in after.Electorate.Take(6))
        {
            await _world.VoteAsync(after, town.Value, Choice.Yes);
        }

        var result = await _world.CloseAsync(after);
        (result.Required, result.Tally.Absent, result.Tally.NotCast).ShouldBe((6, 2, 3));
        ResultTexts.Official(after, result, [], Language.German).ShouldBe("angenommen mit 6 Ja, 0 Nein, 0 Enthaltungen; befangen: 0; nicht abgegeben: 3; abwesend: 2");
    }

    [Fact]
    public async Task Whether_the_body_can_decide_is_known_at_any_moment()
    {
        var entitled = PollWorld.Towns.Select(town => new OrganisationId(town)).ToArray();
        await Sessions.StartAsync(_world.Actor("office"), PollWorld.Body, Cancel);
        foreach (var town in PollWorld.Towns.Take(6))
        {
            await Sessions.NoteAsync(_world.Deputy(town), PollWorld.Body, new OrganisationId(town), isPresent: true, Cancel);
        }

        var six = _world.Clock.GetUtcNow();
        _world.Clock.Advance(TimeSpan.FromMinutes(10));
        await Sessions.NoteAsync(_world.Member("herten"), PollWorld.Body, new OrganisationId("herten"), isPresent: false, Cancel);
        var session = (await Sessions.FindRunningAsync(PollWorld.Body, Cancel))!;

        MeetingTexts.Of(session.QuorumAt(six, entitled, new RuleSet()), Language.German).ShouldBe("Beschlussfähig: 6 von 11 anwesend, nötig 6");
        MeetingTexts.Of(session.QuorumAt(_world.Clock.GetUtcNow(), entitled, new RuleSet()), Language.German).ShouldBe("Nicht beschlussfähig: 5 von 11 anwesend, nötig 6");
        MeetingTexts.Times(session.Attendances.Single(attendance => attendance.Organisation.Value == "herten"), Language.German).ShouldBe("10:00–10:10 Uhr");
    }

    [Fact]
    public async Task Moderators_open_a_session_and_nobody_notes_another_organisation()
    {
        (await Sessions.StartAsync(_world.Member("marl"), PollWorld.Body, Cancel)).ShouldBeOfType<SessionOutcome.NotAllowed>();
        (await Sessions.NoteAsync(_world.Member("marl"), PollWorld.Body, new OrganisationId("marl"), isPresent: true, Cancel)).ShouldBeOfType<SessionOutcome.NotRunning>();
        await Sessions.StartAsync(_world.Actor("office"), PollWorld.Body, Cancel);
        (await Sessions.NoteAsync(_world.Member("marl"), PollWorld.Body, new OrganisationId("herten"), isPresent: true, Cancel)).ShouldBeOfType<SessionOutcome.NotAllowed>();
        (await Sessions.NoteAsync(_world.Actor("office"), PollWorld.Body, new OrganisationId("anderswo"), isPresent: true, Cancel)).ShouldBeOfType<SessionOutcome.NotEntitled>();
    }

    [Fact]
    public async Task A_session_nobody_ended_is_over_the_next_day()
    {
        await Sessions.StartAsync(_world.Actor("office"), PollWorld.Body, Cancel);
        _world.Clock.Advance(TimeSpan.FromDays(1));

        (await Sessions.FindRunningAsync(PollWorld.Body, Cancel)).ShouldBeNull();
        (await _world.OpenAsync()).Electorate.Length.ShouldBe(11);
    }

    [Fact]
    public async Task An_objection_puts_the_matter_on_the_next_agenda_once_and_what_was_dealt_with_does_not_come_back()
    {
        var poll = await _world.OpenAsync(_world.Draft(PollKind.Circular) with { Question = "GKD-Auftrag Sensornetz" });
        await Agenda.ProposeAsync(_world.Member("herten"), PollWorld.Body, "Förderung", Cancel);
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        await _world.Voting.ObjectAsync(_world.Member("gladbeck"), poll.Id, Cancel);
        await _world.WorkUntilAsync(async () => (await Agenda.OfAsync(PollWorld.Body, Cancel)).Length == 2);

        var items = await Agenda.OfAsync(PollWorld.Body, Cancel);
        items.Select(item => item.Title).ShouldBe(["Förderung", "GKD-Auftrag Sensornetz"]);
        (items[1].Poll, items[1].ProposedFor).ShouldBe((poll.Id, new OrganisationId("gladbeck")));
        (await Agenda.ProposeAsync(_world.Member("marl"), PollWorld.Body, "förderung", Cancel)).ShouldBeOfType<AgendaOutcome.Added>().IsNew.ShouldBeFalse();

        (await Agenda.TakeOffAsync(_world.Member("marl"), PollWorld.Body, items[1].Id, Cancel)).ShouldBeOfType<AgendaOutcome.NotAllowed>();
        (await Agenda.TakeOffAsync(_world.Actor("office"), PollWorld.Body, items[1].Id, Cancel)).ShouldBeOfType<AgendaOutcome.TakenOff>();
        await Agenda.ReferAsync(poll.Id, Cancel);
        (await Agenda.OfAsync(PollWorld.Body, Cancel)).Length.ShouldBe(1);
    }
}
