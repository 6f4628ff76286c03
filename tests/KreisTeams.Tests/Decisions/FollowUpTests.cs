using KreisTeams.Decisions;
using KreisTeams.Network;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Decisions;

/// <summary>What becomes of a decision.</summary>
public sealed class FollowUpTests(StorageFixture azurite) : IAsyncLifetime
{
    private PollWorld _world = null!;

    private FollowUp FollowUp => _world.Services.GetRequiredService<FollowUp>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _world = await PollWorld.CreateAsync(azurite);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_measure_has_somebody_responsible_a_due_day_and_a_state_with_its_day()
    {
        var decision = DecisionKey.Of((await _world.OpenAsync()).Id);
        var marl = new OrganisationId("marl");
        (await FollowUp.AddAsync(_world.Member("marl"), decision, "Leitfaden", marl, null, Cancel)).ShouldBeOfType<MeasureOutcome.NotAllowed>();
        var measure = (await FollowUp.AddAsync(_world.Member("herten"), decision, "Leitfaden abstimmen", marl, new DateOnly(2026, 11, 30), Cancel)).ShouldBeOfType<MeasureOutcome.Saved>().Measure;
        _world.Clock.Advance(TimeSpan.FromDays(2));

        (await FollowUp.ReportAsync(_world.Member("waltrop"), decision, measure, MeasureState.Done, null, Cancel)).ShouldBeOfType<MeasureOutcome.NotAllowed>();
        (await FollowUp.ReportAsync(_world.Member("marl"), decision, measure, MeasureState.InProgress, "Entwurf liegt vor", Cancel)).ShouldBeOfType<MeasureOutcome.Saved>();
        (await FollowUp.ReportAsync(_world.Member("herten"), decision, measure, MeasureState.Done, null, Cancel))
            .ShouldBeOfType<MeasureOutcome.Conflict>().Now.Note.ShouldBe("Entwurf liegt vor");

        var stored = (await FollowUp.OfAsync(decision, Cancel)).ShouldHaveSingleItem();
        MeasureTexts.Line(stored, _world.Network, new DateOnly(2026, 11, 25), Language.German)
            .ShouldBe("Leitfaden abstimmen – Marl, fällig 30.11.2026: in Arbeit (Stand 25.11.2026). Entwurf liegt vor");
        MeasureTexts.Line(stored, _world.Network, new DateOnly(2026, 12, 1), Language.German).ShouldContain("überfällig seit 30.11.2026");
    }

    [Fact]
    public async Task Decisions_taken_before_are_followed_up_too_and_unknown_ones_are_not()
    {
        var resolution = new Resolution("hvb-2021", PollWorld.Body, new DateOnly(2021, 7, 1), "CDOs benennen", "Jede Kommune benennt …");
        _world.Network = _world.Network.With(resolution, 2);

        (await FollowUp.AddAsync(_world.Actor("office"), DecisionKey.Of(resolution), "Waltrop benennt", new OrganisationId("waltrop"), null, Cancel)).ShouldBeOfType<MeasureOutcome.Saved>();
        (await FollowUp.AddAsync(_world.Actor("office"), new DecisionKey("resolution-none"), "?", new OrganisationId("waltrop"), null, Cancel)).ShouldBeOfType<MeasureOutcome.NoSuchDecision>();
        (await FollowUp.AddAsync(_world.Actor("office"), DecisionKey.Of(resolution), " ", new OrganisationId("waltrop"), null, Cancel)).ShouldBeOfType<MeasureOutcome.TextMissing>();
        (await FollowUp.AddAsync(_world.Actor("office"), DecisionKey.Of(resolution), "x", new OrganisationId("anderswo"), null, Cancel)).ShouldBeOfType<MeasureOutcome.NoSuchOrganisation>();
    }
}
