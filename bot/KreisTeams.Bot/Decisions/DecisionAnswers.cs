using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using KreisTeams.Understanding;

namespace KreisTeams.Bot.Decisions;

/// <summary>What was decided, here and before: „Zeig Beschluss 2024-017“, „Was ist aus dem Beschluss zu den CDOs geworden?“</summary>
public sealed class DecisionAnswers(PollStore polls, Voting voting, PollCardMaker maker)
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
        var decided = await polls.ListAsync(cancellationToken)
            .Where(poll => poll.ClosedAt is { } at && IsOfBody(poll.Body) && IsIn(Day(at))).Take(Shown).ToArrayAsync(cancellationToken);
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
        if (await polls.FindByNumberAsync(number, cancellationToken) is { } poll && await voting.ViewAsync(poll.Id, said.Speaker.IsPersonal ? said.Speaker.Actor : null, cancellationToken) is { } view)
        {
            var message = await maker.MakeAsync(view, said.Speaker.IsPersonal, !said.Speaker.IsPersonal, said.Language, cancellationToken);
            return new Answer(message.Text.ToPlain(), message.Card) { Remember = state => state with { Poll = poll.Id.ToString() } };
        }

        return Find(said, number) is { } resolution ? Show(said, resolution) : new Answer(DecisionAnswerTexts.NotFound(number, said.Language));
    }

    private async Task<Answer> FollowUpAsync(Utterance said, CancellationToken cancellationToken) =>
        Find(said, said.Find("decision") ?? "") is { } resolution ? Show(said, resolution) : await ShowAsync(said, cancellationToken);

    private static Answer Show(Utterance said, Resolution resolution)
    {
        var body = said.Network.FindBody(resolution.Body)?.Name ?? resolution.Body.Value;
        var followUp = resolution.FollowUp is null ? DecisionAnswerTexts.NoFollowUp(said.Language)
            : DecisionAnswerTexts.FollowUp(resolution.FollowUp, resolution.FollowUpAsOf, said.Language);
        var under = $"{body} · {BerlinTime.Date(resolution.Date, said.Language)}";
        return new Answer($"{resolution.Title} ({under}). {resolution.Text} {followUp}", CardParts.Card(said.Language, CardParts.Only(
            CardParts.Heading(resolution.Title),
            CardParts.Small(under),
            CardParts.Line(resolution.Text),
            CardParts.Note(ContainerStyle.Emphasis, CardParts.Strong(followUp)),
            resolution.Source is { } source ? CardParts.Small(DecisionAnswerTexts.Source(source, said.Language)) : null)));
    }

    /// <summary>By number, or by the words that were said of it.</summary>
    private static Resolution? Find(Utterance said, string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 2).Select(part => part.TrimEnd('s')).ToArray();
        return said.Network.Resolutions.FirstOrDefault(resolution => resolution.Id == words)
            ?? (parts.Length == 0 ? null : said.Network.Resolutions.FirstOrDefault(resolution => parts.All(part =>
                resolution.Title.Contains(part, StringComparison.OrdinalIgnoreCase) || resolution.Text.Contains(part, StringComparison.OrdinalIgnoreCase))));
    }

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
