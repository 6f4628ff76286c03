using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using KreisTeams.Projects;

namespace KreisTeams.Bot.MessageExtension;

/// <summary>A link to a page of the tab that somebody pastes shows what the page is about.</summary>
public sealed class PastedLinks(Visitors visitors, ProjectHits projects, DecisionHits decisions, Links links)
{
    public void Register(TeamsRouter router) => router.OnLink(ShowAsync);

    private async Task<InvokeResponse> ShowAsync(Turn turn, Uri link, CancellationToken cancellationToken)
    {
        var asking = await visitors.OfAsync(turn, cancellationToken);
        var shown = links.PageOf(link) switch
        {
            [Links.ProjectPages, var id] when asking.Network.FindProject(new ProjectId(id)) is { } project => projects.Show(asking, project),
            [Links.PollPages, var id] when PollId.TryParse(id, out var poll) => await decisions.ShowAsync(asking, poll, cancellationToken),
            _ => null,
        };
        return shown is null ? InvokeResponse.Empty : InvokeResponse.InsertCard(shown);
    }
}
