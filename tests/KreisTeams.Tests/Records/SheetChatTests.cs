using System.Text;
using System.Text.Json.Nodes;
using KreisTeams.Network;
using KreisTeams.Tests.Files;
using KreisTeams.Tests.Journeys;

namespace KreisTeams.Tests.Records;

/// <summary>Tables that come and go through the personal chat (N8).</summary>
public sealed class SheetChatTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private const string Phrase = "Importiere diese Datei";

    private readonly Chat _chat = Chat.Open(azurite, teams);

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task Of_thirty_lines_the_two_broken_ones_are_named_and_the_others_saved_after_a_yes()
    {
        var lines = Enumerable.Range(1, 30).Select(number => number switch
        {
            7 => "Person 7;Nirgendwo;CDO;p7@x.example",
            20 => "Person 20;Marl;Kaiser;p20@x.example",
            _ => $"Person {number};Marl;Ansprechperson;p{number}@marl.example",
        });
        await using var drive = await OneDrive.StartAsync(Encoding.UTF8.GetBytes("Name;Organisation;Rolle;E-Mail\r\n" + string.Join("\r\n", lines)));
        var editor = await _chat.AsAsync("Daniel Overbeck");

        var preview = await editor.AttachesAsync(drive.Url, "Personen.csv", Phrase);
        preview.Text.ShouldContain("28 neu, 0 geändert, 0 unverändert");
        preview.Text.ShouldContain("Zeile 8, Organisation: Eine Organisation „Nirgendwo“");
        preview.Text.ShouldContain("Zeile 21, Rolle: „Kaiser“");
        preview.Twin.ShouldNotBeNull().ShouldContain("Zeile 21");
        Known().ShouldBe(0);

        (await editor.PressesAsync(preview, "28 Einträge übernehmen")).Text.ShouldContain("28 Einträge übernommen.");
        Known().ShouldBe(28);
        (await editor.AttachesAsync(drive.Url, "Personen.csv", Phrase)).Text.ShouldContain("0 neu, 0 geändert, 28 unverändert");

        int Known() => _chat.Network.Persons.Count(person => person.Name.StartsWith("Person ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_lines_of_the_own_town_come_in_and_whoever_edits_nothing_is_told_who_does()
    {
        await using var drive = await OneDrive.StartAsync("Name;Organisation;E-Mail;Telefon\r\nAylin Demir;Marl;aylin.demir@marl.example;02365 99-777\r\nAylin Demir;Datteln;aylin.demir@marl.example;02363 1"u8.ToArray());
        var editor = await _chat.AsAsync("Carolin Westhoff");

        var preview = await editor.AttachesAsync(drive.Url, "fremd.csv", Phrase);
        preview.Text.ShouldContain("0 neu, 0 geändert, 0 unverändert");
        preview.Text.ShouldContain("Zeile 2: Einträge von Marl ändern dürfen: Daniel Overbeck");
        preview.Text.ShouldContain("Zeile 3: Einträge von Marl ändern dürfen: Daniel Overbeck");
        preview.Buttons.ShouldBeEmpty();

        (await (await _chat.AsAsync("Jens Krüger")).AttachesAsync(drive.Url, "fremd.csv", Phrase)).Text.ShouldContain("Das darf: Carolin Westhoff");
        (await (await _chat.AsAsync("Daniel Overbeck")).InGroup().SaysAsync(Phrase)).Text.ShouldContain("In Gruppenchats und Kanälen lässt Teams mich keine Dateien lesen");
    }

    [Fact]
    public async Task A_table_without_a_word_may_be_meant_for_the_register_and_a_no_changes_nothing()
    {
        await using var drive = await OneDrive.StartAsync("Initiative;Zweck;Mitglieder\r\nRunder Tisch;Daten teilen;Marl, Herten"u8.ToArray());
        var editor = await _chat.AsAsync("Daniel Overbeck");

        var question = await editor.AttachesAsync(drive.Url, "Initiativen.csv");
        var preview = (await editor.PressesAsync(question, "Ins Verzeichnis einlesen")).Text;
        preview.ShouldContain("1 neu, 0 geändert");
        (await editor.SaysAsync("nein")).Text.ShouldContain("nichts geändert");
        _chat.Network.Initiatives.Count(initiative => initiative.Name == "Runder Tisch").ShouldBe(0);

        (await editor.SaysAsync(Phrase)).Text.ShouldContain("Zeile 2: Runder Tisch – neu");
        (await editor.SaysAsync("ja")).Text.ShouldContain("1 Eintrag übernommen.");
        _chat.Network.Initiatives.Single(initiative => initiative.Name == "Runder Tisch").Members.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("Exportiere alle Organisationen als CSV", "Organisationen.csv", SheetKind.Organisations)]
    [InlineData("Gib mir die Initiativen als Excel", "Initiativen.xlsx", SheetKind.Initiatives)]
    public async Task A_table_is_laid_into_the_own_OneDrive_after_a_yes_and_comes_back_unchanged(string phrase, string file, SheetKind kind)
    {
        await using var drive = await OneDrive.StartAsync([]);
        var member = await _chat.AsAsync("Daniel Overbeck");

        var offer = (await member.SaysAsync(phrase)).Message["attachments"]![0]!;
        ((string?)offer["name"]).ShouldBe(file);
        await member.InvokesAsync("fileConsent/invoke", new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = "accept",
            ["context"] = offer["content"]!["acceptContext"]!.DeepClone(),
            ["uploadInfo"] = new JsonObject { ["name"] = file, ["uploadUrl"] = drive.Url.AbsoluteUri, ["contentUrl"] = "https://kreis.sharepoint.com/x", ["uniqueId"] = "1", ["fileType"] = "csv" },
        });

        var preview = SheetImport.Preview(drive.Received, _chat.Network, actor: null);
        preview.Problems.ShouldBeEmpty();
        preview.Lines.Length.ShouldBe(SheetExport.Of(_chat.Network, kind).Rows.Length);
        preview.Lines.ShouldAllBe(line => line.Difference == null);
    }
}
