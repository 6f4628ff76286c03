using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KreisTeams.Decisions;

/// <summary>An option and the points given to it.</summary>
public readonly record struct Mark(string Option, int Points);

/// <summary>
/// What a ballot says: „yes“, „no“, „abstain“, an option („o2“), several („o1+o3“) or points („o1:3+o2:2“).
/// The text is canonical: options in ascending order, each once.
/// </summary>
public readonly record struct Choice
{
    public static readonly Choice Yes = new("yes");
    public static readonly Choice No = new("no");
    public static readonly Choice Abstain = new("abstain");

    private readonly string? _text;

    private Choice(string text) => _text = text;

    public string Text => _text ?? Abstain.Text;

    public ImmutableArray<Mark> Marks => [.. Text.Split('+').Select(ToMark)];

    public static Choice Of(string option) => Of([new Mark(option, 1)]);

    public static Choice Of(params IEnumerable<Mark> marks) => new(string.Join('+', marks
        .GroupBy(mark => mark.Option, (option, same) => new Mark(option, same.Sum(mark => mark.Points)))
        .Where(mark => mark.Points > 0)
        .OrderBy(mark => mark.Option.Length).ThenBy(mark => mark.Option, StringComparer.Ordinal)
        .Select(mark => mark.Points == 1 ? mark.Option : string.Create(CultureInfo.InvariantCulture, $"{mark.Option}:{mark.Points}"))));

    /// <summary>Reads what a card or a row says; whether the poll offers it is decided by <see cref="Poll.Offers"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Choice choice)
    {
        choice = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 400 || !text.Split('+').All(IsMark))
        {
            return false;
        }

        choice = Of(text.Split('+').Select(ToMark));
        return choice._text is { Length: > 0 };
    }

    public override string ToString() => Text;

    private static bool IsMark(string part)
    {
        var (option, points) = Split(part);
        return option.Length > 0 && option.All(char.IsAsciiLetterOrDigit)
            && (points is null || int.TryParse(points, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1000);
    }

    private static Mark ToMark(string part)
    {
        var (option, points) = Split(part);
        return new Mark(option, points is null ? 1 : int.Parse(points, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static (string Option, string? Points) Split(string part) =>
        part.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? (part[..colon], part[(colon + 1)..]) : (part, null);
}
