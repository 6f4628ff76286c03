using KreisTeams.Bot.Chat;
using KreisTeams.Projects;
using KreisTeams.Synergies;

namespace KreisTeams.Bot.Projects;

/// <summary>Something that may be the same, why, and what can be done about it.</summary>
public sealed record SimilarEntry(Project Project, SynergyHit Hit);

/// <summary>What exists already, each with its reason, an invitation and „keine Doppelung“.</summary>
internal static class SynergyCard
{
    public static IEnumerable<CardElement> Rows(Utterance said, ShownOverlap shown, IEnumerable<SimilarEntry> similar) => similar.Select(entry => Row(said, shown, entry));

    /// <summary>„KI-Auskunft Bürgerservice (Federführung Marl), 97 %, weil: gleicher Zweck: Chatbot“.</summary>
    public static string InWords(Utterance said, SimilarEntry entry) =>
        $"{entry.Project.Title} ({ProjectTexts.Lead(NameOf(said, entry.Project), said.Language)}, {Score(entry, said.Language)}), {SynergyAnswerTexts.Because(entry.Hit.Reasons.InWords(said.Language), said.Language)}";

    public static ShownOverlap Shown(string title, Project? project, IEnumerable<SimilarEntry> similar) =>
        new(title, project?.Id.Value, string.Join(' ', similar.Select(entry => entry.Project.Id.Value)));

    private static Container Row(Utterance said, ShownOverlap shown, SimilarEntry entry)
    {
        var language = said.Language;
        var data = new SynergyData(shown.Title, entry.Project.Id.Value) { Project = shown.Project };
        return new Container(
        [
            CardParts.Strong(entry.Project.Title),
            CardParts.Small($"{ProjectTexts.Lead(NameOf(said, entry.Project), language)} · {ProjectTexts.Kind(entry.Project.Kind, language)} · {Score(entry, language)}"),
            CardParts.Line(SynergyAnswerTexts.Because(entry.Hit.Reasons.InWords(language), language)) with { Spacing = Spacing.Small },
            CardParts.Buttons(
                CardParts.Say(SynergyAnswerTexts.Look(language), ProjectTexts.Show(entry.Project.Title, language)),
                ExecuteAction.Of(SynergyAnswerTexts.Invite(NameOf(said, entry.Project), language), SynergyData.Invite, data),
                new ShowCardAction(SynergyAnswerTexts.NoDuplicate(language), ReasonCard(data, language))),
        ])
        {
            Separator = true,
        };
    }

    private static AdaptiveCard ReasonCard(SynergyData data, Language language) => CardParts.Card(language,
    [
        new TextInput("reason", SynergyAnswerTexts.WhyNot(language)) { MaxLength = 300, ErrorMessage = SynergyAnswerTexts.ReasonNeeded(language) },
        CardParts.Buttons(ExecuteAction.Of(SynergyAnswerTexts.Remember(language), SynergyData.Dismiss, data)),
    ]);

    private static string NameOf(Utterance said, Project project) => said.Network.FindOrganisation(project.Lead)?.Name ?? project.Lead.Value;

    private static string Score(SimilarEntry entry, Language language) => entry.Hit.LikenessInWords(language);
}

/// <param name="Title">Of the idea or entry asked about.</param>
/// <param name="Other">The entry it may be the same as.</param>
public sealed record SynergyData(string Title, string Other)
{
    public const string Invite = "synergy/invite";
    public const string Dismiss = "synergy/dismiss";

    /// <summary>Set where an entry of the register was asked about.</summary>
    public string? Project { get; init; }

    public string? Reason { get; init; }
}
