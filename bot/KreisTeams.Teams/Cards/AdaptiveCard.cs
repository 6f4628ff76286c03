using System.Text.Json.Serialization;

namespace KreisTeams.Teams;

/// <summary>A card of the set that Teams renders for bots (Adaptive Cards 1.5).</summary>
public sealed record AdaptiveCard(IReadOnlyList<CardElement> Body)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    [JsonPropertyOrder(-2)]
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyOrder(-1)]
    public string Version { get; } = "1.5";

    public IReadOnlyList<CardAction>? Actions { get; init; }

    /// <summary>The person's own view, asked for when the card is shown. A card sent as an answer must carry it again, or it stops refreshing.</summary>
    public Refresh? Refresh { get; init; }

    /// <summary>„de“ or „en“, for screen readers.</summary>
    public string? Lang { get; init; }

    [JsonIgnore]
    public bool FullWidth { get; init; }

    /// <summary>People called in the card's texts through <see cref="MarkdownText.Mention"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<ChannelAccount> Mentions { get; init; } = [];

    /// <summary>Set from the text twin when the card is sent.</summary>
    public string? FallbackText { get; init; }

    [JsonInclude, JsonPropertyName("msteams")]
    internal TeamsCardProperties? Teams => FullWidth || Mentions.Count > 0
        ? new TeamsCardProperties(FullWidth ? "full" : null, Mentions.Count > 0 ? [.. Mentions.Select(Mention.Of)] : null)
        : null;
}

internal sealed record TeamsCardProperties(string? Width, IReadOnlyList<Mention>? Entities);

/// <summary>Teams refreshes for at most 60 people; of more, the last 60 named are kept.</summary>
public sealed record Refresh
{
    public const int MostPeople = 60;

    public Refresh(ExecuteAction action, IReadOnlyList<string>? userIds = null)
    {
        Action = action with { Title = null, Fallback = null };
        UserIds = userIds is { Count: > MostPeople } ? [.. userIds.TakeLast(MostPeople)] : userIds;
    }

    public CardAction Action { get; }

    /// <summary>Ids of accounts („29:…“) as this bot knows them; null refreshes for everybody in conversations of up to 60 people.</summary>
    public IReadOnlyList<string>? UserIds { get; }
}
