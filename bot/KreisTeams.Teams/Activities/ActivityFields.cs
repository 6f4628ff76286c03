using System.Text;
using System.Text.Json;

namespace KreisTeams.Teams;

/// <summary>
/// The fields of an activity, found in one pass over its text. Names are recognised in any case.
/// A field that is there twice is refused, so that nobody acts on another one than was checked.
/// </summary>
internal sealed class ActivityFields
{
    private const int MaxDepth = 64;

    private static readonly byte[][] Names =
    [
        "type"u8.ToArray(), "id"u8.ToArray(), "name"u8.ToArray(), "text"u8.ToArray(), "locale"u8.ToArray(), "replyToId"u8.ToArray(),
        "serviceUrl"u8.ToArray(), "channelId"u8.ToArray(), "action"u8.ToArray(), "from"u8.ToArray(), "recipient"u8.ToArray(), "conversation"u8.ToArray(),
        "value"u8.ToArray(), "channelData"u8.ToArray(), "attachments"u8.ToArray(), "entities"u8.ToArray(), "membersAdded"u8.ToArray(), "membersRemoved"u8.ToArray(),
    ];

    private static readonly byte[][] ChannelDataNames = ["tenant"u8.ToArray(), "team"u8.ToArray()];

    private static readonly byte[][] AccountNames = ["id"u8.ToArray(), "name"u8.ToArray(), "aadObjectId"u8.ToArray(), "objectId"u8.ToArray()];

    private static readonly byte[][] ConversationNames =
        ["id"u8.ToArray(), "conversationType"u8.ToArray(), "tenantId"u8.ToArray(), "name"u8.ToArray(), "isGroup"u8.ToArray()];

    public string? Type { get; private set; }

    public string? Id { get; private set; }

    public string? Name { get; private set; }

    public string? Text { get; private set; }

    public string? Locale { get; private set; }

    public string? ReplyToId { get; private set; }

    public string? ServiceUrl { get; private set; }

    public string? ChannelId { get; private set; }

    public string? Action { get; private set; }

    public ChannelAccount? From { get; private set; }

    public ChannelAccount? Recipient { get; private set; }

    public ConversationAccount? Conversation { get; private set; }

    public Range? Value { get; private set; }

    public Range? ChannelData { get; private set; }

    public Range? Attachments { get; private set; }

    public Range? Entities { get; private set; }

    public Range? MembersAdded { get; private set; }

    public Range? MembersRemoved { get; private set; }

    /// <summary>Of the channel data, as <see cref="TeamId"/>.</summary>
    public string? TenantId { get; private set; }

    public string? TeamId { get; private set; }

    public static ActivityFields? TryRead(ReadOnlySpan<byte> utf8, out string? reason)
    {
        var fields = new ActivityFields();
        try
        {
            reason = System.Text.Unicode.Utf8.IsValid(utf8) ? fields.Read(utf8) : "The body is not UTF-8.";
        }
        catch (JsonException malformed)
        {
            reason = $"The body is not as it should be: {malformed.Message}";
        }
        catch (InvalidOperationException malformed)
        {
            reason = $"The body holds text that cannot be read: {malformed.Message}";
        }

        return reason is null ? fields : null;
    }

    private string? Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return "An activity is a JSON object.";
        }

        var seen = 0u;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = Names.IndexOf(ref reader, ref seen);
            reader.Read();
            if (!ReadField(ref reader, field))
            {
                return $"The field {Encoding.UTF8.GetString(Names[field])} is of the wrong kind.";
            }
        }

        reader.Read();
        return string.IsNullOrEmpty(Type) ? "The field type is missing." : null;
    }

    private bool ReadField(ref Utf8JsonReader reader, int field)
    {
        switch (field)
        {
            case >= 0 and <= 8:
                return ReadText(ref reader, field);
            case >= 9 and <= 11:
                return ReadAccount(ref reader, field);
            default:
                var start = (int)reader.TokenStartIndex;
                if (field == 13 && reader.TokenType == JsonTokenType.StartObject)
                {
                    ReadChannelData(ref reader);
                }
                else
                {
                    JsonNames.Leave(ref reader);
                }

                Keep(field, start..(int)reader.BytesConsumed);
                return true;
        }
    }

    private bool ReadText(ref Utf8JsonReader reader, int field)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
        {
            return false;
        }

        var text = reader.GetString();
        _ = field switch
        {
            0 => Type = text,
            1 => Id = text,
            2 => Name = text,
            3 => Text = text,
            4 => Locale = text,
            5 => ReplyToId = text,
            6 => ServiceUrl = text,
            7 => ChannelId = text,
            _ => Action = text,
        };
        return true;
    }

    private bool ReadAccount(ref Utf8JsonReader reader, int field)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        switch (field)
        {
            case 9: From = Account(ref reader); break;
            case 10: Recipient = Account(ref reader); break;
            default: Conversation = Chat(ref reader); break;
        }

        return true;
    }

    private void ReadChannelData(ref Utf8JsonReader reader)
    {
        var seen = 0u;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = ChannelDataNames.IndexOf(ref reader, ref seen);
            reader.Read();
            switch (field)
            {
                case 0 when reader.TokenType == JsonTokenType.StartObject: TenantId = Account(ref reader)?.Id; break;
                case 1 when reader.TokenType == JsonTokenType.StartObject: TeamId = Account(ref reader)?.Id; break;
                default: JsonNames.Leave(ref reader); break;
            }
        }
    }

    private static ChannelAccount? Account(ref Utf8JsonReader reader)
    {
        string? id = null, name = null, aadObjectId = null, objectId = null;
        var seen = 0u;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = AccountNames.IndexOf(ref reader, ref seen);
            reader.Read();
            switch (field)
            {
                case 0: id = JsonNames.TextOrLeave(ref reader); break;
                case 1: name = JsonNames.TextOrLeave(ref reader); break;
                case 2: aadObjectId = JsonNames.TextOrLeave(ref reader); break;
                case 3: objectId = JsonNames.TextOrLeave(ref reader); break;
                default: JsonNames.Leave(ref reader); break;
            }
        }

        return id is null ? null : new ChannelAccount(id, name, aadObjectId ?? objectId);
    }

    private static ConversationAccount? Chat(ref Utf8JsonReader reader)
    {
        string? id = null, type = null, tenant = null, name = null;
        var isGroup = false;
        var seen = 0u;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = ConversationNames.IndexOf(ref reader, ref seen);
            reader.Read();
            switch (field)
            {
                case 0: id = JsonNames.TextOrLeave(ref reader); break;
                case 1: type = JsonNames.TextOrLeave(ref reader); break;
                case 2: tenant = JsonNames.TextOrLeave(ref reader); break;
                case 3: name = JsonNames.TextOrLeave(ref reader); break;
                case 4:
                    isGroup = reader.TokenType == JsonTokenType.True;
                    JsonNames.Leave(ref reader);
                    break;
                default: JsonNames.Leave(ref reader); break;
            }
        }

        return id is null ? null : new ConversationAccount(id, type, tenant, name, isGroup);
    }

    private void Keep(int field, Range slice)
    {
        switch (field)
        {
            case 12: Value = slice; break;
            case 13: ChannelData = slice; break;
            case 14: Attachments = slice; break;
            case 15: Entities = slice; break;
            case 16: MembersAdded = slice; break;
            case 17: MembersRemoved = slice; break;
        }
    }
}
