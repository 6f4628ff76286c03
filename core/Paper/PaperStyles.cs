using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KreisTeams.Paper;

/// <summary>How papers look: one face, sizes and distances as in official letters, contrast of at least 7:1.</summary>
internal static class PaperStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Heading1 = "Heading1";
    public const string Heading2 = "Heading2";
    public const string Text = "Normal";
    public const string Emphasis = "Result";
    public const string Small = "Small";
    public const string Item = "ListBullet";
    public const string Signature = "Signature";
    public const string Cell = "Cell";
    public const string CellHeader = "CellHeader";
    public const string Table = "PaperTable";

    private const string Dark = "1F3044";
    private const string Grey = "4A4A4A";

    public static string Tag(Language language) => language == Language.English ? "en-GB" : "de-DE";

    public static Styles Of(Language language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" },
                new FontSize { Val = "22" },
                new Languages { Val = Tag(language), EastAsia = Tag(language) })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph(Text, "Normal", isDefault: true),
        Paragraph(Title, "Title", size: 36, bold: true, color: Dark, after: 60),
        Paragraph(Subtitle, "Subtitle", size: 24, color: Grey, after: 240),
        Paragraph(Heading1, "heading 1", size: 28, bold: true, color: Dark, before: 320, after: 100, outline: 0),
        Paragraph(Heading2, "heading 2", size: 24, bold: true, color: Dark, before: 200, after: 80, outline: 1),
        Paragraph(Emphasis, "Result", size: 26, bold: true, after: 160, rule: true),
        Paragraph(Small, "Small", size: 18, color: Grey, before: 160, after: 80),
        Paragraph(Item, "List Bullet", after: 60),
        Paragraph(Signature, "Signature", size: 18, color: Grey, before: 560, after: 0, line: true),
        Paragraph(Cell, "Cell", before: 40, after: 40),
        Paragraph(CellHeader, "Cell Header", bold: true, before: 40, after: 40),
        new Style(
            new StyleName { Val = "Paper Table" },
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8, Color = Dark },
                    new BottomBorder { Val = BorderValues.Single, Size = 8, Color = Dark },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "B8C2CC" }),
                new TableCellMarginDefault(
                    new TopMargin { Width = "20", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "20", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })))
        { Type = StyleValues.Table, StyleId = Table, CustomStyle = true });

    public static Numbering Bullets() => new(
        new AbstractNum(new Level(
            new NumberingFormat { Val = NumberFormatValues.Bullet },
            new LevelText { Val = "•" },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "400", Hanging = "300" }))
        { LevelIndex = 0 })
        { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    public static DocumentFormat.OpenXml.Wordprocessing.Settings Settings(Language language) => new(
        new ThemeFontLanguages { Val = Tag(language) },
        new DecimalSymbol { Val = language == Language.English ? "." : "," },
        new ListSeparator { Val = language == Language.English ? "," : ";" });

    public static Footer Footer(string title, Language language) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = Small }, new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9070 })),
        new Run(new Text(title) { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new TabChar()),
        new Run(new Text(PaperTexts.Page(language)) { Space = SpaceProcessingModeValues.Preserve }),
        new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " },
        new Run(new Text(PaperTexts.OfPages(language)) { Space = SpaceProcessingModeValues.Preserve }),
        new SimpleField(new Run(new Text("1"))) { Instruction = " NUMPAGES " }));

    /// <summary>A4, margins as in DIN 5008.</summary>
    public static SectionProperties Page(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1418, Right = 1418, Header = 567, Footer = 567 });

    private static Style Paragraph(
        string id, string name, int size = 22, bool bold = false, string? color = null, int before = 0, int after = 120, int? outline = null, bool rule = false, bool line = false,
        bool isDefault = false)
    {
        var paragraph = new StyleParagraphProperties();
        if (outline is not null)
        {
            paragraph.Append(new KeepNext());
        }

        if (rule)
        {
            paragraph.Append(new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 24, Space = 8, Color = Dark }));
        }

        if (line)
        {
            paragraph.Append(new Tabs(new TabStop { Val = TabStopValues.Left, Leader = TabStopLeaderCharValues.Underscore, Position = 4500 }));
        }

        paragraph.Append(new SpacingBetweenLines { Before = $"{before}", After = $"{after}" });
        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        var run = new StyleRunProperties();
        if (bold)
        {
            run.Append(new Bold());
        }

        if (color is not null)
        {
            run.Append(new Color { Val = color });
        }

        run.Append(new FontSize { Val = $"{size}" });
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
        {
            style.Default = true;
        }
        else
        {
            style.Append(new BasedOn { Val = Text });
        }

        style.Append(new PrimaryStyle(), paragraph, run);
        return style;
    }
}
