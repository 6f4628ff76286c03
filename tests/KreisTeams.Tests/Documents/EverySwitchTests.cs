using KreisTeams.Documents;
using KreisTeams.Simulators.SharePoint;

namespace KreisTeams.Tests.Documents;

/// <summary>
/// Everything SharePoint does only sometimes, switched away from its default: a whole round of work ends with the same documents as the same files, each once, with the right bytes.
/// A switch nobody tests is found by the last test.
/// </summary>
public sealed class EverySwitchTests(StorageFixture azurite) : IAsyncLifetime
{
    private static readonly Dictionary<string, Action<Switches>> Rounds = new()
    {
        [nameof(Switches.RefuseAuthorizationOnSecretUrls)] = switches => switches.RefuseAuthorizationOnSecretUrls = true,
        [nameof(Switches.OmitRangesOnSessionStart)] = switches => switches.OmitRangesOnSessionStart = true,
        [nameof(Switches.CloseExpectedRanges)] = switches => switches.CloseExpectedRanges = true,
        [nameof(Switches.AcceptFragmentsPartly)] = switches => switches.AcceptFragmentsPartly = true,
        [nameof(Switches.SessionsReserveNames)] = switches => switches.SessionsReserveNames = false,
        [nameof(Switches.SessionLifeSeconds)] = switches => switches.SessionLifeSeconds = 86_400,
        [nameof(Switches.SpuriousChangedOnSession)] = switches => switches.SpuriousChangedOnSession = true,
        [nameof(Switches.Enrichment)] = switches => switches.Enrichment = Enrichment.AtOnce,
        [nameof(Switches.EnrichmentDelayMilliseconds)] = switches => (switches.Enrichment, switches.EnrichmentDelayMilliseconds) = (Enrichment.Later, 0),
        [nameof(Switches.PathInDelta)] = switches => switches.PathInDelta = false,
        [nameof(Switches.RepeatAncestors)] = switches => switches.RepeatAncestors = false,
        [nameof(Switches.Tombstone)] = switches => switches.Tombstone = Tombstone.Full,
        [nameof(Switches.ListDescendantsOfDeleted)] = switches => switches.ListDescendantsOfDeleted = true,
        [nameof(Switches.DeltaPageSize)] = switches => switches.DeltaPageSize = 1,
        [nameof(Switches.EmptyDeltaPages)] = switches => (switches.EmptyDeltaPages, switches.DeltaPageSize) = (true, 2),
        [nameof(Switches.DeltaOrder)] = switches => (switches.DeltaOrder, switches.DeltaPageSize) = (DeltaOrder.Reversed, 2),
        [nameof(Switches.DuplicateDeltaItems)] = switches => (switches.DuplicateDeltaItems, switches.DeltaOrder, switches.DeltaPageSize) = (true, DeltaOrder.Shuffled, 3),
        [nameof(Switches.NextLinkFault)] = switches => (switches.NextLinkFault, switches.DeltaPageSize) = (NextLinkFault.Loop, 1),
        [nameof(Switches.Resync)] = switches => switches.Resync = ResyncKind.ApplyDifferences,
        [nameof(Switches.ResyncWithLocation)] = switches => (switches.Resync, switches.ResyncWithLocation) = (ResyncKind.UploadDifferences, false),
        [nameof(Switches.ResyncLocationFails)] = switches => (switches.Resync, switches.ResyncLocationFails) = (ResyncKind.ApplyDifferences, true),
        [nameof(Switches.ReadsMissingAfterCreate)] = switches => switches.ReadsMissingAfterCreate = 2,
        [nameof(Switches.ExpiredToken)] = switches => switches.ExpiredToken = LibraryWorld.Application,
        [nameof(Switches.UnitsPerMinute)] = switches => switches.UnitsPerMinute = 8,
        [nameof(Switches.QuotaBytes)] = switches => switches.QuotaBytes = 500_000,
    };

    /// <summary>What concerns notifications shows in <see cref="NotificationTests"/>, where the product listens.</summary>
    private static readonly string[] Notifications =
    [
        nameof(Switches.RefuseSubscriptions), nameof(Switches.ValidationSeconds), nameof(Switches.LoseNotifications),
        nameof(Switches.NotificationCopies), nameof(Switches.WrongClientState), nameof(Switches.NotificationDelayMilliseconds),
    ];

    private LibraryWorld _world = null!;

    public static TheoryData<string> Names => new(Rounds.Keys);

    public async ValueTask InitializeAsync() => _world = await LibraryWorld.StartAsync(azurite, ("Graph:LargestSinglePut", "100000"), ("Graph:PartBytes", "327680"));

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_round_of_work_ends_the_same(string name)
    {
        Rounds[name](_world.Switches);
        var small = await _world.StageAsync("klein.txt", "klein");
        var office = await _world.StageAsync("Konzept.docx", "Konzept");
        var large = await _world.StageAsync("gross.bin", UploadTests.Bytes(900_000));
        await TryAsync();
        Relent();
        await _world.UploadAllAsync();
        await _world.LookAsync();

        var root = _world.OwnerFolder();
        var notes = _world.Library.CreateFolder(root.Id, "Notizen", "fail", LibraryWorld.Colleague);
        await _world.DropAsync(notes, "Plan.txt", "Plan");
        _world.Library.Update((await _world.FindAsync(small)).Remote!.ItemId, "umbenannt.txt", notes.Id, null, LibraryWorld.Colleague);
        await _world.StageVersionAsync(office, "Konzept, zweite Fassung");
        await _world.Documents.StageVersionAsync(large.Id, new MemoryStream(UploadTests.Bytes(800_000)), LibraryWorld.Anna, TestContext.Current.CancellationToken);
        Rounds[name](_world.Switches);
        await TryAsync();
        Relent();
        await _world.UploadAllAsync();
        for (var look = 0; look < 3; look++)
        {
            (await _world.LookAsync()).ShouldBeOfType<CycleOutcome.UpToDate>();
        }

        (await _world.DocumentsAsync()).Select(document => (document.Path, document.State, document.Versions))
            .ShouldBe([("Konzept.docx", SyncState.InSharePoint, 2), ("Notizen/Plan.txt", SyncState.InSharePoint, 1), ("Notizen/umbenannt.txt", SyncState.InSharePoint, 1), ("gross.bin", SyncState.InSharePoint, 2)], ignoreOrder: true);
        File.ReadAllBytes(_world.Files.PathOf(_world.Folder("Projekte", "Sensornetz - Stadtklima", "gross.bin").Content)).ShouldBe(UploadTests.Bytes(800_000));
        _world.TextOf(_world.Folder("Projekte", "Sensornetz - Stadtklima", "Konzept.docx")).ShouldStartWith("Konzept, zweite Fassung");
        _world.Library.Tree.All().Count(item => item is { IsDeleted: false, IsFolder: false }).ShouldBe(4);
        _world.Library.Tree.All().Where(item => item is { IsDeleted: false, IsFolder: false }).Sum(item => item.Versions.Length).ShouldBe(6);
    }

    [Fact]
    public void No_switch_is_left_out() =>
        typeof(Switches).GetProperties().Select(property => property.Name).ShouldBe(Rounds.Keys.Concat(Notifications), ignoreOrder: true);

    /// <summary>A few passes while SharePoint behaves this way; some ways let nothing through.</summary>
    private async Task TryAsync()
    {
        for (var pass = 0; pass < 3; pass++)
        {
            var again = await _world.UploadAsync();
            await _world.LookAsync();
            _world.Clock.Advance(again - _world.Clock.GetUtcNow() is { } wait && wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>What would never come to an end ends.</summary>
    private void Relent()
    {
        var switches = _world.Switches;
        (switches.NextLinkFault, switches.Resync, switches.ExpiredToken, switches.UnitsPerMinute, switches.QuotaBytes) = (NextLinkFault.None, ResyncKind.None, null, null, null);
        _world.Clock.Advance(TimeSpan.FromMinutes(20));
    }
}
