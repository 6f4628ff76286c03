using System.Text.RegularExpressions;
using KreisTeams.Bot.Chat;
using KreisTeams.Tab.Records;
using CoreTexts = KreisTeams.Network.NetworkTexts;
using NetworkTexts = KreisTeams.Bot.Network.NetworkTexts;

namespace KreisTeams.Bot.Records;

/// <summary>„Neue Person anlegen“ opens the form; „Ändere die Telefonnummer von Jens Krüger auf 02363 107-999“ is done at once and can be taken back.</summary>
public sealed partial class RecordAnswers(PersonEditing people, NetworkCache network)
{
    public async Task<Answer?> AnswerAsync(Utterance said, CancellationToken cancellationToken)
    {
        if (said.Speaker.Actor is not { } actor)
        {
            return new Answer(ChatTexts.UnknownPerson(said.Language));
        }

        return said.Find("record") switch
        {
            "person" when said.Find("person") is { } name => await OfPersonAsync(said, name, actor, cancellationToken),
            "initiative" when InitiativeIn(said) is { } initiative => Form(said, initiative),
            "organisation" when said.Organisation() is { } organisation => Form(said, organisation),
            "theme" when said.Find("theme") is { } called && ThemeCalled(said, called) is { } theme => Form(said, theme),
            "theme" => New(said, RecordKind.Theme, RecordDialogTexts.NewTheme(said.Language)),
            "initiative" => New(said, RecordKind.Initiative, RecordDialogTexts.NewInitiative(said.Language)),
            "organisation" when said.Understood.FindFlag("new") == true => New(said, RecordKind.Organisation, RecordDialogTexts.NewOrganisation(said.Language)),
            "organisation" => Choices.AskForMore(said, NetworkTexts.ForWhichOrganisation(said.Language), said.Text),
            "person" when said.Understood.FindFlag("new") == true && said.Find("field") is null => New(said, RecordKind.Person, RecordDialogTexts.NewPerson(said.Language)),
            _ => Choices.AskForMore(said, RecordDialogTexts.WhoseEntry(said.Language), said.Text),
        };
    }

    /// <summary>A button that opens the form, and how the same is said in a sentence.</summary>
    private static Answer Form(Utterance said, object record)
    {
        var (key, language) = (RecordKey.Of(record), said.Language);
        var (title, hint) = (RecordDialogTexts.EditTitle(CoreTexts.NameOf(record), language), record is Person person ? RecordDialogTexts.PersonInWords(person.Name, language) : RecordDialogTexts.OpenForm(language));
        return new Answer($"{title}. {hint}", CardParts.Card(language,
        [
            CardParts.Heading(title), CardParts.Line(hint), CardParts.Buttons(RecordDialog.Button(said, ChatTexts.FillIn(language), new RecordData(key.Kind, key.Id))),
        ]));
    }

    private static Answer New(Utterance said, RecordKind kind, string title)
    {
        var hint = kind == RecordKind.Person ? RecordDialogTexts.NewPersonInWords(said.Language) : RecordDialogTexts.OpenForm(said.Language);
        return new Answer($"{title}. {hint}", CardParts.Card(said.Language,
        [
            CardParts.Heading(title), CardParts.Line(hint), CardParts.Buttons(RecordDialog.Button(said, ChatTexts.FillIn(said.Language), new RecordData(kind))),
        ]));
    }

    private async Task<Answer> OfPersonAsync(Utterance said, string name, Actor actor, CancellationToken cancellationToken)
    {
        switch (said.Network.PersonsCalled(name, said.Organisation()?.Id))
        {
            case []:
                return said.Understood.FindFlag("new") == true && said.Find("field") is null
                    ? New(said, RecordKind.Person, RecordDialogTexts.NewPerson(said.Language))
                    : new Answer($"{NetworkTexts.NobodyFound(name, said.Language)} {Chat.EditTexts.NothingChanged(said.Language)}");
            case [var person]:
                return await OfPersonAsync(said, person, actor, cancellationToken);
            case var several:
                return Choices.Ask(said, NetworkTexts.WhichOrganisation(name, said.Language), several.Take(5).Select(person =>
                    new Option($"{person.Name} ({said.Network.FindOrganisation(person.Organisation)?.Name})", said.Text.Replace(name, person.Name, StringComparison.OrdinalIgnoreCase))));
        }
    }

    private async Task<Answer> OfPersonAsync(Utterance said, Person person, Actor actor, CancellationToken cancellationToken)
    {
        if (said.Find("field") is not ("phone" or "email" or "unit") || said.Find("field") is not { } field)
        {
            return Form(said, person);
        }

        if (Value(field, said) is not { } value)
        {
            var form = RecordDialog.Button(said, ChatTexts.FillIn(said.Language), new RecordData(RecordKind.Person, person.Id.Value));
            return Choices.AskForMore(said, RecordDialogTexts.WhatIsNew(RecordTexts.Field(field, said.Language), person.Name, said.Language), said.Text.TrimEnd('.', '!', '?') + RecordDialogTexts.Glue(said.Language), form);
        }

        var changed = field switch
        {
            "phone" => person with { Phone = value },
            "email" => person with { Email = value },
            _ => person with { Unit = value },
        };
        var outcome = await people.SaveAsync(said.Network, changed, actor, cancellationToken);
        return EditAnswer.Of(outcome, _ => RecordDialogTexts.FieldSaved(RecordTexts.Field(field, said.Language), person.Name, value, said.Language), network.Current, said.Language);
    }

    private static Theme? ThemeCalled(Utterance said, string name) => said.Network.FindTheme(new ThemeId(name)) ?? said.Network.ThemesCalled(name).FirstOrDefault();

    private static Initiative? InitiativeIn(Utterance said) => said.Network.Initiatives
        .Where(initiative => said.Text.Contains(initiative.Name, StringComparison.OrdinalIgnoreCase)).MaxBy(initiative => initiative.Name.Length);

    private static string? Value(string field, Utterance said)
    {
        var value = field switch
        {
            "phone" => PhoneNumber().Matches(said.Text).LastOrDefault()?.Value,
            "email" => said.EmailAddress,
            _ => AfterTo().Match(said.Text) is { Success: true } match ? match.Groups[1].Value : null,
        };
        return value?.Trim().TrimEnd('.', '!', ',', ';') is { Length: > 0 } found ? found : null;
    }

    [GeneratedRegex(@"\+?\d[\d /()–-]{3,}\d")]
    private static partial Regex PhoneNumber();

    [GeneratedRegex(@"\b(?:auf|in|zu|to|lautet|ist|jetzt)\b:?\s+(.+)$|:\s*(?<1>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex AfterTo();
}
