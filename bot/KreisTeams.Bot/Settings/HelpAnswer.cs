using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Settings;

/// <summary>Teaches by examples: every line is a button that works.</summary>
internal static class HelpAnswer
{
    public static Answer Greeting(Utterance said) =>
        Examples(ChatTexts.Greeting(said.Speaker.Person?.Name, said.Network.Name, said.Language), said.Network, said.Language);

    public static Answer Help(Utterance said) => said.State.EasyLanguage ? EasyHelp(said.Find("topic"), said.Language) : said.Find("topic") switch
    {
        "poll.vote" => new Answer(ChatTexts.HelpVoting(said.Language)),
        _ => Examples(ChatTexts.Help(said.Language), said.Network, said.Language),
    };

    /// <summary>The flow that was asked about, or all five.</summary>
    public static Answer EasyHelp(string? topic, Language language)
    {
        var flows = EasyTexts.Of(topic, language) is { } one ? [one] : EasyTexts.Flows(language);
        return new Answer(string.Join(" ", flows), CardParts.Card(language, [.. flows.Select(flow => CardParts.Line(flow) with { Separator = true })]));
    }

    public static Answer OutOfScope(Utterance said) => said.Understood.Expectation == KreisTeams.Understanding.Expectation.Deny
        ? new Answer(ChatTexts.RulesStand(said.Language))
        : Examples(ChatTexts.OutOfScope(said.Language), said.Network, said.Language);

    /// <summary>No dead end: the three nearest things it may have been.</summary>
    public static Answer Unknown(Utterance said) => said.Text.Length == 0
        ? Examples(ChatTexts.Empty(said.Language), said.Network, said.Language)
        : Choices.Ask(said, ChatTexts.DidYouMean(said.Language), said.Understood.Alternatives.Select(other => new Option(other.Phrase, other.Phrase)));

    /// <summary>The coordinating office is the county's contact.</summary>
    public static Answer Person(Utterance said)
    {
        var county = said.Network.Organisations.FirstOrDefault(organisation => organisation.Kind == OrganisationKind.County);
        return county is not null && said.Network.ContactsOf(county.Id, said.Today) is [var contact, ..]
            ? Network.ContactCard.Of(said, contact, ChatTexts.Handoff(contact.Person.Name, said.Language))
            : new Answer(ChatTexts.Handoff(null, said.Language));
    }

    public static Answer Examples(string text, NetworkSnapshot network, Language language)
    {
        var phrases = Phrases(network, language);
        return new Answer($"{text} {string.Join(" · ", phrases)}", CardParts.Card(language,
        [
            CardParts.Line(text),
            .. phrases.Select(phrase => CardParts.Row(phrase, "", new SayData(phrase))),
        ]));
    }

    private static string[] Phrases(NetworkSnapshot network, Language language)
    {
        var towns = network.Organisations.Where(organisation => organisation.Kind == OrganisationKind.Town).Select(organisation => organisation.Name).ToArray();
        var (one, other) = (towns.ElementAtOrDefault(5) ?? towns.FirstOrDefault() ?? "", towns.ElementAtOrDefault(2) ?? towns.FirstOrDefault() ?? "");
        return HelpTexts.Examples(one, other, language);
    }
}
