using System.Text.Json.Nodes;
using KreisTeams.Network;
using KreisTeams.Tests.Journeys;
using KreisTeams.Tests.MessageExtension;
using KreisTeams.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Records;

/// <summary>The register edited in dialogs from the chat, with the rights and rules of every other door.</summary>
public sealed class RecordDialogTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private const string Save = "Speichern";

    private readonly Chat _chat = Chat.Open(azurite, teams);

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task A_person_is_edited_from_the_card_and_the_change_can_be_taken_back()
    {
        var editor = await _chat.AsAsync("Daniel Overbeck");
        var form = await OpenAsync(editor, await editor.SaysAsync("Wer ist CDO in Marl?"), "Bearbeiten");
        ((string?)form.Answer["task"]!["value"]!["title"]).ShouldBe("„Daniel Overbeck“ bearbeiten");
        form.Text.ShouldContain("CDO · Marl");

        var saved = await SubmitAsync(editor, form, Save, ("phone", "02365 99-100"), ("authority0", "PromiseBudget"), ("validUntil0", "2027-12-31"));
        saved.Text.ShouldContain("„Daniel Overbeck“ ist gespeichert.");
        var person = Person("daniel-overbeck");
        (person.Phone, person.Mandates[0].Authority, person.Mandates[0].ValidUntil).ShouldBe(("02365 99-100", Authority.PromiseBudget, new DateOnly(2027, 12, 31)));
        person.Email.ShouldBe("daniel.overbeck@marl.example");

        (await SubmitAsync(editor, saved, "Rückgängig machen")).Text.ShouldContain("Daniel Overbeck");
        Person("daniel-overbeck").Phone.ShouldNotBe("02365 99-100");
        (await CardCheck.OfJsonAsync([form.Card!.ToJsonString(), saved.Card!.ToJsonString()])).SelectMany(check => check.Problems).ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_new_is_named_to_a_function_and_follows_the_one_before()
    {
        var editor = await _chat.AsAsync("Daniel Overbeck");
        var form = await OpenAsync(editor, await editor.SaysAsync("neue Person anlegen"), "Formular öffnen");

        var refused = await SubmitAsync(editor, form, Save, ("name", "Erika Muster"), ("role", "Cdo"), ("authority", "Vote"), ("email", "keine Adresse"), ("validUntil", "2026-01-01"));
        refused.Text.ShouldContain("2 Angaben passen noch nicht");
        refused.Text.ShouldContain("Das ist keine E-Mail-Adresse.");
        refused.Text.ShouldContain("Das Ende liegt vor dem Anfang.");
        refused.Card!.ToJsonString().ShouldContain("Erika Muster");
        _chat.Network.PersonsCalled("Erika Muster").ShouldBeEmpty();

        (await SubmitAsync(editor, refused, Save, ("name", "Erika Muster"), ("role", "Cdo"), ("authority", "Vote"), ("email", "erika.muster@marl.example"), ("validUntil", ""))).Text.ShouldContain("„Erika Muster“ ist gespeichert.");
        _chat.Network.ValidMandates(new("marl"), MandateRole.Cdo, new(2026, 11, 24)).Where(holder => holder.Mandate.DeputyOf is null).ShouldHaveSingleItem().Person.Name.ShouldBe("Erika Muster");
        Person("daniel-overbeck").Mandates[0].ValidUntil.ShouldBe(new DateOnly(2026, 11, 23));

        await editor.SaysAsync("rückgängig");
        _chat.Network.PersonsCalled("Erika Muster").ShouldBeEmpty();
        Person("daniel-overbeck").Mandates[0].ValidUntil.ShouldBeNull();
    }

    [Fact]
    public async Task Who_saves_second_sees_both_versions_and_nothing_is_lost()
    {
        var (editor, colleague) = (await _chat.AsAsync("Daniel Overbeck"), await _chat.AsAsync("Sarah Kemper"));
        var form = await OpenAsync(editor, await editor.SaysAsync("Bearbeite Aylin Demir"), "Formular öffnen");
        (await colleague.SaysAsync("Ändere die Telefonnummer von Aylin Demir auf 02365 99-222")).Text.ShouldContain("Gespeichert. Telefon von Aylin Demir: 02365 99-222.");

        var compared = await SubmitAsync(editor, form, Save, ("phone", "02365 99-111"), ("unit", "Stabsstelle"));
        compared.Text.ShouldContain("Sarah Kemper hat diesen Eintrag geändert");
        compared.Text.ShouldContain("Ihre Fassung: 02365 99-111");
        compared.Text.ShouldContain("Fassung von Sarah Kemper: 02365 99-222");
        Person("aylin-demir").Phone.ShouldBe("02365 99-222");

        (await SubmitAsync(editor, compared, "So speichern", ("holds-phone", "theirs"), ("holds-unit", "mine"))).Text.ShouldContain("ist gespeichert");
        (Person("aylin-demir").Phone, Person("aylin-demir").Unit).ShouldBe(("02365 99-222", "Stabsstelle"));
        (await CardCheck.OfJsonAsync([compared.Card!.ToJsonString()])).SelectMany(check => check.Problems).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Bearbeite Aylin Demir", "Daniel Overbeck")]
    [InlineData("Organisation Marl bearbeiten", "Daniel Overbeck")]
    [InlineData("Neue Organisation anlegen", "Kerstin Baumeister")]
    public async Task An_editor_of_one_town_cannot_edit_another_and_is_told_who_may(string phrase, string whoMay)
    {
        var editor = await _chat.AsAsync("Carolin Westhoff");

        var refused = await OpenAsync(editor, await editor.SaysAsync(phrase), "Formular öffnen");

        refused.Card.ShouldBeNull();
        refused.Text.ShouldContain(whoMay);
        (await editor.SaysAsync("Ändere die Telefonnummer von Aylin Demir auf 02365 99-333")).Text.ShouldContain("Daniel Overbeck");
        Person("aylin-demir").Phone.ShouldNotBe("02365 99-333");
    }

    [Fact]
    public async Task A_form_that_was_opened_with_rights_and_sent_without_them_changes_nothing()
    {
        var editor = await _chat.AsAsync("Daniel Overbeck");
        var form = await OpenAsync(editor, await editor.SaysAsync("Bearbeite Aylin Demir"), "Formular öffnen");
        var stranger = await _chat.AsAsync("Carolin Westhoff");

        (await SubmitAsync(stranger, form, Save, ("phone", "0"))).Text.ShouldContain("Daniel Overbeck");
        Person("aylin-demir").Phone.ShouldNotBe("0");
    }

    [Fact]
    public async Task Initiatives_themes_organisations_and_projects_are_edited_the_same_way()
    {
        var editor = await _chat.AsAsync("Daniel Overbeck");
        var form = await OpenAsync(editor, await editor.SaysAsync("neue Initiative anlegen"), "Formular öffnen");
        (await SubmitAsync(editor, form, Save, ("name", "Runder Tisch Open Data"), ("purpose", " "))).Text.ShouldContain("Hier fehlt ein Text.");
        (await SubmitAsync(editor, form, Save, ("name", "Runder Tisch Open Data"), ("purpose", "Daten teilen"), ("members", "marl,herten"), ("date", "2027-03-01"), ("place", "Marl"))).Text.ShouldContain("ist gespeichert");
        var initiative = _chat.Network.Initiatives.Find("runder-tisch-open-data").ShouldNotBeNull();
        (initiative.Place, initiative.Date, string.Join(',', initiative.Members)).ShouldBe(("Marl", new DateOnly(2027, 3, 1), "herten,marl"));
        (await editor.SaysAsync("Welche Initiativen gibt es?")).Text.ShouldContain("Runder Tisch Open Data");

        var theme = await OpenAsync(editor, await editor.SaysAsync("neues Thema anlegen"), "Formular öffnen");
        (await SubmitAsync(editor, theme, Save, ("name", "Hitzeschutz"), ("synonyms", "Hitze\nHitzewelle"))).Text.ShouldContain("ist gespeichert");
        _chat.Network.ThemesCalled("Hitzewelle").ShouldHaveSingleItem().Name.ShouldBe("Hitzeschutz");

        var organisation = await OpenAsync(editor, await editor.SaysAsync("Einwohnerzahl von Marl ändern"), "Formular öffnen");
        (await SubmitAsync(editor, organisation, Save, ("ags", "12"))).Text.ShouldContain("Ein AGS hat acht Ziffern");
        await SubmitAsync(editor, organisation, Save, ("inhabitants", "84123"));
        _chat.Network.FindOrganisation(new("marl"))!.Inhabitants.ShouldBe(84_123);

        var project = _chat.Network.Projects.First(project => project.Lead.Value == "marl");
        var projectForm = await OpenAsync(editor, await editor.SaysAsync($"Zeig mir das Projekt {project.Title}"), "Bearbeiten");
        (await SubmitAsync(editor, projectForm, Save, ("costCents", "viel"))).Text.ShouldContain("Betrag");
        await SubmitAsync(editor, projectForm, Save, ("costCents", "12.500"), ("state", "Paused"));
        (_chat.Network.FindProject(project.Id)!.CostCents, _chat.Network.FindProject(project.Id)!.State).ShouldBe((1_250_000, KreisTeams.Projects.ProjectState.Paused));
    }

    [Fact]
    public async Task A_field_without_its_value_is_asked_for_and_somebody_unknown_is_said_so()
    {
        var editor = await _chat.AsAsync("Daniel Overbeck");

        (await editor.SaysAsync("ändere die Mail von Aylin Demir")).Text.ShouldContain("Was soll bei Aylin Demir unter „E-Mail“ stehen?");
        (await editor.SaysAsync("aylin.demir@stadt-marl.example")).Text.ShouldContain("Gespeichert. E-Mail von Aylin Demir: aylin.demir@stadt-marl.example.");
        Person("aylin-demir").Email.ShouldBe("aylin.demir@stadt-marl.example");
        (await editor.SaysAsync("rückgängig")).Text.ShouldContain("Aylin Demir");
        Person("aylin-demir").Email.ShouldBe("aylin.demir@marl.example");
        (await editor.SaysAsync("Bearbeite Zacharias Unbekannt")).Text.ShouldContain("Zacharias Unbekannt");
    }

    [Fact]
    public async Task Whoever_is_back_early_says_so_and_the_deputy_no_longer_stands_in()
    {
        var member = await _chat.AsAsync("Daniel Overbeck");
        (await member.SaysAsync("Ich bin bis 14.12. im Urlaub, Vertretung Aylin Demir")).Text.ShouldContain("Aylin Demir vertritt");
        Person("daniel-overbeck").Absences.ShouldHaveSingleItem().Until.ShouldBe(new DateOnly(2026, 12, 14));

        (await member.SaysAsync("Ich bin wieder da")).Text.ShouldContain("Willkommen zurück.");
        Person("daniel-overbeck").Absences.ShouldBeEmpty();
        (await member.SaysAsync("Ich bin wieder da")).Text.ShouldContain("keine Abwesenheit");
    }

    [Fact]
    public async Task Somebody_called_by_name_is_shown_and_not_their_deputy()
    {
        var member = await _chat.AsAsync("Daniel Overbeck");

        (await member.SaysAsync("Wer ist Nadine Kessler?")).Text.ShouldStartWith("Nadine Kessler");
        (await member.SaysAsync("Tel. Frau Kessler")).Text.ShouldContain("+49 221 4710 120");
        (await member.SaysAsync("asdf")).Buttons.ShouldNotContain("Hallo");
    }

    private Person Person(string id) => _chat.Network.FindPerson(new(id))!;

    /// <summary>Presses a button of the card as Teams does where it opens a dialog.</summary>
    private static async Task<DialogSeen> OpenAsync(Member member, Seen seen, string button) => await InvokeAsync(member, "task/fetch", (JsonObject)seen.Action(button)["data"]!.DeepClone());

    private static async Task<DialogSeen> SubmitAsync(Member member, DialogSeen dialog, string button, params (string Field, string Value)[] fields)
    {
        var data = (JsonObject)CardText.Actions(dialog.Card!).Single(action => (string?)action["title"] == button)["data"]!.DeepClone();
        foreach (var input in CardText.Inputs(dialog.Card!))
        {
            data[(string)input["id"]!] = input["value"]?.DeepClone();
        }

        foreach (var (field, value) in fields)
        {
            data[field] = value;
        }

        return await InvokeAsync(member, "task/submit", data);
    }

    private static async Task<DialogSeen> InvokeAsync(Member member, string name, JsonObject data) => new((await member.InvokesAsync(name, new JsonObject { ["data"] = data }))!);
}
