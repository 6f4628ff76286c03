using System.Text.Json.Nodes;
using KreisTeams.Storage;
using KreisTeams.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Teams;

/// <summary>Whole journeys with the Microsoft 365 Agents Playground as the Teams on the other side.</summary>
public sealed class PlaygroundJourneyTests(StorageFixture azurite) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kreisteams");
    private StorageAccount _storage = null!;
    private TeamsHost _host = null!;
    private PlaygroundClient _teams = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private sealed record VoteData(string Choice);

    public async ValueTask InitializeAsync()
    {
        _storage = await azurite.NewAccountAsync(tables: TeamsTables.Names);
        _host = await TeamsHost.StartAsync((_, router) => Routes(router), tables: _ => _storage.Table);
        _teams = await PlaygroundClient.StartAsync(_host.Messages, _folder.FullName, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _teams.DisposeAsync();
        await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task People_install_write_vote_and_are_written_to()
    {
        await _teams.InstallAsync(PlaygroundClient.PersonalChat);
        await _teams.SeesAsync(seen => PlaygroundClient.Json(seen).Contains("Willkommen", StringComparison.Ordinal));

        await _teams.SayAsync(PlaygroundClient.PersonalChat, "Was ist *das* & <b>das</b>?");
        var echo = await _teams.SeesAsync(seen => PlaygroundClient.Json(seen).Contains("Gesagt", StringComparison.Ordinal));
        ((string?)echo["message"]!["text"]).ShouldBe("**Gesagt:** Was ist \\*das\\* & &lt;b>das&lt;/b>?");

        await _teams.InstallAsync(PlaygroundClient.GroupChat);
        await _teams.SayAsync(PlaygroundClient.GroupChat, "Abstimmung");
        var poll = await CardAsync("Dachmarke");
        ((string?)poll["actionConversationId"]).ShouldBe(PlaygroundClient.GroupChat);

        var answer = await _teams.PressAsync(3, poll, Action(poll));
        ((string?)answer!["type"]).ShouldBe("application/vnd.microsoft.card.adaptive");
        answer["value"]!.ToJsonString().ShouldContain($"{PlaygroundClient.People[3].AadObjectId} yes");
        await _teams.SeesAsync(seen => (string?)seen["action"] == "updateMessage" && PlaygroundClient.Json(seen).Contains("1 Stimme", StringComparison.Ordinal));

        await PersonsWithoutAChatAreReachedToo();
        await AThreadIsStartedInTheChannel();
        await MembersTeamAndChannelsAreKnown();
    }

    [Fact]
    public async Task What_is_unheard_of_or_out_of_date_is_answered_and_never_breaks()
    {
        await _teams.InstallAsync(PlaygroundClient.GroupChat);
        await _teams.SayAsync(PlaygroundClient.GroupChat, "Abstimmung");
        var poll = await CardAsync("Dachmarke");

        var outdated = await _teams.PressAsync(1, poll, JsonNode.Parse("""{"type":"Action.Execute","verb":"vote","data":{"choice":5}}""")!);
        ((string?)outdated!["value"]).ShouldNotBeNull().ShouldContain("out of date", customMessage: "The Playground speaks en-US.");

        var refused = await _teams.PressAsync(1, poll, JsonNode.Parse("""{"type":"Action.Execute","verb":"vote","data":{"choice":"never"}}""")!);
        ((string?)refused!["type"]).ShouldBe("application/vnd.microsoft.error");

        var found = await _teams.InvokeAsync(2, poll, "composeExtension/query", new JsonObject
        {
            ["parameters"] = new JsonArray(new JsonObject { ["value"] = "Bürgerkoffer" }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
        });
        ((string?)found!["composeExtension"]!["attachments"]![0]!["preview"]!["content"]!["title"]).ShouldBe("Bürgerkoffer");

        (await _host.PostAsync("""{"type":"invoke","name":"unheard/of","id":"1","serviceUrl":"http://127.0.0.1:9/","from":{"id":"29:a"},"conversation":{"id":"a"}}""")).Status.ShouldBe(501);
    }

    [Fact]
    public async Task A_client_without_Action_Execute_reaches_the_same_handler_and_its_answer_is_not_shown_to_the_group()
    {
        await _teams.InstallAsync(PlaygroundClient.GroupChat);
        await _teams.SayAsync(PlaygroundClient.GroupChat, "Abstimmung");
        var poll = await CardAsync("Dachmarke");

        await _teams.SubmitAsync(0, poll, Action(poll)["fallback"]!["data"]!.DeepClone().AsObject());

        var mine = await CardAsync($"{PlaygroundClient.People[0].AadObjectId} yes");
        ((string?)mine["actionConversationId"]).ShouldBe(PlaygroundClient.PersonalChat);
    }

    private async Task PersonsWithoutAChatAreReachedToo()
    {
        var outreach = _host.Services.GetRequiredService<Outreach>();
        (await outreach.SendAsync(PlaygroundClient.People[0].AadObjectId, new OutgoingMessage("Erinnerung"), Cancel)).ShouldBeOfType<SendOutcome.Sent>();
        var reminder = await _teams.SeesAsync(seen => PlaygroundClient.Json(seen).Contains("Erinnerung", StringComparison.Ordinal));
        ((string?)reminder["actionConversationId"]).ShouldBe(PlaygroundClient.PersonalChat);

        // Known from pressing in the group only: a chat is opened.
        (await outreach.UnreachableAsync([PlaygroundClient.People[3].AadObjectId, PlaygroundClient.People[5].AadObjectId], Cancel)).ShouldBe([PlaygroundClient.People[5].AadObjectId]);
    }

    private async Task AThreadIsStartedInTheChannel()
    {
        await _teams.InstallAsync(PlaygroundClient.Channel);
        await _teams.SeesAsync(seen => (string?)seen["actionConversationId"] is { } id && id.StartsWith("19:kreisteams-", StringComparison.Ordinal) && id.EndsWith("tacv2", StringComparison.Ordinal)
            && PlaygroundClient.Json(seen).Contains("Willkommen", StringComparison.Ordinal));
        var channel = (await _host.Services.GetRequiredService<ConversationStore>().FindAsync(PlaygroundClient.Channel, Cancel)).ShouldNotBeNull();

        var thread = await _host.Services.GetRequiredService<ConnectorClient>().CreateThreadAsync(channel, new OutgoingMessage("Neuer Beschluss"), Cancel);

        thread.ShouldBeOfType<Lookup<ConversationReference>.Found>().Value.Conversation.Id.ShouldStartWith($"{PlaygroundClient.Channel};messageid=");
        await _teams.SeesAsync(seen => PlaygroundClient.Json(seen).Contains("Neuer Beschluss", StringComparison.Ordinal));
    }

    private async Task MembersTeamAndChannelsAreKnown()
    {
        var (conversations, connector) = (_host.Services.GetRequiredService<ConversationStore>(), _host.Services.GetRequiredService<ConnectorClient>());
        var group = (await conversations.FindAsync(PlaygroundClient.GroupChat, Cancel)).ShouldNotBeNull();
        var channel = (await conversations.FindAsync(PlaygroundClient.Channel, Cancel)).ShouldNotBeNull();

        var members = (await connector.PagedMembersAsync(group, Cancel)).ShouldBeOfType<Lookup<IReadOnlyList<ChannelAccount>>.Found>().Value;
        members.Select(member => member.AadObjectGuid).ShouldBe(PlaygroundClient.People.Select(person => (Guid?)person.AadObjectId), ignoreOrder: true);
        (await connector.MemberAsync(group, PlaygroundClient.Account(2), Cancel)).ShouldBeOfType<Lookup<ChannelAccount>.Found>().Value.Name.ShouldBe("Person Nr2");
        (await connector.MemberAsync(group, "29:nobody", Cancel)).ShouldBeOfType<Lookup<ChannelAccount>.Failed>().Outcome.ShouldBe(new SendOutcome.Gone("MemberNotFoundInConversation"));
        (await connector.TeamAsync(channel, Cancel)).ShouldBeOfType<Lookup<TeamDetails>.Found>().Value.Name.ShouldBe("Digitalisierung im Kreis");
        (await connector.ChannelsAsync(channel, Cancel)).ShouldBeOfType<Lookup<IReadOnlyList<TeamChannel>>.Found>().Value.Count.ShouldBe(2);
        (await connector.SendAsync(group with { Conversation = group.Conversation with { Id = "19:gone@thread.v2" } }, new OutgoingMessage("x"), Cancel)).ShouldBe(new SendOutcome.Gone("ConversationNotFound"));
    }

    private Task<JsonNode> CardAsync(string text) => _teams.SeesAsync(seen => (string?)seen["action"] == "createMessage" && PlaygroundClient.Json(seen).Contains(text, StringComparison.Ordinal));

    private static JsonNode Action(JsonNode seen) => Find(seen, node => node is JsonObject found && (string?)found["type"] == "Action.Execute")!;

    private static JsonNode? Find(JsonNode? node, Func<JsonNode, bool> wanted) => node switch
    {
        null => null,
        _ when wanted(node) => node,
        JsonObject parent => parent.Select(child => Find(child.Value, wanted)).FirstOrDefault(found => found is not null),
        JsonArray items => items.Select(item => Find(item, wanted)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static void Routes(TeamsRouter router) => router
        .OnInstallation((turn, cancellationToken) => turn.ReplyAsync(new OutgoingMessage("Willkommen"), cancellationToken))
        .OnMessage((turn, cancellationToken) => turn.ReplyAsync(
            turn.Activity.TextWithoutMention == "Abstimmung" ? Poll(0) : new OutgoingMessage(MarkdownText.Format($"**Gesagt:** {turn.Activity.TextWithoutMention}")), cancellationToken))
        .OnSearch((_, query, _) => Task.FromResult(InvokeResponse.SearchResults([new SearchResult(Poll(0), query.Text)])))
        .OnCardAction<VoteData>("vote", VoteAsync);

    private static async Task<InvokeResponse> VoteAsync(Turn turn, VoteData vote, CancellationToken cancellationToken)
    {
        if (vote.Choice == "never")
        {
            return InvokeResponse.Error("NoSuchChoice", "Diese Wahl gibt es nicht.");
        }

        if (turn.Activity.IsInvoke)
        {
            (await turn.Connector.UpdateAsync(turn.Reference, turn.Activity.ReplyToId!, Poll(1), cancellationToken)).ShouldBeOfType<SendOutcome.Sent>();
        }

        return InvokeResponse.Card(new CardMessage(new AdaptiveCard([new TextBlock($"{turn.From!.AadObjectGuid} {vote.Choice}")]), "Ihre Stimme"));
    }

    private static CardMessage Poll(int votes) => new(
        new AdaptiveCard([new TextBlock("Dachmarke smartVEST?") { Style = TextBlockStyle.Heading }, new TextBlock($"{votes} Stimme")])
        {
            Actions = [ExecuteAction.Of("Ja", "vote", new VoteData("yes"))],
        },
        "Abstimmung: Dachmarke smartVEST?");
}
