using KreisTeams.Projects;

namespace KreisTeams.Network;

/// <summary>A line about an entry of the register. One with that title and organisation in charge is changed; any other is new.</summary>
internal static class ProjectSheet
{
    public static SheetReading Read(SheetRow row, NetworkSnapshot network)
    {
        var values = new SheetValues(row, network);
        var title = values.Required(SheetColumn.Title);
        var lead = values.Organisation(SheetColumn.Lead);
        var known = network.Projects.FirstOrDefault(project => project.Lead == lead && Names.Fold(project.Title) == Names.Fold(title));
        var project = known ?? new Project(
            new(Names.NewId(title, id => network.FindProject(new(id)) is not null)), ProjectKind.Project, title, lead, ProjectState.Idea);
        return values.Reading(project with
        {
            Title = title,
            Kind = values.Word(SheetColumn.Kind, SheetTexts.KindOf, SheetTexts.KindWords, project.Kind),
            State = values.Word(SheetColumn.State, SheetTexts.StateOf, SheetTexts.StateWords, project.State),
            Description = values.Text(SheetColumn.Description) ?? project.Description,
            Partners = values.Text(SheetColumn.Partners) is null ? project.Partners : [.. values.Organisations(SheetColumn.Partners).Where(partner => partner != lead).Distinct()],
            Themes = values.Text(SheetColumn.Themes) is null ? project.Themes : values.Themes(SheetColumn.Themes),
            Start = values.Date(SheetColumn.Start) ?? project.Start,
            End = values.Date(SheetColumn.End) ?? project.End,
            CostCents = values.Cents(SheetColumn.Cost) ?? project.CostCents,
        });
    }
}
