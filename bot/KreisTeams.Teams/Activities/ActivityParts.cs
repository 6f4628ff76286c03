using System.Text.Json;
using System.Text.RegularExpressions;

namespace KreisTeams.Teams;

/// <summary>Reading the parts of an activity that nothing guarantees: what is missing or of another kind is absent, never a fault.</summary>
internal static partial class ActivityParts
{
    public static JsonElement? Find(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (element.TryGetProperty(name, out var exact))
        {
            return exact;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }

    public static string? FindText(this JsonElement element, string name) =>
        element.Find(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];

    public static ChannelAccount? Account(JsonElement element) => element.FindText("id") is not { } id
        ? null
        : new ChannelAccount(id, element.FindText("name"), element.FindText("aadObjectId") ?? element.FindText("objectId"))
        {
            UserPrincipalName = element.FindText("userPrincipalName"),
            Email = element.FindText("email"),
            TenantId = element.FindText("tenantId"),
            UserRole = element.FindText("userRole"),
        };

    public static Attachment Attachment(JsonElement element) =>
        new(element.FindText("contentType") ?? "", element.FindText("name"), element.FindText("contentUrl"), element.Find("content"));

    /// <summary>Found by the id of the mentioned account, because two people or bots may have the same name.</summary>
    public static string WithoutMention(Activity activity)
    {
        var text = (activity.Text ?? "").Replace('\u00A0', ' ').Replace("&nbsp;", " ", StringComparison.Ordinal);
        foreach (var mention in text.Contains("<at", StringComparison.OrdinalIgnoreCase) ? activity.Entities : [])
        {
            if (mention.Find("mentioned") is { } mentioned && mentioned.FindText("id") is { } id && id == activity.Recipient?.Id)
            {
                var called = mention.FindText("text") is { Length: > 0 } words ? words : $"<at>{mentioned.FindText("name")}</at>";
                text = text.Replace($" {called} ", " ", StringComparison.OrdinalIgnoreCase).Replace(called, "", StringComparison.OrdinalIgnoreCase);
            }
        }

        return InsertedCard().Replace(text, "").Trim();
    }

    /// <summary>Where a card of a message extension stands in the text.</summary>
    [GeneratedRegex("<span[^>]*schema\\.skype\\.com/InputExtension[^>]*>\\s*(<span[^>]*>\\s*</span>\\s*)*</span>", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InsertedCard();
}
