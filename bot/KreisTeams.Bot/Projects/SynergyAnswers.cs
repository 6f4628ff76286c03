using KreisTeams.Bot.Chat;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Projects;

/// <summary>„Macht schon jemand was mit …?“: searched among projects, ideas, strategies and services alike.</summary>
public sealed class SynergyAnswers(Links links)
{
    public Answer Check(Utterance said)
    {
        if (said.Find("text") is not { Length: > 0 } text)
        {
            return Choices.AskForMore(said, ProjectTexts.WhatTitle(said.Language), said.Text);
        }

        var similar = Similar(said.Network, text).ToArray();
        return similar.Length == 0
            ? new Answer(ProjectTexts.NothingLike(text, said.Language))
            : ProjectList.Of(said, ProjectTexts.Like(similar.Length, text, said.Language), similar, links);
    }

    public Answer List(Utterance said)
    {
        var name = said.Find("theme") ?? "";
        var theme = said.Network.FindTheme(new ThemeId(name)) ?? said.Network.ThemesCalled(name).FirstOrDefault();
        var projects = theme is null ? [] : said.Network.ProjectsOn(theme.Id);
        return projects.IsEmpty
            ? new Answer(ProjectTexts.NothingLike(theme?.Name ?? name, said.Language))
            : ProjectList.Of(said, ProjectTexts.TogetherOn(projects.Length, said.Network.OrganisationsOn(theme!.Id).Length, theme.Name, said.Language), projects, links);
    }

    /// <summary>Entries that share a word of weight with the text, most shared words first.</summary>
    public IEnumerable<Project> Similar(NetworkSnapshot network, string text)
    {
        var words = Words(text).ToHashSet();
        return network.Projects
            .Select(project => (Project: project, Shared: Words($"{project.Title} {project.Description}").Distinct().Count(word => words.Any(other => word.Contains(other) || other.Contains(word)))))
            .Where(entry => entry.Shared > 0).OrderByDescending(entry => entry.Shared).Select(entry => entry.Project);
    }

    private static IEnumerable<string> Words(string text) =>
        text.ToLowerInvariant().Split([' ', ',', '.', '-', '?', '!', ':', '/'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 4);
}
