namespace KreisTeams.Decisions;

/// <summary>The rules of a poll in words: shown before it opens, on the card, and in the minutes.</summary>
public static class RuleTexts
{
    /// <summary>„einfache Mehrheit, Quorum 6 von 11“.</summary>
    public static string Short(Poll poll, Language language) => string.Join(", ",
    [
        .. poll.Kind.IsYesNo() ? new[] { Majority(poll.Rules, language) } : [],
        Quorum(poll, language),
        .. poll.Rules.IsSecret ? new[] { language.Pick("geheim", "secret") } : [],
        .. poll.Rules.IsWeighted ? new[] { language.Pick("gewichtete Stimmen", "weighted votes") } : [],
    ]);

    /// <summary>With its base: of votes cast, of all who take part, or of all entitled.</summary>
    public static string Majority(RuleSet rules, Language language)
    {
        var isOfAll = rules.Abstention == AbstentionRule.Cast;
        return rules.Majority switch
        {
            MajorityRule.Simple when isOfAll => language.Pick("Mehrheit aller Teilnehmenden", "majority of all taking part"),
            MajorityRule.Simple => language.Pick("einfache Mehrheit", "simple majority"),
            MajorityRule.TwoThirdsCast when isOfAll => language.Pick("2/3 aller Teilnehmenden", "2/3 of all taking part"),
            MajorityRule.TwoThirdsCast => language.Pick("2/3 der Ja- und Nein-Stimmen", "2/3 of yes and no votes"),
            MajorityRule.ThreeQuartersCast when isOfAll => language.Pick("3/4 aller Teilnehmenden", "3/4 of all taking part"),
            MajorityRule.ThreeQuartersCast => language.Pick("3/4 der Ja- und Nein-Stimmen", "3/4 of yes and no votes"),
            MajorityRule.TwoThirdsEntitled => language.Pick("2/3 aller Stimmberechtigten", "2/3 of all entitled"),
            MajorityRule.AbsoluteEntitled => language.Pick("Mehrheit aller Stimmberechtigten", "majority of all entitled"),
            MajorityRule.UnanimousCast when isOfAll => language.Pick("Ja aller Teilnehmenden", "yes of all taking part"),
            MajorityRule.UnanimousCast => language.Pick("einstimmig ohne Gegenstimme", "unanimous, no vote against"),
            _ => language.Pick("Ja aller Stimmberechtigten", "yes of all entitled"),
        };
    }

    /// <summary>„Quorum 6 von 11“; recusals may lower it where the body counts them out.</summary>
    public static string Quorum(Poll poll, Language language)
    {
        var entitled = poll.Entitled;
        var required = new Count(entitled, 0, 0, 0, 0).Required(poll.Rules);
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
            yield return rules is { Majority: MajorityRule.Simple, Abstention: AbstentionRule.NotCast }
                ? language.Pick("Einfache Mehrheit: angenommen bei mehr Ja- als Nein-Stimmen.", "Simple majority: adopted with more yes than no votes.")
                : language.Pick($"Angenommen bei: {Majority(rules, language)}.", $"Adopted with: {Majority(rules, language)}.");
            yield return Abstention(rules.Abstention, language);
            if (rules.Majority == MajorityRule.Simple)
            {
                yield return Tie(rules.Tie, language);
            }
        }

        yield return poll.SecondInvitationOf is not null
            ? language.Pick("Zweite Einladung: beschlussfähig ohne Rücksicht auf die Zahl der Teilnehmenden.", "Second invitation: quorate whatever the number of participants.")
            : language.Pick($"{Sentence(Quorum(poll, language))}; Enthaltungen zählen dafür mit.", $"{Sentence(Quorum(poll, language))}; abstentions count towards it.");
        yield return Recusal(rules.QuorumBase, language);
        if (poll.IsInSession)
        {
            yield return language.Pick("In der Sitzung stimmen die anwesenden Organisationen ab; das Quorum zählt weiter alle.", "In the session those present vote; the quorum still counts all.");
        }

        yield return rules.DeputiesMayVote
            ? language.Pick("Die Vertretung darf abstimmen; stimmt das Mitglied selbst ab, gilt dessen Stimme.", "Deputies may vote; if the member votes, the member's vote counts.")
            : language.Pick("Nur Mitglieder stimmen ab.", "Only members vote.");
        yield return rules.IsSecret
            ? language.Pick("Geheim: Gespeichert wird, wer abgestimmt hat, aber nicht wie. Ändern geht nur mit dem Quittungscode.", "Secret: who has voted is stored, not how. A change needs the receipt code.")
            : language.Pick("Bis zum Schluss kann jede Stimme geändert werden; die letzte zählt.", "Until the close each vote can be changed; the last one counts.");
        yield return Visibility(rules.Visibility, language);
    }

    public static string Abstention(AbstentionRule rule, Language language) => rule == AbstentionRule.Cast
        ? language.Pick("Enthaltungen gelten als abgegebene Stimmen: Sie wirken wie ein Nein.", "Abstentions are votes cast: they work like a no.")
        : language.Pick(
            "Enthaltungen zählen für die Beschlussfähigkeit, aber nicht für die Mehrheit der abgegebenen Stimmen.",
            "Abstentions count towards the quorum, not towards the majority of votes cast.");

    public static string Tie(TieRule rule, Language language) => rule == TieRule.ChairDecides
        ? language.Pick("Bei Stimmengleichheit entscheidet die Stimme der Organisation, die den Vorsitz hat.", "A tie is decided by the vote of the organisation in the chair.")
        : language.Pick("Bei Stimmengleichheit ist der Vorschlag abgelehnt.", "A tie rejects the proposal.");

    public static string Recusal(QuorumBase quorumBase, Language language) => quorumBase == QuorumBase.Reduced
        ? language.Pick("Befangene nehmen nicht teil; nur das Quorum wird ohne sie berechnet, eine Mehrheit aller Stimmberechtigten nicht.", "Recused organisations take no part; only the quorum is counted without them, not a majority of all entitled.")
        : language.Pick("Befangene nehmen nicht teil; das Quorum bemisst sich weiter nach allen Stimmberechtigten.", "Recused organisations take no part; the quorum still counts all entitled.");

    public static string Visibility(ResultVisibility visibility, Language language) => visibility switch
    {
        ResultVisibility.Live => language.Pick("Der Zwischenstand ist sichtbar.", "Interim numbers are shown."),
        ResultVisibility.AfterOwnVote => language.Pick("Der Zwischenstand ist nach der eigenen Stimme sichtbar.", "Interim numbers are shown after one's own vote."),
        _ => language.Pick("Zahlen gibt es erst nach dem Schluss.", "Numbers are shown after the close only."),
    };

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string QuorumShare(QuorumRule rule, Language language) => rule switch
    {
        QuorumRule.Half => language.Pick("die Hälfte", "half"),
        QuorumRule.MoreThanHalf => language.Pick("mehr als die Hälfte", "more than half"),
        _ => "2/3",
    };
}
