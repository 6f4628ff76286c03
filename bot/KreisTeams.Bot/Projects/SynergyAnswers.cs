using KreisTeams.Bot.Chat;
using KreisTeams.Projects;
using KreisTeams.Synergies;

namespace KreisTeams.Bot.Projects;

/// <summary>„Macht schon jemand was mit …?“: searched among projects, ideas, strategies and services alike.</summary>
public sealed class SynergyAnswers(SynergyCheck check, Links links)
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

    /// <summary>Entries that serve the same purpose as the text, most alike first.</summary>
    public IEnumerable<Project> Similar(NetworkSnapshot network, string text) =>
        check.Check(text).Select(hit => network.FindProject(new ProjectId(hit.Id))).OfType<Project>();
}
