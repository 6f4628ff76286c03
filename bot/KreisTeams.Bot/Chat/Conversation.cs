using KreisTeams.Bot.Settings;

namespace KreisTeams.Bot.Chat;

/// <summary>
/// One turn: what was said, understood in the light of the question that is open, answered by a slice, remembered, and only then sent.
/// A turn that fails has changed nothing it did not confirm.
/// </summary>
public sealed partial class Conversation(Listening listening, Acquaintance acquaintance, ChatStateStore states, Answers answers, ILogger<Conversation> logger)
{
    /// <summary>Longer texts are papers, not questions.</summary>
    public const int LongestText = 4000;

    public void Register(TeamsRouter router) => router
        .OnMessage(HandleMessageAsync)
        .OnInstallation(HandleInstallationAsync)
        .OnCardAction<SayData>(SayData.Verb, HandleSayAsync)
        .OnCardAction<QuestionData>(QuestionData.Verb, HandleAnswerAsync);

    private async Task HandleInstallationAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Action?.StartsWith("remove", StringComparison.OrdinalIgnoreCase) == true)
        {
            return;
        }

        var welcome = HelpAnswer.Examples(ChatTexts.Welcome(listening.Network.Name, Language.German), listening.Network, Language.German);
        await turn.ReplyAsync(welcome.ToMessage(), cancellationToken);
    }

    /// <summary>Who puts a card into the chat and says nothing shows it to somebody and asks for no answer.</summary>
    private Task HandleMessageAsync(Turn turn, CancellationToken cancellationToken) => turn.Activity.TextWithoutMention is var said && said.Length == 0 && turn.Activity.BringsCard
        ? Task.CompletedTask
        : SayAsync(turn, said, cancellationToken);

    /// <summary>A button that says a phrase.</summary>
    private async Task<InvokeResponse> HandleSayAsync(Turn turn, SayData data, CancellationToken cancellationToken)
    {
        await SayAsync(turn, data.Says, cancellationToken);
        return InvokeResponse.Empty;
    }

    /// <summary>A button of a question. The card pressed gives way to the answer, for everybody who sees it.</summary>
    private async Task<InvokeResponse> HandleAnswerAsync(Turn turn, QuestionData data, CancellationToken cancellationToken)
    {
        var key = Speaker.KeyOf(turn.From!, turn.Reference);
        var state = await states.ReadAsync(key, cancellationToken);
        var speaker = listening.SpeakerOf(turn, state.Language, Language.German, Door.Card);
        if (state.Question is not Question.Confirm question || question.Id != data.Question || question.Expires < listening.Now)
        {
            return InvokeResponse.Message(ChatTexts.Outdated(speaker.Language));
        }

        if (!await states.TakeQuestionAsync(key, question.Id, cancellationToken))
        {
            return InvokeResponse.Message(ChatTexts.Outdated(speaker.Language));
        }

        var answer = data.Yes
            ? await answers.PerformAsync(speaker, question.Proposal, cancellationToken)
            : new Answer(ChatTexts.Cancelled(speaker.Language));
        await RememberAsync(key, state, null, answer, cancellationToken);
        var card = answer.ToCardMessage(speaker.Language);
        if (turn.Activity.ReplyToId is { } pressed)
        {
            await turn.Connector.UpdateAsync(turn.Reference, pressed, card, cancellationToken);
        }

        return InvokeResponse.Card(card);
    }

    private async Task SayAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        using var answered = ChatTelemetry.StartTurn();
        var key = Speaker.KeyOf(turn.From!, turn.Reference);
        var state = await states.ReadAsync(key, cancellationToken);
        if (state.Question?.Expires < listening.Now)
        {
            state = state with { Question = null };
        }

        await acquaintance.MakeAsync(turn, cancellationToken);
        var said = FollowUp.Complete(listening.Hear(turn, state, text.Length > LongestText ? "" : text));
        var answer = text.Length > LongestText
            ? new Answer(ChatTexts.TooLong(LongestText, said.Language))
            : await AnswerAsync(turn, key, said, cancellationToken);
        LogAnswered(said.Intent);
        answered?.SetTag(ChatTelemetry.Intent, said.Intent);
        ChatTelemetry.Answered(said.Intent, said.Language);
        answer = answer with { Remember = Then(answer.Remember, chat => chat with { Topic = FollowUp.TopicOf(said) ?? chat.Topic }) };
        var remembered = RememberAsync(key, state, KeptQuestion(said), answer, cancellationToken);
        if (answer.Asks is not null)
        {
            // Whoever is quick to press a button is to find the question kept.
            await remembered;
        }

        await Task.WhenAll(remembered, answer.IsSilence ? Task.CompletedTask : ReplyAsync(turn, answer, cancellationToken));
    }

    private static Func<ChatState, ChatState> Then(Func<ChatState, ChatState> first, Func<ChatState, ChatState> second) => state => second(first(state));

    private async Task ReplyAsync(Turn turn, Answer answer, CancellationToken cancellationToken)
    {
        var outcome = await turn.ReplyAsync(answer.ToMessage(), cancellationToken);
        if (outcome is SendOutcome.Sent && answer.Offers is { } file)
        {
            outcome = await turn.ReplyAsync(new OutgoingMessage(file.Description) { File = file }, cancellationToken);
        }

        if (outcome is not SendOutcome.Sent)
        {
            LogNotSent(outcome.GetType().Name);
        }
    }

    private async Task<Answer> AnswerAsync(Turn turn, ChatKey key, Utterance said, CancellationToken cancellationToken) => (said.State.Question, said.Intent) switch
    {
        (Question.Confirm question, "confirm") => await states.TakeQuestionAsync(key, question.Id, cancellationToken)
            ? await answers.PerformAsync(said.Speaker, question.Proposal, cancellationToken)
            : new Answer(ChatTexts.Outdated(said.Language)),
        ({ } question, "cancel" or "reject") => await CancelAsync(key, question, said.Language, cancellationToken),
        (Question.Complete question, _) => await CompleteAsync(turn, key, question, said, cancellationToken),
        (Question.Choose question, _) when OptionSaid(question, said.Text) is { } option =>
            await answers.AnswerAsync(listening.Hear(turn, said.State with { Question = null }, option.Says), cancellationToken),
        _ => await answers.AnswerAsync(said, cancellationToken),
    };

    private async Task<Answer> CancelAsync(ChatKey key, Question question, Language language, CancellationToken cancellationToken)
    {
        await states.TakeQuestionAsync(key, question.Id, cancellationToken);
        return new Answer(ChatTexts.Cancelled(language));
    }

    /// <summary>Adds what was missing. Who says the whole request once more means only that, and so does who asks for something else instead.</summary>
    private async Task<Answer> CompleteAsync(Turn turn, ChatKey key, Question.Complete question, Utterance said, CancellationToken cancellationToken)
    {
        await states.TakeQuestionAsync(key, question.Id, cancellationToken);
        var state = said.State with { Question = null, Language = said.State.Language ?? said.Language };
        var begun = listening.Hear(turn, state, question.Before).Intent;
        if (begun == said.Intent || IsUnderstood(said) && FollowUp.IsQuestion(said.Text) && !AwaitsQuestions(begun))
        {
            return await AloneAsync();
        }

        var completed = await answers.AnswerAsync(listening.Hear(turn, state, $"{question.Before} {said.Text}"), cancellationToken);
        var isNoAnswer = completed.Asks is Question.Complete { Asked: var again } && again == question.Asked;
        return isNoAnswer && IsUnderstood(said) && said.Text.Count(char.IsWhiteSpace) >= 2 ? await AloneAsync() : completed;

        Task<Answer> AloneAsync() => answers.AnswerAsync(listening.Hear(turn, state, said.Text), cancellationToken);
    }

    private static bool IsUnderstood(Utterance said) => said.Intent != Understood.Unknown;

    /// <summary>What is put to the vote or on the agenda may be a question itself.</summary>
    private static bool AwaitsQuestions(string intent) => intent.StartsWith("poll.", StringComparison.Ordinal) || intent.StartsWith("meeting.", StringComparison.Ordinal);

    /// <summary>By its number or by the words on the button.</summary>
    private static Option? OptionSaid(Question.Choose question, string text)
    {
        var words = text.Trim().TrimEnd('.', '!');
        return int.TryParse(words, out var number) && number >= 1 && number <= question.Options.Length
            ? question.Options[number - 1]
            : question.Options.FirstOrDefault(option => string.Equals(option.Label, words, StringComparison.OrdinalIgnoreCase))
                ?? (words.Length >= 3 && question.Options.Where(option => option.Label.Contains(words, StringComparison.OrdinalIgnoreCase)).ToArray() is [var only] ? only : null);
    }

    /// <summary>What somebody asks in between does not answer a „ja oder nein“.</summary>
    private static Question.Confirm? KeptQuestion(Utterance said) =>
        said.Intent is "confirm" or "cancel" or "reject" ? null : said.State.Question as Question.Confirm;

    private Task RememberAsync(ChatKey key, ChatState before, Question? kept, Answer answer, CancellationToken cancellationToken) =>
        states.WriteAsync(key, before, answer.Remember(before) with { Question = answer.Asks ?? kept }, cancellationToken);

    [LoggerMessage(LogLevel.Warning, "An answer could not be sent: {Outcome}")]
    private partial void LogNotSent(string outcome);

    [LoggerMessage(LogLevel.Information, "Answered {Intent}")]
    private partial void LogAnswered(string intent);
}

public sealed record QuestionData(string Question, bool Yes)
{
    public const string Verb = "chat/answer";
}
