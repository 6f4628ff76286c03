namespace KreisTeams.Bot.Chat;

/// <summary>Questions the bot asks back; each can be answered with a button and by typing.</summary>
internal static class Choices
{
    public static Answer Ask(Utterance said, string title, IEnumerable<Option> options)
    {
        var choices = options.ToArray();
        var text = $"{title} {string.Join(", ", choices.Select((option, index) => $"{index + 1}. {option.Label}"))}";
        return new Answer(text, CardParts.Card(said.Language, [CardParts.Strong(title), CardParts.Say(choices)]))
        {
            Asks = new Question.Choose(NewId(said), said.Now + Question.Patience, [.. choices]),
        };
    }

    /// <summary>What the person says next is added to what they said before.</summary>
    /// <param name="form">Verb of the dialog in which the same can be filled in.</param>
    public static Answer AskForMore(Utterance said, string question, string before, string? form = null) =>
        AskForMore(said, question, before, form is null || !said.Speaker.ShowsDialogs ? null : SubmitAction.Dialog(ChatTexts.FillIn(said.Language), form, new DialogOpened()));

    /// <param name="form">Opens the form in which the same can be filled in.</param>
    public static Answer AskForMore(Utterance said, string question, string before, CardAction? form) =>
        new(question, form is null ? null : CardParts.Card(said.Language, [CardParts.Line(question), CardParts.Buttons(form)]))
    {
        Asks = new Question.Complete(NewId(said), said.Now + Question.Patience, before, question),
    };

    /// <summary>Shows what would happen and does nothing before a „ja“.</summary>
    public static Answer Confirm(
        Utterance said, string text, Proposal proposal, IReadOnlyList<CardElement>? shown = null, string? yes = null, string? no = null, string? title = null)
    {
        var id = NewId(said);
        var card = CardParts.Card(said.Language,
        [
            .. title is null ? (CardElement[])[] : [CardParts.Heading(title)],
            .. shown ?? [CardParts.Line(text)],
            CardParts.Buttons(
                ExecuteAction.Of(yes ?? ChatTexts.Yes(said.Language), QuestionData.Verb, new QuestionData(id, true)),
                ExecuteAction.Of(no ?? ChatTexts.No(said.Language), QuestionData.Verb, new QuestionData(id, false))),
            CardParts.Small(ChatTexts.AnswerYesOrNo(said.Language)),
        ]);
        return new Answer($"{text} {ChatTexts.AnswerYesOrNo(said.Language)}", card)
        {
            Asks = new Question.Confirm(id, said.Now + Question.Patience, proposal),
        };
    }

    private static string NewId(Utterance said) => Guid.CreateVersion7(said.Now).ToString("N");
}

/// <summary>A button that opens a dialog carries nothing.</summary>
public sealed record DialogOpened;
