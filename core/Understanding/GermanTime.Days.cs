using System.Globalization;

namespace KreisTeams.Understanding;

public static partial class GermanTime
{
    private static readonly string[] DateForms = ["d.M.yyyy", "d.M.yy", "yyyy-MM-dd"];

    private static Days? DaysIn(string raw, DateOnly today, bool lookBack)
    {
        var tokens = Token.Read(raw);
        return ExactDate(tokens, today, lookBack) ?? DateWithMonth(tokens, today, lookBack) ?? NamedDay(tokens, today, lookBack)
            ?? Boundary(tokens, today) ?? CountedDays(tokens, today) ?? NamedPeriod(tokens, today, lookBack);
    }

    private static Days On(DateOnly day) => new(day, day);

    private static Days? ExactDate(Token[] tokens, DateOnly today, bool lookBack)
    {
        foreach (var token in tokens.Where(token => token.Shape == TokenShape.Date && !token.Text.Contains(':', StringComparison.Ordinal)))
        {
            var text = token.Text.Replace(" ", "", StringComparison.Ordinal);
            if (DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return On(date);
            }

            var parts = text.Split('.', StringSplitOptions.RemoveEmptyEntries);
            return parts.Length == 2 && DayOf(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), today, lookBack) is { } day ? On(day) : null;
        }

        return null;
    }

    // Without a year the next such day, or looking back the last one.
    private static DateOnly? DayOf(int day, int month, DateOnly today, bool lookBack)
    {
        if (month is < 1 or > 12 || day < 1)
        {
            return null;
        }

        int[] years = lookBack ? [today.Year, today.Year - 1] : [today.Year, today.Year + 1, today.Year + 2, today.Year + 3, today.Year + 4];
        foreach (var year in years.Where(year => day <= DateTime.DaysInMonth(year, month)))
        {
            var date = new DateOnly(year, month, day);
            if (lookBack ? date <= today : date >= today)
            {
                return date;
            }
        }

        return null;
    }

    private static Days? DateWithMonth(Token[] tokens, DateOnly today, bool lookBack)
    {
        var at = Array.FindIndex(tokens, token => TimeWords.KindOf(token) == TimeWord.Month);
        if (at < 0 || Meaning(tokens[at]) is not { } month)
        {
            return null;
        }

        var year = tokens.Where(token => token.IsNumber && token.Text.Length == 4).Select(token => (int?)int.Parse(token.Text, CultureInfo.InvariantCulture)).FirstOrDefault();
        var day = (at > 0 ? DayNumber(tokens[at - 1]) : null) ?? (at + 1 < tokens.Length ? DayNumber(tokens[at + 1]) : null);
        if (day is { } number)
        {
            return year is { } said
                ? number <= DateTime.DaysInMonth(said, month) ? On(new DateOnly(said, month, number)) : null
                : DayOf(number, month, today, lookBack) is { } found ? On(found) : null;
        }

        var first = new DateOnly(year ?? (lookBack == month > today.Month ? lookBack ? today.Year - 1 : today.Year : lookBack || month >= today.Month ? today.Year : today.Year + 1), month, 1);
        return Part(tokens, new Days(first, first.AddMonths(1).AddDays(-1)));
    }

    private static int? DayNumber(Token token) => token.IsNumber && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;

    private static Days? NamedDay(Token[] tokens, DateOnly today, bool lookBack)
    {
        foreach (var token in tokens)
        {
            var meaning = TimeWords.MeaningOf(token.Folded)?.Split(' ');
            if (meaning is ["day", var offset])
            {
                return On(today.AddDays(int.Parse(offset, CultureInfo.InvariantCulture)));
            }

            if (meaning is ["weekday", var number])
            {
                var away = (int.Parse(number, CultureInfo.InvariantCulture) - Weekday(today) + 7) % 7;
                var isNext = tokens.Any(word => TimeWords.MeaningOf(word.Folded) == "1" && TimeWords.KindOf(word) == TimeWord.Relative);
                var isLast = lookBack || tokens.Any(word => TimeWords.MeaningOf(word.Folded) == "-1");
                return On(today.AddDays(isLast ? away == 0 && lookBack && !isNext ? 0 : away - 7 : away == 0 && isNext ? 7 : away));
            }
        }

        return null;
    }

    // „Ende des Monats“, „Monatsende“, „Mitte nächster Woche“.
    private static Days? Boundary(Token[] tokens, DateOnly today)
    {
        foreach (var token in tokens)
        {
            if (TimeWords.MeaningOf(token.Folded)?.Split(' ') is [("end" or "begin") and var part, var unit])
            {
                var period = PeriodOf(unit, 0, today);
                return On(part == "end" ? period.Until : period.From);
            }
        }

        return null;
    }

    private static Days? CountedDays(Token[] tokens, DateOnly today)
    {
        var (count, unit) = LengthIn(tokens);
        if (unit is null or "")
        {
            return null;
        }

        var isAgo = tokens[0].Folded is "vor" || tokens[^1].Folded is "ago";
        return On(DateOnly.FromDateTime(Plus(today.ToDateTime(TimeOnly.MinValue), isAgo ? -count : count, unit)));
    }

    private static Days? NamedPeriod(Token[] tokens, DateOnly today, bool lookBack)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            var meaning = TimeWords.MeaningOf(tokens[at].Folded);
            if ((meaning == "kw" || tokens[at].Folded == "week") && at + 1 < tokens.Length && tokens[at + 1].IsNumber)
            {
                return CalendarWeek(int.Parse(tokens[at + 1].Text, CultureInfo.InvariantCulture), today, lookBack);
            }

            if (TimeWords.KindOf(tokens[at]) == TimeWord.Unit || meaning == "quarter")
            {
                return Part(tokens, PeriodOf(meaning!, Shift(tokens), today));
            }

            if (tokens[at].IsNumber && tokens[at].Text is { Length: 4 } year)
            {
                var first = new DateOnly(int.Parse(year, CultureInfo.InvariantCulture), 1, 1);
                return new Days(first, first.AddYears(1).AddDays(-1));
            }
        }

        return null;
    }

    private static Days CalendarWeek(int week, DateOnly today, bool lookBack)
    {
        var year = ISOWeek.GetYear(today.ToDateTime(TimeOnly.MinValue));
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, Math.Clamp(week, 1, ISOWeek.GetWeeksInYear(year)), DayOfWeek.Monday));
        if (!lookBack && monday.AddDays(6) < today)
        {
            monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year + 1, Math.Clamp(week, 1, ISOWeek.GetWeeksInYear(year + 1)), DayOfWeek.Monday));
        }

        return new Days(monday, monday.AddDays(6));
    }

    private static Days PeriodOf(string unit, int shift, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var quarter = month.AddMonths(-((today.Month - 1) % 3));
        var (from, until) = unit switch
        {
            "week" => (today.AddDays(1 - Weekday(today) + (7 * shift)), today.AddDays(7 - Weekday(today) + (7 * shift))),
            "month" => (month.AddMonths(shift), month.AddMonths(shift + 1).AddDays(-1)),
            "quarter" => (quarter.AddMonths(3 * shift), quarter.AddMonths(3 * (shift + 1)).AddDays(-1)),
            "year" => (new DateOnly(today.Year + shift, 1, 1), new DateOnly(today.Year + shift, 12, 31)),
            _ => (today.AddDays(shift), today.AddDays(shift)),
        };
        return new Days(from, until);
    }

    private static Days Part(Token[] tokens, Days period)
    {
        var part = tokens.Select(token => TimeWords.KindOf(token) == TimeWord.Relative ? TimeWords.MeaningOf(token.Folded) : null).FirstOrDefault(word => word is "end" or "middle" or "begin");
        return part switch
        {
            "end" => On(period.Until),
            "begin" => On(period.From),
            "middle" => On(period.From.AddDays((period.Until.DayNumber - period.From.DayNumber) / 2)),
            _ => period,
        };
    }

    private static int Shift(Token[] tokens) => tokens.Where(token => TimeWords.KindOf(token) == TimeWord.Relative)
        .Select(token => TimeWords.MeaningOf(token.Folded) switch { "1" => 1, "-1" => -1, "following" => 2, _ => 0 }).Sum();

    private static (decimal Count, string? Unit) LengthIn(Token[] tokens)
    {
        for (var at = 0; at + 1 < tokens.Length; at++)
        {
            if (TimeWords.KindOf(tokens[at]) == TimeWord.Quantity && TimeWords.KindOf(tokens[at + 1]) == TimeWord.Quantity && at + 2 < tokens.Length && Meaning(tokens[at + 1]) is null && Count(tokens[at + 1]) is { } part)
            {
                return TimeWords.KindOf(tokens[at + 2]) == TimeWord.Unit ? (part, TimeWords.MeaningOf(tokens[at + 2].Folded)!) : default;
            }

            if (Count(tokens[at]) is { } count && TimeWords.KindOf(tokens[at + 1]) == TimeWord.Unit)
            {
                return (count, TimeWords.MeaningOf(tokens[at + 1].Folded)!);
            }
        }

        return default;
    }

    private static decimal? Count(Token token) => TimeWords.KindOf(token) != TimeWord.Quantity ? null
        : decimal.TryParse(token.IsNumber ? token.Text.Replace(',', '.') : TimeWords.MeaningOf(token.Folded), NumberStyles.Number, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static int? Meaning(Token token) => int.TryParse(TimeWords.MeaningOf(token.Folded), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTime Plus(DateTime wall, decimal count, string unit) => unit switch
    {
        "minute" => wall.AddMinutes((double)count),
        "hour" => wall.AddHours((double)count),
        "day" => wall.AddDays((double)count),
        "week" => wall.AddDays((double)(7 * count)),
        "month" => decimal.Truncate(count) == count ? wall.AddMonths((int)count) : wall.AddDays((double)(30 * count)),
        _ => wall.AddMonths((int)(12 * count)),
    };

    private static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
