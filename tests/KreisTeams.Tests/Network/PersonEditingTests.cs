using KreisTeams.Network;

namespace KreisTeams.Tests.Network;

public sealed class PersonEditingTests(StorageFixture azurite) : IAsyncLifetime
{
    private static readonly OrganisationId Waltrop = new("waltrop");
    private static readonly OrganisationId Datteln = new("datteln");

    private NetworkInstance _instance = null!;
    private PersonEditing _people = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _instance = await NetworkInstance.WithDemoAsync(azurite);
        _people = new PersonEditing(new RecordEditing(_instance.Cache, _instance.Store), _instance.Clock);
    }

    public ValueTask DisposeAsync()
    {
        _instance.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Naming_the_missing_cdo_closes_the_gap_and_lets_the_town_vote()
    {
        var appointment = new Appointment("Sabine Özdemir", new Mandate(Waltrop, MandateRole.Cdo, Authority.Vote));

        (await _people.AppointAsync(appointment, _instance.Actor("sabine-oezdemir"), Cancel)).ShouldBeOfType<EditOutcome.Saved>();

        Gaps.Of(_instance.Network, GapKind.Cdo, OrganisationKind.Town, Demo.Today).Missing.ShouldBeEmpty();
        _instance.Network.MayVoteFor(new("sabine-oezdemir"), Waltrop, Demo.Body("cdo-runde"), Demo.Today).ShouldBeTrue();
        _instance.Network.FindPerson(new("sabine-oezdemir"))!.Mandates.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_new_cdo_follows_the_old_one_who_stays_in_the_register()
    {
        var appointment = new Appointment("Jens Krüger", new Mandate(Datteln, MandateRole.Cdo, Authority.Vote) { ValidFrom = new(2026, 12, 1) });

        (await _people.AppointAsync(appointment, _instance.Actor("carolin-westhoff"), Cancel)).ShouldBeOfType<EditOutcome.Saved>();

        CdoOn(Demo.Today).ShouldBe("carolin-westhoff");
        CdoOn(new(2026, 11, 30)).ShouldBe("carolin-westhoff");
        CdoOn(new(2026, 12, 1)).ShouldBe("jens-krueger");
    }

    [Fact]
    public async Task Somebody_unknown_needs_an_address_and_then_stands_in_the_register()
    {
        var appointment = new Appointment("Max Mütze", new Mandate(Datteln, MandateRole.Contact, Authority.Inform));
        var actor = _instance.Actor("carolin-westhoff");

        (await _people.AppointAsync(appointment, actor, Cancel)).ShouldBeOfType<EditOutcome.Invalid>().Problems[0].German.ShouldContain("E-Mail");
        (await _people.AppointAsync(appointment with { Email = "kaputt" }, actor, Cancel)).ShouldBeOfType<EditOutcome.Invalid>();
        (await _people.AppointAsync(appointment with { Email = "max.muetze@datteln.example" }, actor, Cancel)).ShouldBeOfType<EditOutcome.Saved>();

        _instance.Network.FindPerson(new("max-muetze")).ShouldNotBeNull().Organisation.ShouldBe(Datteln);
    }

    [Fact]
    public async Task An_editor_of_one_town_cannot_edit_another_and_is_told_who_can()
    {
        var version = _instance.Network.Version;
        var appointment = new Appointment("Sabine Özdemir", new Mandate(new("marl"), MandateRole.Contact, Authority.Inform)) { Email = "s@marl.example" };

        var refused = (await _people.AppointAsync(appointment, _instance.Actor("carolin-westhoff"), Cancel)).ShouldBeOfType<EditOutcome.NotAllowed>();

        refused.WhoMay.Select(person => person.Id.Value).ShouldBe(["daniel-overbeck", "sarah-kemper"]);
        NetworkTexts.Refusal(refused, Language.German).ShouldBe("Einträge von Marl ändern dürfen: Daniel Overbeck, Sarah Kemper. Bitte dort nachfragen.");
        _instance.Network.Version.ShouldBe(version);
    }

    [Fact]
    public async Task While_a_member_is_away_the_named_deputy_votes_and_afterwards_no_more()
    {
        var runde = Demo.Body("cdo-runde");
        var dorsten = new OrganisationId("dorsten");
        var absence = new Absence(Demo.Today, new(2026, 12, 4), new("ines-tauber"));
        _instance.Network.MayVoteFor(new("ines-tauber"), dorsten, runde, Demo.Today).ShouldBeFalse();

        (await _people.BeAbsentAsync(new("tobias-rensing"), absence, _instance.Actor("tobias-rensing"), Cancel)).ShouldBeOfType<EditOutcome.Saved>();

        var voters = _instance.Network.VotersOf(runde, dorsten, Demo.Today);
        voters.Select(voter => (voter.Person.Id.Value, voter.DeputyFor?.Id.Value)).ShouldBe([("tobias-rensing", null), ("ines-tauber", "tobias-rensing")]);
        _instance.Network.MayVoteFor(new("ines-tauber"), dorsten, runde, new(2026, 12, 4)).ShouldBeTrue();
        _instance.Network.MayVoteFor(new("ines-tauber"), dorsten, runde, new(2026, 12, 5)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_is_back_early_votes_alone_again_and_the_days_away_stay_on_record()
    {
        var actor = _instance.Actor("tobias-rensing");
        var away = new Absence(Demo.Today.AddDays(-3), Demo.Today.AddDays(9), new("ines-tauber"));
        var later = new Absence(Demo.Today.AddDays(20), Demo.Today.AddDays(30), new("ines-tauber"));
        await _people.BeAbsentAsync(actor.Person.Id, away, actor, Cancel);
        await _people.BeAbsentAsync(actor.Person.Id, later, actor, Cancel);

        (await _people.EndAbsenceAsync(actor.Person.Id, away, _instance.Actor("miriam-kowalski"), Cancel)).ShouldBeOfType<EditOutcome.NotAllowed>();
        (await _people.EndAbsenceAsync(actor.Person.Id, away, actor, Cancel)).ShouldBeOfType<EditOutcome.Saved>();
        (await _people.EndAbsenceAsync(actor.Person.Id, later, actor, Cancel)).ShouldBeOfType<EditOutcome.Saved>();

        _instance.Network.FindPerson(actor.Person.Id)!.Absences.ShouldBe([away with { Until = Demo.Today.AddDays(-1) }]);
        _instance.Network.MayVoteFor(new("ines-tauber"), new("dorsten"), Demo.Body("cdo-runde"), Demo.Today).ShouldBeFalse();
        (await _people.EndAbsenceAsync(actor.Person.Id, away, actor, Cancel)).ShouldBeOfType<EditOutcome.Invalid>();
    }

    [Theory]
    [InlineData("2026-11-01", "2026-11-22", "ines-tauber", "Vergangenheit")]
    [InlineData("2026-12-24", "2026-12-01", "ines-tauber", "vor dem Anfang")]
    [InlineData("2026-12-01", "2026-12-24", "tobias-rensing", "Niemand vertritt sich selbst")]
    [InlineData("2026-12-01", "2026-12-24", "jens-krueger", "anderen Organisation")]
    [InlineData("2026-12-01", "2026-12-24", "niemand", "gibt es im Netzwerk nicht")]
    public async Task An_absence_that_makes_no_sense_changes_nothing(string from, string until, string deputy, string reason)
    {
        var version = _instance.Network.Version;
        var absence = new Absence(DateOnly.Parse(from, null), DateOnly.Parse(until, null), new(deputy));

        var outcome = await _people.BeAbsentAsync(new("tobias-rensing"), absence, _instance.Actor("tobias-rensing"), Cancel);

        NetworkTexts.Refusal(outcome.ShouldBeOfType<EditOutcome.Invalid>(), Language.German).ShouldContain(reason);
        _instance.Network.Version.ShouldBe(version);
    }

    [Fact]
    public async Task A_later_absence_replaces_the_one_it_overlaps()
    {
        var actor = _instance.Actor("tobias-rensing");
        await _people.BeAbsentAsync(actor.Person.Id, new Absence(new(2026, 12, 1), new(2026, 12, 10), null), actor, Cancel);
        await _people.BeAbsentAsync(actor.Person.Id, new Absence(new(2026, 12, 8), new(2026, 12, 20), new("ines-tauber")), actor, Cancel);

        _instance.Network.FindPerson(actor.Person.Id)!.Absences.ShouldBe([new Absence(new(2026, 12, 8), new(2026, 12, 20), new("ines-tauber"))]);
    }

    [Fact]
    public async Task Only_the_administrator_gives_rights_and_never_takes_the_last_one()
    {
        var grant = new Grant(NetworkRole.Editor, Datteln);
        var administrator = _instance.Actor("kerstin-baumeister");

        (await _people.GrantAsync(new("jens-krueger"), grant, _instance.Actor("carolin-westhoff"), Cancel))
            .ShouldBeOfType<EditOutcome.NotAllowed>().WhoMay.ShouldHaveSingleItem().Id.ShouldBe(administrator.Person.Id);
        (await _people.GrantAsync(new("jens-krueger"), grant, administrator, Cancel)).ShouldBeOfType<EditOutcome.Saved>();
        _instance.Network.FindPerson(new("jens-krueger"))!.MayEdit(Datteln).ShouldBeTrue();
        (await _people.RevokeAsync(administrator.Person.Id, new Grant(NetworkRole.NetworkAdministrator), administrator, Cancel)).ShouldBeOfType<EditOutcome.Invalid>();
    }

    [Fact]
    public async Task A_form_gives_nobody_rights_and_the_second_saver_sees_both_versions()
    {
        var seen = _instance.Network;
        var actor = _instance.Actor("carolin-westhoff", Door.Tab);
        var person = seen.FindPerson(new("jens-krueger"))!;

        (await _people.SaveAsync(seen, person with { Unit = "IT", Grants = [new Grant(NetworkRole.NetworkAdministrator)] }, actor, Cancel)).ShouldBeOfType<EditOutcome.Saved>();
        _instance.Network.FindPerson(person.Id)!.Administers().ShouldBeFalse();

        var conflict = (await _people.SaveAsync(seen, person with { Unit = "Haupt" }, actor, Cancel)).ShouldBeOfType<EditOutcome.Conflict>().Versions;
        (((Person)conflict.Mine!).Unit, ((Person)conflict.Theirs!).Unit).ShouldBe(("Haupt", "IT"));
    }

    private string CdoOn(DateOnly day) => _instance.Network.ValidMandates(Datteln, MandateRole.Cdo, day).ShouldHaveSingleItem().Person.Id.Value;
}
