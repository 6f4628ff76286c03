using System.Text.Json.Nodes;

namespace KreisTeams.Understanding;

/// <summary>Organisations, people, roles and themes.</summary>
internal sealed partial class Slots
{
    private static readonly HashSet<string> Titles = new(["frau", "herr", "herrn", "fr", "hr", "kollege", "kollegin", "kollegen", "mr", "mrs", "ms", "dr", "prof"], StringComparer.Ordinal);

    private IEnumerable<NameMatch> OrganisationMatches => phrase.Names.Where(match => match.Kind == NameKind.Organisation && !IsHyphenated(match.To) && !IsTimePlace(match));

    private bool IsTimePlace(NameMatch match) => intent.Name == "meeting.create" && At(match.From).Folded.EndsWith("haus", StringComparison.Ordinal);

    private const string TownType = "stadt";

    private void ReadOrganisation()
    {
        var matches = OrganisationMatches.ToArray();
        if (matches.Length == 0)
        {
            if (phrase.Has("we") && intent.Name is "poll.vote" or "synergy.check" or "project.join" or "poll.recuse" or "funding.eligibility")
            {
                Set("org", phrase.Has("we") ? Me : null);
            }

            return;
        }

        if (matches.FirstOrDefault(match => !match.IsAmbiguous) is { } certain)
        {
            Set("org", certain.Name.Id);
            return;
        }

        Set("org_ambiguous", matches[0].Candidates.Select(candidate => candidate.Id));
        Expect("clarify");
    }

    private void ReadOrganisations(string entity) =>
        Set(entity, OrganisationMatches.Where(match => !match.IsAmbiguous).Select(match => match.Name.Id).Distinct());

    private void ReadRole()
    {
        if (intent.Name == "person.set")
        {
            Set("role", phrase.Has("deputy") ? "deputy" : phrase.Has("cdo") ? "CDO" : phrase.Has("contact") || phrase.Has("responsible") ? "contact" : "CDO");
        }
        else if (phrase.Has("mayor") || phrase.HasWord("hvb", "hvbs"))
        {
            Set("role", "HVB");
        }
        else if (phrase.Has("cdo") || phrase.Has("contact") && KnownPerson() is null && (ThemeName() is null || phrase.Tokens.Any(IsContactNoun)))
        {
            Set("role", "CDO");
        }
    }

    // „Ansprechpartner für Breitband“ names the function, „an wen wende ich mich wegen Breitband“ only asks for somebody.
    private static bool IsContactNoun(Token token) =>
        token.Folded.StartsWith("ansprech", StringComparison.Ordinal) || token.Folded.StartsWith("kontakt", StringComparison.Ordinal) || token.Folded.StartsWith("contact", StringComparison.Ordinal);

    /// <summary>A theme as the network calls it, in lower case; one that is written in several ways by its id.</summary>
    private void ReadTheme(bool known) => Set("theme", ThemeName() ?? (known && !phrase.Has("theme") ? null : intent.Name == "person.find" ? Subject()?.ToLowerInvariant() : TypedTheme()));

    private string? ThemeName()
    {
        if (phrase.Names.FirstOrDefault(name => name.Kind == NameKind.Theme && (name.Tokens & (phrase["cdo"] | phrase["contact"])) == 0 && !IsPartOfProject(name)) is not { } match)
        {
            return null;
        }

        var typed = phrase.Between(match.From, match.To);
        return names.ThemeText(match.Name, typed);
    }

    private bool IsPartOfProject(NameMatch theme) => phrase.Names.Any(match => match.Kind == NameKind.Project && match.Tokens != theme.Tokens && (match.Tokens & theme.Tokens) == theme.Tokens);

    private string? TypedTheme()
    {
        var typed = phrase.Has("theme") && At(phrase.IndexOf("theme")).Folded is "thema" or "theme" or "topic" ? AfterWord("theme") : null;
        return (typed ?? Subject() ?? Residue())?.ToLowerInvariant();
    }

    /// <summary>Somebody called by title or by a name of the register; two unknown words are nobody.</summary>
    private string? KnownPerson() => TitledPerson() ?? (phrase.Names.FirstOrDefault(match => match.Kind == NameKind.Person) is { } full ? full.Exact ? phrase.Between(full.From, full.To) : full.Name.Text
        : phrase.Find(NameKind.Surname) is { } surname && IsSurname(surname) ? phrase.Between(surname.From, surname.To) : null);

    private string? PersonName(int skip = 0)
    {
        if (skip == 0 && TitledPerson() is { } titled && !(intent.Name == "person.set" && UnknownPerson() is { } other && IsBefore(other, titled)))
        {
            return titled;
        }

        if (phrase.Names.Where(match => match.Kind == NameKind.Person).Skip(skip).FirstOrDefault() is { } full)
        {
            return full.Exact ? phrase.Between(full.From, full.To) : full.Name.Text;
        }

        if (UnknownPerson() is { } unknown)
        {
            return unknown;
        }

        return phrase.Find(NameKind.Surname) is { } surname && IsSurname(surname) ? phrase.Between(surname.From, surname.To) : null;
    }

    // „Max Weber folgt auf Frau Kessler“: the new one is named first.
    private bool IsBefore(string first, string second) => phrase.Text.IndexOf(first, StringComparison.Ordinal) < phrase.Text.IndexOf(second, StringComparison.Ordinal);

    private bool IsSurname(NameMatch surname) => At(surname.From).IsCapitalised && !phrase.Names.Any(match => match.Kind == NameKind.Organisation && match.From <= surname.From && surname.From <= match.To);

    private string? TitledPerson()
    {
        for (var at = 0; at + 1 < Count; at++)
        {
            if (Titles.Contains(At(at).Folded) && At(at + 1).Shape == TokenShape.Word && IsNamePart(at + 1))
            {
                var from = at + 1;
                while (from + 1 < Count && Titles.Contains(At(from).Folded))
                {
                    from++;
                }

                var to = from;
                while (to + 1 < Count && !EndsClause(to) && (IsHyphenated(to) || At(to + 1).IsCapitalised && IsNamePart(to + 1) && to == from && (!Lexicon.Instance.Knows(At(to + 1).Folded) || phrase.Is(to + 1, "common"))))
                {
                    to++;
                }

                return phrase.Between(from, to);
            }
        }

        return null;
    }

    private bool IsNamePart(int token) => !IsFiller(token) && !IsTime(token) && !phrase.IsAny(token, "absent", "cdo", "contact", "deputy", "comesinstead", "we", "me", "org", "employer", "rights")
        && !phrase.Names.Any(match => match.Kind == NameKind.Organisation && match.From <= token && token <= match.To);

    // Two capitalised words beside each other that mean nothing else are a person.
    private string? UnknownPerson()
    {
        for (var at = 0; at + 1 < Count; at++)
        {
            if (IsUnknownName(at) && IsUnknownName(at + 1) && !EndsClause(at))
            {
                var to = at + 1;
                while (to + 1 < Count && IsHyphenated(to))
                {
                    to++;
                }

                return phrase.Between(at, to);
            }
        }

        return null;
    }

    private bool IsUnknownName(int token) => At(token).IsCapitalised && At(token).Shape == TokenShape.Word && (phrase.Corrected >> token & 1) == 0
        && !Titles.Contains(At(token).Folded) && !IsTime(token) && (!Lexicon.Instance.Knows(At(token).Folded) || phrase.Is(token, "common") || TimeWords.KindOf(At(token)) == TimeWord.Month)
        && !phrase.Names.Any(match => match.Kind is not (NameKind.Surname or NameKind.Person) && match.From <= token && token <= match.To);

    private void ReadRecord()
    {
        Set("field", FirstOf("phone", "email", "unit", "inhabitants", "ags", "ars"));
        Set("record", phrase.Has("initiative") || phrase.Has("network") ? "initiative"
            : phrase.Has("recperson") || phrase.Has("phone") || phrase.Has("email") || phrase.Has("unit") || PersonName() is not null ? "person"
            : phrase.Has("theme") || phrase.Find(NameKind.Theme) is not null ? "theme"
            : OrganisationMatches.Any() || phrase.Has("org") ? "organisation" : null);
        if (phrase.Has("new") || phrase.Has("create") || phrase.Has("appoint"))
        {
            Set("new", true);
        }
    }

    private void ReadAppointment() => Set("person", PersonName());

    private void ReadValidity()
    {
        if (phrase.Times.Count > 0)
        {
            Set(phrase.Has("until") && !phrase.HasWord("ab", "from", "since", "seit") ? "valid_until_raw" : "valid_from_raw", TimeText());
        }
    }

    private void ReadAbsence()
    {
        var (from, until) = SplitPeriod();
        Set("from_raw", from);
        Set("until_raw", until);
        if (phrase.Has("back"))
        {
            Set("back", true);
        }

        var people = PeopleBySide();
        Set("deputy", people.Deputy);
        Set("person", people.Absent ?? Me);
    }

    private (string? From, string? Until) SplitPeriod()
    {
        var times = phrase.Times.Where(time => !time.IsDuration).ToArray();
        var until = phrase.IndexOf("until");
        return times.Length switch
        {
            0 => (null, null),
            1 when until >= 0 && until < times[0].From && times[0].From - until <= 2 => (null, TextOf(times[0])),
            1 => (TextOf(times[0]), null),
            _ => (TextOf(times[0]), TextOf(times[1])),
        };
    }

    private (string? Absent, string? Deputy) PeopleBySide()
    {
        if (phrase.Has("me") || phrase.Names.Count(match => match.Kind == NameKind.Person) < 2 && !phrase.Has("deputy"))
        {
            return (phrase.Has("me") ? null : PersonName(), phrase.Has("me") ? PersonName() : null);
        }

        var people = phrase.Names.Where(match => match.Kind == NameKind.Person).Select(match => phrase.Between(match.From, match.To)).ToArray();
        return people.Length >= 2 ? (people[0], people[1]) : (null, PersonName());
    }

    private void ReadFollowed()
    {
        if (phrase.Find(NameKind.Project) is { } project && (phrase.Has("project") || phrase.Find(NameKind.Theme) is null))
        {
            Set("project", project.Name.Text);
        }
        else if (phrase.Has("project") && phrase.Find(NameKind.Theme) is null)
        {
            Set("project", ProjectTitle());
        }
        else if (phrase.Has("which"))
        {
            Set("theme", ThemeName());
        }
        else
        {
            ReadTheme(known: phrase.Has("often"));
        }
    }
}
