namespace KreisTeams.Bot.Chat;

/// <summary>What is understood but not built: said honestly, with the nearest thing that works.</summary>
internal static class NotYet
{
    public static Answer Of(Utterance said)
    {
        var language = said.Language;
        var (what, instead) = Nearest(said.Intent, language);
        var text = ChatTexts.NotYet(what, language);
        return new Answer($"{text} {string.Join(", ", instead)}", CardParts.Card(language,
        [
            CardParts.Line(text),
            CardParts.Say(instead.Select(phrase => new Option(phrase, phrase))),
        ]));
    }

    private static (string What, string[] Instead) Nearest(string intent, Language language) => intent.Split('.')[0] switch
    {
        "meeting" or "minutes" => (NotYetTexts.Meetings(language), [NotYetTexts.OpenPolls(language), NotYetTexts.Decided(language)]),
        "raci" or "measure" => (NotYetTexts.Responsibilities(language), [NotYetTexts.WhoIsContact(language), NotYetTexts.Projects(language)]),
        "report" or "opendata" => (NotYetTexts.Reports(language), [NotYetTexts.Projects(language), NotYetTexts.Decided(language)]),
        "privacy" => (NotYetTexts.Privacy(language), [NotYetTexts.Retention(language)]),
        "draft" => (NotYetTexts.Drafts(language), [NotYetTexts.NewPoll(language), NotYetTexts.Projects(language)]),
        "reminder" => (NotYetTexts.Reminders(language), [NotYetTexts.Deadlines(language)]),
        "funding" => (NotYetTexts.Applications(language), [NotYetTexts.Deadlines(language)]),
        _ => (NotYetTexts.This(language), [NotYetTexts.Help(language)]),
    };
}
