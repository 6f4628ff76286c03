using System.Collections.Immutable;
using TeamsFact = KreisTeams.Teams.Fact;

namespace KreisTeams.Bot.Chat;

/// <summary>The few shapes all cards are made of, so that people find the same thing in the same place.</summary>
internal static class CardParts
{
    public static AdaptiveCard Card(Language language, IReadOnlyList<CardElement> body) => new(body) { Lang = language.Pick("de", "en") };

    public static TextBlock Heading(MarkdownText text) =>
        new(text) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading };

    public static TextBlock Line(MarkdownText text) => new(text);

    public static TextBlock Strong(MarkdownText text) => new(text) { Weight = TextWeight.Bolder };

    /// <summary>Belongs to the line above it.</summary>
    public static TextBlock Small(MarkdownText text) => new(text) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None };

    public static Container Note(ContainerStyle style, params CardElement[] items) => new(items) { Style = style };

    /// <summary>A line of a list. The whole line is the button.</summary>
    public static Container Row(MarkdownText title, MarkdownText below, SayData? says) => new(
    [
        new ColumnSet(
        [
            new Column([Strong(title), Small(below)], "stretch"),
            .. says is null ? (Column[])[] : [new Column([new TextBlock("›") { Size = TextSize.Large }], "auto") { VerticalContentAlignment = VerticalAlignment.Center }],
        ]),
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
        SelectAction = says is null ? null : Say(title.Markdown, says),
    };

    /// <summary>Text that may be unknown.</summary>
    public static MarkdownText? Known(string? text) => text is null ? (MarkdownText?)null : MarkdownText.FromPlain(text);

    /// <summary>Leaves out what is unknown.</summary>
    public static FactSet Facts(params (string Label, MarkdownText? Value)[] facts) =>
        new([.. facts.Where(fact => fact.Value is { IsEmpty: false }).Select(fact => new TeamsFact(fact.Label, fact.Value!.Value))]);

    /// <summary>A sentence, and where in the tab it goes on; null where no address of the tab is configured.</summary>
    public static AdaptiveCard LineAndLink(MarkdownText text, string label, Uri? tab, Language language) =>
        Card(language, Only(Line(text), tab is null ? null : Buttons(new OpenUrlAction(label, tab))));

    public static ActionSet Buttons(params IEnumerable<CardAction> actions) => new([.. actions]);

    /// <summary>Says the phrase in the person's name.</summary>
    public static SubmitAction Say(string title, string phrase) => Say(title, new SayData(phrase));

    public static ActionSet Say(IEnumerable<Option> options) => Buttons(options.Select(option => Say(option.Label, option.Says)));

    public static ImmutableArray<CardElement> Only(params CardElement?[] elements) => [.. elements.OfType<CardElement>()];

    private static SubmitAction Say(string title, SayData says) => SubmitAction.Of(title, SayData.Verb, says);
}

/// <summary>A phrase that a button says in the name of the person who pressed it; understood like a typed one, with the same rights.</summary>
public sealed record SayData(string Says)
{
    public const string Verb = "chat/say";
}
