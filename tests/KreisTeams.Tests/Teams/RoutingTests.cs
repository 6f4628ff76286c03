using KreisTeams.Teams;

namespace KreisTeams.Tests.Teams;

public sealed class RoutingTests
{
    private const string ServiceUrl = "http://127.0.0.1:9/_connector";

    private sealed record VoteData(string Poll, string Choice);

    private static string Invoke(string value, string name = "adaptiveCard/action") => $$"""
        {"type":"invoke","name":"{{name}}","id":"f:1","channelId":"msteams","serviceUrl":"{{ServiceUrl}}","from":{"id":"29:a","aadObjectId":"33333333-3333-4333-8333-000000000001"},
         "conversation":{"id":"a:1","conversationType":"personal"},"recipient":{"id":"28:bot"},"replyToId":"1","value":{{value}}}
        """;

    private static Task<TeamsHost> HostAsync() => TeamsHost.StartAsync((_, router) => router
        .OnCardAction<VoteData>("poll/vote", (turn, data, _) => Task.FromResult(data.Choice == "boom"
            ? throw new InvalidOperationException("boom")
            : InvokeResponse.Card(new CardMessage(new AdaptiveCard([new TextBlock($"{data.Poll} {data.Choice} *{turn.From!.AadObjectGuid}*")]), "Danke"))))
        .OnInvoke("task/submit", (_, _) => Task.FromResult(InvokeResponse.Empty)));

    [Fact]
    public async Task A_card_action_reaches_the_handler_of_its_verb_and_is_answered_with_a_card()
    {
        await using var host = await HostAsync();

        var (status, body) = await host.PostAsync(Invoke("""{"action":{"type":"Action.Execute","verb":"poll/vote","data":{"poll":"2026-017","choice":"yes","verb":"poll/vote"}}}"""));

        status.ShouldBe(200);
        body.ShouldBe("""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","version":"1.5","body":[{"text":"2026-017 yes \\*33333333-3333-4333-8333-000000000001\\*","type":"TextBlock","wrap":true}],"fallbackText":"Danke"}}""");
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"poll/vote","data":{"poll":"2026-017"}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"poll/vote","data":{"poll":"2026-017","choice":null}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"poll/vote","data":{"poll":{},"choice":[]}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"poll/vote","data":"poll"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"poll/removed","data":{}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute"}}""")]
    public async Task A_card_whose_data_does_not_fit_is_out_of_date_and_says_so(string value)
    {
        await using var host = await HostAsync();

        var (status, body) = await host.PostAsync(Invoke(value));

        status.ShouldBe(200);
        body.ShouldContain("application/vnd.microsoft.activity.message");
        body.ShouldContain("veraltet");
    }

    [Theory]
    [InlineData("5", "adaptiveCard/action", 400)]
    [InlineData("{}", "adaptiveCard/action", 400)]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"poll/vote"}}""", "adaptiveCard/action", 400)]
    [InlineData("{}", "signin/unheardOf", 501)]
    [InlineData("{}", "task/submit", 200)]
    public async Task Other_invokes_are_answered_by_their_handler_or_refused_with_a_reason(string value, string name, int expected)
    {
        await using var host = await HostAsync();

        (await host.PostAsync(Invoke(value, name))).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task A_handler_that_fails_is_answered_with_an_apology()
    {
        await using var host = await HostAsync();

        var (status, body) = await host.PostAsync(Invoke("""{"action":{"type":"Action.Execute","verb":"poll/vote","data":{"poll":"1","choice":"boom"}}}"""));

        status.ShouldBe(200);
        body.ShouldContain("application/vnd.microsoft.error");
        body.ShouldContain("leider nicht geklappt");
    }

    [Fact]
    public void A_second_handler_for_the_same_thing_stops_the_start()
    {
        var router = new TeamsRouter().OnMessage((_, _) => Task.CompletedTask).OnCardAction<VoteData>("poll/vote", (_, _, _) => Task.FromResult(InvokeResponse.Empty));

        Should.Throw<InvalidOperationException>(() => router.OnMessage((_, _) => Task.CompletedTask));
        Should.Throw<InvalidOperationException>(() => router.OnCardAction<VoteData>("poll/vote", (_, _, _) => Task.FromResult(InvokeResponse.Empty)));
    }
}
