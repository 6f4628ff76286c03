namespace KreisTeams.Teams;

/// <summary>Calls a person in a text that holds <see cref="TextFor"/>.</summary>
internal sealed record Mention(string Text, MentionedAccount Mentioned)
{
    [System.Text.Json.Serialization.JsonPropertyOrder(-1)]
    public string Type { get; } = "mention";

    public static Mention Of(ChannelAccount account) => new(TextFor(account), new MentionedAccount(account.Id, account.Name ?? account.Id));

    public static string TextFor(ChannelAccount account) => $"<at>{System.Net.WebUtility.HtmlEncode(account.Name ?? account.Id)}</at>";
}

internal sealed record MentionedAccount(string Id, string Name);
