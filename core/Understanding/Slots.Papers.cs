namespace KreisTeams.Understanding;

/// <summary>Documents, drafts, decisions, reports, exports and rights.</summary>
internal sealed partial class Slots
{
    private static readonly (string Concept, string Format)[] Formats = [("pdf", "pdf"), ("docx", "docx"), ("csv", "csv"), ("xlsx", "xlsx"), ("json", "json")];

    private static readonly (string[] Stems, string Object)[] Objects =
    [
        (["projekt", "project", "vorhaben"], "projects"), (["kontakt", "contact", "person", "ansprech", "people", "cdo"], "contacts"), (["beschluss", "beschluess", "decision"], "decisions"),
        (["abstimm", "poll", "umfrag"], "polls"), (["them", "topic"], "themes"), (["foerder", "funding", "programm"], "programmes"), (["massnahm", "measure", "aufgab"], "measures"),
        (["mitglied", "member", "organis", "stadt", "staedt", "kommun", "town", "municip"], "organisations"), (["dokument", "document", "datei"], "documents"), (["protokoll", "minutes", "niederschr"], "minutes"),
        (["strateg"], "strategies"), (["initiativ", "netzwerk", "network"], "initiatives"), (["treffen", "termin", "meeting", "sitzung"], "meetings"),
    ];

    private static readonly (string[] Stems, string Object)[] StoredObjects =
    [
        (["abstimm", "poll", "stimm", "vote", "umfrag"], "poll"), (["dokument", "document", "datei", "unterlag"], "document"), (["protokoll", "minutes", "niederschr"], "minutes"),
        (["person", "kontakt", "contact", "personal"], "person"), (["beschluss", "beschluess", "decision"], "decision"), (["projekt", "project"], "project"),
        (["chat", "nachricht", "message"], "message"), (["log", "aenderung", "audit"], "audit"),
    ];

    private string? Format() => Formats.FirstOrDefault(format => phrase.Has(format.Concept)).Format;

    private string? ExportedObject() => ObjectIn(Objects);

    private string? StoredObject() => ObjectIn(StoredObjects);

    private string? ObjectIn((string[] Stems, string Object)[] objects) => phrase.Tokens
        .Select(token => Array.Find(objects, entry => Array.Exists(entry.Stems, stem => token.Folded.StartsWith(stem, StringComparison.Ordinal))).Object)
        .FirstOrDefault(found => found is not null);

    private string? FileName() => phrase.Tokens.FirstOrDefault(token => token.Shape == TokenShape.FileName)?.Text;

    private string? DocumentName()
    {
        if ((QuotedText() ?? FileName()) is { } named)
        {
            return named;
        }

        var noun = Enumerable.Range(0, Count).FirstOrDefault(token => phrase.IsAny(token, "document", "application", "template", "minutes", "report") && !(IsGenericDocument(token) && token + 1 < Count && !IsFiller(token + 1)), -1);
        return noun >= 0 && !IsGenericDocument(noun) ? phrase.Between(noun, noun) : Genitive() ?? Residue();
    }

    // „die letzte Bearbeitung des Kostenplans“.
    private string? Genitive()
    {
        var article = Array.FindLastIndex(phrase.Tokens, token => token.Folded == "des");
        return article < 0 || article + 1 >= Count || !At(article + 1).IsCapitalised ? null
            : phrase.Between(article + 1, article + 1) is var word && word.EndsWith('s') ? word[..^1] : word;
    }

    private bool IsGenericDocument(int token) => At(token).Folded is "dokument" or "datei" or "document" or "file" or "dokumente" or "dateien" or "documents" or "files" or "dok";

    /// <summary>The words to search for, without what asks for them and without small words between.</summary>
    private string? DocumentText()
    {
        if (QuotedText() is { } quoted)
        {
            return quoted;
        }

        var words = Enumerable.Range(0, Count).Where(IsSearchWord).Select(token => (token, At(token).Text)).ToArray();
        var text = "";
        foreach (var (token, word) in words)
        {
            text += text.Length == 0 ? word : token > 0 && IsHyphenated(token - 1) ? "-" + word : " " + word;
        }

        return text.Length == 0 ? null : text;
    }

    private bool IsSearchWord(int token) => At(token).Shape != TokenShape.Word
        || token > 0 && IsHyphenated(token - 1) || IsHyphenated(token)
        || At(token).Folded == "of" && token > 0 && token + 1 < Count && At(token - 1).IsCapitalised && At(token + 1).IsCapitalised
        || !IsFiller(token) && !phrase.IsAny(token, "where", "located", "search", "show", "which", "what", "who", "exists", "me", "we", "all", "greet", "put", "not", "somebody") && !IsGenericDocument(token)
            && At(token).Folded is not ("projekt" or "project" or "thema" or "raus" or "mal" or "letzten" or "letzte" or "den" or "unterlagen");

    private void ReadVersion() => Set("version_raw", TimeText() ?? (phrase.HasWord("vorherige", "vorige", "letzte", "alte", "previous", "last", "old", "vorherigen", "vorigen", "alten", "letzten", "older") ? phrase.WordOf("vorherige", "vorige", "letzte", "alte", "previous", "last", "old", "vorherigen", "vorigen", "alten", "letzten", "older") : NumberText()));

    private void ReadClimate()
    {
        Set("value", phrase.Has("neutralimpact") ? "none" : phrase.Has("negative") ? "negative" : phrase.Has("positive") ? "positive" : null);
        ReadReason();
    }

    private void ReadReason()
    {
        var because = phrase.IndexOf("because");
        if (because >= 0 && because + 1 < Count)
        {
            Set("reason", phrase.Between(because + 1, Count - 1));
        }
    }

    private void ReadPeriod(bool exactDate)
    {
        if (TimeText() is not { } raw)
        {
            return;
        }

        if (exactDate && IsoDate(raw) is { } date)
        {
            Set("date", date);
        }
        else
        {
            Set("period_raw", raw);
        }
    }

    private void ReadReport()
    {
        Set("as_of_raw", TimeText());
        var audience = Enumerable.Range(0, Count).LastOrDefault(token => phrase.Is(token, "audience"), -1);
        Set("audience", phrase.Find(NameKind.Body)?.Name.Text ?? (audience < 0 ? null : Capitalised(phrase.Between(audience, audience))));
        Set("format", Format());
        if (OrganisationMatches.FirstOrDefault() is { IsAmbiguous: false } organisation)
        {
            Set("org", organisation.Name.Id);
        }
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private void ReadAdminRole()
    {
        Set("role", phrase.Has("privacyofficer") ? "privacy_officer" : phrase.Has("moderator") ? "moderator" : phrase.Has("admin") ? "admin" : phrase.Has("reader") ? "reader" : "editor");
        if (phrase.HasWord("entzieh", "entziehe", "entziehen", "revoke", "remove", "entferne", "nimm"))
        {
            Set("on", false);
        }
    }
}
