using System.Diagnostics;

namespace KreisTeams.Benchmarks;

public static class Measure
{
    /// <summary>Medians of two things measured in turns, so that what else the machine does hits both.</summary>
    public static async Task<(TimeSpan First, TimeSpan Second)> InTurnsAsync(int rounds, Func<Task<TimeSpan>> first, Func<Task<TimeSpan>> second)
    {
        var (firsts, seconds) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var round = 0; round < rounds + 3; round++)
        {
            var (one, two) = (await first(), await second());
            if (round >= 3)
            {
                firsts.Add(one);
                seconds.Add(two);
            }
        }

        return (Median(firsts), Median(seconds));
    }

    public static async Task<TimeSpan> TimeAsync(Func<Task> action)
    {
        var started = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(started);
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
