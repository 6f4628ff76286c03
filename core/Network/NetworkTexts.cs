using System.Collections.Immutable;
using System.Text.Json;

namespace KreisTeams.Network;

/// <summary>What people read about a network file and about changes to the register.</summary>
public static class NetworkTexts
{
    internal static Wording NoJson { get; } = new(
        "Das ist kein gültiges JSON. Meist fehlt in dieser oder der vorigen Zeile ein Komma, eine Klammer oder ein Anführungszeichen.",
        "This is no valid JSON. Most often a comma, a bracket or a quotation mark is missing on this line or the one before.");

    internal static Wording NotAnObject { get; } = new("Hier wird ein Objekt { … } erwartet.", "An object { … } is expected here.");

    internal static Wording NotAList { get; } = new("Hier wird eine Liste [ … ] erwartet.", "A list [ … ] is expected here.");

    internal static Wording NoOrganisation { get; } = new(
        "Das Netzwerk braucht mindestens eine Organisation.", "The network needs at least one organisation.");

    internal static Wording EmptyText { get; } = new("Hier fehlt ein Text.", "A text is missing here.");

    internal static Wording WrongId { get; } = new(
        "Eine Kennung besteht aus 1 bis 80 Kleinbuchstaben a–z, Ziffern und Bindestrichen.", "An id consists of 1 to 80 lower case letters a–z, digits and hyphens.");

    internal static Wording WrongAgs { get; } = new(
        "Ein AGS hat acht Ziffern, der eines Kreises fünf.", "An AGS has eight digits, that of a Kreis five.");

    internal static Wording WrongArs { get; } = new("Ein ARS hat zwölf Ziffern.", "An ARS has twelve digits.");

    internal static Wording WrongEmail { get; } = new("Das ist keine E-Mail-Adresse.", "This is no e-mail address.");

    internal static Wording WrongObjectId { get; } = new(
        "Diese Objekt-ID steht schon bei einer anderen Person.", "This object id already belongs to another person.");

    internal static Wording EndsBeforeItBegins { get; } = new("Das Ende liegt vor dem Anfang.", "The end lies before the beginning.");

    internal static Wording DeputyOfThemselves { get; } = new("Niemand vertritt sich selbst.", "Nobody stands in for themselves.");

    internal static Wording EditorWithoutOrganisation { get; } = new(
        "Ein Schreibrecht nennt die Organisation, für die es gilt.", "An editor's right names the organisation it is for.");

    internal static Wording ModeratorWithoutBody { get; } = new(
        "Eine Moderation nennt das Gremium, für das sie gilt.", "A moderator's right names the body it is for.");

    internal static Wording NegativeCost { get; } = new("Kosten sind nicht negativ.", "Costs are not negative.");

    internal static Wording WeightTooSmall { get; } = new("Das Stimmgewicht ist mindestens 1.", "The weight is at least 1.");

    internal static Wording FactWithoutSource { get; } = new(
        "Eine Angabe braucht Quelle und Prüfdatum (source, checkedAt).", "A statement needs its source and the day it was checked (source, checkedAt).");

    internal static string Problem(string path, int? line, Wording message, Language language) => line is null
        ? $"{path}: {message.In(language)}"
        : $"{language.Pick("Zeile", "Line")} {line}, {path}: {message.In(language)}";

    internal static Wording FieldTwice(string field) => new($"Das Feld „{field}“ steht zweimal da.", $"The field “{field}” stands here twice.");

    internal static Wording MissingField(string field) => new($"Das Feld „{field}“ fehlt.", $"The field “{field}” is missing.");

    internal static Wording UnknownField(string field, ImmutableArray<string> known) => new(
        $"Das Feld „{field}“ gibt es nicht. Möglich sind: {string.Join(", ", known)}.",
        $"There is no field “{field}”. Possible are: {string.Join(", ", known)}.");

    internal static Wording UsedTwice(string id) => new(
        $"Die Kennung „{id}“ ist in dieser Liste schon vergeben.", $"The id “{id}” is already taken in this list.");

    internal static Wording Unknown(RecordKind kind, string id) => new(
        $"„{id}“ gibt es im Netzwerk nicht ({KindName(kind, Language.German)}).", $"There is no “{id}” in the network ({KindName(kind, Language.English)}).");

    public static Wording GiveRights { get; } = new("Rechte vergeben", "give rights");

    public static Wording AddTheme { get; } = new("Themen anlegen und ändern", "add and change themes");

    internal static Wording LastAdministrator { get; } = new(
        "Das Netzwerk braucht mindestens eine Person, die es verwaltet.", "The network needs at least one administrator.");

    internal static Wording AbsenceIsOver { get; } = new("Diese Abwesenheit liegt in der Vergangenheit.", "This absence lies in the past.");

    /// <param name="called">What the organisation is called where the network does not know it yet.</param>
    public static Wording EditOrganisation(NetworkSnapshot network, OrganisationId organisation, string? called = null)
    {
        var name = network.FindOrganisation(organisation)?.Name ?? called ?? organisation.Value;
        return new($"Einträge von {name} ändern", $"edit entries of {name}");
    }

    internal static Wording MayNotEdit(EditOutcome.NotAllowed refusal)
    {
        var who = Who(refusal.WhoMay);
        return new($"{refusal.Task.German} dürfen: {who}.", $"Only these people may {refusal.Task.English}: {who}.");
    }

    internal static Wording DeputyFromElsewhere(string name) => new(
        $"{name} gehört zu einer anderen Organisation. Vertreten kann nur jemand aus dem eigenen Haus.",
        $"{name} belongs to another organisation. Only somebody from the same organisation can stand in.");

    internal static Wording EmailNeeded(string name) => new(
        $"{name} steht noch nicht im Netzwerk. Bitte die E-Mail-Adresse dazu angeben.", $"{name} is new to the network. Please add the e-mail address.");

    internal static Wording SeveralPersons(string name, IEnumerable<Person> persons)
    {
        var names = string.Join(", ", persons.Select(person => person.Name));
        return new($"„{name}“ passt auf mehrere Personen: {names}. Bitte den vollen Namen angeben.", $"“{name}” fits several people: {names}. Please give the full name.");
    }

    /// <summary>Why a change was not made, in one paragraph.</summary>
    public static string Refusal(EditOutcome outcome, Language language) => outcome switch
    {
        EditOutcome.NotAllowed refused => language.Pick(
            $"{refused.Task.German} dürfen: {Who(refused.WhoMay)}. Bitte dort nachfragen.",
            $"Only these people may {refused.Task.English}: {Who(refused.WhoMay)}. Please ask there."),
        EditOutcome.Invalid invalid => string.Join(" ", invalid.Problems.Select(problem => problem.In(language))),
        EditOutcome.AlreadyExists known => language.Pick(
            $"Das gibt es schon: {NameOf(known.Record)}.", $"That exists already: {NameOf(known.Record)}."),
        EditOutcome.Unchanged => language.Pick("Das war schon so. Es wurde nichts geändert.", "It was so already. Nothing was changed."),
        EditOutcome.Conflict conflict => language.Pick(
            $"Inzwischen hat jemand anderes {NameOf(conflict.Versions.Theirs)} geändert. Es wurde nichts überschrieben.",
            $"Somebody else has changed {NameOf(conflict.Versions.Theirs)} meanwhile. Nothing was overwritten."),
        _ => "",
    };

    public static Wording AddInitiative => new("Netzwerke und Initiativen eintragen", "register networks and initiatives");

    public static string NameOf(object? record) => record switch
    {
        Organisation organisation => organisation.Name,
        Body body => body.Name,
        Theme theme => theme.Name,
        Person person => person.Name,
        Initiative initiative => initiative.Name,
        Projects.Project project => project.Title,
        Funding.FundingProgramme programme => programme.Name,
        Resolution resolution => resolution.Title,
        NetworkProfile profile => profile.Name,
        _ => "",
    };

    private static string Who(ImmutableArray<Person> people) => string.Join(", ", people.Take(5).Select(person => person.Name));

    public static Wording NoFile(string path) => new($"Die Netzwerkdatei {path} gibt es nicht.", $"There is no network file {path}.");

    internal static Wording TooLong(int characters) => new(
        $"Dieser Eintrag ist zu lang. Höchstens {characters:N0} Zeichen haben Platz.", $"This entry is too long. At most {characters:N0} characters fit.");

    internal static Wording NoSuchGoal(string strategy) => new(
        $"Ein Ziel mit diesem Wortlaut hat die Strategie „{strategy}“ nicht.", $"The strategy “{strategy}” has no goal in these words.");

    internal static Wording WrongValue(string raw, Type expected)
    {
        var shown = raw.Length > 60 ? raw[..60] + "…" : raw;
        var (german, english) = Expected(expected);
        return new($"{shown} passt nicht. Erwartet wird {german}.", $"{shown} does not fit. Expected is {english}.");
    }

    public static string KindName(RecordKind kind, Language language) => kind switch
    {
        RecordKind.Organisation => language.Pick("Organisation", "organisation"),
        RecordKind.Body => language.Pick("Gremium", "body"),
        RecordKind.Theme => language.Pick("Thema", "theme"),
        RecordKind.Person => language.Pick("Person", "person"),
        RecordKind.Initiative => language.Pick("Initiative", "initiative"),
        RecordKind.Project => language.Pick("Projekt", "project"),
        RecordKind.Programme => language.Pick("Förderprogramm", "funding programme"),
        RecordKind.Resolution => language.Pick("Beschluss", "resolution"),
        RecordKind.ThesaurusEntry => language.Pick("Eintrag im Wortschatz", "thesaurus entry"),
        _ => language.Pick("Netzwerk", "network"),
    };

    private static (string German, string English) Expected(Type type)
    {
        if (type.IsEnum)
        {
            var values = string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName));
            return ($"eines von: {values}", $"one of: {values}");
        }

        return type switch
        {
            _ when type == typeof(bool) => ("true oder false", "true or false"),
            _ when type == typeof(int) || type == typeof(long) => ("eine ganze Zahl", "a whole number"),
            _ when type == typeof(DateOnly) => ("ein Datum wie \"2026-11-27\"", "a date as in \"2026-11-27\""),
            _ when type == typeof(Guid) => ("eine Objekt-ID wie \"0f8fad5b-d9cb-469f-a165-70867728950e\"", "an object id as in \"0f8fad5b-d9cb-469f-a165-70867728950e\""),
            _ => ("ein Text in Anführungszeichen", "a text in quotation marks"),
        };
    }
}
