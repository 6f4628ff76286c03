using System.Collections.Immutable;
using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Settings;
using KreisTeams.Tab.Records;
using CoreTexts = KreisTeams.Network.NetworkTexts;
using TabTexts = KreisTeams.Tab.Records.EditTexts;

namespace KreisTeams.Bot.Records;

/// <summary>
/// Entering and editing a record in a dialog: the form, what does not fit beside its field, the comparison when somebody was faster, and the way back.
/// Where a client shows no dialogs the same cards stand in the chat.
/// </summary>
internal sealed class RecordDialog(RecordKinds kinds, Visitors visitors, ChatStateStore states, NetworkStore store, NetworkCache network)
{
    public void Register(TeamsRouter router) => router
        .OnDialogOpen<RecordData>(RecordData.Verb, (turn, data, cancellationToken) => AnswerAsync(turn, data, isDialog: true, cancellationToken))
        .OnDialogSubmit<RecordData>(RecordData.Verb, (turn, data, cancellationToken) => AnswerAsync(turn, data, isDialog: true, cancellationToken))
        .OnCardAction<RecordData>(RecordData.Verb, (turn, data, cancellationToken) => AnswerAsync(turn, data, isDialog: false, cancellationToken));

    /// <summary>The button that opens the form of a record.</summary>
    public static CardAction Button(Utterance said, string title, RecordData data) => said.Speaker.ShowsDialogs
        ? SubmitAction.Dialog(title, RecordData.Verb, data)
        : ExecuteAction.Of(title, RecordData.Verb, data);

    /// <summary>Nothing for whoever may not edit the record.</summary>
    public static ImmutableArray<CardAction> EditButton(Utterance said, object record)
    {
        var key = RecordKey.Of(record);
        return MayEdit(said, record) ? [Button(said, TabTexts.Edit(said.Language), new RecordData(key.Kind, key.Id))] : [];
    }

    public static bool MayEdit(Utterance said, object record) => said.Speaker.Person is { } person && said.Network.Refusal(person, record) is null;

    /// <summary>Opens the form of a new person with the function of a deputy filled in.</summary>
    public static CardAction DeputyButton(Utterance said, Person member, Mandate mandate) => Button(said, RecordDialogTexts.NameDeputy(said.Language), new RecordData(RecordKind.Person).With(
    [
        new("organisation", mandate.Organisation.Value), new("role", mandate.Role.ToString()), new("authority", mandate.Authority.ToString()), new("deputyOf", member.Id.Value),
    ]));

    private async Task<InvokeResponse> AnswerAsync(Turn turn, RecordData data, bool isDialog, CancellationToken cancellationToken)
    {
        var asking = await visitors.OfAsync(turn, cancellationToken);
        var page = await PageAsync(asking, data, isDialog, cancellationToken);
        if (!isDialog && asking.Speaker.IsPersonal && turn.Activity.ReplyToId is { } pressed && page.Card is { } shown)
        {
            await turn.Connector.UpdateAsync(turn.Reference, pressed, new CardMessage(shown, page.Text), cancellationToken);
        }

        return (isDialog, page.Card) switch
        {
            (true, { } card) => InvokeResponse.Dialog(page.Title, card),
            (true, null) => InvokeResponse.DialogMessage(page.Text),
            (false, { } card) => InvokeResponse.Card(new CardMessage(card, page.Text)),
            _ => InvokeResponse.Message(page.Text),
        };
    }

    private async Task<Page> PageAsync(Utterance asking, RecordData data, bool isDialog, CancellationToken cancellationToken)
    {
        if (asking.Speaker.Actor is not { } actor)
        {
            return new Page(ChatTexts.UnknownPerson(asking.Language));
        }

        if (kinds.Of(data.Kind) is not { } fields)
        {
            return new Page(ChatTexts.Outdated(asking.Language));
        }

        var form = new Form(asking, fields, data, isDialog);
        return data.Step switch
        {
            RecordStep.Undo => new Page((await SettingAnswers.UndoAsync(store, actor, asking.Language, cancellationToken)).Text),
            RecordStep.Open => Open(form),
            RecordStep.Save => await SaveAsync(form, actor, cancellationToken),
            _ => await MergeAsync(form, actor, cancellationToken),
        };
    }

    private static Page Open(Form form)
    {
        var (asking, fields, data, _) = form;
        var record = data.Id.Length == 0 ? null : asking.Network.Find(data.Key);
        if (record is null && data.Id.Length > 0)
        {
            return new Page(RecordDialogTexts.Gone(asking.Language));
        }

        return fields.Refusal(asking.Network, asking.Speaker.Person!, record) is { } refusal
            ? Refused(form, refusal)
            : FieldsPage(form, record, Given(form, record), asking.Network.VersionOf(data.Key), []);
    }

    private async Task<Page> SaveAsync(Form form, Actor actor, CancellationToken cancellationToken)
    {
        var seen = await VersionAsync(form.Data.Key, form.Data.Seen, cancellationToken);
        if (seen is null && form.Data.Id.Length > 0)
        {
            return new Page(ChatTexts.Outdated(form.Asking.Language));
        }

        var typed = Given(form, seen);
        var record = form.Fields.Read(typed, seen);
        return typed.Problems.IsEmpty
            ? await SaveAsync(form, seen, typed, record, seen is null ? network.Current : network.Current.With(seen, form.Data.Seen), actor, cancellationToken)
            : FieldsPage(form, seen, typed, form.Data.Seen, typed.Problems);
    }

    /// <summary>The version they saved, with what was chosen of mine.</summary>
    private async Task<Page> MergeAsync(Form form, Actor actor, CancellationToken cancellationToken)
    {
        var (data, fields) = (form.Data, form.Fields);
        var (seen, theirs) = (await VersionAsync(data.Key, data.Seen, cancellationToken), await VersionAsync(data.Key, data.Theirs, cancellationToken));
        if (seen is null || theirs is null)
        {
            return new Page(ChatTexts.Outdated(form.Asking.Language));
        }

        var typed = Given(form, seen);
        var mine = fields.Read(typed, seen);
        var merged = fields.Combine(mine, theirs, RecordMerge.Fields(seen, mine, theirs).Select(field => field.Name).Where(data.IsMine));
        return await SaveAsync(form with { Data = data with { Seen = data.Theirs } }, theirs, Given(form with { Data = data with { Fields = null } }, merged), merged, network.Current.With(theirs, data.Theirs), actor, cancellationToken);
    }

    private async Task<Page> SaveAsync(Form form, object? seen, Typed typed, object record, NetworkSnapshot basis, Actor actor, CancellationToken cancellationToken)
    {
        var language = form.Asking.Language;
        var outcome = await form.Fields.SaveAsync(basis, record, actor, cancellationToken);
        if (outcome is EditOutcome.Saved && form.Asking.State.Question is Question.Complete question)
        {
            // The form has answered what the chat asked; the next sentence is a new one.
            await states.TakeQuestionAsync(form.Asking.Speaker.Key, question.Id, cancellationToken);
        }

        return outcome switch
        {
            EditOutcome.Saved saved => Done(form, RecordDialogTexts.Saved(CoreTexts.NameOf(saved.Record), language)),
            EditOutcome.Invalid invalid => FieldsPage(form, seen, typed, form.Data.Seen, invalid.Places.IsEmpty ? [.. invalid.Problems.Select(problem => new JsonProblem("", problem))] : invalid.Places),
            EditOutcome.Conflict { Versions: { Theirs: { } theirs, Mine: { } mine } conflict } when seen is not null => Compare(form, seen, mine, theirs, conflict, typed),
            EditOutcome.Conflict => new Page(TabTexts.RemovedMeanwhile(language)),
            EditOutcome.NotAllowed refusal => Refused(form, refusal),
            var other => new Page(EditAnswer.Of(other, _ => "", network.Current, language).Text),
        };
    }

    /// <summary>The record as a change left it; null for a new one.</summary>
    private async Task<object?> VersionAsync(RecordKey key, long number, CancellationToken cancellationToken) =>
        key.Id.Length == 0 || number <= 0 ? null : await store.EntryAsync(key, number, cancellationToken) is { } entry && entry.Number == number ? entry.After : null;

    /// <summary>What was filled in, and what the record says where nothing was.</summary>
    private static Typed Given(Form form, object? record)
    {
        var values = form.Fields.Values(form.Asking, record);
        var names = form.Fields.Inputs(form.Asking, record, new Typed(values)).OfType<CardInput>().Select(input => input.Id!);
        return new Typed(values.SetItems(names.Select(name => (name, form.Data.Field(name))).Where(field => field.Item2 is not null).Select(field => KeyValuePair.Create(field.name, field.Item2!))));
    }

    private static Page FieldsPage(Form form, object? record, Typed typed, long version, ImmutableArray<JsonProblem> problems)
    {
        var language = form.Asking.Language;
        CardElement[] inputs = [.. form.Fields.Inputs(form.Asking, record, typed)];
        var named = inputs.OfType<CardInput>().Select(input => input.Id).ToHashSet();
        JsonProblem[] elsewhere = [.. problems.Where(problem => !named.Contains(problem.Field))];
        var title = record is null ? form.Fields.NewTitle(language) : RecordDialogTexts.EditTitle(CoreTexts.NameOf(record), language);
        var note = problems.IsEmpty ? null : CardParts.Note(
            ContainerStyle.Attention, [CardParts.Strong(RecordDialogTexts.PleaseCheck(problems.Length, language)), .. elsewhere.Select(problem => CardParts.Line(problem.Message.In(language)))]);
        var body = CardParts.Only(
        [
            form.IsDialog ? null : CardParts.Heading(title),
            note,
            .. inputs.SelectMany(input => problems.Where(problem => input is CardInput && problem.Field == input.Id)
                .Select(problem => (CardElement)(CardParts.Strong(problem.Message.In(language)) with { Color = TextColor.Attention, Spacing = Spacing.None })).Prepend(input)),
            CardParts.Buttons(form.Press(TabTexts.Save(language), form.Data with { Step = RecordStep.Save, Seen = version, Fields = null })),
        ]);
        return new Page(title, $"{title}. {string.Join(" ", problems.Select(problem => problem.Message.In(language)))}".TrimEnd(), CardParts.Card(language, body));
    }

    private static Page Compare(Form form, object seen, object mine, object theirs, WriteOutcome.Conflict conflict, Typed typed)
    {
        var (language, words) = (form.Asking.Language, new RecordWords(form.Asking.Network, form.Asking.Language));
        var who = conflict.LastChange?.Author.Person is { } author ? words.Name(author) : TabTexts.Somebody(language);
        var choices = RecordMerge.Fields(seen, mine, theirs).Select(field => RecordData.Choose(
            field.Name,
            RecordDialogTexts.Field(RecordTexts.Field(field.Name, language), field.IsContested ? TabTexts.BothOfYou(language) : field.IsMine ? TabTexts.OnlyYou(language) : TabTexts.OnlyThey(language), language),
            $"{TabTexts.Mine(language)}: {string.Join(" · ", words.Lines(mine, field.Name, field.Mine))}",
            $"{TabTexts.Theirs(who, language)}: {string.Join(" · ", words.Lines(theirs, field.Name, field.Theirs))}",
            field.IsMine));
        var next = (form.Data with { Step = RecordStep.Merge, Theirs = conflict.TheirVersion }).With(typed.Values);
        var title = TabTexts.ConflictTitle(who, language);
        return new Page(title, $"{title}. {RecordDialogTexts.AsShown(language)}", CardParts.Card(language,
        [
            CardParts.Note(ContainerStyle.Warning, CardParts.Strong(title), CardParts.Line(RecordDialogTexts.AsShown(language))),
            .. choices,
            CardParts.Buttons(
                form.Press(TabTexts.SaveMerged(language), next),
                form.Press(TabTexts.TakeTheirs(language), form.Data with { Step = RecordStep.Open, Seen = 0, Fields = null })),
        ]));
    }

    private static Page Done(Form form, string said) => new(said, $"{said} {RecordDialogTexts.UndoHint(form.Asking.Language)}", CardParts.Card(form.Asking.Language,
    [
        CardParts.Note(ContainerStyle.Good, CardParts.Strong(said), CardParts.Small(RecordDialogTexts.UndoHint(form.Asking.Language))),
        CardParts.Buttons(form.Press(TabTexts.Undo(form.Asking.Language), new RecordData(form.Data.Kind, form.Data.Id) { Step = RecordStep.Undo })),
    ]));

    private static Page Refused(Form form, EditOutcome.NotAllowed refusal) => new(EditAnswer.Of(refusal, _ => "", form.Asking.Network, form.Asking.Language).Text);

    /// <summary>Somebody's work on a form.</summary>
    private sealed record Form(Utterance Asking, RecordFields Fields, RecordData Data, bool IsDialog)
    {
        public CardAction Press(string title, RecordData data) => IsDialog ? SubmitAction.Of(title, RecordData.Verb, data) : ExecuteAction.Of(title, RecordData.Verb, data);
    }

    /// <summary>A step of the dialog. Without a card it ends with the text.</summary>
    private sealed record Page(string Title, string Text, AdaptiveCard? Card)
    {
        public Page(string text)
            : this("", text, null)
        {
        }
    }
}
