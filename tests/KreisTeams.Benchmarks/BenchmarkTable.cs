using System.Globalization;
using System.Text;

namespace KreisTeams.Benchmarks;

/// <summary>A claim about cost: our figure against a reference measured in the same run.</summary>
/// <param name="Limit">The ratio must not exceed it, or not fall below it where more is better; infinite for what is only told.</param>
public sealed record BenchmarkRow(string Subject, string Ours, string Reference, double Ratio, double Limit)
{
    public bool MoreIsBetter { get; init; }

    public bool Holds => MoreIsBetter ? Ratio >= Limit : Ratio <= Limit;

    internal string LimitInWords => double.IsInfinity(Limit) ? "" : string.Create(CultureInfo.InvariantCulture, $"{(MoreIsBetter ? '≥' : '≤')} {Limit:0.00}");

    public static BenchmarkRow OfTimes(string subject, TimeSpan ours, TimeSpan reference, double limit) =>
        new(subject, Words(ours), Words(reference), ours / reference, limit);

    private static string Words(TimeSpan time) => time.TotalMilliseconds >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMicroseconds:0.0} µs");
}

public static class BenchmarkTable
{
    public static string Write(IEnumerable<BenchmarkRow> rows)
    {
        var text = new StringBuilder("| what | ours | reference | ratio | limit | |\n|---|---|---|---|---|---|\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Subject} | {row.Ours} | {row.Reference} | {row.Ratio:0.00} | {row.LimitInWords} | {(row.Holds ? "holds" : "**broken**")} |\n");
        }

        return text.ToString();
    }
}
