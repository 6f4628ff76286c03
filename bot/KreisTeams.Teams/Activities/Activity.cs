using System.Text.Json;

namespace KreisTeams.Teams;

/// <summary>
/// What Teams sent, kept byte for byte: <see cref="Utf8"/> is the received text, the properties are views of it.
/// What routing and authentication need is read strictly when the activity is parsed; the rest is read when somebody asks.
/// </summary>
public sealed class Activity
{
    private readonly ActivityFields _fields;
    private JsonElement? _value;
    private JsonElement? _channelData;

    private Activity(ReadOnlyMemory<byte> utf8, ActivityFields fields) => (Utf8, _fields) = (utf8, fields);

    public ReadOnlyMemory<byte> Utf8 { get; }

    public string Type => _fields.Type!;

    public string? Id => _fields.Id;

    /// <summary>Of an invoke or an event, as in „adaptiveCard/action“.</summary>
    public string? Name => _fields.Name;

    public string? Text => _fields.Text;

    public string? Locale => _fields.Locale;

    public string? ReplyToId => _fields.ReplyToId;

    public string? ServiceUrl => _fields.ServiceUrl;

    public string? ChannelId => _fields.ChannelId;

    /// <summary>Of an installation update: „add“, „remove“, „add-upgrade“ or „remove-upgrade“.</summary>
    public string? Action => _fields.Action;

    public ChannelAccount? From => _fields.From;

    public ChannelAccount? Recipient => _fields.Recipient;

    public ConversationAccount? Conversation => _fields.Conversation;

    internal ReadOnlyMemory<byte>? ValueUtf8 => _fields.Value is { } slice ? Utf8[slice] : null;

    public JsonElement? Value => _value ??= Element(_fields.Value);

    public JsonElement? ChannelData => _channelData ??= Element(_fields.ChannelData);

    public IReadOnlyList<Attachment> Attachments => Element(_fields.Attachments)?.Items().Select(ActivityParts.Attachment).ToArray() ?? [];

    public IReadOnlyList<ChannelAccount> MembersAdded => Accounts(_fields.MembersAdded);

    public IReadOnlyList<ChannelAccount> MembersRemoved => Accounts(_fields.MembersRemoved);

    public IEnumerable<JsonElement> Entities => Element(_fields.Entities)?.Items() ?? [];

    public bool IsInvoke => Is("invoke");

    /// <summary>The tenant the conversation belongs to.</summary>
    public string? TenantId => Conversation?.TenantId ?? TenantIdOfChannel;

    /// <summary>The tenant as the channel data names it a second time.</summary>
    public string? TenantIdOfChannel => _fields.TenantId;

    /// <summary>The team of a channel conversation.</summary>
    public string? TeamId => _fields.TeamId;

    /// <summary>Of a conversation update, as in „teamMemberAdded“; of an edited or deleted message too.</summary>
    public string? EventType => ChannelData?.FindText("eventType");

    /// <summary>A card of a message extension was put into the message.</summary>
    public bool BringsCard => Attachments.Any(attachment => string.Equals(attachment.ContentType, AdaptiveCard.ContentType, StringComparison.OrdinalIgnoreCase));

    /// <summary>The text without the words that call the bot, as a person would say it in a personal chat.</summary>
    public string TextWithoutMention => ActivityParts.WithoutMention(this);

    /// <summary>Reads an activity; null with a reason for a person who has to find out what is wrong with it.</summary>
    public static Activity? TryParse(ReadOnlyMemory<byte> utf8, out string? reason)
    {
        var fields = ActivityFields.TryRead(utf8.Span, out reason);
        return fields is null ? null : new Activity(utf8, fields);
    }

    public bool Is(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);

    private ChannelAccount[] Accounts(Range? slice) =>
        Element(slice)?.Items().Select(ActivityParts.Account).OfType<ChannelAccount>().ToArray() ?? [];

    private JsonElement? Element(Range? slice) => slice is { } range ? JsonElement.Parse(Utf8.Span[range]) : null;
}
