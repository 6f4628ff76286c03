using System.Globalization;
using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Decisions;
using KreisTeams.Decisions;

namespace KreisTeams.Bot.MessageExtension;

/// <summary>What is filled in when a poll is started in a dialog. It travels with the dialog; nothing is kept before the poll opens.</summary>
/// <param name="Draft">Sent twice, it opens one poll.</param>
public sealed record PollForm(PollId Draft, FormStep Step = FormStep.Check)
{
    public string Question { get; init; } = "";

    public PollKind? Kind { get; init; }

    /// <summary>Its id.</summary>
    public string? Body { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>„12:00“, in Berlin.</summary>
    public string? Time { get; init; }

    /// <summary>One in each line.</summary>
    public string? Options { get; init; }

    public bool IsSecret { get; init; }

    public PollDraft? ToDraft(BodyId usualBody) => TimeOnly.TryParseExact(Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? new PollDraft(Draft, Kind ?? PollKind.Resolution, Question, Body is { Length: > 0 } chosen ? new BodyId(chosen) : usualBody, Day is { } day ? BerlinTime.Instant(day.ToDateTime(time)) : null)
        {
            IsSecret = IsSecret,
            Options = [.. (Options ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        }
        : null;
}

public enum FormStep
{
    /// <summary>Filled in: shows what it comes to.</summary>
    Check,

    /// <summary>Back to the fields.</summary>
    Edit,

    /// <summary>Seen and confirmed.</summary>
    Do,
}

/// <summary>Starting a poll in a dialog: fields, then what the poll would be, then it opens. The same rules and rights as in the chat.</summary>
public sealed class PollDialog(Visitors visitors, Voting voting, PollDrafting drafting, ConversationStore conversations, Outreach outreach, TimeProvider clock)
{
    public void Register(TeamsRouter router) => router
        .OnExtensionOpen(ExtensionCommands.StartPoll, (turn, action, cancellationToken) => OpenAsync(turn, action.Message?.PlainText, cancellationToken))
        .OnExtensionSubmit(ExtensionCommands.StartPoll, (turn, action, cancellationToken) => action.ReadData<PollForm>() is { } form
            ? SubmitAsync(turn, form, cancellationToken)
            : OpenAsync(turn, null, cancellationToken))
        .OnDialogOpen<DialogOpened>(PollDrafting.FormVerb, (turn, _, cancellationToken) => OpenAsync(turn, null, cancellationToken))
        .OnDialogSubmit<PollForm>(PollDrafting.FormVerb, SubmitAsync);

    private async Task<InvokeResponse> OpenAsync(Turn turn, string? question, CancellationToken cancellationToken)
    {
        var asking = await visitors.OfAsync(turn, cancellationToken);
        return Fields(asking, new PollForm(PollId.New(clock))
        {
            Question = question is null ? "" : question[..Math.Min(question.Length, PollDraft.LongestQuestion)],
            Day = asking.Today.AddDays(7),
            Time = "12:00",
        });
    }

    private async Task<InvokeResponse> SubmitAsync(Turn turn, PollForm form, CancellationToken cancellationToken)
    {
        var asking = await visitors.OfAsync(turn, cancellationToken);
        if (asking.Speaker.Actor is not { } actor || BodiesFor(asking) is not [var usual, ..])
        {
            return Fields(asking, form);
        }

        if (form.Step == FormStep.Edit || form.ToDraft(usual.Id) is not { } draft)
        {
            return Fields(asking, form);
        }

        if (form.Step == FormStep.Do)
        {
            var opened = await drafting.OpenAsync(asking.Speaker with { Reference = await WhereAsync(turn, cancellationToken) }, draft, cancellationToken);
            return InvokeResponse.DialogMessage(opened.Text);
        }

        return await voting.PreviewAsync(actor, draft, cancellationToken) switch
        {
            PreviewOutcome.Ready ready => await PreviewAsync(asking, form, ready.Preview, cancellationToken),
            PreviewOutcome.Refused refused => Fields(asking, form, string.Join(" ", refused.Reasons.Select(reason => RefusalTexts.Of(reason, asking.Language)))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>In the conversation the dialog was opened from, where the bot belongs to it; else in the person's own chat.</summary>
    private async Task<ConversationReference> WhereAsync(Turn turn, CancellationToken cancellationToken) =>
        await conversations.FindAsync(turn.Reference.WithoutThread().Conversation.Id, cancellationToken) is not null ? turn.Reference
        : turn.From?.AadObjectGuid is { } person && await outreach.FindAsync(person, cancellationToken) is { } personal ? personal
        : turn.Reference;

    private async Task<InvokeResponse> PreviewAsync(Utterance asking, PollForm form, PollPreview preview, CancellationToken cancellationToken) => InvokeResponse.Dialog(
        PollTexts.ConfirmTitle(asking.Language),
        CardParts.Card(asking.Language,
        [
            .. await drafting.ShowAsync(asking, preview, cancellationToken),
            CardParts.Buttons(
                SubmitAction.Of(PollTexts.Start(asking.Language), PollDrafting.FormVerb, form with { Step = FormStep.Do }),
                SubmitAction.Of(ExtensionTexts.Back(asking.Language), PollDrafting.FormVerb, form with { Step = FormStep.Edit })),
        ]));

    private static InvokeResponse Fields(Utterance asking, PollForm form, string? problem = null)
    {
        var language = asking.Language;
        if (asking.Speaker.Actor is null || BodiesFor(asking) is not { Length: > 0 } bodies)
        {
            return InvokeResponse.DialogMessage(asking.Speaker.Actor is null ? ChatTexts.UnknownPerson(language) : ExtensionTexts.NoBody(language));
        }

        var body = bodies.FirstOrDefault(body => body.Id.Value == form.Body) ?? bodies[0];
        return InvokeResponse.Dialog(ExtensionTexts.StartPoll(language), CardParts.Card(language, CardParts.Only(
            problem is null ? null : CardParts.Note(ContainerStyle.Attention, CardParts.Line(problem)),
            new TextInput("question", ExtensionTexts.Question(language))
            {
                Value = form.Question, IsMultiline = true, MaxLength = PollDraft.LongestQuestion, ErrorMessage = ExtensionTexts.QuestionMissing(language),
            },
            new ChoiceSetInput("kind", PollTexts.Kind(language), [.. Enum.GetValues<PollKind>().Select(kind => new KreisTeams.Teams.Choice(DecisionTexts.Kind(kind, language), Value(kind)))])
            {
                Value = Value(form.Kind ?? PollKind.Resolution), ErrorMessage = ExtensionTexts.Missing(language),
            },
            bodies.Length == 1 ? null : new ChoiceSetInput("body", PollTexts.Body(language), [.. bodies.Select(other => new KreisTeams.Teams.Choice(other.Name, other.Id.Value))])
            {
                Value = body.Id.Value, ErrorMessage = ExtensionTexts.Missing(language),
            },
            new DateInput("day", ExtensionTexts.Day(language)) { Value = form.Day, Min = asking.Today, ErrorMessage = ExtensionTexts.Missing(language) },
            new TimeInput("time", ExtensionTexts.Time(language)) { Value = form.Time, ErrorMessage = ExtensionTexts.Missing(language) },
            new TextInput("options", ExtensionTexts.Options(language)) { Value = form.Options, IsMultiline = true, Placeholder = ExtensionTexts.OptionsHint(language) },
            new ToggleInput("isSecret", ExtensionTexts.Secrecy(language), ExtensionTexts.Secret(language)) { Value = form.IsSecret ? "true" : "false" },
            CardParts.Buttons(SubmitAction.Of(ExtensionTexts.Check(language), PollDrafting.FormVerb, new PollForm(form.Draft))),
            CardParts.Small(ExtensionTexts.NothingYet(language)) with { Spacing = Spacing.Default })));
    }

    private static string Value(PollKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>Those of the person's organisation first; whether they may start a poll there is decided by the slice.</summary>
    private static Body[] BodiesFor(Utterance asking) => asking.Speaker.Person is not { } person ? [] :
    [
        .. asking.Network.Bodies.Where(body => body.Members.Contains(person.Organisation) || person.MayModerate(body.Id))
            .OrderByDescending(body => person.Mandates.Any(mandate => mandate.Role == body.MemberRole && body.Members.Contains(mandate.Organisation) && mandate.IsValid(asking.Today))),
    ];
}
