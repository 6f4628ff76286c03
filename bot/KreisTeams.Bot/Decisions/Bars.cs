using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Decisions;

/// <summary>Bars from columns. The number stands beside each bar, so nobody has to tell colours apart.</summary>
internal static class Bars
{
    public static ColumnSet Progress(int part, int whole) => Bar(part, whole, ContainerStyle.Accent) with { Spacing = Spacing.Small };

    /// <summary>Label, bar and number in one line.</summary>
    public static ColumnSet Labelled(string label, int part, int whole, ContainerStyle style, string number) => new(
    [
        new Column([CardParts.Line(label)], "125px") { VerticalContentAlignment = VerticalAlignment.Center },
        new Column([Bar(part, whole, style)], "stretch") { VerticalContentAlignment = VerticalAlignment.Center },
        new Column([CardParts.Strong(number) with { HorizontalAlignment = HorizontalAlignment.Right }], "45px") { VerticalContentAlignment = VerticalAlignment.Center },
    ])
    {
        Spacing = Spacing.Small,
    };

    private static ColumnSet Bar(int part, int whole, ContainerStyle style) => new(
    [
        .. part > 0 ? (Column[])[Segment(part, style)] : [],
        .. part < whole ? (Column[])[Segment(whole - part, ContainerStyle.Emphasis)] : [],
    ]);

    private static Column Segment(int share, ContainerStyle style) => new([new TextBlock(" ") { Size = TextSize.Small }], $"{share}")
    {
        Style = style,
        Spacing = Spacing.None,
        MinHeight = "14px",
    };
}
