using System.Text;
using System.Text.Json;
using CsCheck;
using KreisTeams.Teams;

namespace KreisTeams.Tests.Teams;

public sealed class CardTests
{
    private sealed record VoteData(string Poll, int Round, bool IsFinal);

    [Fact]
    public async Task Every_element_is_valid_by_the_types_of_Teams_and_rendered_by_the_official_renderer()
    {
        var checks = await CardCheck.OfAsync(Everything(), new AdaptiveCard([]), new AdaptiveCard([new TextBlock("nur Text")]));

        checks.SelectMany(check => check.Problems).ShouldBeEmpty();
        checks[0].Text.ShouldContain("Dachmarke");
    }

    [Theory]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","txt":"a"}]}""", "txt")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Unheard","text":"a"}]}""", "Unheard")]
    [InlineData("""{"type":"AdaptiveCard","version":"2.0","body":[]}""", "version")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Table","firstRowAsHeader":true,"columns":[],"rows":[]}]}""", "firstRowAsHeader")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text","id":"a","isRequired":true}]}""", "label")]
    public async Task What_is_wrong_with_a_card_is_found(string card, string said)
    {
        var check = (await CardCheck.OfJsonAsync([card])).ShouldHaveSingleItem();

        check.Problems.ShouldNotBeEmpty();
        check.Problems.ShouldContain(problem => problem.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_a_person_types_is_shown_as_typed()
    {
        string[] nasty =
        [
            "*a*", "**a**", "_a_", "__a__", "a_b_c", "[Link](https://boese.example)", "![Bild](x.png)", "- Strich", "  - Strich", "* Stern", "+ Plus", "1. Erstens", "1) Erstens", "# Titel", "> Zitat",
            "`Code`", "~~weg~~", "<script>alert(1)</script>", "<at>Frau Muster</at>", "&lt;b&gt;", "Müller & Söhne", "a &amp; b", "C:\\Akten\\*", "\\*a\\*", "http://beispiel.de/?a=1&b=2", "3 < 4 > 2", "50 %", "„Zitat“ – §3 Abs. 2",
            "---", "===", "| a | b |", "{{DATE(2026-11-27T12:00:00Z)}}x", "a\\", "***", "1.", "-", "#", "&#42;", "!", "()", "2026. Jahr", "x 1. y",
        ];
        var random = new List<string>();
        Check.Sample(Gen.Char["*_[]()<>&;#-+.1~`\\! aäx\""].Array[1, 24], typed => random.Add(new string(typed)), iter: 400, threads: 1);

        var typed = nasty.Concat(random.Select(text => text.Trim()).Where(text => text.Length > 0)).ToArray();
        var checks = await CardCheck.OfAsync([.. typed.Select(text => new AdaptiveCard([new TextBlock(text)]))]);

        checks.Zip(typed).Where(pair => Words(pair.First.Text) != Words(pair.Second)).Select(pair => $"{pair.Second} was shown as {pair.First.Text}").ShouldBeEmpty();
    }

    [Fact]
    public void Emphasis_of_the_programmer_stays_and_what_a_person_typed_in_between_does_not_break_it()
    {
        var text = MarkdownText.Format($"**{"a** [b](c)"}** bis {new DateTime(2026, 11, 27):dd.MM.yyyy}");

        text.Markdown.ShouldBe("**a\\*\\* \\[b\\](c)** bis 27.11.2026");
        text.ToPlain().ShouldBe("a** [b](c) bis 27.11.2026");
        MarkdownText.FromPlain("<b> & 1 < 2").ToPlain().ShouldBe("<b> & 1 < 2");
    }

    [Fact]
    public void Teams_refreshes_for_the_last_sixty_people_at_most()
    {
        var refresh = new Refresh(ExecuteAction.Of("x", "poll/refresh"), [.. Enumerable.Range(0, 75).Select(index => $"29:{index}")]);

        refresh.UserIds.ShouldNotBeNull().Count.ShouldBe(60);
        refresh.UserIds![^1].ShouldBe("29:74");
        Encoding.UTF8.GetString(TeamsJson.Bytes(new AdaptiveCard([]) { Refresh = refresh }, TeamsJson.Context.AdaptiveCard)).ShouldStartWith("""{"type":"AdaptiveCard","version":"1.5","body":[],"refresh":{"action":{"type":"Action.Execute","verb":"poll/refresh","data":{"verb":"poll/refresh"}},"userIds":["29:15",""");
    }

    [Fact]
    public void Data_of_an_action_is_read_as_it_was_written_and_inputs_may_come_as_text()
    {
        var written = ExecuteAction.Of("Ja", "poll/vote", new VoteData("2026-017", 2, true)).Data.ToString();
        CardData.TryRead<VoteData>(JsonElement.Parse(written)).ShouldBe(new VoteData("2026-017", 2, true));

        CardData.TryRead<VoteData>(JsonElement.Parse("""{"poll":"x","round":"2","isFinal":"true"}""")).ShouldBe(new VoteData("x", 2, true));
        CardData.TryRead<VoteData>(JsonElement.Parse("""{"poll":"x","round":"zwei","isFinal":true}""")).ShouldBeNull();
        CardData.TryRead<VoteData>(JsonElement.Parse("""{"poll":"x","round":99999999999,"isFinal":true}""")).ShouldBeNull();
        CardData.TryRead<VoteData>(JsonElement.Parse("""{"poll":7,"round":1,"isFinal":true}""")).ShouldBeNull();
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static AdaptiveCard Everything() => new(
    [
        new TextBlock("Dachmarke") { Style = TextBlockStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder, Color = TextColor.Accent, MaxLines = 3, IsSubtle = true, Id = "heading" },
        new RichTextBlock([new TextRun("*wörtlich*") { Weight = TextWeight.Bolder, Italic = true, Strikethrough = true }]) { HorizontalAlignment = HorizontalAlignment.Center },
        new Image("https://example.com/a.png", "Balken") { Size = ImageSize.Medium, Style = ImageStyle.Person, Width = "40px" },
        new Container([new TextBlock("innen")]) { Style = ContainerStyle.Emphasis, Bleed = true, MinHeight = "20px", VerticalContentAlignment = VerticalAlignment.Center, Spacing = Spacing.Small },
        new ColumnSet([new Column([new TextBlock("1")], "auto") { Style = ContainerStyle.Good }, new Column([new TextBlock("2")], "3"), new Column([new TextBlock("3")], "80px")]) { Separator = true },
        new FactSet([new Fact("Frist", "Freitag, 27.11.2026"), new Fact("Regel", MarkdownText.Format($"**einfache** Mehrheit"))]),
        new Table([new TableColumn(2), new TableColumn { HorizontalCellContentAlignment = HorizontalAlignment.Right }], [TableRow.Of("Stadt", "Stimme"), TableRow.Of("Herten", "Ja")]) { GridStyle = ContainerStyle.Accent },
        new ActionSet([new ToggleVisibilityAction("Mehr", ["heading"]), SubmitAction.Say("Hilfe", "hilfe")]) { Height = ElementHeight.Auto },
        new TextInput("comment", "Begründung") { IsMultiline = true, MaxLength = 500, Placeholder = "…", Value = "x", ErrorMessage = "Bitte begründen.", Style = TextInputStyle.Text, Regex = ".+" },
        new NumberInput("round", "Runde") { Min = 1, Max = 3, Value = 2 },
        new DateInput("day", "Tag") { Min = new DateOnly(2026, 11, 27), Value = new DateOnly(2026, 11, 30) },
        new TimeInput("time", "Uhrzeit") { Value = "12:00" },
        new ToggleInput("isFinal", "Endgültig", "Das ist mein letztes Wort") { Value = "false" },
        new ChoiceSetInput("choice", "Wahl", [new Choice("Ja", "yes"), new Choice("Nein", "no")]) { Style = ChoiceStyle.Expanded, Value = "yes", ErrorMessage = "Bitte wählen." },
        new ChoiceSetInput("people", "Personen", [new Choice("Niemand", "none")]) { Query = new ChoiceQuery("graph.microsoft.com/users?scope=currentContext"), IsMultiSelect = true, Style = ChoiceStyle.Filtered },
    ])
    {
        Lang = "de",
        FullWidth = true,
        Mentions = [new ChannelAccount("29:a", "Müller & Söhne")],
        Refresh = new Refresh(ExecuteAction.Of("", "poll/refresh", new VoteData("2026-017", 1, false)), ["29:a"]),
        FallbackText = "Dachmarke",
        Actions =
        [
            ExecuteAction.Of("Abstimmen", "poll/vote", new VoteData("2026-017", 1, false)) with { Tooltip = "Für Herten", AssociatedInputs = AssociatedInputs.Auto },
            ExecuteAction.Of("Verlängern", "poll/extend") with { Mode = ActionMode.Secondary },
            new OpenUrlAction("Im Register", new Uri("https://example.com/tab")),
            new ShowCardAction("Mehr", new AdaptiveCard([new TextBlock("mehr")])),
            SubmitAction.Dialog("Neu", "project/new", new VoteData("1", 1, false)),
        ],
    };
}
