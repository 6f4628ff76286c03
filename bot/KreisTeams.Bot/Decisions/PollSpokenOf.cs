using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;

namespace KreisTeams.Bot.Decisions;

/// <summary>Which poll a sentence means: by number, by words of its question, or the one at hand. Never a guess where a vote hangs on it.</summary>
public sealed class PollSpokenOf(PollStore polls, Voting voting)
{
    /// <returns>The poll, or the question which one is meant.</returns>
    public async Task<(Poll? Poll, Answer? Otherwise)> FindAsync(Utterance said, Func<PollSummary, string> says, CancellationToken cancellationToken)
    {
        var name = said.Find("poll") ?? said.Find("decision") ?? "current";
        var (poll, otherwise) = name switch
        {
            "current" => await AtHandAsync(said, says, cancellationToken),
            "last" => await LastAsync(said, cancellationToken),
            _ => await NamedAsync(said, name, says, cancellationToken),
        };
        return poll is null || poll.IsPublic || said.Speaker.Person is { } person && voting.MaySee(person, poll.Body, poll.IsPublic, poll.Author)
            ? (poll, otherwise) : (null, new Answer(PollTexts.PollNotFound(poll.Number, said.Language)));
    }

    private async Task<(Poll?, Answer?)> AtHandAsync(Utterance said, Func<PollSummary, string> says, CancellationToken cancellationToken)
    {
        var spokenOf = PollId.TryParse(said.State.Poll, out var id) ? await polls.FindAsync(id, cancellationToken) : null;
        if (spokenOf is not null && spokenOf.IsOpenAt(said.Now))
        {
            return (spokenOf, null);
        }

        var open = await voting.ListAsync(said.Speaker.Person, cancellationToken).TakeWhile(poll => poll.State == PollState.Open).ToArrayAsync(cancellationToken);
        var mine = open.Where(poll => said.Speaker.Person is { } person && said.Network.FindBody(poll.Body)?.Members.Contains(person.Organisation) == true).ToArray();
        var candidates = mine.Length > 0 ? mine : open;
        return candidates switch
        {
            [] => spokenOf is null ? (null, new Answer(PollTexts.NoPoll(said.Language))) : (spokenOf, null),
            [var only] when spokenOf is null => (await polls.FindAsync(only.Id, cancellationToken), null),
            _ => (null, Which(said, candidates, says)),
        };
    }

    private async Task<(Poll?, Answer?)> LastAsync(Utterance said, CancellationToken cancellationToken)
    {
        await foreach (var summary in voting.ListAsync(said.Speaker.Person, cancellationToken))
        {
            if (summary.State != PollState.Open)
            {
                return (await polls.FindAsync(summary.Id, cancellationToken), null);
            }
        }

        return (null, new Answer(PollTexts.NoPoll(said.Language)));
    }

    private async Task<(Poll?, Answer?)> NamedAsync(Utterance said, string name, Func<PollSummary, string> says, CancellationToken cancellationToken)
    {
        if (await polls.FindByNumberAsync(name, cancellationToken) is { } numbered)
        {
            return (numbered, null);
        }

        var found = await voting.ListAsync(said.Speaker.Person, cancellationToken)
            .Where(poll => poll.Question.Contains(name, StringComparison.OrdinalIgnoreCase)).Take(5).ToArrayAsync(cancellationToken);
        var open = found.Where(poll => poll.State == PollState.Open).ToArray();
        return (open, found) switch
        {
            ([var only], _) => (await polls.FindAsync(only.Id, cancellationToken), null),
            ([], [var only]) => (await polls.FindAsync(only.Id, cancellationToken), null),
            ([], []) => (null, new Answer(PollTexts.PollNotFound(name, said.Language))),
            _ => (null, Which(said, open.Length > 0 ? open : found, says)),
        };
    }

    /// <summary>Where others read along, what is not public has its number and no title.</summary>
    private static Answer Which(Utterance said, IEnumerable<PollSummary> candidates, Func<PollSummary, string> says) =>
        Choices.Ask(said, PollTexts.WhichPoll(said.Language), candidates.Select(poll => new Option($"{poll.Number}: {(poll.IsPublic || said.Speaker.IsPersonal ? Short(poll.Question) : PollTexts.NotPublic(said.Language))}", says(poll))));

    private static string Short(string question) => question.Length <= 50 ? question : question[..49] + "…";
}
