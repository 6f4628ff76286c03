using KreisTeams.Network;

namespace KreisTeams.Tests.Network;

public sealed class NetworkImportTests(StorageFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Importing_the_same_file_again_changes_nothing()
    {
        using var instance = await NetworkInstance.WithDemoAsync(azurite);
        var version = instance.Network.Version;

        (await instance.Import.ImportAsync(Demo.Complete.Content, Author.CommandLine, Cancel)).ShouldBeEmpty();

        instance.Network.Version.ShouldBe(version);
        NetworkJson.Write(NetworkContent.Of(instance.Network).Persons).ShouldBe(
            NetworkJson.Write(Demo.Complete.Content.Persons.OrderBy(person => person.Id.Value, StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_newer_file_changes_what_differs_and_keeps_what_only_the_store_knows()
    {
        using var instance = await NetworkInstance.WithDemoAsync(azurite);
        await instance.Store.WriteAsync(RecordEdit.Of(new Theme(new("eigenes"), "Eigenes Thema"), 0), Author.CommandLine, Cancel);
        var moved = Demo.Person("jens-krueger") with { Phone = "+49 221 4710 999" };
        var newer = Demo.Complete.Content with
        {
            Persons = Demo.Complete.Content.Persons.Replace(Demo.Complete.Content.Persons.Single(person => person.Id == moved.Id), moved),
            Themes = Demo.Complete.Content.Themes.Add(new Theme(new("quanten"), "Quantenrechner")),
        };

        var preview = NetworkImport.Compare(newer, instance.Network);
        var imported = await instance.Import.ImportAsync(newer, Author.CommandLine, Cancel);

        NetworkJson.Write(imported).ShouldBe(NetworkJson.Write(preview));
        imported.Select(difference => (difference.Kind, difference.Key.Id)).ShouldBe([(DifferenceKind.Added, "quanten"), (DifferenceKind.Changed, "jens-krueger")]);
        imported[1].Fields.ShouldBe(["phone"]);
        instance.Network.FindTheme(new("eigenes")).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_import_that_was_interrupted_is_not_taken_for_a_network_and_is_completed_by_the_next()
    {
        using var instance = await NetworkInstance.WithDemoAsync(azurite);
        using var fresh = new NetworkInstance(await azurite.NewAccountAsync(tables: ["Network"]), instance.Clock);
        var half = Demo.Complete.Content.Organisations.Select(organisation => RecordEdit.Of(organisation, 0));
        await fresh.Store.WriteAsync([.. half], Author.CommandLine, Cancel);
        fresh.Network.Profile.ShouldBeNull();

        await fresh.Import.ImportAsync(Demo.Complete.Content, Author.CommandLine, Cancel);

        NetworkJson.Write(NetworkContent.Of(fresh.Network)).ShouldBe(NetworkJson.Write(NetworkContent.Of(instance.Network)));
    }
}
