namespace KreisTeams.Decisions;

/// <summary>The rules of a poll in words: shown before it opens, on the card, and in the minutes.</summary>
public static class RuleTexts
{
    /// <summary>„einfache Mehrheit, Quorum 6 von 11“.</summary>
    public static string Short(Poll poll, Language language) => string.Join(", ",
    [
        .. poll.Kind.IsYesNo() ? new[] { Majority(poll.Rules.Majority, language) } : [],
        Quorum(poll, language),
        .. poll.Rules.IsSecret ? new[] { language.Pick("geheim", "secret") } : [],
        .. poll.Rules.IsWeighted ? new[] { language.Pick("gewichtete Stimmen", "weighted votes") } : [],
    ]);

    public static string Majority(MajorityRule rule, Language language) => rule switch
    {
        MajorityRule.Simple => language.Pick("einfache Mehrheit", "simple majority"),
        MajorityRule.TwoThirdsCast => language.Pick("2/3 der Ja- und Nein-Stimmen", "2/3 of yes and no votes"),
        MajorityRule.ThreeQuartersCast => language.Pick("3/4 der Ja- und Nein-Stimmen", "3/4 of yes and no votes"),
        MajorityRule.TwoThirdsEntitled => language.Pick("2/3 aller Stimmberechtigten", "2/3 of all entitled"),
        MajorityRule.AbsoluteEntitled => language.Pick("Mehrheit aller Stimmberechtigten", "majority of all entitled"),
        MajorityRule.UnanimousCast => language.Pick("einstimmig ohne Gegenstimme", "unanimous, no vote against"),
        _ => language.Pick("Ja aller Stimmberechtigten", "yes of all entitled"),
    };

    /// <summary>„Quorum 6 von 11“; recusals may lower it where the body counts them out.</summary>
    public static string Quorum(Poll poll, Language language)
    {
        var entitled = poll.Electorate.Length;
        var required = new Count(entitled, 0, 0, 0, 0).Required(poll.Rules.Quorum, QuorumBase.Statutory);
        return poll.Rules.Quorum == QuorumRule.None ? language.Pick("kein Quorum", "no quorum")
            : poll.Rules.IsWeighted ? language.Pick($"Quorum {QuorumShare(poll.Rules.Quorum, language)} der Stimmen", $"quorum {QuorumShare(poll.Rules.Quorum, language)} of the votes")
            : language.Pick($"Quorum {required} von {entitled}", $"quorum {required} of {entitled}")
                + (poll.Rules.QuorumBase == QuorumBase.Reduced ? language.Pick(" (ohne Befangene)", " (without recused)") : "");
    }

    /// <summary>Everything that decides, a sentence each.</summary>
    public static IEnumerable<string> Explained(Poll poll, Language language)
    {
        var rules = poll.Rules;
        if (poll.Kind.IsYesNo())
        {
            yield return rules.Majority == MajorityRule.Simple
                ? language.Pick("Einfache Mehrheit: angenommen bei mehr Ja- als Nein-Stimmen.", "Simple majority: adopted with more yes than no votes.")
                : language.Pick($"Angenommen bei: {Majority(rules.Majority, language)}.", $"Adopted with: {Majority(rules.Majority, language)}.");
            yield return Abstention(language);
            yield return Tie(language);
        }

        yield return poll.SecondInvitationOf is not null
            ? language.Pick("Zweite Einladung: beschlussfähig ohne Rücksicht auf die Zahl der Teilnehmenden.", "Second invitation: quorate whatever the number of participants.")
            : language.Pick($"{Quorum(poll, language)}; Enthaltungen zählen dafür mit.", $"{Quorum(poll, language)}; abstentions count towards it.");
        yield return Recusal(rules.QuorumBase, language);
        yield return rules.DeputiesMayVote
            ? language.Pick("Die Vertretung darf abstimmen; stimmt das Mitglied selbst ab, gilt dessen Stimme.", "Deputies may vote; if the member votes, the member's vote counts.")
            : language.Pick("Nur Mitglieder stimmen ab.", "Only members vote.");
        yield return rules.IsSecret
            ? language.Pick("Geheim: Gespeichert wird, wer abgestimmt hat, aber nicht wie. Ändern geht nur mit dem Quittungscode.", "Secret: who has voted is stored, not how. A change needs the receipt code.")
            : language.Pick("Bis zum Schluss kann jede Stimme geändert werden; die letzte zählt.", "Until the close each vote can be changed; the last one counts.");
        yield return Visibility(rules.Visibility, language);
    }

    public static string Abstention(Language language) => language.Pick(
        "Enthaltungen zählen für die Beschlussfähigkeit, aber nicht für die Mehrheit der abgegebenen Stimmen.",
        "Abstentions count towards the quorum, not towards the majority of votes cast.");

    public static string Tie(Language language) => language.Pick("Bei Stimmengleichheit ist der Vorschlag abgelehnt.", "A tie rejects the proposal.");

    public static string Recusal(QuorumBase quorumBase, Language language) => quorumBase == QuorumBase.Reduced
        ? language.Pick("Befangene nehmen nicht teil; das Quorum wird ohne sie berechnet.", "Recused organisations take no part; the quorum is counted without them.")
        : language.Pick("Befangene nehmen nicht teil; das Quorum bemisst sich weiter nach allen Stimmberechtigten.", "Recused organisations take no part; the quorum still counts all entitled.");

    public static string Visibility(ResultVisibility visibility, Language language) => visibility switch
    {
        ResultVisibility.Live => language.Pick("Der Zwischenstand ist sichtbar.", "Interim numbers are shown."),
        ResultVisibility.AfterOwnVote => language.Pick("Der Zwischenstand ist nach der eigenen Stimme sichtbar.", "Interim numbers are shown after one's own vote."),
        _ => language.Pick("Zahlen gibt es erst nach dem Schluss.", "Numbers are shown after the close only."),
    };

    private static string QuorumShare(QuorumRule rule, Language language) => rule switch
    {
        QuorumRule.Half => language.Pick("die Hälfte", "half"),
        QuorumRule.MoreThanHalf => language.Pick("mehr als die Hälfte", "more than half"),
        _ => "2/3",
    };
}
