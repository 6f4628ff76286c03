using KreisTeams.Network;

namespace KreisTeams.Tests.Network;

public sealed class RecognitionTests(StorageFixture azurite) : IAsyncLifetime
{
    private static readonly Guid Account = new("77777777-3333-4333-8333-000000000001");
    private static readonly PersonId Newcomer = new("nora-neu");

    private NetworkInstance _instance = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Recognition Recognition => new(_instance.Cache, _instance.Store);

    public async ValueTask InitializeAsync()
    {
        _instance = await NetworkInstance.WithDemoAsync(azurite);
        await _instance.Store.WriteAsync(RecordEdit.Of(new Person(Newcomer, "Nora Neu", new("marl")) { Email = "nora.neu@marl.example" }, 0), Author.CommandLine, Cancel);
    }

    public ValueTask DisposeAsync()
    {
        _instance.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("Nora.Neu@Marl.example")]
    [InlineData("nora.neu_marl.example#EXT#@kreis.onmicrosoft.example")]
    public async Task Somebody_is_found_by_their_sign_in_name_once_and_by_the_account_from_then_on(string signInName)
    {
        (await Recognition.RecogniseAsync(Account, signInName, Door.Tab, Cancel)).ShouldNotBeNull().Id.ShouldBe(Newcomer);

        (await Recognition.RecogniseAsync(Account, null, Door.Chat, Cancel)).ShouldNotBeNull().Id.ShouldBe(Newcomer);
        (await Recognition.RecogniseAsync(new Guid("77777777-3333-4333-8333-000000000002"), signInName, Door.Chat, Cancel)).ShouldBeNull();
        (await _instance.Store.HistoryAsync(new(RecordKind.Person, Newcomer.Value), Cancel))[0].Author.ShouldBe(new Author(Newcomer, Door.Tab));
    }

    [Fact]
    public async Task Whoever_takes_the_address_of_somebody_known_is_not_that_person()
    {
        var known = _instance.Network.Persons.First(person => person.AadObjectId is not null && person.Email is not null);

        (await Recognition.RecogniseAsync(Account, known.Email, Door.Chat, Cancel)).ShouldBeNull();
        (await Recognition.RecogniseAsync(Account, "nobody@marl.example", Door.Chat, Cancel)).ShouldBeNull();
        _instance.Network.FindPerson(known.Id)!.AadObjectId.ShouldBe(known.AadObjectId);
    }

    [Fact]
    public async Task Two_doors_at_once_write_it_once()
    {
        var version = _instance.Network.Version;

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Recognition.RecogniseAsync(Account, "nora.neu@marl.example", Door.Chat, Cancel)));

        _instance.Network.Version.ShouldBe(version + 1);
    }
}
