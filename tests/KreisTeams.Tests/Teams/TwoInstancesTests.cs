using System.Text.Json.Nodes;
using KreisTeams.Storage;
using KreisTeams.Teams;

namespace KreisTeams.Tests.Teams;

/// <summary>Both instances get every activity, as when Teams delivers again to another one.</summary>
public sealed class TwoInstancesTests(StorageFixture azurite)
{
    private const int Conversations = 16;
    private const int MessagesEach = 7;

    [Fact]
    public async Task Under_load_each_activity_is_acted_upon_once_and_each_conversation_is_answered_in_order()
    {
        var storage = await azurite.NewAccountAsync(tables: TeamsTables.Names);
        await using var teams = await ScriptedConnector.StartAsync();
        await using var one = await HostAsync(storage);
        await using var two = await HostAsync(storage);

        var statuses = await Task.WhenAll(Enumerable.Range(0, Conversations).Select(conversation => SpeakAsync(conversation, teams.ServiceUrl, one, two)));

        statuses.SelectMany(status => status).ShouldAllBe(status => status == 200);
        var said = teams.Calls.Select(call => ((string)JsonNode.Parse(call.Body)!["text"]!).Split(' ')).ToLookup(words => words[0], words => int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));
        said.Count.ShouldBe(Conversations);
        said.ShouldAllBe(numbers => numbers.SequenceEqual(Enumerable.Range(1, MessagesEach)));
    }

    private static async Task<List<int>> SpeakAsync(int conversation, Uri serviceUrl, TeamsHost one, TeamsHost two)
    {
        var statuses = new List<int>();
        for (var number = 1; number <= MessagesEach; number++)
        {
            var message = Message(conversation, number, serviceUrl);
            statuses.AddRange((await Task.WhenAll(one.PostAsync(message), two.PostAsync(message))).Select(answer => answer.Status));
        }

        return statuses;
    }

    private static Task<TeamsHost> HostAsync(StorageAccount storage) => TeamsHost.StartAsync(
        (_, router) => router.OnMessage((turn, cancellationToken) => turn.ReplyAsync(new OutgoingMessage(turn.Activity.Text!), cancellationToken)), tables: _ => storage.Table);

    private static string Message(int conversation, int number, Uri serviceUrl) => new JsonObject
    {
        ["type"] = "message",
        ["id"] = $"{number}",
        ["text"] = $"{conversation} {number}",
        ["serviceUrl"] = serviceUrl.AbsoluteUri,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = "29:a", ["aadObjectId"] = "33333333-3333-4333-8333-000000000001" },
        ["recipient"] = new JsonObject { ["id"] = "28:b" },
        ["conversation"] = new JsonObject { ["id"] = $"19:{conversation}@thread.v2", ["conversationType"] = "groupChat", ["tenantId"] = $"tenant {conversation}" },
    }.ToJsonString();
}
