namespace KreisTeams.Network;

/// <summary>A sentence in both languages, chosen when it is shown.</summary>
public sealed record Wording(string German, string English)
{
    public string In(Language language) => language.Pick(German, English);
}
