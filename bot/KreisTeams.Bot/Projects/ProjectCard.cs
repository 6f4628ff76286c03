using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Records;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Projects;

/// <summary>One entry of the register in full.</summary>
internal sealed class ProjectCard(Links links)
{
    public Answer Of(Utterance said, Project project)
    {
        var (network, language) = (said.Network, said.Language);
        (string Label, MarkdownText? Value)[] facts =
        [
            (ProjectTexts.LeadLabel(language), Name(network, project.Lead)),
            (ProjectTexts.Partners(language), Join(project.Partners.Select(partner => Name(network, partner)))),
            (ProjectTexts.Period(language), ProjectTexts.Span(project.Start, project.End, language)),
            (ProjectTexts.Cost(language), project.CostCents is { } cents ? ProjectTexts.Euro(cents, language) : ChatTexts.Unknown(language)),
            (ProjectTexts.Funding(language), Join(project.Funding.Select(id => network.FindProgramme(id)?.Name ?? id))),
            (ProjectTexts.Contact(language), CardParts.Known(project.Contact is { } contact ? network.FindPerson(contact)?.Name : null)),
            (ProjectTexts.Themes(language), Join(project.Themes.Select(id => network.FindTheme(id)?.Name ?? id.Value))),
            (ProjectTexts.Goals(language), Join(project.Goals)),
            (ProjectTexts.Reuse(language), CardParts.Known(project.Reuse is { } offer ? ProjectTexts.ReuseOf(offer, language) : null)),
        ];
        var under = $"{ProjectTexts.Kind(project.Kind, language)} · {ProjectTexts.State(project.State, language)}";
        var card = CardParts.Card(language, CardParts.Only(
            CardParts.Heading(project.Title),
            CardParts.Small(under),
            project.Description.Length > 0 ? CardParts.Line(project.Description) : null,
            CardParts.Facts(facts),
            project.Source is { } source ? CardParts.Small(ProjectTexts.Source(source, language)) : null,
            CardParts.Buttons(
            [
                .. links.Project(project.Id) is { } tab ? (CardAction[])[new OpenUrlAction(ChatTexts.OpenTab(language), tab)] : [],
                CardParts.Say(ProjectTexts.Similar(language), ProjectTexts.SimilarTo(project.Title, language)),
                CardParts.Say(ProjectTexts.Funding(language), ProjectTexts.FundingFor(project.Title, language)),
                .. RecordDialog.EditButton(said, project),
            ])));
        var text = $"{project.Title} ({under}). {project.Description} "
            + string.Join("; ", facts.Where(fact => fact.Value is { IsEmpty: false }).Select(fact => $"{fact.Label}: {fact.Value!.Value.ToPlain()}"));
        return new Answer(text, card) { Remember = state => state with { Project = project.Id.Value } };
    }

    private static string Name(NetworkSnapshot network, OrganisationId id) => network.FindOrganisation(id)?.Name ?? id.Value;

    private static string Join(IEnumerable<string> parts) => string.Join(", ", parts);
}
