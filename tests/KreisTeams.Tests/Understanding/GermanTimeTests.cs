using KreisTeams.Understanding;

namespace KreisTeams.Tests.Understanding;

public sealed class GermanTimeTests
{
    // Monday, 23 November 2026, 10:00 in Berlin.
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Freitag 12 Uhr", "2026-11-27 12:00")]
    [InlineData("Freitag, den 27.11. um 12.30 Uhr", "2026-11-27 12:30")]
    [InlineData("in zwei Wochen", "2026-12-07 18:00")]
    [InlineData("Ende des Monats", "2026-11-30 18:00")]
    [InlineData("Monatsende", "2026-11-30 18:00")]
    [InlineData("Ende nächster Woche", "2026-12-06 18:00")]
    [InlineData("KW 49", "2026-12-04 18:00")]
    [InlineData("KW 36", "2027-09-10 18:00")]
    [InlineData("30.9.", "2027-09-30 18:00")]
    [InlineData("bis 30.9.", "2027-09-30 18:00")]
    [InlineData("30.09.2027", "2027-09-30 18:00")]
    [InlineData("übermorgen früh", "2026-11-25 08:00")]
    [InlineData("eine Woche", "2026-11-30 18:00")]
    [InlineData("morgen Mittag", "2026-11-24 12:00")]
    [InlineData("morgen um 9", "2026-11-24 09:00")]
    [InlineData("Dienstag morgen", "2026-11-24 08:00")]
    [InlineData("28.11. um 18 Uhr", "2026-11-28 18:00")]
    [InlineData("28. November 2026, 18:30 Uhr", "2026-11-28 18:30")]
    [InlineData("nächsten Montag", "2026-11-30 18:00")]
    [InlineData("Montag 9 Uhr", "2026-11-30 09:00")]
    [InlineData("heute Abend", "2026-11-23 18:00")]
    [InlineData("halb 12", "2026-11-23 11:30")]
    [InlineData("9 Uhr", "2026-11-24 09:00")]
    [InlineData("in 2 Stunden", "2026-11-23 12:00")]
    [InlineData("Ende Dezember", "2026-12-31 18:00")]
    [InlineData("nächste Woche", "2026-12-04 18:00")]
    [InlineData("in einem halben Jahr", "2027-05-23 18:00")]
    [InlineData("Jahresende", "2026-12-31 18:00")]
    [InlineData("Friday noon", "2026-11-27 12:00")]
    [InlineData("in 2 weeks", "2026-12-07 18:00")]
    [InlineData("tomorrow 3pm", "2026-11-24 15:00")]
    [InlineData("end of the month", "2026-11-30 18:00")]
    [InlineData("March 3", "2027-03-03 18:00")]
    [InlineData("29.2.", "2028-02-29 18:00")]
    public void An_expression_of_time_is_the_next_such_moment_in_Berlin(string raw, string wallTime)
    {
        var time = GermanTime.Parse(raw, Now).ShouldBeOfType<TimeReading.Understood>();

        BerlinTime.WallTime(time.Instant).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(wallTime);
    }

    [Theory]
    [InlineData("gestern")]
    [InlineData("01.07.2021")]
    [InlineData("vor zwei Wochen")]
    [InlineData("heute 9 Uhr")]
    public void What_has_passed_is_said_to_have_passed(string raw) => GermanTime.Parse(raw, Now).ShouldBeOfType<TimeReading.Past>();

    [Theory]
    [InlineData("irgendwann")]
    [InlineData("")]
    [InlineData("31.2.")]
    [InlineData("99.99.")]
    [InlineData("25:71")]
    public void What_is_no_time_is_not_guessed(string raw) => GermanTime.Parse(raw, Now).ShouldBeOfType<TimeReading.Unreadable>();

    [Fact]
    public void The_hour_that_autumn_has_twice_is_not_decided_silently()
    {
        var twice = GermanTime.Parse("31.10.2027 um 2:30 Uhr", Now).ShouldBeOfType<TimeReading.Twice>();

        (twice.Second - twice.First).ShouldBe(TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData("Freitag 12 Uhr", "Freitag, 27. November 2026, 12:00 Uhr", "Friday, 27 November 2026, 12:00 (Berlin)")]
    [InlineData("30.11.", "Montag, 30. November 2026, 18:00 Uhr (ohne Uhrzeit gilt 18:00 Uhr)", "Monday, 30 November 2026, 18:00 (Berlin) (18:00 where no hour is said)")]
    public void A_moment_is_echoed_in_words_and_says_when_the_hour_was_assumed(string raw, string german, string english)
    {
        var time = GermanTime.Parse(raw, Now).ShouldBeOfType<TimeReading.Understood>();

        time.InWords(Language.German).ShouldBe(german);
        time.InWords(Language.English).ShouldBe(english);
    }

    [Theory]
    [InlineData("letzten Monat", "2026-10-01", "2026-10-31")]
    [InlineData("last month", "2026-10-01", "2026-10-31")]
    [InlineData("heute", "2026-11-23", "2026-11-23")]
    [InlineData("diese Woche", "2026-11-23", "2026-11-29")]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("KW 36", "2026-08-31", "2026-09-06")]
    [InlineData("letztes Jahr", "2025-01-01", "2025-12-31")]
    [InlineData("30.6.", "2026-06-30", "2026-06-30")]
    [InlineData("im September", "2026-09-01", "2026-09-30")]
    [InlineData("Donnerstag", "2026-11-19", "2026-11-19")]
    public void A_period_that_is_asked_for_lies_behind(string raw, string from, string until) =>
        GermanTime.ParseDays(raw, new DateOnly(2026, 11, 23)).ShouldBe(new Days(DateOnly.Parse(from, null), DateOnly.Parse(until, null)));

    [Theory]
    [InlineData("3 Tage", "2026-11-26 10:00")]
    [InlineData("eine Woche", "2026-11-30 10:00")]
    [InlineData("zwei Monate", "2027-01-23 10:00")]
    [InlineData("24 hours", "2026-11-24 10:00")]
    public void A_length_is_added_in_wall_time(string raw, string wallTime) =>
        BerlinTime.WallTime(GermanTime.Add(raw, Now)!.Value).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(wallTime);
}
