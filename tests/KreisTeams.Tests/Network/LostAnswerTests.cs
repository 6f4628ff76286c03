using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using KreisTeams.Network;
using KreisTeams.Storage;

namespace KreisTeams.Tests.Network;

/// <summary>The storage wrote, but its answer did not arrive.</summary>
public sealed class LostAnswerTests(StorageFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_write_whose_answer_is_lost_counts_once_and_is_told_as_written()
    {
        var prefix = StorageFixture.NewPrefix();
        using var wire = new LosingHandler();
        using var client = new HttpClient(wire);
        var storage = new StorageAccount(
            new TableServiceClient(azurite.ConnectionString, new TableClientOptions { Transport = new HttpClientTransport(client) }),
            new QueueServiceClient(azurite.ConnectionString),
            new BlobServiceClient(azurite.ConnectionString),
            prefix);
        await NetworkStore.CreateTableAsync(storage, Cancel);
        using var instance = new NetworkInstance(storage, new(NetworkInstance.Noon));

        wire.LoseNextTransaction();
        var outcome = await instance.Store.WriteAsync(RecordEdit.Of(new Theme(new("neu"), "Neu"), 0), Author.CommandLine, Cancel);

        wire.Lost.ShouldBe(1);
        outcome.ShouldBeOfType<WriteOutcome.Written>().Change.Number.ShouldBe(1);
        (await instance.Store.HistoryAsync(new(RecordKind.Theme, "neu"), Cancel)).ShouldHaveSingleItem();
        (await instance.Store.ChangesSinceAsync(NetworkInstance.Noon, Cancel).ToArrayAsync(Cancel)).ShouldHaveSingleItem();
        instance.Network.FindTheme(new("neu")).ShouldNotBeNull();
    }

    private sealed class LosingHandler : DelegatingHandler
    {
        private bool _isLosing;

        public LosingHandler() => InnerHandler = new SocketsHttpHandler();

        public int Lost { get; private set; }

        public void LoseNextTransaction() => _isLosing = true;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (_isLosing && request.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal))
            {
                (_isLosing, Lost) = (false, Lost + 1);
                response.Dispose();
                throw new HttpRequestException("The answer was lost.");
            }

            return response;
        }
    }
}
