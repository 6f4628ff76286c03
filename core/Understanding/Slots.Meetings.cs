using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KreisTeams.Understanding;

/// <summary>Meetings, agenda, minutes and responsibilities.</summary>
internal sealed partial class Slots
{
    private void ReadNewMeeting()
    {
        var raw = TimeText();
        var clock = ClockIn(raw ?? "") ?? ClockIn(phrase.Text);
        var day = raw is null ? null : ClockPart().Replace(raw, "").Trim();
        Set("date", IsoDate(day));
        Set("date_raw", IsoDate(day) is null && day is { Length: > 0 } ? day : null);
        Set("time", clock);
        Set("kind", phrase.Has("workshop") ? "workshop" : phrase.HasWord("barcamp") ? "barcamp" : null);
        Set("body", BodyName());
        Set("place", PlaceName() ?? PlaceBehindTime());
    }

    // „CDO meeting“ is the body of the CDOs, where there is just one.
    private string? BodyName() => phrase.Find(NameKind.Body)?.Name.Text ?? (phrase.Has("cdo") && phrase.Has("meeting") ? names.BodyOfCdos : null);

    private static string? ClockIn(string text)
    {
        var clock = ClockPart().Match(text);
        if (!clock.Success)
        {
            return null;
        }

        var hour = int.Parse(clock.Groups["hour"].Value, CultureInfo.InvariantCulture) + (clock.Groups["half"].Value.Equals("pm", StringComparison.OrdinalIgnoreCase) ? 12 : 0);
        var minute = clock.Groups["minute"].Success ? clock.Groups["minute"].Value : "00";
        return string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute}");
    }

    private string? PlaceName()
    {
        for (var at = 0; at + 1 < Count; at++)
        {
            var isPlace = At(at).Folded is "im" or "in" or "at" && !IsTime(at) && !IsTime(at + 1) && (At(at + 1).IsCapitalised || Articles.Contains(At(at + 1).Folded));
            if (isPlace && Trim(at + 1, PlaceEnd(at + 1)) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    // „22.02., 13:30 Uhr, Ratssaal“.
    private string? PlaceBehindTime()
    {
        var from = phrase.Times.Count == 0 ? Count : phrase.Times[^1].To + 1;
        while (from < Count && (IsTime(from) || At(from).Folded == "uhr" || At(from).Shape != TokenShape.Word))
        {
            from++;
        }

        return from < Count && EndsClause(from - 1) && At(from).IsCapitalised && !IsExplained(from) ? Trim(from, PlaceEnd(from)) : null;
    }

    private int PlaceEnd(int from)
    {
        var to = from;
        while (to + 1 < Count && !EndsClause(to) && !IsTime(to + 1) && At(to + 1).Folded is not ("am" or "um" or "on" or "at"))
        {
            to++;
        }

        return to;
    }

    private void ReadAgendaItem()
    {
        Set("item", QuotedText() ?? AgendaItem());
        Set("meeting", phrase.Has("last") ? "last" : "next");
    }

    private string? AgendaItem()
    {
        var theme = Enumerable.Range(0, Count).FirstOrDefault(token => At(token).Folded is "thema" or "topic" or "punkt" or "item", -1);
        var agenda = phrase.IndexOf("agenda");
        if (phrase.Tail > 0)
        {
            return Trim(phrase.Tail, Count - 1);
        }

        // „Datenschutz als Punkt vormerken“.
        if (theme > 1 && At(theme - 1).Folded is "als" or "as")
        {
            theme = -1;
        }

        var from = theme >= 0 && theme + 1 < Count && theme + 1 != agenda ? theme + 1 : 0;
        while (from < Count && (IsFiller(from) || phrase.IsAny(from, "put", "agenda", "create", "set") && !(At(from).IsCapitalised && from > 0)))
        {
            from++;
        }

        var to = from;
        while (to + 1 < Count && !EndsClause(to) && !phrase.IsAny(to + 1, "agenda") && !(At(to + 1).Folded is "auf" or "on" or "in" or "to" or "als" or "as" && !IsHyphenated(to)) && !(phrase.Is(to + 1, "put") && !At(to + 1).IsCapitalised))
        {
            to++;
        }

        return from >= Count ? null : Trim(from, to);
    }

    private void ReadPostponedItem()
    {
        Set("item", NumberText() ?? QuotedText() ?? AgendaItem());
        Set("meeting", Current);
    }

    private void ReadDecline()
    {
        Set("date_raw", TimeText());
        Set("deputy", PersonName());
        if (!_entities.ContainsKey("date_raw"))
        {
            Set("meeting", phrase.Has("next") || phrase.Find(NameKind.Body) is not null ? "next" : null);
        }
    }

    private void ReadMinutesExport()
    {
        Set("format", Format());
        Set("body", BodyName());
        if (TimeText() is { } raw)
        {
            Set("date_raw", IsoDate(raw) is null ? raw : null);
            Set("date", IsoDate(raw));
        }
        else
        {
            Set("meeting", "last");
        }
    }

    private void ReadNewMinutes()
    {
        Set("body", BodyName());
        if (TimeText() is { } raw)
        {
            Set("date_raw", IsoDate(raw) is null ? raw : null);
            Set("date", IsoDate(raw));
        }
        else
        {
            Set("meeting", phrase.Has("last") || !phrase.Has("next") ? "last" : "next");
        }
    }

    private void ReadRaci()
    {
        Set("letter", phrase.Has("consulted") ? "C" : phrase.HasWord("durchfuehrung", "durchfuehrungsverantwortlich") ? "R" : phrase.Has("responsible") && !phrase.Has("raci") ? "A" : null);
        Set("task", TaskName());
    }

    private string? TaskName()
    {
        var known = phrase.Names.FirstOrDefault(match => match.Kind == NameKind.Project);
        if (known is not null)
        {
            return known.Name.Text;
        }

        var typed = QuotedText() ?? Subject() ?? TitleAfterLetter() ?? Residue();
        return typed is null ? null : names.SimilarProject(typed) ?? typed;
    }

    private string? TitleAfterLetter()
    {
        var project = phrase.IndexOf("project");
        return project >= 0 && project + 1 < Count ? TitleFrom(project + 1) : null;
    }

    private void ReadRaciChange()
    {
        var letters = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var match in OrganisationMatches.Where(match => !match.IsAmbiguous))
        {
            if (LetterFor(match) is { } letter)
            {
                (letters.TryGetValue(letter, out var organisations) ? organisations : letters[letter] = []).Add(match.Name.Id);
            }
        }

        foreach (var (letter, organisations) in letters)
        {
            _entities[letter] = new JsonArray([.. organisations.Select(id => (JsonNode)JsonValue.Create(id))]);
        }

        Set("task", phrase.Names.FirstOrDefault(match => match.Kind == NameKind.Project)?.Name.Text ?? TaskAfterLetters());
    }

    private string? TaskAfterLetters()
    {
        var at = Array.FindLastIndex(phrase.Tokens, token => Prepositions.Contains(token.Folded));
        return at < 0 || at + 1 >= Count ? null : Trim(at + 1, Count - 1);
    }

    // „GKD als R“, „R ist die GKD“: the letter behind the organisation, else the one before.
    private string? LetterFor(NameMatch organisation)
    {
        for (var at = organisation.To + 1; at < Math.Min(Count, organisation.To + 5); at++)
        {
            if (IsLetter(at))
            {
                return At(at).Text.ToUpperInvariant();
            }

            if (OrganisationMatches.Any(match => match.From == at))
            {
                break;
            }
        }

        for (var at = organisation.From - 1; at >= Math.Max(0, organisation.From - 4); at--)
        {
            if (IsLetter(at))
            {
                return At(at).Text.ToUpperInvariant();
            }
        }

        return null;
    }

    private bool IsLetter(int token) => At(token).Text is "R" or "A" or "C" or "I" or "r" or "c" || At(token).Text is "a" or "i" && token > 0 && At(token - 1).Folded is "als" or "as";

    [GeneratedRegex(@"(,?\s*\b(um|at|gegen|ab)\s+)?(?<hour>\d{1,2})([:.](?<minute>\d{2}))?\s*(uhr|h\b|(?<half>am|pm)\b)|\b(um|at)\s+(?<hour>\d{1,2})([:.](?<minute>\d{2}))?\b|\b(?<hour>\d{1,2}):(?<minute>\d{2})\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClockPart();
}
