using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Following;

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
        "settings.show" => Show(said),
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

    /// <summary>What is set, and a button for each other way.</summary>
    private static Answer Show(Utterance said)
    {
        var (state, language) = (said.State, said.Language);
        string[] lines =
        [
            SettingTexts.LanguageIs(language),
            ChatTexts.EasyLanguage(state.EasyLanguage, language),
            FollowTexts.FrequencyIs(state.Notices, language),
        ];
        return new Answer(string.Join(" ", lines), CardParts.Card(language,
        [
            CardParts.Heading(SettingTexts.Title(language)),
            .. lines.Select(line => CardParts.Line(line)),
            CardParts.Buttons(
                CardParts.Say(SettingTexts.OtherLanguage(language), SettingTexts.OtherLanguage(language)),
                CardParts.Say(SettingTexts.EasyButton(!state.EasyLanguage, language), SettingTexts.EasyButton(!state.EasyLanguage, language)),
                FollowAnswers.OtherFrequency(state.Notices, language)),
        ]));
    }

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
