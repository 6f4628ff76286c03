using KreisTeams.Understanding;

namespace KreisTeams.Bot.Decisions;

/// <summary>The moment an expression means, past ones too: the poll itself says why it does not take them.</summary>
internal static class Deadlines
{
    public static DateTimeOffset? Read(string raw, DateTimeOffset now) => GermanTime.Parse(raw, now) switch
    {
        TimeReading.Understood understood => understood.Instant,
        TimeReading.Past past => past.Instant,
        TimeReading.Twice twice => twice.First,
        _ => null,
    };
}
