using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using KreisTeams.Storage;

namespace KreisTeams.Bot.Decisions;

/// <summary>A card of a poll in a conversation. It exists before it is sent, so that a card promised is a card posted.</summary>
/// <param name="Person">Whose own view is shown, in a conversation of one person with the bot.</param>
public sealed record PollPost(PollId Poll, ConversationReference Reference, PersonId? Person)
{
    public string? ActivityId { get; init; }

    public bool IsToldOfMinutes { get; init; }

    /// <summary>Fingerprint of the card as last shown, so that nothing is sent twice.</summary>
    public string? Shown { get; init; }

    public Language Language { get; init; }

    /// <summary>Until then nobody sends: somebody is sending, or has just sent.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    [JsonIgnore]
    public ETag ETag { get; init; }

    [JsonIgnore]
    public string Key => ChatKey.Of("", Reference.Conversation.Id).Conversation;
}

/// <summary>Where the cards of a poll are: one partition a poll, one row a conversation.</summary>
public sealed class PollPosts(StorageAccount storage)
{
    internal const string TableName = "PollPosts";

    private const string PostColumn = "Post";
    private const string InvitedRow = "invited";

    private readonly TableClient _table = storage.Table(TableName);

    public async Task PromiseAsync(PollPost post, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(ToRow(post), cancellationToken);
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            // This conversation has its card already.
        }
    }

    public async Task<IReadOnlyList<PollPost>> OfAsync(PollId poll, CancellationToken cancellationToken) =>
        await _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {poll.ToString()}"), cancellationToken: cancellationToken)
            .Where(row => row.RowKey != InvitedRow).Select(ToPost).ToArrayAsync(cancellationToken);

    /// <summary>Takes it upon the caller to send, so that a conversation gets one card, and its edits in the order of what they show.</summary>
    /// <returns>False when somebody else did since the post was read, or the post is gone.</returns>
    public async Task<bool> ClaimAsync(PollPost post, DateTimeOffset until, CancellationToken cancellationToken)
    {
        try
        {
            await _table.UpdateEntityAsync(ToRow(post with { NotBefore = until }), post.ETag, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <summary>Whether everybody who votes was written to.</summary>
    public async Task<bool> IsInvitedAsync(PollId poll, CancellationToken cancellationToken) =>
        (await _table.GetEntityIfExistsAsync<TableEntity>(poll.ToString(), InvitedRow, cancellationToken: cancellationToken)).HasValue;

    public Task NoteInvitedAsync(PollId poll, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(new TableEntity(poll.ToString(), InvitedRow), TableUpdateMode.Replace, cancellationToken);

    /// <summary>What is not public is shown to a person alone, or where the poll was started.</summary>
    public async Task<bool> MayShowAsync(Poll poll, Speaker speaker, CancellationToken cancellationToken) =>
        poll.IsPublic || speaker.IsPersonal || (await OfAsync(poll.Id, cancellationToken)).Any(post => post.Reference.Conversation.Id == speaker.Reference.Conversation.Id);

    public Task SaveAsync(PollPost post, CancellationToken cancellationToken) => _table.UpsertEntityAsync(ToRow(post), TableUpdateMode.Replace, cancellationToken);

    public Task RemoveAsync(PollPost post, CancellationToken cancellationToken) => _table.DeleteEntityAsync(post.Poll.ToString(), post.Key, cancellationToken: cancellationToken);

    private static PollPost ToPost(TableEntity row) => JsonSerializer.Deserialize<PollPost>(row.GetString(PostColumn), ChatJson.Options)! with { ETag = row.ETag };

    private static TableEntity ToRow(PollPost post) => new(post.Poll.ToString(), post.Key) { [PostColumn] = JsonSerializer.Serialize(post, ChatJson.Options) };
}
