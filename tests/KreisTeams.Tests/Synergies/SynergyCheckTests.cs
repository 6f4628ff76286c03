using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Synergies;
using KreisTeams.Tests.Network;
using Microsoft.Extensions.Time.Testing;

namespace KreisTeams.Tests.Synergies;

public sealed class SynergyCheckTests(StorageFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Chatbot fürs Bürgerbüro", "ki-auskunft-buergerservice", "chatbot-plattform")]
    [InlineData("digitale Parkplätze", "parkraumsensorik", null)]
    [InlineData("Sensoren fuer Parkplaetze", "parkraumsensorik", "sensoren-fuer-parkplaetze-am-stausee")]
    [InlineData("Baustellen App", "baustellen-app", "baustellenatlas")]
    [InlineData("AI chatbot for citizens", "ki-auskunft-buergerservice", null)]
    [InlineData("Wärmeplannung", "kommunale-waermeplanung", null)]
    public async Task An_idea_finds_what_the_network_has_already(string idea, string project, string? another)
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        using var check = new SynergyCheck(network.Cache, await DismissalsAsync());

        var hits = (await check.CheckAsync(idea, "", Cancel)).Select(hit => hit.Id).ToArray();

        hits.ShouldContain(project);
        hits.ShouldContain(another ?? project);
    }

    [Fact]
    public async Task An_idea_that_nobody_has_finds_nothing()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        using var check = new SynergyCheck(network.Cache, await DismissalsAsync());

        (await check.CheckAsync("Brieftaubenrennen", "", Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hit_says_why_in_words()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        using var check = new SynergyCheck(network.Cache, await DismissalsAsync());

        var hit = (await check.CheckAsync("Chatbot fürs Bürgerbüro", "", Cancel)).First(hit => hit.Id == "ki-auskunft-buergerservice");

        hit.Reasons.InWords(Language.German).ShouldContain("gleicher Zweck: Chatbot und Auskunft");
        hit.Score.ShouldBeInRange(0.6f, 1f);
    }

    [Fact]
    public async Task A_strategy_that_has_a_project_already_is_found_before_the_project_is_begun_and_the_other_way_round()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        using var check = new SynergyCheck(network.Cache, await DismissalsAsync());
        var strategy = new Project(new ProjectId("waldstrategie"), ProjectKind.Strategy, "Waldbrandwarnung mit Sensoren", new OrganisationId("marl"), ProjectState.Idea);
        var project = strategy with { Id = new ProjectId("waldwacht"), Kind = ProjectKind.Project, Lead = new OrganisationId("dorsten") };
        foreach (var entry in (Project[])[strategy, project])
        {
            await network.Store.WriteAsync(new RecordEdit(RecordKey.Of(entry), entry, 0), Author.CommandLine, Cancel);
        }

        (await check.CheckAsync(strategy, Cancel)).Select(hit => hit.Id).ShouldBe([project.Id.Value]);
        (await check.CheckAsync(project, Cancel)).Select(hit => hit.Id).ShouldBe([strategy.Id.Value]);
        (await check.CheckAsync(strategy.Title, "", ProjectKind.Project, Cancel)).Count.ShouldBe(2);
        (await check.PairsAsync(Cancel).LastAsync(Cancel)).Likeliest.Count(pair => pair.One.Title == strategy.Title).ShouldBe(1);
    }

    [Theory]
    [InlineData(ProjectKind.Project, true)]
    [InlineData(ProjectKind.Strategy, false)]
    public async Task Between_a_strategy_and_what_serves_it_a_doubt_is_none(ProjectKind kind, bool isAsked)
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        using var check = new SynergyCheck(network.Cache, await DismissalsAsync());

        var hits = await check.CheckAsync("Warnung vor Hitze", "Sensoren in der Innenstadt", kind, Cancel);

        hits.Any(hit => hit.Score < 0.2f && network.Network.FindProject(new(hit.Id))!.Kind != ProjectKind.Strategy).ShouldBe(isAsked, string.Join(", ", hits.Select(hit => $"{hit.Id} {hit.Score:0.00}")));
    }

    [Theory]
    [InlineData("Schulung Waldbrandwarnung")]
    [InlineData("Ausschreibung der Waldbrandwarnung")]
    [InlineData("Evaluation der Waldbrandwarnung")]
    public async Task A_course_a_purchase_or_a_survey_is_not_the_thing_itself(string title)
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        using var check = new SynergyCheck(network.Cache, await DismissalsAsync());
        var project = new Project(new ProjectId("waldwacht"), ProjectKind.Project, "Waldbrandwarnung", new OrganisationId("marl"), ProjectState.Idea);
        await network.Store.WriteAsync(new RecordEdit(RecordKey.Of(project), project, 0), Author.CommandLine, Cancel);

        (await check.CheckAsync(title, "", Cancel)).Select(hit => hit.Id).ShouldNotContain(project.Id.Value);
        (await check.CheckAsync("Warnung vor Waldbrand", "", Cancel)).Select(hit => hit.Id).ShouldContain(project.Id.Value);
    }

    [Fact]
    public async Task A_project_is_found_as_soon_as_it_is_written_and_no_longer_when_it_is_gone()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        using var check = new SynergyCheck(network.Cache, await DismissalsAsync());
        (await check.CheckAsync("Waldbrandfrüherkennung", "", Cancel)).ShouldBeEmpty();
        var project = new Project(new ProjectId("waldwacht"), ProjectKind.Idea, "Waldbrandwarnung", new OrganisationId("marl"), ProjectState.Idea);

        await network.Store.WriteAsync(new RecordEdit(RecordKey.Of(project), project, 0), Author.CommandLine, Cancel);

        (await check.CheckAsync("Waldbrandfrüherkennung", "", Cancel)).Select(hit => hit.Id).ShouldBe(["waldwacht"]);
    }

    [Fact]
    public async Task Pairs_follow_what_is_written_changed_and_gone()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        using var check = new SynergyCheck(network.Cache, await DismissalsAsync());
        (await PairedAsync()).ShouldNotContain("waldwacht");
        var one = new Project(new ProjectId("waldwacht"), ProjectKind.Idea, "Waldbrandwarnung mit Sensoren", new OrganisationId("marl"), ProjectState.Idea);
        var other = one with { Id = new ProjectId("waldbrand"), Lead = new OrganisationId("dorsten") };

        await WriteAsync(one, 0);
        await WriteAsync(other, 0);
        (await PairedAsync()).ShouldContain("waldwacht");

        await WriteAsync(other with { Title = "Brieftaubenrennen" }, network.Network.VersionOf(RecordKey.Of(other)));
        (await PairedAsync()).ShouldNotContain("waldwacht");

        Task WriteAsync(Project project, long basedOn) => network.Store.WriteAsync(new RecordEdit(RecordKey.Of(project), project, basedOn), Author.CommandLine, Cancel);

        async Task<IEnumerable<string>> PairedAsync() => (await check.PairsAsync(Cancel).LastAsync(Cancel)).Likeliest.SelectMany(pair => (string[])[pair.One.Id.Value, pair.Other.Id]);
    }

    [Fact]
    public async Task What_was_found_to_be_different_is_not_shown_again_on_either_side()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        var dismissals = await DismissalsAsync();
        using var check = new SynergyCheck(network.Cache, dismissals);
        var (portal, vest) = (network.Network.FindProject(new("open-data-portal"))!, network.Network.FindProject(new("opendata-vest"))!);
        (await check.CheckAsync(portal, Cancel)).Select(hit => hit.Id).ShouldContain("opendata-vest");

        await dismissals.DismissAsync(SynergySubject.Of(portal.Id), vest.Id, "zwei Ebenen", network.Actor("matthias-erlenkamp"), Cancel);

        (await check.CheckAsync(portal, Cancel)).Select(hit => hit.Id).ShouldNotContain("opendata-vest");
        (await check.CheckAsync(vest, Cancel)).Select(hit => hit.Id).ShouldNotContain("open-data-portal");
        (await dismissals.OfAsync(vest, Cancel)).ShouldHaveSingleItem().Reason.ShouldBe("zwei Ebenen");
    }

    [Fact]
    public async Task What_was_said_of_an_idea_holds_for_the_project_that_comes_of_it()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        var dismissals = await DismissalsAsync();
        using var check = new SynergyCheck(network.Cache, dismissals);
        await dismissals.DismissAsync(SynergySubject.OfIdea("Chatbot fuers Bürgerbüro"), new ProjectId("chatbot-plattform"), "nur für die Feuerwehr", network.Actor("sabine-oezdemir"), Cancel);
        var project = new Project(new ProjectId("neu"), ProjectKind.Project, "Chatbot fürs Bürgerbüro", new OrganisationId("waltrop"), ProjectState.Planned);

        await network.Store.WriteAsync(new RecordEdit(RecordKey.Of(project), project, 0), Author.CommandLine, Cancel);

        (await check.CheckAsync("chatbot fürs bürgerbüro", "", Cancel)).Select(hit => hit.Id).ShouldNotContain("chatbot-plattform");
        (await check.CheckAsync(project, Cancel)).Select(hit => hit.Id).ShouldNotContain("chatbot-plattform");
        (await check.CheckAsync(project, Cancel)).Select(hit => hit.Id).ShouldContain("ki-auskunft-buergerservice");
    }

    [Fact]
    public async Task Words_that_the_administrator_adds_are_understood_at_once_and_forgotten_when_they_go()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        using var check = new SynergyCheck(network.Cache, await DismissalsAsync());
        var editing = new ThesaurusEditing(new RecordEditing(network.Cache, network.Store));
        (await check.CheckAsync("Zwirbelix", "", Cancel)).ShouldBeEmpty();

        (await editing.SaveAsync("Chatbot und Auskunft", ["zwirbelix*"], network.Actor("kerstin-baumeister"), Cancel)).ShouldBeOfType<EditOutcome.Saved>();
        (await check.CheckAsync("Zwirbelix", "", Cancel)).Select(hit => hit.Id).ShouldContain("chatbot-plattform");

        (await editing.RemoveAsync("chatbot", network.Actor("kerstin-baumeister"), Cancel)).ShouldBeOfType<EditOutcome.Saved>();
        (await check.CheckAsync("Zwirbelix", "", Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_administrator_changes_the_words_and_only_to_readable_ones()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        var editing = new ThesaurusEditing(new RecordEditing(network.Cache, network.Store));

        (await editing.SaveAsync("Chatbot und Auskunft", ["x*"], network.Actor("sabine-oezdemir"), Cancel)).ShouldBeOfType<EditOutcome.NotAllowed>();
        (await editing.SaveAsync("Neu", ["a = b"], network.Actor("kerstin-baumeister"), Cancel)).ShouldBeOfType<EditOutcome.Invalid>();
        (await editing.SaveAsync("Neu", ["parking&unbekannt"], network.Actor("kerstin-baumeister"), Cancel)).ShouldBeOfType<EditOutcome.Invalid>();
    }

    private async Task<SynergyDismissals> DismissalsAsync() =>
        new(await azurite.NewAccountAsync(tables: ["SynergyDismissals"]), new FakeTimeProvider(NetworkInstance.Noon));
}
