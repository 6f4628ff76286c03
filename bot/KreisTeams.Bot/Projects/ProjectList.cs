using KreisTeams.Bot.Chat;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Projects;

/// <summary>A list a person can take in; each line opens its details, and the tab has the rest.</summary>
internal static class ProjectList
{
    private const int Shown = 10;

    public static Answer Of(Utterance said, string title, IReadOnlyList<Project> projects, Links? links = null)
    {
        var shown = projects.Take(Shown).ToArray();
        var more = projects.Count - shown.Length;
        var card = CardParts.Card(said.Language,
        [
            CardParts.Heading(title),
            .. shown.Select(project => Row(said, project)),
            .. more > 0 ? (CardElement[])[CardParts.Small(ChatTexts.More(more, said.Language)) with { Spacing = Spacing.Default }] : [],
            .. links?.Projects is { } tab ? (CardElement[])[CardParts.Buttons(new OpenUrlAction(ChatTexts.OpenTab(said.Language), tab))] : [],
        ]);
        var text = $"{title}: {string.Join("; ", projects.Select(project => $"{project.Title} ({ProjectTexts.State(project.State, said.Language)})"))}";
        return new Answer(text, card) { Remember = state => projects is [var only] ? state with { Project = only.Id.Value } : state };
    }

    public static Container Row(Utterance said, Project project) => CardParts.Row(
        project.Title, Below(said, project), new SayData(ProjectTexts.Show(project.Title, said.Language)));

    public static string Below(Utterance said, Project project)
    {
        var lead = said.Network.FindOrganisation(project.Lead)?.Name ?? project.Lead.Value;
        var what = project.Kind is ProjectKind.Project or ProjectKind.Idea
            ? ProjectTexts.State(project.State, said.Language) : ProjectTexts.Kind(project.Kind, said.Language);
        var span = ProjectTexts.Span(project.Start, project.End, said.Language);
        return string.Join(" · ", new[] { ProjectTexts.Lead(lead, said.Language), what, span }.Where(part => part.Length > 0));
    }
}
