using System.Text;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Tests.Network;

public sealed class SheetExportTests
{
    [Theory]
    [InlineData(SheetKind.People)]
    [InlineData(SheetKind.Projects)]
    [InlineData(SheetKind.Organisations)]
    [InlineData(SheetKind.Initiatives)]
    [InlineData(SheetKind.Themes)]
    public void What_is_exported_changes_nothing_when_it_comes_back(SheetKind kind)
    {
        var export = SheetExport.Of(Demo.Network, kind);

        foreach (var file in (byte[][])[export.ToWorkbook(), export.ToCsv()])
        {
            var preview = SheetImport.Preview(file, Demo.Network, actor: null);
            preview.Problems.ShouldBeEmpty();
            preview.Lines.Length.ShouldBe(export.Rows.Length);
            preview.Lines.ShouldAllBe(line => line.Difference == null);
        }
    }

    [Fact]
    public void A_cell_that_looks_like_a_formula_stays_text_in_both_formats_and_comes_back_as_it_was()
    {
        var network = Demo.Network.With(new Project(new("formel"), ProjectKind.Project, "=HYPERLINK(\"http://x\")", new("marl"), ProjectState.Idea) { Description = "-1; \"zwei\"" }, 0);
        var export = SheetExport.Of(network, SheetKind.Projects);

        var csv = Encoding.UTF8.GetString(export.ToCsv());
        csv.ShouldContain("\"'=HYPERLINK(\"\"http://x\"\")\";Marl");
        csv.ShouldContain("\"'-1; \"\"zwei\"\"\"");
        SheetImport.Preview(export.ToCsv(), network, null).Lines.ShouldAllBe(line => line.Difference == null);
        SheetImport.Preview(export.ToWorkbook(), network, null).Lines.ShouldAllBe(line => line.Difference == null);
    }

    [Fact]
    public void Of_a_workbook_with_thirty_lines_the_two_broken_ones_are_named_by_line_and_reason()
    {
        var rows = Enumerable.Range(1, 30).Select(number => (string[])(number switch
        {
            7 => ["Person 7", "Nirgendwo", "CDO", "p7@x.example"],
            20 => ["Person 20", "Marl", "Kaiser", "p20@x.example"],
            _ => [$"Person {number}", "Marl", "Ansprechperson", $"p{number}@marl.example"],
        }));
        var workbook = Spreadsheet.Write("Personen", ["Name", "Organisation", "Rolle", "E-Mail"], [.. rows.Select(row => (System.Collections.Immutable.ImmutableArray<string>)[.. row])]);

        var preview = SheetImport.Preview(workbook, Demo.Network, actor: null);

        preview.Lines.Length.ShouldBe(28);
        preview.Problems.Select(problem => problem.Line).ShouldBe([8, 21]);
        preview.Problems[0].In(Language.German).ShouldContain("„Nirgendwo“");
    }

    [Fact]
    public void A_file_that_only_looks_like_a_workbook_is_refused_in_words() =>
        SheetImport.Preview("PK\u0003\u0004 nothing"u8.ToArray(), Demo.Network, null).Problems.ShouldHaveSingleItem().In(Language.German).ShouldContain("nicht als Excel-Arbeitsmappe");
}
