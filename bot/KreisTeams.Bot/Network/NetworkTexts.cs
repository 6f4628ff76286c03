using KreisTeams.Network;

namespace KreisTeams.Bot.Network;

internal static class NetworkTexts
{
    public static string Role(MandateRole role, Language language) => role switch
    {
        MandateRole.Cdo => "CDO",
        MandateRole.Contact => language.Pick("Ansprechperson", "Contact person"),
        MandateRole.ChiefExecutive => language.Pick("Hauptverwaltungsbeamte/r", "Chief executive"),
        _ => language.Pick("Projektleitung", "Project lead"),
    };

    public static string RoleOf(MandateRole role, string organisation, bool isDeputy, Language language) => isDeputy
        ? language.Pick($"Stellvertretung {Role(role, language)} · {organisation}", $"Deputy {Role(role, language)} · {organisation}")
        : $"{Role(role, language)} · {organisation}";

    public static string Authority(Authority authority, Language language) => authority switch
    {
        KreisTeams.Network.Authority.PromiseBudget => language.Pick("darf abstimmen und Mittel zusagen", "may vote and promise budget"),
        KreisTeams.Network.Authority.Vote => language.Pick("darf abstimmen", "may vote"),
        _ => language.Pick("informiert, ohne Stimmrecht", "informs, no right to vote"),
    };

    /// <summary>With its kind where the name alone is also another organisation's.</summary>
    public static string Distinct(Organisation organisation, Language language) => organisation.Kind == OrganisationKind.Town
        ? language.Pick($"Stadt {organisation.Name}", $"town of {organisation.Name}") : organisation.Name;

    public static string Phone(Language language) => language.Pick("Telefon", "Phone");

    public static string Email(Language language) => language.Pick("E-Mail", "Email");

    public static string Unit(Language language) => language.Pick("Bereich", "Unit");

    public static string AuthorityLabel(Language language) => language.Pick("Befugnis", "Authority");

    public static string Deputy(Language language) => language.Pick("Vertretung", "Deputy");

    public static string NoDeputy(Language language) => language.Pick("noch nicht benannt", "not named yet");

    public static string OpenChat(Language language) => language.Pick("Chat öffnen", "Open chat");

    public static string Absent(Absence absence, string? deputy, Language language)
    {
        var until = BerlinTime.Date(absence.Until, language);
        return deputy is null
            ? language.Pick($"Abwesend bis {until}, ohne benannte Vertretung", $"Away until {until}, no deputy named")
            : language.Pick($"Abwesend bis {until} – es vertritt {deputy}", $"Away until {until} – deputy: {deputy}");
    }

    public static string NobodyNamed(string organisation, MandateRole role, Language language) => language.Pick(
        $"{organisation} hat noch keine Person als {Role(role, language)} benannt.",
        $"{organisation} has not named a {Role(role, language)} yet.");

    public static string InsteadAsk(string organisation, Language language) => language.Pick(
        $"Bis dahin hilft bei {organisation}:", $"Until then, at {organisation} ask:");

    public static string NoContact(string organisation, Language language) => language.Pick(
        $"Für {organisation} ist niemand eingetragen.", $"Nobody is registered for {organisation}.");

    public static string NobodyFound(string name, Language language) => language.Pick(
        $"„{name}“ finde ich im Netzwerk nicht.", $"I cannot find “{name}” in the network.");

    public static string WhichOrganisation(string name, Language language) => language.Pick(
        $"„{name}“ gibt es mehrfach. Welche Organisation meinen Sie?", $"There is more than one “{name}”. Which organisation do you mean?");

    public static string ForWhichOrganisation(Language language) => language.Pick(
        "Für welche Organisation? Schreiben Sie zum Beispiel ihren Namen.", "For which organisation? For example, type its name.");

    public static string WhoIs(MandateRole role, string organisation, Language language) => role == MandateRole.Cdo
        ? language.Pick($"Wer ist CDO bei {organisation}?", $"Who is the CDO of {organisation}?")
        : language.Pick($"Wer ist Ansprechperson bei {organisation}?", $"Who is the contact at {organisation}?");

    public static string WhoIsPerson(string person, Language language) => language.Pick($"Wer ist {person}?", $"Who is {person}?");

    public static string WorkingOn(string theme, int projects, Language language) => language.Pick(
        $"{projects} Vorhaben zu „{theme}“", $"{projects} projects on “{theme}”");

    public static string Profile(string organisation, Language language) => language.Pick($"Steckbrief {organisation}", $"Profile of {organisation}");

    public static string ProjectsOf(string organisation, Language language) => language.Pick(
        $"Welche Projekte laufen in {organisation}?", $"Which projects are running in {organisation}?");

    public static string ProjectsLabel(Language language) => language.Pick("Projekte", "Projects");

    public static string ContactSummary(string person, string role, string? phone, string? email, Language language) =>
        language.Pick($"{person} ist {role}.", $"{person} is {role}.")
        + (phone is null ? "" : $" {Phone(language)}: {phone}.") + (email is null ? "" : $" {Email(language)}: {email}.");

    public static string DeputySummary(string deputies, Language language) => language.Pick($" Vertretung: {deputies}.", $" Deputy: {deputies}.");

    public static string DeputyOf(string person, string organisation, Language language) => language.Pick(
        $"{person} ({organisation}) wird vertreten durch:", $"Deputy of {person} ({organisation}):");

    public static string HasNoDeputy(string person, Language language) => language.Pick(
        $"Für {person} ist noch keine Vertretung benannt.", $"No deputy has been named for {person} yet.");

    public static string AllNamed(GapReport report, Language language) => language.Pick(
        $"Alle {report.Considered} Städte haben {Present(report.Kind, language)} (Stand {BerlinTime.Date(report.AsOf, language)}).",
        $"All {report.Considered} towns have {Present(report.Kind, language)} (as of {BerlinTime.Date(report.AsOf, language)}).");

    public static string Gaps(GapReport report, Language language) => (report.Missing.Length, language) switch
    {
        (1, Language.German) => $"Eine von {report.Considered} Städten hat noch {Missing(report.Kind, language)} (Stand {BerlinTime.Date(report.AsOf, language)}):",
        (1, _) => $"One of {report.Considered} towns has {Missing(report.Kind, language)} (as of {BerlinTime.Date(report.AsOf, language)}):",
        (var gaps, Language.German) => $"{gaps} von {report.Considered} Städten haben noch {Missing(report.Kind, language)} (Stand {BerlinTime.Date(report.AsOf, language)}):",
        var (gaps, _) => $"{gaps} of {report.Considered} towns have {Missing(report.Kind, language)} (as of {BerlinTime.Date(report.AsOf, language)}):",
    };

    private static string Present(GapKind kind, Language language) => kind switch
    {
        GapKind.Cdo => language.Pick("eine oder einen CDO benannt", "named a CDO"),
        GapKind.Deputy => language.Pick("eine Stellvertretung benannt", "named a deputy"),
        GapKind.VoteRight => language.Pick("eine stimmberechtigte Person", "somebody who may vote"),
        _ => language.Pick("Zugang zu Teams", "access to Teams"),
    };

    private static string Missing(GapKind kind, Language language) => kind switch
    {
        GapKind.Cdo => language.Pick("keinen CDO benannt", "not named a CDO yet"),
        GapKind.Deputy => language.Pick("keine Stellvertretung benannt", "not named a deputy yet"),
        GapKind.VoteRight => language.Pick("keine stimmberechtigte Person", "nobody who may vote yet"),
        _ => language.Pick("keinen Zugang zu Teams", "no access to Teams yet"),
    };

    public static string HasAuthority(string organisation, string person, string authority, Language language) => language.Pick(
        $"Ja. {person} {authority} für {organisation}.", $"Yes. {person} {authority} for {organisation}.");

    public static string HasNoAuthority(string organisation, Language language) => language.Pick(
        $"Nein. {organisation} hat noch niemandem Entscheidungsbefugnis erteilt.", $"No. {organisation} has not given anybody authority to decide yet.");

    public static string Organisations(int count, string? network, Language language) => language.Pick(
        $"{count} Organisationen in {network ?? "Ihrem Netzwerk"}", $"{count} organisations in {network ?? "your network"}");

    public static string Advisory(Language language) => language.Pick("beratend, ohne Stimme", "advisory, no vote");

    public static string OneVote(Language language) => language.Pick("eine Stimme", "one vote");

    public static string VotingRight(Language language) => language.Pick("Stimmrecht", "Voting right");

    public static string Inhabitants(Language language) => language.Pick("Einwohner", "Inhabitants");

    public static string Ags => "AGS";

    public static string Ars => "ARS";

    public static string FundingRegions(Language language) => language.Pick("Förderregionen", "Funding regions");

    public static string OnlyDistricts(string region, string districts, Language language) => language.Pick(
        $"{region} (nur {districts})", $"{region} (only {districts})");

    public static string Contact(Language language) => language.Pick("Ansprechperson", "Contact");

    public static string NoContactShort(Language language) => language.Pick("niemand benannt", "nobody named");

    public static string Initiatives(int count, Language language) => language.Pick(
        $"{count} Netzwerke und Initiativen gibt es schon", $"{count} networks and initiatives exist already");

    public static string Themes(int count, Language language) => language.Pick($"{count} Themen im Netzwerk", $"{count} themes in the network");

    public static string WorksOn(string theme, Language language) => language.Pick($"Wer arbeitet an „{theme}“?", $"Who is working on “{theme}”?");

    public static string NobodyWorksOn(string theme, Language language) => language.Pick(
        $"An „{theme}“ arbeitet laut Verzeichnis noch niemand.", $"According to the register nobody is working on “{theme}” yet.");

    public static string ThemeCounts(int projects, int organisations, Language language) => language.Pick(
        $"{projects} Vorhaben, {organisations} Organisationen", $"{projects} projects, {organisations} organisations");

    public static string ThemeUnknown(string theme, Language language) => language.Pick(
        $"Ein Thema „{theme}“ gibt es im Verzeichnis nicht.", $"There is no theme “{theme}” in the register.");

    public static string WhichTheme(Language language) => language.Pick("Wie heißt das Thema?", "What is the theme called?");

    public static string ThemeCreated(string theme, Language language) => language.Pick(
        $"Das Thema „{theme}“ ist angelegt. Mit „rückgängig“ nehmen Sie das zurück.", $"The theme “{theme}” is registered. Type “undo” to take it back.");

    public static string ShowThemes(Language language) => language.Pick("Welche Themen haben wir?", "Which themes do we have?");

    public static string Source(string source, Language language) => language.Pick($"Quelle: {source}", $"Source: {source}");
}
