using KreisTeams.Network;

namespace KreisTeams.Tab.Network;

public static class NetworkPageTexts
{
    public static string Title(Language language) => language.Pick("Netzwerk", "Network");

    public static string Intro(string? name, int members, Language language) => language.Pick(
        $"{(name is null ? "" : name + ": ")}{members} Organisationen mit ihren Ansprechpersonen, Gremien und gemeinsamen Initiativen.",
        $"{(name is null ? "" : name + ": ")}{members} organisations with their contacts, bodies and joint initiatives.");

    public static string GapsTitle(Language language) => language.Pick("Was noch fehlt", "What is still missing");

    public static string NoGaps(DateOnly day, Language language) => language.Pick(
        $"Alle Kommunen haben CDO, Vertretung und Stimmrecht geregelt ({Parts.PartTexts.AsOf(day, language)}).",
        $"All municipalities have named a CDO, a deputy and a right to vote ({Parts.PartTexts.AsOf(day, language)}).");

    public static string Gap(GapKind kind, Language language) => kind switch
    {
        GapKind.Cdo => language.Pick("Ohne CDO", "Without a CDO"),
        GapKind.Deputy => language.Pick("CDO ohne Vertretung", "CDO without a deputy"),
        GapKind.VoteRight => language.Pick("Ohne Stimmberechtigte in einem Gremium", "Nobody may vote in one of the bodies"),
        _ => language.Pick("Nicht über Teams erreichbar", "Cannot be reached through Teams"),
    };

    public static string Members(Language language) => language.Pick("Kommunen und Zweckverband", "Municipalities and association");

    public static string Advisory(Language language) => language.Pick("beratend", "advisory");

    public static string NoCdo(Language language) => language.Pick("Keine oder kein CDO benannt", "No CDO named");

    public static string Role(MandateRole role, Language language) => role switch
    {
        MandateRole.Cdo => "CDO",
        MandateRole.Contact => language.Pick("Ansprechperson", "Contact"),
        MandateRole.ChiefExecutive => language.Pick("Leitung der Verwaltung", "Head of administration"),
        _ => language.Pick("Projektleitung", "Project lead"),
    };

    public static string Authority(Authority authority, Language language) => authority switch
    {
        KreisTeams.Network.Authority.PromiseBudget => language.Pick("stimmt ab und sagt Mittel zu", "votes and commits budget"),
        KreisTeams.Network.Authority.Vote => language.Pick("stimmt ab", "votes"),
        _ => language.Pick("informiert, ohne Stimmrecht", "informs, has no vote"),
    };

    public static string Deputy(string names, Language language) => language.Pick($"Vertretung: {names}", $"Deputy: {names}");

    public static string NoDeputy(Language language) => language.Pick("Vertretung nicht benannt", "no deputy named");

    public static string Absent(DateOnly until, Language language) => language.Pick(
        $"abwesend bis {BerlinTime.Date(until, language)}", $"away until {BerlinTime.Date(until, language)}");

    public static string Entries(int count, Language language) => count switch
    {
        0 => language.Pick("noch kein Vorhaben", "no entries yet"),
        1 => language.Pick("1 Vorhaben", "1 entry"),
        _ => language.Pick($"{count} Vorhaben", $"{count} entries"),
    };

    public static string Bodies(Language language) => language.Pick("Gremien und ihre Regeln", "Bodies and their rules");

    public static string Entitled(int count, Language language) => language.Pick($"{count} stimmberechtigte Organisationen", $"{count} organisations with a vote");

    public static string Initiatives(Language language) => language.Pick("Gemeinsame Initiativen", "Joint initiatives");

    public static string NewInitiative(Language language) => language.Pick("Initiative eintragen", "Register an initiative");

    public static string InitiativeData(Language language) => language.Pick("Angaben zur Initiative", "About the initiative");

    public static string ToNetwork(Language language) => language.Pick("Zum Netzwerk", "To the network");

    public static string InitiativeMembers(int count, Language language) => language.Pick($"{count} Beteiligte", $"{count} members");

    public static string Resolutions(Language language) => language.Pick("Frühere Beschlüsse", "Earlier resolutions");

    public static string FollowUp(string followUp, DateOnly? asOf, Language language) =>
        (asOf is { } day ? Parts.PartTexts.AsOf(day, language) + ": " : "") + followUp;
}
