using KreisTeams.Bot.Chat;
using KreisTeams.Understanding;

namespace KreisTeams.Bot.Decisions;

/// <summary>What the law says, with its source; never a promise, because the chair decides.</summary>
internal static class LegalAnswer
{
    public static Answer Recusal(Utterance said) => said.Find("reason") switch
    {
        null => Choices.Ask(said, LegalTexts.WhichCase(said.Language), LegalTexts.Cases(said.Language).Select(known => new Option(known.Label, known.Says))),
        RecusalReasons.GroupInterest => new Answer(LegalTexts.GroupInterest(said.Language)),
        var reason => new Answer(LegalTexts.Recusal(RecusalClass.Of(reason), said.Language)),
    };

    public static Answer Majority(Utterance said) => new(said.Find("topic") switch
    {
        "abstention" => LegalTexts.Abstention(said.Language),
        "tie" => LegalTexts.Tie(said.Language),
        "quorum" => LegalTexts.Quorum(said.Language),
        _ => LegalTexts.Majorities(said.Language),
    });

    /// <summary>„Mein Stellvertreter stimmt für mich ab“: names who may, because deputies are named in the register and not in a poll.</summary>
    public static Answer Deputy(Utterance said)
    {
        var person = said.Speaker.Person!;
        var deputies = said.Network.DeputiesOf(person.Id, said.Today);
        return new Answer(deputies.IsEmpty
            ? LegalTexts.NoDeputy(said.Language)
            : LegalTexts.DeputyMayVote(string.Join(", ", deputies.Select(deputy => deputy.Name)), said.Language));
    }
}
