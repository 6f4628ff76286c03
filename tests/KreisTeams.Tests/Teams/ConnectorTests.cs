using Azure.Core;
using Azure.Identity;
using KreisTeams.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Teams;

public sealed class ConnectorTests : IAsyncLifetime
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    private readonly AwaitedClock _clock = new(new DateTimeOffset(2026, 11, 27, 11, 0, 0, TimeSpan.Zero));
    private ScriptedConnector _teams = null!;
    private TeamsHost _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ConnectorClient Connector => _host.Services.GetRequiredService<ConnectorClient>();

    public async ValueTask InitializeAsync()
    {
        _teams = await ScriptedConnector.StartAsync();
        _host = await TeamsHost.StartAsync(services: services => services.AddSingleton<TimeProvider>(_clock));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_sent_with_what_Teams_wants_and_nothing_else()
    {
        var outcome = await Connector.SendAsync(Chat("19:a;messageid=5@thread"), new OutgoingMessage("Grüße & *Sterne*"), Cancel);

        outcome.ShouldBe(new SendOutcome.Sent("1"));
        _teams.Calls.ShouldHaveSingleItem().ShouldBe(new ScriptedConnector.Call(
            "POST", "/emea/v3/conversations/19%3Aa%3Bmessageid%3D5%40thread/activities", """{"type":"message","text":"Grüße & \\*Sterne\\*","textFormat":"markdown"}""", null));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_that_is_known()
    {
        await using var host = await TeamsHost.StartAsync(
            settings: new Dictionary<string, string?> { ["Teams:AppId"] = BotService.AppId, ["Teams:TenantId"] = BotService.Tenant, ["Teams:ClientSecret"] = "expired" },
            services: services => services.AddSingleton<TokenCredential>(DelegatedTokenCredential.Create((_, _) => throw new AuthenticationFailedException("AADSTS7000222: expired"))));

        (await host.Services.GetRequiredService<ConnectorClient>().SendAsync(Chat("a:1"), new OutgoingMessage("x"), Cancel)).ShouldBe(new SendOutcome.Unavailable(503));

        _teams.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_travels_with_its_text_twin_for_notifications_and_clients_without_cards()
    {
        var card = new AdaptiveCard([new TextBlock(MarkdownText.Format($"**{"a*b"}**"))]) { Mentions = [new ChannelAccount("29:x", "A & B")] };

        await Connector.UpdateAsync(Chat("a:1"), "17", new CardMessage(card, "Abstimmung 2026-017"), Cancel);

        _teams.Calls[0].Method.ShouldBe("PUT");
        _teams.Calls[0].Path.ShouldEndWith("/activities/17");
        _teams.Calls[0].Body.ShouldBe("""{"type":"message","summary":"Abstimmung 2026-017","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[{"text":"**a\\*b**","type":"TextBlock","wrap":true}],"fallbackText":"Abstimmung 2026-017","msteams":{"entities":[{"type":"mention","text":"<at>A &amp; B</at>","mentioned":{"id":"29:x","name":"A & B"}}]}}}]}""");
    }

    [Theory]
    [InlineData(404, """{"error":{"code":"ConversationNotFound","message":""}}""", "Gone")]
    [InlineData(403, """{"error":{"code":"ConversationBlockedByUser"}}""", "Blocked")]
    [InlineData(403, """{"error":{"code":"Forbidden","message":"{\"subCode\":\"MessageWritesBlocked\",\"errorCode\":209}"}}""", "Blocked")]
    [InlineData(403, """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""", "Blocked")]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster"}}""", "NotInConversation")]
    [InlineData(403, """{"error":{"code":"ForbiddenOperationException"}}""", "NotInConversation")]
    [InlineData(413, "", "TooLarge")]
    [InlineData(400, """{"error":{"code":"BadArgument","message":"no"}}""", "Refused")]
    [InlineData(401, "", "Refused")]
    [InlineData(500, "<html>", "Unavailable")]
    public async Task What_Teams_refuses_for_good_is_a_value_and_is_not_tried_again(int status, string body, string expected)
    {
        _teams.Then(status, body);

        var outcome = await Connector.SendAsync(Chat("a:1"), new OutgoingMessage("x"), Cancel);

        outcome.GetType().Name.ShouldBe(expected);
        _teams.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_Teams_cannot_take_at_the_moment_is_sent_again_after_a_while(int status)
    {
        _teams.Then(status).Then(status);

        var sending = Connector.SendAsync(Chat("a:1"), new OutgoingMessage("x"), Cancel);
        await _clock.AdvanceUntilAsync(sending, TimeSpan.FromSeconds(0.5));

        (await sending).ShouldBe(new SendOutcome.Sent("1"));
        _teams.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Retry_After_is_obeyed()
    {
        _teams.Then(429, retryAfter: "20");

        var sending = Connector.SendAsync(Chat("a:1"), new OutgoingMessage("x"), Cancel);
        await Eventually.IsAsync(() => _clock.IsAwaited);
        _clock.Advance(TimeSpan.FromSeconds(19));
        await Task.Delay(TimeSpan.FromMilliseconds(200), Cancel);
        _teams.Calls.Count.ShouldBe(1);

        await _clock.AdvanceUntilAsync(sending, TimeSpan.FromSeconds(0.5));
        (await sending).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_told_instead_of_waited_for()
    {
        _teams.Then(429, retryAfter: "600");

        (await Connector.SendAsync(Chat("a:1"), new OutgoingMessage("x"), Cancel)).ShouldBe(new SendOutcome.Throttled(TimeSpan.FromMinutes(10)));
    }

    [Fact]
    public async Task A_call_that_broke_off_is_not_repeated_because_it_may_have_arrived()
    {
        _teams.Then(0, hangUp: true);

        (await Connector.SendAsync(Chat("a:1"), new OutgoingMessage("x"), Cancel)).ShouldBe(new SendOutcome.Unavailable(null));
        _teams.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_sent_that_is_larger_than_Teams_accepts()
    {
        var outcome = await Connector.SendAsync(Chat("a:1"), new OutgoingMessage(new string('ä', ConnectorClient.LargestMessage / 2)), Cancel);

        outcome.ShouldBeOfType<SendOutcome.TooLarge>();
        (await Connector.SendAsync(Chat("a:1"), new OutgoingMessage(new string('ä', (ConnectorClient.LargestMessage / 2) - 100)), Cancel)).ShouldBeOfType<SendOutcome.Sent>();
        _teams.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net.evil.example/emea/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://user@smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://10.0.0.5/")]
    public async Task Nothing_travels_to_a_host_that_is_not_the_bot_services(string serviceUrl)
    {
        var outcome = await Connector.SendAsync(Chat("a:1") with { ServiceUrl = new Uri(serviceUrl) }, new OutgoingMessage("x"), Cancel);

        outcome.ShouldBeOfType<SendOutcome.Refused>().Code.ShouldBe("ServiceUrlNotAllowed");
    }

    [Fact]
    public async Task Sends_into_one_conversation_keep_their_order_and_the_documented_rates()
    {
        var sends = Enumerable.Range(0, 100).Select(index => Connector.SendAsync(Chat("a:1"), new OutgoingMessage($"{index}"), Cancel)).ToArray();
        var moments = new List<TimeSpan>();
        for (var elapsed = TimeSpan.Zero; moments.Count < 100 && elapsed < TimeSpan.FromMinutes(3); elapsed += Step)
        {
            await Eventually.IsAsync(() => _clock.IsAwaited || sends.All(send => send.IsCompleted));
            moments.AddRange(Enumerable.Repeat(elapsed, _teams.Calls.Count - moments.Count));
            _clock.Advance(Step);
        }

        _teams.Calls.Select(call => call.Body).ShouldBe(Enumerable.Range(0, 100).Select(index => $$"""{"type":"message","text":"{{index}}","textFormat":"markdown"}"""));
        moments.Count.ShouldBe(100);
        AtMost(moments, 7, TimeSpan.FromSeconds(1));
        AtMost(moments, 8, TimeSpan.FromSeconds(2));
        AtMost(moments, 60, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_tenant_gets_at_most_fifty_operations_a_second_over_all_its_conversations()
    {
        var sends = Enumerable.Range(0, 120).Select(index => Connector.SendAsync(Chat($"a:{index}"), new OutgoingMessage("x"), Cancel)).ToArray();
        await Eventually.IsAsync(() => _teams.Calls.Count >= 50);
        _teams.Calls.Count.ShouldBe(50);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await Eventually.IsAsync(() => _teams.Calls.Count >= 100);
        _teams.Calls.Count.ShouldBe(100);

        _clock.Advance(TimeSpan.FromSeconds(1));
        (await Task.WhenAll(sends)).ShouldAllBe(outcome => outcome is SendOutcome.Sent);
    }

    [Fact]
    public async Task Whoever_would_have_to_wait_for_most_of_an_hour_is_told_so_at_once()
    {
        var said = 0;
        while (await Connector.SendAsync(Chat("a:1"), new OutgoingMessage("x"), Cancel) is SendOutcome.Sent)
        {
            said++;
            _clock.Advance(TimeSpan.FromSeconds(0.5));
        }

        said.ShouldBe(1800);
        (await Connector.SendAsync(Chat("a:1"), new OutgoingMessage("x"), Cancel)).ShouldBeOfType<SendOutcome.Throttled>().RetryAfter.ShouldBe(TimeSpan.FromMinutes(45));
        (await Connector.SendAsync(Chat("a:2"), new OutgoingMessage("x"), Cancel)).ShouldBeOfType<SendOutcome.Sent>();
    }

    private static void AtMost(List<TimeSpan> moments, int operations, TimeSpan time)
    {
        for (var index = operations; index < moments.Count; index++)
        {
            (moments[index] - moments[index - operations]).ShouldBeGreaterThanOrEqualTo(time - Step);
        }
    }

    private ConversationReference Chat(string id) =>
        new(_teams.ServiceUrl, new ConversationAccount(id, "personal", "11111111-1111-4111-8111-111111111111"), new ChannelAccount("28:bot"), new ChannelAccount("29:x"));
}
