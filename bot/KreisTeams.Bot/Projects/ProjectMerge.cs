using KreisTeams.Bot.Chat;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Projects;

/// <summary>„Führe die Projekte … und … zusammen“: shows what stays and what is taken over, and does nothing before a „ja“.</summary>
public sealed class ProjectMerge(ProjectMerging merging, NetworkCache network)
{
    public Answer Propose(Utterance said)
    {
        var names = said.Understood.FindAll("projects").ToArray();
        var found = names.Select(name => (Name: name, Projects: Called(said.Network, name))).ToArray();
        if (found.FirstOrDefault(entry => entry.Projects.Length == 0) is { Name: { } missing })
        {
            return new Answer(ProjectTexts.NotFound(missing, said.Language));
        }

        if (found.Length != 2 || found.Any(entry => entry.Projects.Length != 1))
        {
            return Choices.AskForMore(said, MergeTexts.WhichTwo(said.Language), said.Text);
        }

        var (into, other) = (found[0].Projects[0], found[1].Projects[0]);
        if (into.Id == other.Id)
        {
            return new Answer(MergeTexts.Same(into.Title, said.Language));
        }

        var text = MergeTexts.Question(into.Title, other.Title, said.Language);
        return Choices.Confirm(
            said, text, new Proposal.MergeProjects(into.Id, other.Id), [CardParts.Line(text), CardParts.Small(MergeTexts.Kept(said.Language))],
            MergeTexts.Merge(said.Language), ChatTexts.No(said.Language), MergeTexts.Title(said.Language));
    }

    public async Task<Answer> PerformAsync(Speaker speaker, Proposal.MergeProjects merge, CancellationToken cancellationToken)
    {
        var other = network.Current.FindProject(merge.Other)?.Title;
        var outcome = await merging.MergeAsync(merge.Into, merge.Other, speaker.Actor!, cancellationToken);
        return EditAnswer.Of(outcome, saved => MergeTexts.Merged(((Project)saved).Title, other ?? merge.Other.Value, speaker.Language), network.Current, speaker.Language) with
        {
            Remember = state => state with { Project = merge.Into.Value },
        };
    }

    private static Project[] Called(NetworkSnapshot network, string name) =>
        network.FindProject(new ProjectId(name)) is { } known ? [known] : [.. network.ProjectsCalled(name)];
}
