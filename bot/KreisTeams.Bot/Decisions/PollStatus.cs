using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Meetings;
using KreisTeams.Decisions;

namespace KreisTeams.Bot.Decisions;

/// <summary>„Wie steht es?“, „Wer fehlt noch?“, „Sind wir beschlussfähig?“, „Ergebnis der letzten Abstimmung“.</summary>
public sealed class PollStatus(Voting voting, PollSpokenOf spokenOf, PollCardMaker maker, PollPosts posts, MeetingAnswers meetings)
{
    public Task<Answer> OfAsync(Utterance said, CancellationToken cancellationToken) => OfAsync(said, asksForVotes: false, cancellationToken);

    /// <summary>How one organisation has voted in secret is told to nobody.</summary>
    public Task<Answer> ResultAsync(Utterance said, CancellationToken cancellationToken) =>
        said.Understood.FindFlag("secret") == true && said.Find("org") is not null
            ? Task.FromResult(new Answer(PollRefusalTexts.SecretPoll(said.Language)))
            : OfAsync(said, asksForVotes: true, cancellationToken);

    private async Task<Answer> OfAsync(Utterance said, bool asksForVotes, CancellationToken cancellationToken)
    {
        if (said.Find("field") == "quorum" && await meetings.QuorumAsync(said, cancellationToken) is { } quorum)
        {
            return quorum;
        }

        var (poll, otherwise) = await spokenOf.FindAsync(said, other => PollTexts.ShowPoll(other.Number, said.Language), cancellationToken);
        if (poll is null)
        {
            return otherwise!;
        }

        if (!await posts.MayShowAsync(poll, said.Speaker, cancellationToken))
        {
            return new Answer(PollTexts.Hidden(said.Language));
        }

        if (asksForVotes && poll.Rules.IsSecret && said.Organisation() is { } organisation && poll.Electorate.Contains(organisation.Id))
        {
            return new Answer(PollRefusalTexts.SecretPoll(said.Language));
        }

        var view = (await voting.ViewAsync(poll.Id, said.Speaker.IsPersonal ? said.Speaker.Actor : null, cancellationToken))!;
        var answer = said.Find("field") switch
        {
            "missing" when view.Result is null => new Answer(await MissingAsync(view, said.Language, cancellationToken)),
            "quorum" when view.Result is null => new Answer(Quorum(view, said.Language)),
            _ => await CardAsync(said, view, cancellationToken),
        };
        return answer with { Remember = state => state with { Poll = poll.Id.ToString() } };
    }

    private async Task<Answer> CardAsync(Utterance said, PollView view, CancellationToken cancellationToken)
    {
        var message = await maker.MakeAsync(view, said.Speaker.IsPersonal, !said.Speaker.IsPersonal, said.Language, cancellationToken);
        return new Answer(message.Text.ToPlain(), message.Card);
    }

    private async Task<string> MissingAsync(PollView view, Language language, CancellationToken cancellationToken)
    {
        if (view.MissingCount == 0)
        {
            return PollTexts.AllVoted(language);
        }

        var missing = await voting.MissingAsync(view, NameList.Longest, cancellationToken);
        var names = NameList.Some(missing.Select(ballot => ballot.OrganisationName), view.MissingCount, language);
        return $"{(view.Voted == 0 ? PollTexts.NobodyVoted(view.Issued, language) : PollTexts.Voted(view.Voted, view.Issued, language))}. {PollTexts.MissingOnes(names, language)}.";
    }

    private static string Quorum(PollView view, Language language)
    {
        var required = new Count(view.Poll.Entitled, 0, 0, 0, view.RecusedCount).Required(view.Poll.Rules);
        return PollTexts.Quorate(view.Voted, required, view.Voted >= required, language) + ".";
    }
}
