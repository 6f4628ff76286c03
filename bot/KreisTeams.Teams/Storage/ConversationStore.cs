using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;

namespace KreisTeams.Teams;

/// <summary>
/// Where people and conversations can be written to, kept from every activity they send.
/// A person is found by Entra object id; their row knows the personal chat, or at least the account by which Teams can open one.
/// </summary>
public sealed class ConversationStore(TableOf tables)
{
    private const string ReferenceColumn = "Reference";
    private const string UnreachableColumn = "Unreachable";
    private const int MostRemembered = 20_000;

    private readonly TableClient _table = tables(TeamsTables.Conversations);
    private readonly ConcurrentDictionary<string, ConversationReference> _written = new();

    /// <summary>The personal chat with somebody; null when there is none, or when the app was removed or blocked there.</summary>
    public Task<ConversationReference?> FindPersonalAsync(Guid aadObjectId, CancellationToken cancellationToken) =>
        FindAsync(Keys.Personal(aadObjectId), cancellationToken);

    /// <summary>A conversation the person was seen in, from which a personal chat may be opened.</summary>
    public Task<ConversationReference?> FindSeenAsync(Guid aadObjectId, CancellationToken cancellationToken) =>
        FindAsync(Keys.Seen(aadObjectId), cancellationToken);

    public Task<ConversationReference?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        FindAsync(Keys.Conversation(conversationId), cancellationToken);

    /// <summary>Writes only what is new; most activities cost nothing.</summary>
    public async Task RememberAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        var conversation = reference.WithoutThread();
        if (reference.User?.AadObjectGuid is { } person)
        {
            await WriteAsync(reference.Conversation.IsPersonal ? Keys.Personal(person) : Keys.Seen(person), conversation, cancellationToken);
        }

        if (!reference.Conversation.IsPersonal)
        {
            await WriteAsync(Keys.Conversation(conversation.Conversation.Id), conversation with { User = null, Locale = null }, cancellationToken);
        }
    }

    /// <summary>The app was removed or blocked: nobody is written to there until an activity comes from there again.</summary>
    public async Task ForgetAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        var key = reference is { Conversation.IsPersonal: true, User.AadObjectGuid: { } person }
            ? Keys.Personal(person)
            : Keys.Conversation(reference.WithoutThread().Conversation.Id);
        _written.TryRemove(key.Name, out _);
        await _table.UpsertEntityAsync(new TableEntity(key.Partition, key.Row) { [UnreachableColumn] = true }, TableUpdateMode.Merge, cancellationToken);
    }

    private async Task<ConversationReference?> FindAsync(Key key, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(key.Partition, key.Row, cancellationToken: cancellationToken);
        return found is { HasValue: true, Value: { } row } && row.GetBoolean(UnreachableColumn) is not true && row.GetString(ReferenceColumn) is { } json
            ? JsonSerializer.Deserialize(json, TeamsJson.Context.ConversationReference)
            : null;
    }

    private async Task WriteAsync(Key key, ConversationReference reference, CancellationToken cancellationToken)
    {
        if (_written.TryGetValue(key.Name, out var written) && written == reference)
        {
            return;
        }

        var row = new TableEntity(key.Partition, key.Row) { [ReferenceColumn] = JsonSerializer.Serialize(reference, TeamsJson.Context.ConversationReference) };
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        if (_written.Count >= MostRemembered)
        {
            _written.Clear();
        }

        _written[key.Name] = reference;
    }

    /// <summary>A partition for each person and each conversation: nothing is ever listed.</summary>
    private readonly record struct Key(string Partition, string Row)
    {
        public string Name => $"{Partition}/{Row}";
    }

    private static class Keys
    {
        public static Key Personal(Guid person) => new($"person-{person}", "personal");

        public static Key Seen(Guid person) => new($"person-{person}", "seen");

        public static Key Conversation(string id) => new($"conversation-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}", "conversation");
    }
}
