using KreisTeams.Understanding;

namespace KreisTeams.Bot.Chat;

/// <summary>What an expression of time means, past moments too: who is asked says why they do not take them.</summary>
internal static class Moments
{
    public static DateTimeOffset? Read(string raw, DateTimeOffset now) => GermanTime.Parse(raw, now) switch
    {
        TimeReading.Understood understood => understood.Instant,
        TimeReading.Past past => past.Instant,
        TimeReading.Twice twice => twice.First,
        _ => null,
    };

    public static DateOnly? Day(string raw, DateTimeOffset now) => Read(raw, now) is { } instant ? DateOnly.FromDateTime(BerlinTime.WallTime(instant)) : null;
}
