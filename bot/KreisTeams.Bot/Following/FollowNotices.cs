using System.Globalization;
using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Decisions;
using KreisTeams.Bot.Notices;
using KreisTeams.Bot.Projects;
using KreisTeams.Decisions;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Following;

/// <summary>Words what happened to something that a person follows; nothing where it was taken back meanwhile.</summary>
internal sealed class FollowNotices(NetworkCache network, NetworkStore store, Voting voting)
{
    public async Task<NoticeWording?> ProjectAsync(NoticeReader reader, string subject, CancellationToken cancellationToken)
    {
        var (id, occasion) = subject.Split('|', 2) is [var first, var second] ? (first, second) : (subject, "");
        if (network.Current.FindProject(new ProjectId(id)) is not { } project)
        {
            return null;
        }

        var text = occasion == FollowedChanges.New
            ? FollowTexts.NewProject(project.Title, NameOf(project.Lead), ThemesOf(project), reader.Language)
            : long.TryParse(occasion, CultureInfo.InvariantCulture, out var number) && await store.EntryAsync(RecordKey.Of(project), number, cancellationToken) is { Before: Project before, After: Project after }
                ? FollowTexts.Changed(after.Title, Differences(before, after, reader.Language), reader.Language)
                : null;
        var stop = occasion == FollowedChanges.New ? null : FollowTexts.UnfollowProject(project.Title, reader.Language);
        return text is null ? null : Wording(text, ProjectTexts.Show(project.Title, reader.Language), stop ?? StopOf(project, reader.Language), reader.Language);
    }

    public async Task<NoticeWording?> PollAsync(NoticeReader reader, string subject, CancellationToken cancellationToken)
    {
        var (poll, occasion) = subject.Split('|', 2) is [var first, var second] ? (first, second) : (subject, "");
        if (!PollId.TryParse(poll, out var id) || await voting.ViewAsync(id, reader.Actor, cancellationToken) is not { } view)
        {
            return null;
        }

        var text = occasion == FollowedChanges.Opened
            ? view.Poll.State == PollState.Open ? FollowTexts.PollOpened(view.Poll.Number, view.Poll.Question, BerlinTime.Moment(view.Poll.Deadline, reader.Language), reader.Language) : null
            : FollowTexts.PollEnded(view.Poll.Number, view.Poll.Question, view.Result is { } result ? ResultTexts.Headline(view.Poll, result, view.Ballots, reader.Language) : null, reader.Language);
        return text is null ? null : Wording(text, PollTexts.ShowPoll(view.Poll.Number, reader.Language), FollowTexts.UnfollowDecisions(reader.Language), reader.Language);
    }

    private static NoticeWording Wording(string text, string show, string stop, Language language) => new(text, CardParts.Card(language,
    [
        CardParts.Line(text),
        CardParts.Buttons(CardParts.Say(FollowTexts.Show(language), show), CardParts.Say(FollowTexts.Stop(language), stop)),
    ]))
    {
        Says = show,
    };

    private string StopOf(Project project, Language language) => project.Themes is [var theme, ..] && network.Current.FindTheme(theme) is { } named
        ? FollowTexts.UnfollowTheme(named.Name, language)
        : FollowTexts.Unfollow(language);

    private string Differences(Project before, Project after, Language language)
    {
        string[] differences =
        [
            .. before.State == after.State ? (string[])[] : [FollowTexts.StateIs(ProjectTexts.State(after.State, language), language)],
            .. before.Lead == after.Lead ? (string[])[] : [ProjectTexts.Lead(NameOf(after.Lead), language)],
            .. after.Partners.Except(before.Partners).Select(partner => FollowTexts.Joined(NameOf(partner), language)),
            .. before.Partners.Except(after.Partners).Select(partner => FollowTexts.Left(NameOf(partner), language)),
            .. (before.Start, before.End) == (after.Start, after.End) || ProjectTexts.Span(after.Start, after.End, language) is not { } span ? (string[])[] : [FollowTexts.Period(span, language)],
        ];
        return differences.Length == 0 ? FollowTexts.Edited(language) : string.Join("; ", differences);
    }

    private string ThemesOf(Project project) => string.Join(", ", project.Themes.Select(theme => network.Current.FindTheme(theme)?.Name ?? theme.Value));

    private string NameOf(OrganisationId organisation) => network.Current.FindOrganisation(organisation)?.Name ?? organisation.Value;
}
