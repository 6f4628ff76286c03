using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using KreisTeams.Teams;

namespace KreisTeams.Tests.Teams;

public sealed class FuzzTests
{
    private const int Posts = 6_000;

    private sealed record VoteData(string Choice, int Round);

    [Fact]
    public async Task Whatever_is_posted_is_answered_and_nothing_is_a_fault()
    {
        await using var host = await TeamsHost.StartAsync((_, router) => Routes(router));
        var vectors = ActivityVectors.All().Select(vector => vector
            .Replace("https://smba.trafficmanager.net/emea/11111111-1111-4111-8111-111111111111/", "http://127.0.0.1:9/", StringComparison.Ordinal)
            .Replace("https://smba.trafficmanager.net/teams/", "http://127.0.0.1:9/", StringComparison.Ordinal)).ToArray();
        var random = new Random(20261127);
        var broken = Enumerable.Range(0, Posts).Select(index => index < vectors.Length
            ? Encoding.UTF8.GetBytes(vectors[index])
            : ActivityVectors.Break(Encoding.UTF8.GetBytes(vectors[random.Next(vectors.Length)]), random.Next(8), random.Next(), (byte)random.Next(256))).ToArray();
        var answers = new ConcurrentBag<int>();

        await Parallel.ForEachAsync(broken, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (activity, cancellationToken) =>
        {
            using var content = new ByteArrayContent(activity) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var response = await host.Http.PostAsync(host.Messages, content, cancellationToken);
            answers.Add((int)response.StatusCode);
        });

        answers.Count.ShouldBe(Posts);
        answers.Distinct().Order().ShouldBe([200, 400, 401, 501]);
        answers.Count(answer => answer == 200).ShouldBeGreaterThan(vectors.Length / 2);
    }

    [Theory]
    [InlineData(1024 * 1024, 401)]
    [InlineData((1024 * 1024) + 1, 413)]
    public async Task More_than_any_activity_holds_is_refused(int size, int expected)
    {
        await using var host = await TeamsHost.StartAsync();
        var activity = """{"type":"message","conversation":{"id":"a"},"serviceUrl":"https://elsewhere.example/","text":"0"}""";

        (await host.PostAsync(activity.Replace("0", new string('x', size - activity.Length + 1), StringComparison.Ordinal))).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task Nothing_but_a_post_is_allowed()
    {
        await using var host = await TeamsHost.StartAsync();

        (await host.Http.GetAsync(host.Messages, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.MethodNotAllowed);
    }

    private static void Routes(TeamsRouter router)
    {
        Task<InvokeResponse> Done<T>(Turn turn, T value, CancellationToken cancellationToken) => Task.FromResult(InvokeResponse.Message($"{value}"));

        router.OnMessage((turn, _) => Task.FromResult(turn.Activity.TextWithoutMention))
            .OnInstallation((_, _) => Task.CompletedTask)
            .OnMembersAdded((_, people, _) => Task.FromResult(people.Count))
            .OnCardAction<VoteData>("poll/vote", Done)
            .OnSearch(Done)
            .OnLink(Done)
            .OnExtensionOpen("start", Done)
            .OnExtensionSubmit("start", Done)
            .OnDialogOpen<VoteData>("project/new", Done)
            .OnDialogSubmit<VoteData>("project/new", Done)
            .OnChoiceSearch((_, dataset, text, _) => Task.FromResult(InvokeResponse.Choices([new Choice(dataset, text)])))
            .OnFileConsent(Done);
    }
}
