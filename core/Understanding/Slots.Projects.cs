namespace KreisTeams.Understanding;

/// <summary>Projects, synergies and documents of projects.</summary>
internal sealed partial class Slots
{
    private static readonly string[] ProjectEnds =
    [
        "upload", "join", "set", "merge", "running", "submitted", "approved", "rejectedapp", "show", "follow", "unfollow", "state", "close", "synced", "create", "paused", "stopped", "done", "lead", "racletter",
    ];

    private static readonly HashSet<string> AlreadyWords = new(["schon", "bereits", "irgendwo", "woanders", "anderswo", "already", "elsewhere", "somewhere"], StringComparer.Ordinal);

    private string? ProjectTitle()
    {
        if (phrase.Names.FirstOrDefault(match => match.Kind == NameKind.Project && !IsHyphenated(match.To)) is { } known)
        {
            return known.Name.Text;
        }

        if (QuotedText() is { } quoted)
        {
            return quoted;
        }

        var word = phrase.IndexOf("project");
        if (word >= 0 && word + 1 < Count && TitleFrom(word + 1) is { } typed)
        {
            return typed;
        }

        return intent.Name is "project.show" or "project.update" or "project.join" or "draft.create" or "funding.application_update" ? Subject() ?? Residue() : null;
    }

    private string? TitleFrom(int from)
    {
        while (from < Count && (Articles.Contains(At(from).Folded) || Prepositions.Contains(At(from).Folded) || At(from).Folded is "namens" or "mit" or "dem" or "titel" or "named" or "called" || phrase.IsAny(from, "create", "new") && !At(from).IsCapitalised))
        {
            from++;
        }

        var to = from - 1;
        while (to + 1 < Count && !EndsTitle(to + 1, from))
        {
            to++;
            if (EndsClause(to))
            {
                break;
            }
        }

        return to < from ? null : Trim(from, to);
    }

    private bool EndsTitle(int token, int from) => IsTime(token)
        || token > from && (At(token).Folded is "in" or "auf" or "hoch" or "an" or "jetzt" or "auch" or "zusammen" or "mit" or "to" or "with" or "as" or "ist" or "is" or "nach" or "fuer" or "for"
            && !IsInsideTitle(token)
        || Array.Exists(ProjectEnds, end => phrase.Is(token, end)) && !At(token).IsCapitalised && !IsHyphenated(token - 1));

    // „KI in der Verwaltung“: a preposition belongs to the title where no town, state or time follows.
    private bool IsInsideTitle(int token)
    {
        if (At(token).Folded is not ("in" or "fuer" or "for" or "mit") || intent.Name is not ("project.create" or "theme.create" or "project.show"))
        {
            return false;
        }

        var next = token + 1;
        while (next < Count && Articles.Contains(At(next).Folded))
        {
            next++;
        }

        return next < Count && !IsTime(next) && !phrase.IsAny(next, "org", "we")
            && !phrase.Names.Any(match => match.Kind == NameKind.Organisation && match.From <= next && next <= match.To) && !phrase.IsAny(next, "lead");
    }

    private void ReadNewProject()
    {
        var lead = LeadMatch();
        Set("lead", lead?.Name.Id);
        var title = QuotedText() ?? (phrase.Tail >= 0 ? TitleFrom(phrase.Tail) : TitleAfterProject());
        Set("project", title);
        var others = OrganisationMatches.Where(match => match != lead && !match.IsAmbiguous && (title is null || !title.Contains(phrase.Between(match.From, match.To), StringComparison.Ordinal)))
            .Select(match => match.Name.Id).Distinct().ToArray();
        if (others.Length == 1)
        {
            Set("org", others[0]);
        }
        else
        {
            Set("orgs", others);
        }
    }

    private string? TitleAfterProject()
    {
        var word = phrase.IndexOf("project") is >= 0 and var project ? project : phrase.IndexOf("idea");
        return word < 0 || word + 1 >= Count ? Residue() : TitleFrom(word + 1) ?? Residue();
    }

    private NameMatch? LeadMatch()
    {
        var lead = phrase.IndexOf("lead");
        return lead < 0 ? null : OrganisationMatches.MinBy(match => match.From > lead ? match.From - lead : lead - match.From + 3);
    }

    private string? ProjectField() => phrase.Has("lead") || phrase.Has("responsible") ? "lead"
        : phrase.Has("budget") ? "cost"
        : phrase.Has("partners") && phrase.Has("who") ? "partners"
        : phrase.Has("timeplan") || phrase.Has("when") ? "dates"
        : phrase.Has("state") || phrase.Has("standing") ? "status"
        : null;

    private void ReadMergedProjects()
    {
        var known = phrase.Names.Where(match => match.Kind == NameKind.Project).Select(match => match.Name.Text).Distinct().ToArray();
        if (known.Length >= 2)
        {
            Set("projects", known);
            return;
        }

        var start = phrase.IndexOf("project") is >= 0 and var project ? project + 1 : phrase.IndexOf("merge") + 1;
        var joint = Array.FindIndex(phrase.Tokens, start, token => token.Folded is "und" or "and" or "mit" or "with" or "into");
        if (joint > start)
        {
            Set("projects", new[] { Trim(start, joint - 1), TitleFrom(joint + 1) }.OfType<string>());
        }
    }

    private void ReadSynergyText()
    {
        if (OrganisationMatches.FirstOrDefault() is { IsAmbiguous: false } organisation)
        {
            Set("org", organisation.Name.Id);
        }
        else if (phrase.Has("plan") && phrase.Has("we") || phrase.Has("plan") && phrase.Has("me"))
        {
            Set("org", Me);
        }

        Set("text", QuotedText() ?? IdeaText());
    }

    /// <summary>The idea itself: from the first word that neither asks nor says „we want to“, to the last that says something.</summary>
    private string? IdeaText()
    {
        var from = Math.Max(0, phrase.Tail);
        var to = Count - 1;
        var start = IdeaStart(from);
        while (start <= to && IsAskingWord(start))
        {
            start++;
        }

        while (to > start && IsAskingWord(to))
        {
            to--;
        }

        var cut = Enumerable.Range(start, Math.Max(0, to - start)).FirstOrDefault(token => EndsClause(token) || token > start && AlreadyWords.Contains(At(token + 1).Folded), to);
        to = Math.Min(to, cut);
        while (to > start && IsAskingWord(to))
        {
            to--;
        }

        return start > to ? Residue() : phrase.Between(start, to);
    }

    // A short question in front („doppelt?“) is not the idea.
    private int IdeaStart(int from)
    {
        for (var token = from; token + 1 < Count; token++)
        {
            if (EndsClause(token) && Enumerable.Range(from, token - from + 1).All(IsAskingWord))
            {
                return token + 1;
            }
        }

        return from;
    }

    private bool IsAskingWord(int token) => !IsHyphenated(token)
        && (token == 0 || !IsHyphenated(token - 1))
        && (IsFiller(token) || phrase.IsAny(token, "somebody", "build", "duplicate", "plan", "workson", "who", "what", "which", "exists", "we", "where", "idea", "show", "verify", "search", "create", "new", "greet") && !IsContent(token)
        || phrase.Names.Any(match => match.Kind == NameKind.Organisation && match.From <= token && token <= match.To)
        || At(token).Folded is "was" or "etwas" or "something" or "anything" or "sowas" or "so" or "mit" or "wie" or "like" or "projekt" or "project" or "schon" or "else" or "already");

    private bool IsContent(int token) => At(token).IsCapitalised && token > 0 && !phrase.IsAny(token, "plan", "idea", "duplicate", "somebody") && At(token).Folded.Length > 3;
}
