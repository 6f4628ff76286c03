using KreisTeams.Decisions;

namespace KreisTeams.Bot.Decisions;

internal static class LegalTexts
{
    /// <summary>Cases of § 31 GO NRW as people ask for them, each with the phrase that asks.</summary>
    public static IEnumerable<(string Label, string Says)> Cases(Language language) =>
    [
        (language.Pick("Verein oder Vorstand", "Club or board"), language.Pick("Bin ich befangen, wenn ich im Vorstand des Vereins bin?", "Am I biased if I am on the board of the club?")),
        (language.Pick("Angehörige", "Relatives"), language.Pick("Bin ich befangen, wenn meine Frau betroffen ist?", "Am I biased if my wife is concerned?")),
        (language.Pick("Arbeitgeber", "Employer"), language.Pick("Bin ich befangen, wenn ich bei der Firma angestellt bin?", "Am I biased if I am employed by the company?")),
        (language.Pick("Eigener Vorteil", "Own advantage"), language.Pick("Bin ich befangen, wenn ich Eigentümer des Grundstücks bin?", "Am I biased if I am the owner?")),
        (language.Pick("Gutachten", "Expert opinion"), language.Pick("Bin ich befangen, wenn ich ein Gutachten abgegeben habe?", "Am I biased if I gave an expert opinion?")),
        (language.Pick("Nur wie alle anderen", "Only like everybody else"), language.Pick("Bin ich befangen, wenn ich nur als Einwohner betroffen bin?", "Am I biased if it is only a group interest?")),
    ];

    public static string WhichCase(Language language) => language.Pick(
        "Befangen ist, wem oder wessen Nächsten der Beschluss unmittelbar nützt oder schadet (§ 31 GO NRW; Kreise: § 28 KrO NRW). Was trifft am ehesten zu?",
        "You are conflicted where the decision directly benefits or harms you or those close to you (§ 31 GO NRW; for a Kreis § 28 KrO NRW). Which case is closest?");

    public static string GroupInterest(Language language) => language.Pick(
        "Nein, wahrscheinlich nicht: Wer nur als Teil einer Berufs- oder Bevölkerungsgruppe betroffen ist, deren gemeinsame Interessen berührt werden, ist nicht befangen (§ 31 Abs. 3 GO NRW; Kreise: § 28 KrO NRW).",
        "No, probably not: you are not conflicted where you are affected only as part of a profession or population group whose common interests are touched (§ 31 (3) GO NRW; for a Kreis § 28 KrO NRW).") + Chair(language);

    public static string Recusal(RecusalReason reason, Language language) => reason switch
    {
        RecusalReason.Organ => language.Pick(
            "Ja, wahrscheinlich: Wer dem Vorstand, Aufsichtsrat oder einem vergleichbaren Organ angehört, ist befangen, wenn der Beschluss der Organisation unmittelbar nützt oder schadet (§ 31 Abs. 2 GO NRW; Kreise: § 28 KrO NRW). Wer die Kommune dort vertritt, ist es nicht schon deshalb.",
            "Yes, probably: members of a board or similar organ are conflicted where the decision directly benefits or harms that organisation (§ 31 (2) GO NRW; for a Kreis § 28 KrO NRW). Representing the municipality there is no reason by itself."),
        RecusalReason.Relative => language.Pick(
            "Ja, wahrscheinlich: Befangen ist, wessen Angehörigen die Entscheidung einen unmittelbaren Vorteil oder Nachteil bringen kann (§ 31 Abs. 1 GO NRW; Kreise: § 28 KrO NRW).",
            "Yes, probably: you are conflicted where a relative may directly gain or lose (§ 31 (1) GO NRW; for a Kreis § 28 KrO NRW)."),
        RecusalReason.RepresentedPerson => language.Pick(
            "Ja, wahrscheinlich: Befangen ist, wer eine Person oder Firma kraft Gesetzes oder Vollmacht vertritt, der die Entscheidung unmittelbar nützt oder schadet (§ 31 Abs. 1 GO NRW; Kreise: § 28 KrO NRW).",
            "Yes, probably: you are conflicted where somebody you represent by law or power of attorney may directly gain or lose (§ 31 (1) GO NRW; for a Kreis § 28 KrO NRW)."),
        RecusalReason.Employer => language.Pick(
            "Ja, wahrscheinlich: Befangen ist, wer bei einem unmittelbar betroffenen Arbeitgeber gegen Entgelt beschäftigt ist (§ 31 Abs. 2 GO NRW; Kreise: § 28 KrO NRW).",
            "Yes, probably: you are conflicted where your paying employer is directly affected (§ 31 (2) GO NRW; for a Kreis § 28 KrO NRW)."),
        RecusalReason.ExpertOpinion => language.Pick(
            "Ja, wahrscheinlich: Befangen ist, wer in anderer als öffentlicher Eigenschaft in der Sache ein Gutachten abgegeben hat oder sonst tätig war (§ 31 Abs. 2 GO NRW; Kreise: § 28 KrO NRW).",
            "Yes, probably: you are conflicted where you gave an expert opinion in the matter other than in public office (§ 31 (2) GO NRW; for a Kreis § 28 KrO NRW)."),
        _ => language.Pick(
            "Ja, wahrscheinlich: Befangen ist, wem die Entscheidung selbst einen unmittelbaren Vorteil oder Nachteil bringen kann (§ 31 Abs. 1 GO NRW; Kreise: § 28 KrO NRW).",
            "Yes, probably: you are conflicted where you may directly gain or lose yourself (§ 31 (1) GO NRW; for a Kreis § 28 KrO NRW)."),
    } + Chair(language);

    private static string Chair(Language language) => language.Pick(
        " Das ist eine Orientierung, keine Rechtsauskunft: Ob Befangenheit vorliegt, entscheidet die Leitung. Erklären können Sie sie mit „ich bin befangen“.",
        " This is guidance, not legal advice: whether there is a conflict is decided by the chair. Declare it with “I have a conflict of interest”.");

    public static string Abstention(Language language) => language.Pick(
        "Eine Enthaltung zählt für die Beschlussfähigkeit mit, aber nicht für die Mehrheit: Verglichen werden nur Ja und Nein. Bei „aller Stimmberechtigten“ wirkt sie wie ein Nein.",
        "An abstention counts for the quorum but not for the majority: only yes and no are compared. Under “of all entitled” it works like a no.");

    public static string Tie(Language language) => language.Pick(
        "Bei Stimmengleichheit ist der Vorschlag abgelehnt.", "With a tie the proposal is rejected.");

    public static string Quorum(Language language) => language.Pick(
        "Beschlussfähig ist das Gremium, wenn genug Stimmberechtigte teilnehmen, in der Regel mehr als die Hälfte. Ja, Nein und Enthaltung zählen als Teilnahme, Befangenheit nicht. Ohne Beschlussfähigkeit gibt es kein Ergebnis.",
        "A body is quorate when enough of those entitled take part, usually more than half. Yes, no and abstentions count as taking part, recusals do not. Without a quorum there is no result.");

    public static string Majorities(Language language) => language.Pick(
        "Einfache Mehrheit heißt: mehr Ja als Nein. 2/3 und 3/4 beziehen sich auf die abgegebenen Stimmen oder auf alle Stimmberechtigten; was gilt, steht auf jeder Karte.",
        "Simple majority means more yes than no. 2/3 and 3/4 refer to the votes cast or to all entitled; each card says which.");

    public static string DeputyMayVote(string deputies, Language language) => language.Pick(
        $"Das geht ohne weiteres Zutun: {deputies} darf für Sie abstimmen. Stimmen Sie später selbst ab, zählt Ihre Stimme.",
        $"Nothing more is needed: {deputies} may vote for you. If you vote later yourself, your vote counts.");

    public static string NoDeputy(Language language) => language.Pick(
        "Für Sie ist noch keine Vertretung eingetragen. So geht es: „Ich bin ab Montag bis 14.8. im Urlaub, meine Vertretung macht …“",
        "No deputy is registered for you yet. Do it like this: “I am away from Monday until 14 Aug, my deputy is …”");
}
