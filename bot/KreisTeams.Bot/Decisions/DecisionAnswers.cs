using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using KreisTeams.Understanding;
using FollowUp = KreisTeams.Decisions.FollowUp;

namespace KreisTeams.Bot.Decisions;

/// <summary>What was decided, here and before: „Zeig Beschluss 2024-017“, „Was ist aus dem Beschluss zu den CDOs geworden?“</summary>
public sealed class DecisionAnswers(PollStore polls, Voting voting, FollowUp followUp, PollCardMaker maker, PollPosts posts)
{
    private const int Shown = 10;

    public Task<Answer> AnswerAsync(Utterance said, CancellationToken cancellationToken) => said.Intent switch
    {
        "decision.list" => ListAsync(said, cancellationToken),
        "decision.show" => ShowAsync(said, cancellationToken),
        _ => FollowUpAsync(said, cancellationToken),
    };

    private async Task<Answer> ListAsync(Utterance said, CancellationToken cancellationToken)
    {
        var (from, to) = Period(said);
        var body = said.Find("body");
        bool IsOfBody(BodyId id) => body is null || said.Network.FindBody(id) is { } found && (found.Id.Value == body || found.Name == body || found.Aliases.Contains(body));
        bool IsIn(DateOnly day) => (from is null || from <= day) && (to is null || day <= to);

        var resolutions = said.Network.Resolutions.Where(resolution => IsOfBody(resolution.Body) && IsIn(resolution.Date))
            .Select(resolution => (Day: resolution.Date, Row: Row(said, resolution), Text: resolution.Title));
        var decided = await voting.ListAsync(said.Speaker.Person, cancellationToken)
            .Where(poll => poll.IsPublic || said.Speaker.IsPersonal).Where(poll => poll.ClosedAt is { } at && IsOfBody(poll.Body) && IsIn(Day(at))).Take(Shown).ToArrayAsync(cancellationToken);
        var entries = decided.Select(poll => (Day: Day(poll.ClosedAt!.Value), Row: Row(said, poll), Text: poll.Question))
            .Concat(resolutions).OrderByDescending(entry => entry.Day).Take(Shown).ToArray();
        if (entries.Length == 0)
        {
            return new Answer(DecisionAnswerTexts.None(said.Language));
        }

        var title = DecisionAnswerTexts.Decided(entries.Length, said.Language);
        return new Answer(
            $"{title}: {string.Join("; ", entries.Select(entry => $"{BerlinTime.Date(entry.Day, said.Language)} {entry.Text}"))}",
            CardParts.Card(said.Language, [CardParts.Heading(title), .. entries.Select(entry => entry.Row)]));
    }

    private async Task<Answer> ShowAsync(Utterance said, CancellationToken cancellationToken)
    {
        var number = said.Find("decision") ?? "";
        if (await polls.FindByNumberAsync(number, cancellationToken) is { } poll)
        {
            return await ShowAsync(said, poll, cancellationToken);
        }

        return Find(said, number) is { } resolution ? await ShowAsync(said, resolution, cancellationToken) : new Answer(DecisionAnswerTexts.NotFound(number, said.Language));
    }

    /// <summary>What became of it: the measures with who answers for them, what state they are in and as of when.</summary>
    private async Task<Answer> FollowUpAsync(Utterance said, CancellationToken cancellationToken)
    {
        var words = said.Find("decision") ?? "";
        if (Find(said, words) is { } resolution)
        {
            return await ShowAsync(said, resolution, cancellationToken);
        }

        var poll = await polls.FindByNumberAsync(words, cancellationToken)
            ?? (PollId.TryParse(said.State.Poll, out var id) && words.Length == 0 ? await polls.FindAsync(id, cancellationToken) : null)
            ?? await FindAsync(said, words, cancellationToken);
        return poll is null ? new Answer(DecisionAnswerTexts.NotFound(words, said.Language)) : await ShowAsync(said, poll, cancellationToken);
    }

    private async Task<Answer> ShowAsync(Utterance said, Poll poll, CancellationToken cancellationToken)
    {
        if (!await posts.MayShowAsync(poll, said.Speaker, cancellationToken))
        {
            return new Answer(PollTexts.Hidden(said.Language));
        }

        if (await voting.ViewAsync(poll.Id, said.Speaker.IsPersonal ? said.Speaker.Actor : null, cancellationToken) is not { } view
            || said.Speaker.Actor is null && !poll.IsPublic)
        {
            return new Answer(DecisionAnswerTexts.NotFound(poll.Number, said.Language));
        }

        var message = await maker.MakeAsync(view, said.Speaker.IsPersonal, !said.Speaker.IsPersonal, said.Language, cancellationToken);
        var answer = new Answer(message.Text.ToPlain(), message.Card) { Remember = state => state with { Poll = poll.Id.ToString() } };
        return view.Result is null ? answer : WithMeasures(said, answer, await followUp.OfAsync(DecisionKey.Of(poll.Id), cancellationToken));
    }

    private async Task<Answer> ShowAsync(Utterance said, Resolution resolution, CancellationToken cancellationToken)
    {
        var body = said.Network.FindBody(resolution.Body)?.Name ?? resolution.Body.Value;
        var measures = await followUp.OfAsync(DecisionKey.Of(resolution), cancellationToken);
        var became = resolution.FollowUp is not null ? DecisionAnswerTexts.FollowUp(resolution.FollowUp, resolution.FollowUpAsOf, said.Language)
            : measures.IsEmpty ? DecisionAnswerTexts.NoFollowUp(said.Language)
            : null;
        var under = $"{body} · {BerlinTime.Date(resolution.Date, said.Language)}";
        var answer = new Answer($"{resolution.Title} ({under}). {resolution.Text} {became}".TrimEnd(), CardParts.Card(said.Language, CardParts.Only(
            CardParts.Heading(resolution.Title),
            CardParts.Small(under),
            CardParts.Line(resolution.Text),
            became is null ? null : CardParts.Note(ContainerStyle.Emphasis, CardParts.Strong(became)),
            resolution.Source is { } source ? CardParts.Small(DecisionAnswerTexts.Source(source, said.Language)) : null)));
        return measures.IsEmpty ? answer : WithMeasures(said, answer, measures);
    }

    private static Answer WithMeasures(Utterance said, Answer answer, IReadOnlyCollection<Measure> measures)
    {
        string[] lines = [.. measures.Select(measure => MeasureTexts.Line(measure, said.Network, said.Today, said.Language))];
        var title = lines.Length == 0 ? DecisionAnswerTexts.NoMeasures(said.Language) : DecisionAnswerTexts.Measures(said.Language);
        return answer with
        {
            Text = $"{answer.Text} {title} {string.Join(" ", lines.Select(line => $"{line}."))}".TrimEnd(),
            Card = answer.Card! with { Body = [.. answer.Card.Body, CardParts.Strong(title) with { Separator = true }, .. lines.Select(line => CardParts.Line($"• {line}"))] },
        };
    }

    /// <summary>The latest closed poll that has the words in its question.</summary>
    private async Task<Poll?> FindAsync(Utterance said, string words, CancellationToken cancellationToken)
    {
        var parts = Parts(words);
        var found = parts.Length == 0 ? null : await voting.ListAsync(said.Speaker.Person, cancellationToken).FirstOrDefaultAsync(
            poll => poll.ClosedAt is not null && parts.All(part => poll.Question.Contains(part, StringComparison.OrdinalIgnoreCase)), cancellationToken);
        return found is null ? null : await polls.FindAsync(found.Id, cancellationToken);
    }

    /// <summary>By number, or by the words that were said of it.</summary>
    private static Resolution? Find(Utterance said, string words)
    {
        var parts = Parts(words);
        return said.Network.Resolutions.FirstOrDefault(resolution => resolution.Id == words)
            ?? (parts.Length == 0 ? null : said.Network.Resolutions.FirstOrDefault(resolution => parts.All(part =>
                resolution.Title.Contains(part, StringComparison.OrdinalIgnoreCase) || resolution.Text.Contains(part, StringComparison.OrdinalIgnoreCase))));
    }

    private static string[] Parts(string words) =>
        [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 2).Select(part => part.TrimEnd('s'))];

    private static Container Row(Utterance said, Resolution resolution) => CardParts.Row(
        resolution.Title, $"{said.Network.FindBody(resolution.Body)?.Name} · {BerlinTime.Date(resolution.Date, said.Language)}",
        new SayData(DecisionAnswerTexts.WhatBecameOf(resolution.Title, said.Language)));

    private static Container Row(Utterance said, PollSummary poll) => CardParts.Row(
        poll.Question, $"{poll.Number} · {poll.BodyName} · {BerlinTime.Date(Day(poll.ClosedAt!.Value), said.Language)}",
        new SayData(DecisionAnswerTexts.Show(poll.Number, said.Language)));

    private static (DateOnly? From, DateOnly? To) Period(Utterance said)
    {
        if (DateOnly.TryParse(said.Find("date"), System.Globalization.CultureInfo.InvariantCulture, out var day))
        {
            return (day, day);
        }

        return said.Find("period_raw") is { } raw && GermanTime.ParseDays(raw, said.Today) is { } period ? (period.From, period.Until) : (null, null);
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(BerlinTime.WallTime(at));
}
