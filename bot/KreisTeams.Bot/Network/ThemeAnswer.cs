using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Projects;
using KreisTeams.Bot.Records;

namespace KreisTeams.Bot.Network;

/// <summary>„Welche Themen haben wir?“, „Wer arbeitet am Thema digitaler Zwilling?“</summary>
internal static class ThemeAnswer
{
    public static Answer List(Utterance said)
    {
        var themes = said.Network.Themes.Select(theme => (Theme: theme, Projects: said.Network.ProjectsOn(theme.Id)))
            .OrderByDescending(entry => entry.Projects.Length).ToArray();
        var title = NetworkTexts.Themes(themes.Length, said.Language);
        var rows = themes.Select(entry => CardParts.Row(
            entry.Theme.Name,
            NetworkTexts.ThemeCounts(entry.Projects.Length, said.Network.OrganisationsOn(entry.Theme.Id).Length, said.Language),
            new SayData(NetworkTexts.WorksOn(entry.Theme.Name, said.Language))));
        return new Answer(
            $"{title}: {string.Join(", ", themes.Select(entry => entry.Theme.Name))}",
            CardParts.Card(said.Language,
            [
                CardParts.Heading(title),
                .. rows,
                .. said.Speaker.Person?.MayContribute() == true
                    ? (CardElement[])[CardParts.Buttons(RecordDialog.Button(said, RecordDialogTexts.NewTheme(said.Language), new RecordData(RecordKind.Theme)))] : [],
            ]));
    }

    public static Answer WhoWorksOn(Utterance said)
    {
        var name = said.Find("theme") ?? "";
        if (Spoken(said, name) is not { } theme)
        {
            return Choices.Ask(said, NetworkTexts.ThemeUnknown(name, said.Language),
                [new Option(NetworkTexts.ShowThemes(said.Language), NetworkTexts.ShowThemes(said.Language))]);
        }

        var projects = said.Network.ProjectsOn(theme.Id);
        return projects.Length == 0
            ? new Answer(NetworkTexts.NobodyWorksOn(theme.Name, said.Language))
            : ProjectList.Of(said, NetworkTexts.WorkingOn(theme.Name, projects.Length, said.Language), projects);
    }

    private static Theme? Spoken(Utterance said, string name) =>
        said.Network.FindTheme(new ThemeId(name)) ?? said.Network.ThemesCalled(name).FirstOrDefault();
}
