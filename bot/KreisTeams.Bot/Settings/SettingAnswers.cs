using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Settings;

/// <summary>Talk about the bot itself: greeting, help, language, undo, and what it does not understand.</summary>
public sealed class SettingAnswers(NetworkStore network)
{
    public async Task<Answer?> AnswerAsync(Utterance said, CancellationToken cancellationToken) => said.Intent switch
    {
        "greet" => HelpAnswer.Greeting(said),
        "help" => HelpAnswer.Help(said),
        "thanks" => new Answer(ChatTexts.Thanks(said.Language)),
        "human.handoff" => HelpAnswer.Person(said),
        "settings.language" => SetLanguage(said),
        "settings.easy_language" => SetEasyLanguage(said),
        "undo" => said.Speaker.Actor is { } actor ? await UndoAsync(network, actor, said.Language, cancellationToken) : new Answer(ChatTexts.UnknownPerson(said.Language)),
        "cancel" => new Answer(ChatTexts.NothingToCancel(said.Language)),
        "confirm" or "reject" => new Answer(ChatTexts.NothingToAnswer(said.Language)),
        "privacy.retention" => new Answer(SettingTexts.Retention(KreisTeams.Retention.RetentionClass.Standard, said.Language)),
        "out_of_scope" => HelpAnswer.OutOfScope(said),
        KreisTeams.Understanding.Understanding.Unknown => HelpAnswer.Unknown(said),
        _ => null,
    };

    private static Answer SetLanguage(Utterance said)
    {
        var language = said.Find("language") == "en" ? Language.English : Language.German;
        return new Answer(ChatTexts.LanguageSet(language)) { Remember = state => state with { Language = language } };
    }

    private static Answer SetEasyLanguage(Utterance said)
    {
        var on = said.Understood.FindFlag("on") ?? true;
        return new Answer(ChatTexts.EasyLanguage(on, said.Language)) { Remember = state => state with { EasyLanguage = on } };
    }

    /// <summary>Takes back what the person changed last.</summary>
    internal static async Task<Answer> UndoAsync(NetworkStore network, Actor actor, Language language, CancellationToken cancellationToken) =>
        new(await network.UndoLastAsync(actor, cancellationToken) switch
        {
            UndoOutcome.Undone undone => SettingTexts.Undone(NameList.Some(undone.Entries.Select(entry => KreisTeams.Network.NetworkTexts.NameOf(entry.Before ?? entry.After)), undone.Entries.Length, language), language),
            UndoOutcome.ChangedSince => ChatTexts.UndoTooLate(language),
            _ => ChatTexts.NothingToUndo(language),
        });
}
