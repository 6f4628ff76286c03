using KreisTeams.Decisions;

namespace KreisTeams.Bot.Decisions;

internal static class LegalTexts
{
    public static string Recusal(RecusalReason reason, Language language) => reason switch
    {
        RecusalReason.Organ => language.Pick(
            "Ja, wahrscheinlich: Wer dem Vorstand oder einem vergleichbaren Organ angehört, ist befangen, wenn der Beschluss der Organisation unmittelbar nützt oder schadet (§ 31 Abs. 2 GO NRW; Kreise: § 28 KrO NRW). Kein Grund ist ein bloßes Gruppeninteresse.",
            "Yes, probably: members of a board or similar organ are conflicted where the decision directly benefits or harms that organisation (§ 31 (2) GO NRW; for a Kreis § 28 KrO NRW). A mere group interest is no reason."),
        RecusalReason.Relative => language.Pick(
            "Ja, wahrscheinlich: Befangen ist, wer Angehörigen einen unmittelbaren Vorteil oder Nachteil bringen kann (§ 31 Abs. 1 GO NRW).",
            "Yes, probably: you are conflicted where a relative may directly gain or lose (§ 31 (1) GO NRW)."),
        RecusalReason.Employer => language.Pick(
            "Ja, wahrscheinlich: Befangen ist, wer bei einem unmittelbar betroffenen Arbeitgeber gegen Entgelt beschäftigt ist (§ 31 Abs. 2 GO NRW).",
            "Yes, probably: you are conflicted where your paying employer is directly affected (§ 31 (2) GO NRW)."),
        _ => language.Pick(
            "Befangen ist, wer selbst, für Angehörige oder für Vertretene einen unmittelbaren Vorteil oder Nachteil zu erwarten hat, beim betroffenen Arbeitgeber beschäftigt ist, einem leitenden Organ angehört oder ein Gutachten abgegeben hat (§ 31 GO NRW). Nicht befangen ist, wer nur als Teil einer Berufs- oder Bevölkerungsgruppe betroffen ist.",
            "You are conflicted if you, a relative or somebody you represent may directly gain or lose, if you work for the employer concerned, sit on its governing organ or gave an expert opinion (§ 31 GO NRW). You are not if you are affected only as part of a profession or population group."),
    } + language.Pick(
        " Ob Befangenheit vorliegt, entscheidet die Sitzungsleitung. Erklären können Sie sie mit „ich bin befangen“.",
        " The chair decides whether there is a conflict. Declare it with “I have a conflict of interest”.");

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
