using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Storage;

namespace KreisTeams.Bot.Chat;

/// <summary>Two rows in a partition of the person: one for the person, one for each conversation. A turn reads both with one request and writes what changed.</summary>
public sealed class ChatStateStore(StorageAccount storage, TimeProvider clock)
{
    internal const string TableName = "Chats";

    private const string PersonRow = "person";
    private const string StateColumn = "State";
    private const int MostRemembered = 20_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly TableClient _table = storage.Table(TableName);
    private readonly ConcurrentDictionary<string, (ChatState State, long At)> _persons = new();

    public async Task<ChatState> ReadAsync(ChatKey key, CancellationToken cancellationToken)
    {
        var (person, chat) = (new ChatState(), new ChatState());
        var rows = _table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {key.Person} and (RowKey eq {PersonRow} or RowKey eq {key.Conversation})"),
            cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            var state = Read(row);
            (person, chat) = row.RowKey == PersonRow ? (state, chat) : (person, state);
        }

        return chat with { Language = person.Language, EasyLanguage = person.EasyLanguage, Notices = person.Notices };
    }

    /// <summary>What holds for the person in every conversation.</summary>
    public Task<ChatState> ReadPersonAsync(Guid aadObjectId, CancellationToken cancellationToken) =>
        ReadPersonAsync(ChatKey.Of(aadObjectId.ToString(), "").Person, cancellationToken);

    /// <summary>The same; where another instance has changed it within the last minute, perhaps as it was.</summary>
    public async Task<ChatState> RecallPersonAsync(ChatKey key, CancellationToken cancellationToken)
    {
        if (_persons.TryGetValue(key.Person, out var known) && clock.GetElapsedTime(known.At) < Fresh)
        {
            return known.State;
        }

        var at = clock.GetTimestamp();
        var state = await ReadPersonAsync(key.Person, cancellationToken);
        Remember(key.Person, state, at);
        return state;
    }

    public async Task WriteAsync(ChatKey key, ChatState before, ChatState after, CancellationToken cancellationToken)
    {
        if (Person(before) != Person(after))
        {
            await UpsertAsync(key.Person, PersonRow, Person(after), cancellationToken);
            Remember(key.Person, Person(after), clock.GetTimestamp());
        }

        if (Conversation(before) != Conversation(after))
        {
            await UpsertAsync(key.Person, key.Conversation, Conversation(after), cancellationToken);
        }
    }

    /// <summary>Takes the open question away, for whoever comes first: a „ja“ that is said twice is done once.</summary>
    public async Task<bool> TakeQuestionAsync(ChatKey key, string question, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(key.Person, key.Conversation, cancellationToken: cancellationToken);
        if (!row.HasValue || Read(row.Value!) is not { Question: { } open } state || open.Id != question)
        {
            return false;
        }

        row.Value![StateColumn] = JsonSerializer.Serialize(state with { Question = null }, ChatJson.Options);
        try
        {
            await _table.UpdateEntityAsync(row.Value, row.Value.ETag, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status == 412)
        {
            return false;
        }
    }

    private async Task<ChatState> ReadPersonAsync(string person, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(person, PersonRow, cancellationToken: cancellationToken);
        return row.HasValue ? Read(row.Value!) : new ChatState();
    }

    private void Remember(string person, ChatState state, long at)
    {
        if (_persons.Count >= MostRemembered)
        {
            _persons.Clear();
        }

        _persons.AddOrUpdate(person, (state, at), (_, known) => known.At > at ? known : (state, at));
    }

    private static ChatState Read(TableEntity row) => JsonSerializer.Deserialize<ChatState>(row.GetString(StateColumn), ChatJson.Options)!;

    private static ChatState Person(ChatState state) => new() { Language = state.Language, EasyLanguage = state.EasyLanguage, Notices = state.Notices };

    private static ChatState Conversation(ChatState state) => state with { Language = null, EasyLanguage = false, Notices = default };

    private Task<Response> UpsertAsync(string partition, string row, ChatState state, CancellationToken cancellationToken) => _table.UpsertEntityAsync(
        new TableEntity(partition, row) { [StateColumn] = JsonSerializer.Serialize(state, ChatJson.Options) }, TableUpdateMode.Replace, cancellationToken);
}

/// <summary>A person in a conversation; both in characters that a table key may hold.</summary>
public readonly record struct ChatKey(string Person, string Conversation)
{
    public static ChatKey Of(string person, string conversation) => new(Hash(person), Hash(conversation));

    private static string Hash(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..32];
}
