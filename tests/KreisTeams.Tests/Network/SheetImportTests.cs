using System.Text;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Tests.Network;

public sealed class SheetImportTests(StorageFixture azurite) : IAsyncLifetime
{
    private const string Headings = "Name;Organisation;Rolle;Befugnis;E-Mail;Gültig ab\n";

    private NetworkInstance _instance = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _instance = await NetworkInstance.WithDemoAsync(azurite);

    public ValueTask DisposeAsync()
    {
        _instance.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Of_thirty_lines_with_two_broken_ones_twenty_eight_are_saved_and_two_are_named()
    {
        var lines = Enumerable.Range(1, 30).Select(number => number switch
        {
            7 => "Person 7;Nirgendwo;CDO;abstimmen;p7@x.example;",
            20 => "Person 20;Marl;Kaiser;abstimmen;p20@x.example;31.02.2027",
            _ => $"Person {number};Marl;Ansprechperson;informiert;p{number}@marl.example;01.12.2026",
        });
        var before = _instance.Network.Persons.Count;

        var outcome = await ImportAsync(Headings + string.Join("\n", lines));

        outcome.Saved.Length.ShouldBe(28);
        outcome.Problems.Select(problem => problem.In(Language.German)).ShouldBe(
        [
            "Zeile 8, Organisation: Eine Organisation „Nirgendwo“ gibt es im Netzwerk nicht.",
            "Zeile 21, Rolle: „Kaiser“ ist hier nicht möglich. Möglich sind: CDO, Ansprechperson, HVB, Projektleitung.",
            "Zeile 21, Gültig ab: Ein Datum wird als 27.11.2026 oder 2026-11-27 geschrieben.",
        ]);
        _instance.Network.Persons.Count.ShouldBe(before + 28);
        (await ImportAsync(Headings + string.Join("\n", lines))).Saved.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_import_of_many_changes_is_taken_back_as_the_one_thing_that_somebody_did()
    {
        var lines = Enumerable.Range(1, 120).Select(number => $"Person {number};Marl;Ansprechperson;informiert;p{number}@marl.example;");
        var (before, actor) = (_instance.Network.Persons.Count, _instance.Actor("kerstin-baumeister"));
        await _instance.Store.WriteAsync(RecordEdit.Of(new Theme(new("neu"), "Neu"), 0), Author.Of(actor), Cancel);
        await new SheetImport(_instance.Cache, _instance.Store).ImportAsync(Encoding.UTF8.GetBytes(Headings + string.Join("\n", lines)), Author.Of(actor), actor, Cancel);
        _instance.Network.Persons.Count.ShouldBe(before + 120);

        (await _instance.Store.UndoLastAsync(actor, Cancel)).ShouldBeOfType<UndoOutcome.Undone>().Entries.Length.ShouldBe(120);

        _instance.Network.Persons.Count.ShouldBe(before);
        (await _instance.Store.UndoLastAsync(actor, Cancel)).ShouldBeOfType<UndoOutcome.Undone>().Entries.ShouldHaveSingleItem().Key.Id.ShouldBe("neu");
    }

    [Fact]
    public async Task Somebody_known_is_changed_not_doubled()
    {
        var preview = Preview("Name,Organisation,Telefon\nJens Krüger,Datteln,+49 221 4710 777\n");
        preview.Lines.ShouldHaveSingleItem().Difference.ShouldNotBeNull().Fields.ShouldBe(["phone"]);

        await ImportAsync("Name,Organisation,Telefon\nJens Krüger,Datteln,+49 221 4710 777\n");

        var person = _instance.Network.FindPerson(new("jens-krueger")).ShouldNotBeNull();
        (person.Phone, person.Mandates.Length, person.Email).ShouldBe(("+49 221 4710 777", 1, "jens.krueger@datteln.example"));
    }

    [Fact]
    public async Task What_a_line_leaves_empty_stays_as_it_was()
    {
        await ImportAsync("Name;Organisation;Rolle;Befugnis\nNadine Kessler;Herten;CDO;\n");

        NetworkJson.Write(_instance.Network.FindPerson(new("nadine-kessler"))!).ShouldBe(NetworkJson.Write(Demo.Person("nadine-kessler")));
    }

    [Theory]
    [InlineData("A. B.;Recklinghausen;;;a@x.example;\nC. D.;RE;;;c@x.example;", 3, "nicht eindeutig")]
    [InlineData("A. B.;Marl;;;;", 2, "E-Mail")]
    [InlineData(";Marl;;;a@x.example;", 2, "„Name“ fehlt")]
    [InlineData("A. B.;Marl;;;keine Adresse;", 2, "keine E-Mail-Adresse")]
    [InlineData("A. B.;Marl;;;a@x.example;\nA. B.;Marl;;;a@x.example;", 3, "Steht schon in Zeile 2")]
    public void A_bad_line_is_named_with_its_reason(string lines, int line, string reason)
    {
        var problem = Preview(Headings + lines).Problems.ShouldHaveSingleItem();

        problem.Line.ShouldBe(line);
        problem.In(Language.German).ShouldContain(reason);
    }

    [Theory]
    [InlineData("", "leer")]
    [InlineData("Farbe;Form\nrot;rund", "Überschriften")]
    [InlineData("\n\n\n", "leer")]
    public void A_table_of_something_else_is_refused(string csv, string reason) =>
        Preview(csv).Problems.ShouldHaveSingleItem().In(Language.German).ShouldContain(reason);

    [Fact]
    public void Each_line_needs_the_rights_of_the_person_who_brings_the_table()
    {
        var csv = "Titel;Federführung\nA;Datteln\nB;Marl\n";

        var preview = SheetImport.Preview(Encoding.UTF8.GetBytes(csv), _instance.Network, _instance.Actor("carolin-westhoff"));

        preview.Lines.ShouldHaveSingleItem().Line.ShouldBe(2);
        preview.Problems.ShouldHaveSingleItem().In(Language.German).ShouldBe("Zeile 3: Einträge von Marl ändern dürfen: Daniel Overbeck, Sarah Kemper.");
    }

    [Fact]
    public async Task Projects_come_from_the_old_Windows_code_page_with_German_numbers_and_dates()
    {
        var csv = "Titel;Federführung;Partner;Themen;Status;Beginn;Kosten;Beschreibung\n"
            + "Grüne Wände;Herten;Marl, C-R;Klimaschutz;läuft;1.3.2027;12.500,50 €;\"Erste Zeile\nzweite; mit Semikolon\"\n"
            + "Zweites;Herten;;;;;13500;\n";
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(csv);

        var outcome = await new SheetImport(_instance.Cache, _instance.Store).ImportAsync(bytes, Author.CommandLine, null, Cancel);

        outcome.Problems.ShouldBeEmpty();
        var project = _instance.Network.FindProject(new("gruene-waende")).ShouldNotBeNull();
        (project.Title, project.State, project.Start, project.CostCents).ShouldBe(("Grüne Wände", ProjectState.Running, new DateOnly(2027, 3, 1), 1_250_050L));
        project.Partners.Select(partner => partner.Value).ShouldBe(["marl", "castrop-rauxel"]);
        project.Themes.ShouldBe([new ThemeId("klima")]);
        project.Description.ShouldContain("mit Semikolon");
        _instance.Network.FindProject(new("zweites"))!.CostCents.ShouldBe(1_350_000L);
    }

    private SheetPreview Preview(string csv) => SheetImport.Preview(Encoding.UTF8.GetBytes(csv), _instance.Network, actor: null);

    private Task<SheetOutcome> ImportAsync(string csv) =>
        new SheetImport(_instance.Cache, _instance.Store).ImportAsync(Encoding.UTF8.GetBytes(csv), Author.CommandLine, null, Cancel);
}
