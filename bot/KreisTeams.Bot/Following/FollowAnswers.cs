using KreisTeams.Settings;
using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Notices;
using KreisTeams.Bot.Projects;

namespace KreisTeams.Bot.Following;

/// <summary>„Folge dem Thema LoRaWAN“, „LoRaWAN abbestellen“, „Was habe ich abonniert?“, „nur einmal am Tag“.</summary>
public sealed class FollowAnswers(Follows follows)
{
    private const int Offered = 5;

    public async Task<Answer?> AnswerAsync(Utterance said, CancellationToken cancellationToken)
    {
        if (said.Speaker.Person is not { } person)
        {
            return new Answer(ChatTexts.UnknownPerson(said.Language));
        }

        var isEnding = said.Intent == "unsubscribe";
        if (Followed(said) is { } followed)
        {
            return isEnding ? await UnfollowAsync(said, person.Id, followed, cancellationToken) : await FollowAsync(said, person.Id, followed, cancellationToken);
        }

        if (!isEnding && FollowTexts.FrequencyIn(said.Text) is { } frequency)
        {
            return new Answer(FollowTexts.FrequencySet(frequency, said.Language)) { Remember = state => state with { Notices = frequency } };
        }

        if (said.Find("project") is not null)
        {
            return ProjectSpokenOf.Find(said).Otherwise!;
        }

        return isEnding ? await EndWhichAsync(said, person.Id, cancellationToken) : await FollowWhichAsync(said, person.Id, cancellationToken);
    }

    private async Task<Answer> FollowAsync(Utterance said, PersonId person, RecordKey followed, CancellationToken cancellationToken)
    {
        var isNew = await follows.FollowAsync(person, followed, cancellationToken);
        var name = NameOf(said, followed);
        var frequency = said.State.Notices;
        var text = FollowTexts.Following(name, followed.Kind, isNew, frequency, said.Language);
        return new Answer(text, CardParts.Card(said.Language,
        [
            CardParts.Line(text),
            CardParts.Buttons(
                CardParts.Say(FollowTexts.Stop(said.Language), FollowTexts.Unfollow(name, followed.Kind, said.Language)),
                OtherFrequency(frequency, said.Language)),
        ]));
    }

    /// <summary>The button for the way of being told that is not set.</summary>
    internal static CardAction OtherFrequency(NoticeFrequency frequency, Language language) => frequency == NoticeFrequency.AtOnce
        ? CardParts.Say(FollowTexts.Daily(language), FollowTexts.SayDaily(language))
        : CardParts.Say(FollowTexts.AtOnce(language), FollowTexts.SayAtOnce(language));

    private async Task<Answer> UnfollowAsync(Utterance said, PersonId person, RecordKey followed, CancellationToken cancellationToken) => new(
        await follows.UnfollowAsync(person, followed, cancellationToken)
            ? FollowTexts.NoLongerFollowing(NameOf(said, followed), said.Language)
            : FollowTexts.NotFollowing(NameOf(said, followed), said.Language));

    /// <summary>What the person follows, and what many work on that they do not follow yet.</summary>
    private async Task<Answer> FollowWhichAsync(Utterance said, PersonId person, CancellationToken cancellationToken)
    {
        var own = await follows.OfAsync(person, cancellationToken);
        var unknown = said.Find("theme") is { } typed && !FollowTexts.AsksForOwn(said.Text) ? NetworkThemeUnknown(typed, said.Language) + " " : "";
        var listed = own.Count == 0 ? FollowTexts.FollowingNothing(said.Language) : FollowTexts.FollowingAll(string.Join(", ", own.Select(key => NameOf(said, key))), said.Language);
        var offered = said.Network.Themes.Where(theme => !own.Contains(RecordKey.Of(theme))).OrderByDescending(theme => said.Network.ProjectsOn(theme.Id).Length).Take(Offered)
            .Select(theme => new Option(theme.Name, FollowTexts.Follow(theme.Name, said.Language)));
        return Choices.Ask(said, $"{unknown}{listed} {FollowTexts.WhichTheme(said.Language)}", offered);
    }

    private async Task<Answer> EndWhichAsync(Utterance said, PersonId person, CancellationToken cancellationToken)
    {
        var own = await follows.OfAsync(person, cancellationToken);
        return own.Count == 0
            ? new Answer(FollowTexts.FollowingNothing(said.Language))
            : Choices.Ask(said, FollowTexts.EndWhich(said.Language), own.Take(Offered).Select(key => new Option(NameOf(said, key), FollowTexts.Unfollow(NameOf(said, key), key.Kind, said.Language))));
    }

    private static RecordKey? Followed(Utterance said)
    {
        if (said.Find("project") is not null)
        {
            return ProjectSpokenOf.Find(said).Project is { } project ? RecordKey.Of(project) : null;
        }

        if (said.Find("theme") is not { } typed)
        {
            return FollowTexts.MeansDecisions(said.Text) ? Follows.Decisions : null;
        }

        return (said.Network.FindTheme(new ThemeId(typed)) ?? said.Network.ThemesCalled(typed).FirstOrDefault()) is { } theme ? RecordKey.Of(theme)
            : FollowTexts.MeansDecisions(typed) ? Follows.Decisions
            : said.Network.ProjectsCalled(typed) is [var only] ? RecordKey.Of(only)
            : null;
    }

    private static string NetworkThemeUnknown(string theme, Language language) => Bot.Network.NetworkTexts.ThemeUnknown(theme, language);

    private static string NameOf(Utterance said, RecordKey followed) => followed == Follows.Decisions
        ? FollowTexts.Decisions(said.Language)
        : said.Network.Find(followed) is { } record ? KreisTeams.Network.NetworkTexts.NameOf(record) : followed.Id;
}
