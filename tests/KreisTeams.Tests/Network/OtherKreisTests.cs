using System.Text.RegularExpressions;
using KreisTeams.Funding;
using KreisTeams.Local;
using KreisTeams.Network;

namespace KreisTeams.Tests.Network;

/// <summary>Another Kreis works with another file; nothing in the product names the one of the demo.</summary>
public sealed partial class OtherKreisTests(StorageFixture azurite)
{
    private static readonly NetworkFileOutcome.Complete Other = NetworkFile.Read(
        File.ReadAllBytes(Path.Combine(Workspace.Root, "tests", "KreisTeams.Tests", "Network", "other-kreis.json"))).ShouldBeOfType<NetworkFileOutcome.Complete>();

    [Fact]
    public async Task Its_file_is_imported_by_the_same_code()
    {
        using var instance = new NetworkInstance(await azurite.NewAccountAsync(tables: ["Network"]), new(NetworkInstance.Noon));

        await instance.Import.ImportAsync(Other.Content, Author.CommandLine, TestContext.Current.CancellationToken);

        instance.Network.Name.ShouldBe("Lindtalkreis");
        instance.Network.Organisations.Count.ShouldBe(8);
    }

    [Fact]
    public void Its_bodies_have_rules_of_their_own()
    {
        var mayors = Other.Network.FindBody(new("buergermeisterrunde")).ShouldNotBeNull();

        Other.Network.EntitledOrganisations(mayors).Sum(organisation => organisation.Weight).ShouldBe(14);
        Other.Network.VotersOf(mayors, new("moorbach"), Demo.Today).ShouldHaveSingleItem().Person.Name.ShouldBe("Karl Tanne");
        Gaps.Of(Other.Network, GapKind.Cdo, OrganisationKind.Town, Demo.Today).Missing.ShouldHaveSingleItem().Name.ShouldBe("Moorbach");
        Other.Network.OrganisationsCalled("Lindtal").Length.ShouldBe(2);
    }

    [Fact]
    public void Its_programmes_are_judged_and_computed_by_their_own_rules()
    {
        var fund = Other.Network.FindProgramme("landesfonds").ShouldNotBeNull();
        var leader = Other.Network.FindProgramme("leader-talland").ShouldNotBeNull();

        GrantCalculation.Of(fund, 4, 200_000_00).ShouldBeOfType<GrantOutcome.Grant>().GrantCents.ShouldBe(105_000_00);
        FactFreshness.Of(fund, Demo.Today).ShouldBe(Freshness.Stale);
        Eligibility.Of(leader, [Other.Network.FindOrganisation(new("dornheide"))!], Demo.Today).Reasons[0].OnlyDistricts.ShouldBe(["Oberheide"]);
    }

    [Fact]
    public void No_code_or_data_of_the_product_names_a_town_of_the_demo()
    {
        var names = Demo.Network.Organisations.SelectMany(organisation => (string[])[organisation.Name, organisation.Id.Value, .. organisation.Adjectives])
            .Concat(Demo.Network.Organisations.SelectMany(organisation => organisation.Name.Split(' ', '-')).Where(word => word.Length > 5))
            .Except(["Kreis-"]).Distinct().ToArray();
        names.Length.ShouldBeGreaterThan(30);
        var named = new Regex($@"(?<!\w)({string.Join('|', names.Select(Regex.Escape))})(?!\w)", RegexOptions.IgnoreCase);

        var offenders =
            from folder in (string[])["core", "bot", "tab"]
            from file in Directory.EnumerateFiles(Path.Combine(Workspace.Root, folder), "*", SearchOption.AllDirectories)
            where Path.GetExtension(file) is ".cs" or ".razor" or ".js" or ".css" or ".json" or ".csv" or ".txt" or ".html"
            where !file.Contains("node_modules", StringComparison.Ordinal)
            let match = named.Match(Comment().Replace(File.ReadAllText(file), ""))
            where match.Success
            select $"{Path.GetRelativePath(Workspace.Root, file)}: {match.Value}";

        offenders.ShouldBeEmpty();
    }

    [GeneratedRegex(@"(?<!:)//[^\n]*")]
    private static partial Regex Comment();
}
