using KreisTeams.Funding;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Tests.Network;

namespace KreisTeams.Tests.Funding;

public sealed class ApplicationEditingTests(StorageFixture azurite)
{
    private static readonly ProjectId Sensors = new("sensornetz");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_application_goes_its_way_with_day_and_document_and_never_back()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        var editing = Editing(network);

        (await StepAsync(editing, network, ApplicationState.Submitted, new(2026, 11, 20), "Antrag.pdf")).ShouldBeOfType<EditOutcome.Saved>();
        (await StepAsync(editing, network, ApplicationState.Sketch, new(2026, 11, 21), null)).ShouldBeOfType<EditOutcome.Invalid>().Problems[0].German.ShouldContain("nicht folgen");
        (await StepAsync(editing, network, ApplicationState.Approved, new(2026, 11, 19), null)).ShouldBeOfType<EditOutcome.Invalid>().Problems[0].German.ShouldContain("nicht davor");
        (await StepAsync(editing, network, ApplicationState.Approved, new(2026, 11, 24), null)).ShouldBeOfType<EditOutcome.Invalid>().Problems[0].German.ShouldContain("noch vor uns");
        (await StepAsync(editing, network, ApplicationState.Rejected, new(2026, 11, 23), "Bescheid.pdf")).ShouldBeOfType<EditOutcome.Saved>();

        var application = network.Network.FindProject(Sensors)!.Applications.ShouldHaveSingleItem();
        application.Steps.Select(step => (step.State, step.Document)).ShouldBe(
            [(ApplicationState.Sketch, "Projektskizze Sensornetz.pdf"), (ApplicationState.Submitted, "Antrag.pdf"), (ApplicationState.Rejected, "Bescheid.pdf")]);
        application.IsOver.ShouldBeTrue();
        application.Next().ShouldBeEmpty();
    }

    [Fact]
    public async Task Saying_it_twice_is_one_step_and_others_may_not_say_it()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        var editing = Editing(network);
        await StepAsync(editing, network, ApplicationState.Submitted, new(2026, 11, 20), "Antrag.pdf");

        (await StepAsync(editing, network, ApplicationState.Submitted, new(2026, 11, 20), "Antrag.pdf")).ShouldBeOfType<EditOutcome.Unchanged>();
        (await editing.StepAsync(Sensors, "ikz-nrw", ApplicationState.Approved, new(2026, 11, 21), null, network.Actor("sabine-oezdemir"), Cancel)).ShouldBeOfType<EditOutcome.NotAllowed>();
    }

    private static ApplicationEditing Editing(NetworkInstance network) => new(new RecordEditing(network.Cache, network.Store), network.Clock);

    private static Task<EditOutcome> StepAsync(ApplicationEditing editing, NetworkInstance network, ApplicationState state, DateOnly day, string? document) =>
        editing.StepAsync(Sensors, "ikz-nrw", state, day, document, network.Actor("beate-ronsdorf"), Cancel);
}
