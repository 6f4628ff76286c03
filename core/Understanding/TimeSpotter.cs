namespace KreisTeams.Understanding;

/// <summary>An expression of time in a phrase, from token to token, both included.</summary>
internal sealed record TimeMatch(int From, int To, bool IsDuration)
{
    public ulong Tokens => To > 63 ? 0 : ((2ul << To) - 1) & ~((1ul << From) - 1);
}

/// <summary>Finds expressions of time as people type them; <see cref="GermanTime"/> then says which instant is meant.</summary>
internal static class TimeSpotter
{
    private const int ShortMonth = 4;

    public static IReadOnlyList<TimeMatch> Find(string text, Token[] tokens)
    {
        var found = new List<TimeMatch>();
        for (var index = 0; index < tokens.Length; index++)
        {
            if (Read(text, tokens, index) is { } time)
            {
                found.Add(time);
                index = time.To;
            }
        }

        return found;
    }

    private static TimeMatch? Read(string text, Token[] tokens, int from)
    {
        if (!CanStart(tokens, from))
        {
            return null;
        }

        var (last, anchored, unit) = (-1, false, false);
        for (var at = from; at < tokens.Length; at++)
        {
            var kind = KindAt(tokens, at);
            if (at > from && (kind == TimeWord.None || IsCut(text, tokens[at - 1], tokens[at])))
            {
                break;
            }

            anchored |= IsYear(tokens, at) || kind is TimeWord.Anchor or TimeWord.Month || kind == TimeWord.Unit && at > from;
            unit |= kind == TimeWord.Unit;
            last = kind is TimeWord.Link or TimeWord.Quantity or TimeWord.Relative && !(kind == TimeWord.Quantity && anchored && !unit) && !IsYear(tokens, at) ? last : at;
        }

        return last < 0 || !anchored ? null : new TimeMatch(from, last, unit && IsCount(tokens[from]));
    }

    private static bool CanStart(Token[] tokens, int at) => KindAt(tokens, at) switch
    {
        TimeWord.None or TimeWord.Link => tokens[at].Folded is "in" or "vor" or "within" or "binnen" && at + 1 < tokens.Length && IsCount(tokens[at + 1])
            && at + 2 < tokens.Length && TimeWords.KindOf(tokens[at + 2]) is TimeWord.Unit,
        TimeWord.Anchor => !TimeWords.IsClock(tokens[at]),
        _ => true,
    };

    // A comma ends a time, except behind a weekday: „Freitag, 12 Uhr“.
    private static bool IsCut(string text, Token before, Token after) =>
        text.AsSpan(before.End, after.Start - before.End).IndexOfAny(",;:()") >= 0
        && TimeWords.MeaningOf(before.Folded)?.StartsWith("weekday", StringComparison.Ordinal) != true;

    private static TimeWord KindAt(Token[] tokens, int at)
    {
        var kind = TimeWords.KindOf(tokens[at]);
        if (kind == TimeWord.Month && tokens[at].Folded.Length <= ShortMonth && !IsBesideNumber(tokens, at))
        {
            return TimeWord.None;
        }

        return kind == TimeWord.Quantity && !IsTimeCount(tokens, at) ? TimeWord.None : kind;
    }

    // „Jan“ and „may“ are months only beside a day or behind „Ende“, „bis“, „in“.
    private static bool IsBesideNumber(Token[] tokens, int at) => at + 1 < tokens.Length && tokens[at + 1].IsNumber
        || at > 0 && (tokens[at - 1].IsNumber || tokens[at - 1].Folded is "bis" or "im" or "until" or "by" or "before" or "ende" or "mitte" or "anfang");

    private static bool IsYear(Token[] tokens, int at) => tokens[at] is { IsNumber: true, Text: { Length: 4 } text } && text[..2] is "19" or "20"
        && (at + 1 >= tokens.Length || tokens[at + 1].Folded is not ("euro" or "eur"));

    private static bool IsCount(Token token) => TimeWords.KindOf(token) == TimeWord.Quantity;

    // A number or „ein“ belongs to a time only beside a unit, a month, a clock word or KW.
    private static bool IsTimeCount(Token[] tokens, int at)
    {
        var follower = at + 1 < tokens.Length && TimeWords.MeaningOf(tokens[at + 1].Folded) == "more" ? at + 2 : at + 1;
        var next = follower < tokens.Length ? TimeWords.KindOf(tokens[follower]) : TimeWord.None;
        var previous = at > 0 ? TimeWords.KindOf(tokens[at - 1]) : TimeWord.None;
        var isClock = next == TimeWord.Unit || next == TimeWord.Month || next == TimeWord.Anchor && TimeWords.IsClock(tokens[follower]);
        return isClock || IsYear(tokens, at) || tokens[at].IsNumber && (previous == TimeWord.Month || at > 0 && TimeWords.TakesNumber(tokens[at - 1]));
    }
}
