using System.Globalization;
using KreisTeams.Bot.Chat;
using KreisTeams.Synergies;

namespace KreisTeams.Bot.Projects;

/// <summary>An estimate of savings in the chat: people give the assumptions, the answer shows the reckoning.</summary>
internal static class SavingCard
{
    /// <summary>„Wie viel sparen wir, wenn wir … gemeinsam machen?“: what has to be assumed first; nobody gets a number without.</summary>
    public static Answer Ask(Utterance said) => new(
        $"{SavingTexts.Answer(SavingEstimate.Of(new SavingData().Assumptions), said.Language)} {SynergyAnswerTexts.YourAssumptions(said.Language)}",
        CardParts.Card(said.Language, [CardParts.Heading(SynergyAnswerTexts.EstimateSaving(said.Language)), .. Fields(said.Language)]));

    public static AdaptiveCard Questions(Language language) => CardParts.Card(language, Fields(language));

    private static CardElement[] Fields(Language language) =>
    [
        CardParts.Line(SynergyAnswerTexts.YourAssumptions(language)),
        new NumberInput(nameof(SavingData.Participants), SavingTexts.Participants.In(language)) { Min = 2, Max = 1000 },
        new NumberInput(nameof(SavingData.Years), SavingTexts.Years.In(language)) { Min = 1, Max = 50 },
        Amount(nameof(SavingData.AloneOnce), SavingTexts.AloneOnce, language),
        Amount(nameof(SavingData.AloneYearly), SavingTexts.AloneYearly, language),
        Amount(nameof(SavingData.TogetherOnce), SavingTexts.TogetherOnce, language),
        Amount(nameof(SavingData.TogetherYearly), SavingTexts.TogetherYearly, language),
        CardParts.Buttons(ExecuteAction.Of(SynergyAnswerTexts.Reckon(language), SavingData.Verb, new SavingData { Language = language })),
    ];

    public static CardMessage Answer(SavingAssumptions given, SavingOutcome.Estimated estimated, NetworkSnapshot network, Language language)
    {
        string[] lines = [SavingTexts.Answer(estimated, language), SavingTexts.Formula(given, estimated, language), .. network.Programmes.Select(programme => SavingTexts.Suffices(estimated, programme, language)).OfType<string>()];
        return new CardMessage(CardParts.Card(language, [CardParts.Strong(lines[0]), .. lines[1..].Select(line => CardParts.Line(line))]), string.Join(" ", lines));
    }

    private static TextInput Amount(string id, Wording name, Language language) => new(id, $"{name.In(language)} (€)") { MaxLength = 20 };
}

/// <summary>What people type into the card; whatever is empty or no number is missing.</summary>
public sealed record SavingData
{
    public const string Verb = "synergy/saving";

    /// <summary>In which the card asks.</summary>
    public Language? Language { get; init; }

    public string? Participants { get; init; }

    public string? Years { get; init; }

    public string? AloneOnce { get; init; }

    public string? AloneYearly { get; init; }

    public string? TogetherOnce { get; init; }

    public string? TogetherYearly { get; init; }

    internal SavingAssumptions Assumptions => new(Number(Participants), Number(Years), Cents(AloneOnce), Cents(AloneYearly), Cents(TogetherOnce), Cents(TogetherYearly));

    private static int? Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static long? Cents(string? typed) => typed is null ? null : Euros.Cents(typed);
}
