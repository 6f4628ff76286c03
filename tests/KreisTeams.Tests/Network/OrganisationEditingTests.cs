using KreisTeams.Network;

namespace KreisTeams.Tests.Network;

public sealed class OrganisationEditingTests(StorageFixture azurite) : IAsyncLifetime
{
    private NetworkInstance _instance = null!;
    private OrganisationEditing _organisations = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _instance = await NetworkInstance.WithDemoAsync(azurite);
        _organisations = new OrganisationEditing(new RecordEditing(_instance.Cache, _instance.Store));
    }

    public ValueTask DisposeAsync()
    {
        _instance.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("nadine-kessler", true)]
    [InlineData("kerstin-baumeister", true)]
    [InlineData("daniel-overbeck", false)]
    public async Task What_the_register_says_about_a_town_is_edited_by_its_own_editors(string person, bool mayEdit)
    {
        var changed = Herten with { Inhabitants = 61_000 };

        var outcome = await _organisations.SaveAsync(_instance.Network, changed, _instance.Actor(person), Cancel);

        (outcome is EditOutcome.Saved).ShouldBe(mayEdit);
        Herten.Inhabitants.ShouldBe(mayEdit ? 61_000 : null);
    }

    [Fact]
    public async Task Nobody_gives_their_own_town_more_votes_or_takes_one_away()
    {
        foreach (var changed in (Organisation[])[Herten with { Weight = 3 }, Herten with { IsAdvisory = true }])
        {
            var refused = (await _organisations.SaveAsync(_instance.Network, changed, _instance.Actor("nadine-kessler"), Cancel)).ShouldBeOfType<EditOutcome.NotAllowed>();
            refused.WhoMay.Select(person => person.Id.Value).ShouldBe(["kerstin-baumeister"]);
        }

        (await _organisations.SaveAsync(_instance.Network, Herten with { Weight = 3 }, _instance.Actor("kerstin-baumeister"), Cancel)).ShouldBeOfType<EditOutcome.Saved>();
    }

    private Organisation Herten => _instance.Network.FindOrganisation(new("herten"))!;
}
