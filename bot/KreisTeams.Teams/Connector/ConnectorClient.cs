using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KreisTeams.Teams;

/// <summary>Writes into conversations and asks who is in them. Sends into one conversation keep their order; nothing is thrown for what Teams is known to answer.</summary>
public sealed class ConnectorClient
{
    /// <summary>Bytes of the message's JSON as UTF-16, as Teams counts; it accepts about a quarter more.</summary>
    public const int LargestMessage = 80 * 1024;

    private const int PageSize = 500;

    private readonly ConnectorTransport _transport;
    private readonly SendLanes _lanes;

    internal ConnectorClient(ConnectorTransport transport, SendLanes lanes) => (_transport, _lanes) = (transport, lanes);

    public Task<SendOutcome> SendAsync(ConversationReference to, OutgoingMessage message, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Post, to, Activities(to), OutgoingActivity.Of(message), cancellationToken);

    public Task<SendOutcome> SendTypingAsync(ConversationReference to, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Post, to, Activities(to), OutgoingActivity.Typing, cancellationToken);

    /// <summary>Puts another message in the place of one that was sent, for everybody who sees it.</summary>
    public Task<SendOutcome> UpdateAsync(ConversationReference to, string activityId, OutgoingMessage message, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Put, to, $"{Activities(to)}/{Uri.EscapeDataString(activityId)}", OutgoingActivity.Of(message), cancellationToken);

    public Task<SendOutcome> DeleteAsync(ConversationReference to, string activityId, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Delete, to, $"{Activities(to)}/{Uri.EscapeDataString(activityId)}", null, cancellationToken);

    /// <summary>The personal chat with somebody known from another conversation. It is always the same one; keep it.</summary>
    /// <param name="near">The conversation the person is known from.</param>
    public async Task<Lookup<ConversationReference>> CreateConversationAsync(
        ConversationReference near, ChannelAccount person, CancellationToken cancellationToken)
    {
        var tenant = near.Conversation.TenantId;
        var answer = await CreateAsync(near, new NewConversation(IsGroup: false, new AccountId(near.Bot.Id), [new AccountId(person.Id)], tenant, null, Channel(tenant, null)), cancellationToken);
        return Read(answer, json => json.FindText("id") is { } id
            ? near with { Conversation = new ConversationAccount(id, "personal", tenant), User = person, TeamId = null }
            : null);
    }

    /// <summary>Starts a thread in a channel; the reference leads into it.</summary>
    public async Task<Lookup<ConversationReference>> CreateThreadAsync(
        ConversationReference channel, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var to = channel.WithoutThread();
        var answer = await CreateAsync(
            to, new NewConversation(IsGroup: true, new AccountId(to.Bot.Id), null, to.Conversation.TenantId, OutgoingActivity.Of(message), Channel(to.Conversation.TenantId, to.Conversation.Id)), cancellationToken);
        return Read(answer, json => json.FindText("id") is { } id ? to with { Conversation = to.Conversation with { Id = id }, User = null } : null);
    }

    /// <summary>Everybody in the conversation.</summary>
    public async Task<Lookup<IReadOnlyList<ChannelAccount>>> PagedMembersAsync(ConversationReference of, CancellationToken cancellationToken)
    {
        var members = new List<ChannelAccount>();
        for (string? token = null; ;)
        {
            var query = token is null ? "" : $"&continuationToken={Uri.EscapeDataString(token)}";
            var answer = await CallAsync(HttpMethod.Get, of, $"{Conversation(of)}/pagedmembers?pageSize={PageSize}{query}", null, cancellationToken);
            if (answer is not { IsSuccess: true, Json: { } page })
            {
                return new Lookup<IReadOnlyList<ChannelAccount>>.Failed(Outcome(answer));
            }

            members.AddRange((page.Find("members") ?? page).Items().Select(ActivityParts.Account).OfType<ChannelAccount>());
            token = page.FindText("continuationToken");
            if (string.IsNullOrEmpty(token))
            {
                return new Lookup<IReadOnlyList<ChannelAccount>>.Found(members);
            }
        }
    }

    /// <param name="id">The account's id; Teams also finds people by their Entra object id.</param>
    public async Task<Lookup<ChannelAccount>> MemberAsync(ConversationReference of, string id, CancellationToken cancellationToken) =>
        Read(await CallAsync(HttpMethod.Get, of, $"{Conversation(of)}/members/{Uri.EscapeDataString(id)}", null, cancellationToken), ActivityParts.Account);

    public async Task<Lookup<TeamDetails>> TeamAsync(ConversationReference of, CancellationToken cancellationToken) =>
        Read(await CallAsync(HttpMethod.Get, of, Team(of), null, cancellationToken), json => json.FindText("id") is { } id
            ? new TeamDetails(id, json.FindText("name"), json.FindText("aadGroupId"), json.FindText("tenantId"))
            : null);

    public async Task<Lookup<IReadOnlyList<TeamChannel>>> ChannelsAsync(ConversationReference of, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<TeamChannel>>(await CallAsync(HttpMethod.Get, of, $"{Team(of)}/conversations", null, cancellationToken), json =>
            [.. (json.Find("conversations") ?? json).Items().Select(channel => new TeamChannel(channel.FindText("id") ?? "", channel.FindText("name")))]);

    private static string Conversation(ConversationReference of) => $"v3/conversations/{Uri.EscapeDataString(of.Conversation.Id)}";

    private static string Activities(ConversationReference to) => $"{Conversation(to)}/activities";

    private static string Team(ConversationReference of) => $"v3/teams/{Uri.EscapeDataString(of.TeamId ?? of.WithoutThread().Conversation.Id)}";

    private static JsonObject Channel(string? tenant, string? channel)
    {
        var data = new JsonObject();
        if (tenant is not null)
        {
            data["tenant"] = new JsonObject { ["id"] = tenant };
        }

        if (channel is not null)
        {
            data["channel"] = new JsonObject { ["id"] = channel };
        }

        return data;
    }

    private async Task<SendOutcome> WriteAsync(HttpMethod method, ConversationReference to, string path, OutgoingActivity? activity, CancellationToken cancellationToken)
    {
        var body = activity is null ? null : TeamsJson.Bytes(activity, TeamsJson.Context.OutgoingActivity);
        if (IsTooLarge(body))
        {
            return new SendOutcome.TooLarge();
        }

        using var lane = await _lanes.EnterAsync(to.Conversation.Id, to.Conversation.TenantId, cancellationToken);
        return Outcome(await CallAsync(method, to, path, body, cancellationToken, lane));
    }

    private async Task<ConnectorAnswer?> CreateAsync(ConversationReference near, NewConversation conversation, CancellationToken cancellationToken)
    {
        var body = TeamsJson.Bytes(conversation, TeamsJson.Context.NewConversation);
        if (IsTooLarge(body))
        {
            return new ConnectorAnswer(413, [], null);
        }

        var into = conversation.Members is [var person] ? person.Id : near.Conversation.Id;
        using var lane = await _lanes.EnterAsync($"new {into}", near.Conversation.TenantId, cancellationToken);
        return await CallAsync(HttpMethod.Post, near, "v3/conversations", body, cancellationToken, lane);
    }

    private async Task<ConnectorAnswer?> CallAsync(
        HttpMethod method, ConversationReference of, string path, byte[]? body, CancellationToken cancellationToken, SendLanes.Lane? lane = null) =>
        _transport.IsAllowed(of.ServiceUrl)
            ? await _transport.CallAsync(method, of.ServiceUrl, path, body, lane, cancellationToken)
            : ConnectorAnswer.NotAllowed;

    private static bool IsTooLarge(byte[]? body) => body?.Length > LargestMessage / 2 && Encoding.UTF8.GetCharCount(body) > LargestMessage / 2;

    private static Lookup<T> Read<T>(ConnectorAnswer? answer, Func<JsonElement, T?> read)
        where T : class =>
        answer is { IsSuccess: true, Json: { } json } && read(json) is { } value
            ? new Lookup<T>.Found(value)
            : new Lookup<T>.Failed(answer is { IsSuccess: true } ? new SendOutcome.Unavailable(answer.Status) : Outcome(answer));

    private static SendOutcome Outcome(ConnectorAnswer? answer) => answer?.Outcome() ?? new SendOutcome.Unavailable(null);
}
