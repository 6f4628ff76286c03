using Ical.Net;
using KreisTeams.Calendars;
using KreisTeams.Decisions;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Tests.Network;

namespace KreisTeams.Tests.Calendars;

public sealed class CalendarFeedTests(StorageFixture azurite)
{
    private static readonly PersonId Person = new("sabine-oezdemir");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_feed_is_readable_by_others_and_a_moved_deadline_moves_its_entry()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        var before = Read(network);
        before.Select(entry => entry.Summary).ShouldContain("Richtlinie endet: IKZ");

        var programme = network.Network.FindProgramme("ikz-nrw")! with { GuidelineEnds = new DateOnly(2027, 6, 30) };
        await network.Store.WriteAsync(RecordEdit.Of(programme, network.Network.VersionOf(RecordKey.Of(programme))), Author.CommandLine, Cancel);

        var (old, moved) = (before.Single(entry => entry.Uid == "ikz-nrw-guideline@kreisteams"), Read(network).Single(entry => entry.Uid == "ikz-nrw-guideline@kreisteams"));
        (old.Start.Day, moved.Start).ShouldBe((31, new DateTime(2027, 6, 30)));
        moved.Sequence.ShouldBeGreaterThan(old.Sequence);
        Read(network).Length.ShouldBe(before.Length);
    }

    [Fact]
    public async Task Projects_of_the_own_organisation_begin_and_end_in_the_feed_and_others_do_not()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        await WriteAsync("own", "waltrop", ProjectState.Running);
        await WriteAsync("foreign", "marl", ProjectState.Running);
        await WriteAsync("past", "waltrop", ProjectState.Done);

        var entries = Read(network).Where(entry => entry.Uid.StartsWith("project-", StringComparison.Ordinal)).ToDictionary(entry => entry.Uid);

        entries["project-own-start@kreisteams"].Summary.ShouldBe("Projekt beginnt: own");
        entries["project-own-end@kreisteams"].Start.ShouldBe(new DateTime(2027, 12, 31));
        entries.Keys.ShouldNotContain(uid => uid.Contains("foreign", StringComparison.Ordinal) || uid.Contains("past", StringComparison.Ordinal));

        Task WriteAsync(string id, string lead, ProjectState state)
        {
            var project = new Project(new ProjectId(id), ProjectKind.Project, id, new OrganisationId(lead), state) { Start = new DateOnly(2027, 1, 1), End = new DateOnly(2027, 12, 31) };
            return network.Store.WriteAsync(new RecordEdit(RecordKey.Of(project), project, 0), Author.CommandLine, Cancel);
        }
    }

    [Fact]
    public async Task An_open_poll_ends_in_the_feed_to_the_minute_and_an_extension_moves_it()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        var poll = new PollSummary(new PollId(Guid.CreateVersion7(NetworkInstance.Noon)), "2026-001", PollKind.Resolution, "Nutzen wir die Dachmarke?", new BodyId("cdo-runde"), "CDO-Runde", PollState.Open, NetworkInstance.Noon.AddDays(3));
        var first = Read(network, poll).Single(entry => entry.Uid == $"poll-{poll.Id}@kreisteams");

        var extended = Read(network, poll with { Deadline = poll.Deadline.AddDays(1) }).Single(entry => entry.Uid == first.Uid);

        first.Summary.ShouldBe("Abstimmung endet: Nutzen wir die Dachmarke?");
        first.End.ShouldBe(poll.Deadline.UtcDateTime);
        extended.End.ShouldBe(first.End.AddDays(1));
        extended.Sequence.ShouldBeGreaterThan(first.Sequence);
    }

    [Fact]
    public async Task The_key_of_a_feed_is_known_to_its_person_alone_and_a_new_one_ends_the_old()
    {
        var keys = new CalendarKeys(await azurite.NewAccountAsync(tables: ["CalendarKeys"]));
        var first = await keys.RenewAsync(Person, Cancel);
        (await keys.FindAsync(first, Cancel)).ShouldBe(Person);

        var second = await keys.RenewAsync(Person, Cancel);

        (await keys.FindAsync(first, Cancel)).ShouldBeNull();
        (await keys.FindAsync(second, Cancel)).ShouldBe(Person);
        (await keys.FindAsync("erraten", Cancel)).ShouldBeNull();
    }

    private static (string Uid, string Summary, DateTime Start, DateTime End, int Sequence)[] Read(NetworkInstance network, params PollSummary[] open)
    {
        var text = CalendarFeed.Write(network.Network, network.Network.FindPerson(Person)!, open, NetworkInstance.Noon, Language.German);
        text.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        var calendar = Calendar.Load(text)!;
        calendar.Version.ShouldBe("2.0");
        return [.. calendar.Events.Select(entry => (entry.Uid!, entry.Summary!, entry.Start!.Value, entry.End!.Value, entry.Sequence))];
    }
}
