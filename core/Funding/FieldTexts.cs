namespace KreisTeams.Funding;

/// <summary>What can be stated about a programme, by the names people know.</summary>
public static class FieldTexts
{
    public static string Name(ProgrammeField field, Language language) => field switch
    {
        ProgrammeField.Body => language.Pick("Fördergeber", "Funding body"),
        ProgrammeField.Agency => language.Pick("Bewilligungsstelle", "Granting office"),
        ProgrammeField.Purpose => language.Pick("Ziel der Förderung", "Purpose"),
        ProgrammeField.Supported => language.Pick("Was wird gefördert", "What is funded"),
        ProgrammeField.NotSupported => language.Pick("Was wird nicht gefördert", "What is not funded"),
        ProgrammeField.Form => language.Pick("Art der Förderung", "Kind of grant"),
        ProgrammeField.Rate => language.Pick("Förderquote", "Rate"),
        ProgrammeField.Ceiling => language.Pick("Höchstbetrag", "Ceiling"),
        ProgrammeField.Minimum => language.Pick("Mindestbetrag", "Minimum"),
        ProgrammeField.OwnShare => language.Pick("Eigenanteil", "Own share"),
        ProgrammeField.Budget => language.Pick("Mittel insgesamt", "Total budget"),
        ProgrammeField.Applicants => language.Pick("Wer kann beantragen", "Who may apply"),
        ProgrammeField.Cooperation => language.Pick("Zusammenarbeit", "Cooperation"),
        ProgrammeField.Conditions => language.Pick("Bedingungen", "Conditions"),
        ProgrammeField.EarlyStart => language.Pick("Vorhabenbeginn", "Start of the project"),
        ProgrammeField.CouncilDecision => language.Pick("Beschluss des Rates", "Decision of the council"),
        ProgrammeField.Cumulation => language.Pick("Kumulierung", "Cumulation"),
        ProgrammeField.Commitment => language.Pick("Zweckbindung", "Commitment"),
        ProgrammeField.Procedure => language.Pick("Antragsweg", "Procedure"),
        ProgrammeField.Period => language.Pick("Geltungsdauer", "Period"),
        ProgrammeField.ApplicationPeriod => language.Pick("Antragsfrist", "Deadline to apply"),
        ProgrammeField.ProofOfUse => language.Pick("Verwendungsnachweis", "Proof of use"),
        ProgrammeField.LegalBasis => language.Pick("Rechtsgrundlage", "Legal basis"),
        ProgrammeField.Contact => language.Pick("Ansprechstelle", "Contact"),
        ProgrammeField.Website => language.Pick("Internetseite", "Website"),
        _ => language.Pick("Stand des Programms", "State"),
    };
}
