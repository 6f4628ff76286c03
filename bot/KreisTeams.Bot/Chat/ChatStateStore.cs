using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Settings;
using KreisTeams.Storage;

namespace KreisTeams.Bot.Chat;

/// <summary>What is remembered of each conversation of a person, beside the row with what the person chose. A turn reads the one, recalls the other, and writes what changed.</summary>
public sealed class ChatStateStore(StorageAccount storage, SettingsStore settings)
{
    private const string StateColumn = "State";

    private readonly TableClient _table = storage.Table(SettingsStore.TableName);

    public async Task<ChatState> ReadAsync(ChatKey key, CancellationToken cancellationToken)
    {
        var recalled = settings.RecallAsync(key.Person, cancellationToken);
        var row = await FindAsync(key, cancellationToken);
        var person = await recalled;
        return (row.HasValue ? Read(row.Value!) : new ChatState()) with { Language = person.Language, EasyLanguage = person.EasyLanguage, Notices = person.Notices };
    }

    public async Task WriteAsync(ChatKey key, ChatState before, ChatState after, CancellationToken cancellationToken)
    {
        if (Person(before) != Person(after))
        {
            await settings.ChangeAsync(key.Person, current => Chosen(Person(before), Person(after), current), cancellationToken);
        }

        if (Conversation(before) != Conversation(after))
        {
            var row = new TableEntity(key.Person, key.Conversation) { [StateColumn] = JsonSerializer.Serialize(Conversation(after), ChatJson.Options) };
            await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        }
    }

    /// <summary>Takes the open question away, for whoever comes first: a „ja“ that is said twice is done once.</summary>
    public async Task<bool> TakeQuestionAsync(ChatKey key, string question, CancellationToken cancellationToken)
    {
        var row = await FindAsync(key, cancellationToken);
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

    private Task<NullableResponse<TableEntity>> FindAsync(ChatKey key, CancellationToken cancellationToken) =>
        _table.GetEntityIfExistsAsync<TableEntity>(key.Person, key.Conversation, cancellationToken: cancellationToken);

    /// <summary>Only what this turn changed: what was chosen elsewhere meanwhile stays.</summary>
    private static PersonSettings Chosen(PersonSettings before, PersonSettings after, PersonSettings current) => new()
    {
        Language = after.Language == before.Language ? current.Language : after.Language,
        EasyLanguage = after.EasyLanguage == before.EasyLanguage ? current.EasyLanguage : after.EasyLanguage,
        Notices = after.Notices == before.Notices ? current.Notices : after.Notices,
    };

    private static ChatState Read(TableEntity row) => JsonSerializer.Deserialize<ChatState>(row.GetString(StateColumn), ChatJson.Options)!;

    private static PersonSettings Person(ChatState state) => new() { Language = state.Language, EasyLanguage = state.EasyLanguage, Notices = state.Notices };

    private static ChatState Conversation(ChatState state) => state with { Language = null, EasyLanguage = false, Notices = default };
}

/// <summary>A person in a conversation; both in characters that a table key may hold.</summary>
public readonly record struct ChatKey(string Person, string Conversation)
{
    public static ChatKey Of(string person, string conversation) => new(SettingsStore.Partition(person), SettingsStore.Partition(conversation));
}
