using System.Text.RegularExpressions;

namespace KreisTeams.Understanding;

/// <summary>A poll in one sentence: question, choices, kind, majority, secrecy and deadline.</summary>
internal sealed partial class Slots
{
    private void ReadNewPoll()
    {
        var text = phrase.Text;
        Set("kind", PollKind());
        Set("majority", MajorityRule());
        if (phrase.Has("secret"))
        {
            Set("secret", true);
        }

        if (phrase.Has("nonpublic"))
        {
            Set("public", false);
        }

        var head = phrase.Tail >= 0 ? text[At(phrase.Tail).Start..] : BodyOfPoll();
        if (DeadlineIn(text) is { } deadline)
        {
            Set("deadline_raw", deadline.Raw);
            head = Without(head, deadline.Clause);
        }

        var (question, choices) = SplitChoices(head);
        Set("choices", choices);
        if (choices.Length > 2 && !choices.Any(IsStandardChoice) && !_entities.ContainsKey("kind"))
        {
            Set("kind", "choice");
        }

        question = Tidy(question);
        if (phrase.Tail < 0 && _entities["kind"]?.GetValue<string>() == "umlauf")
        {
            Set("subject", question);
        }
        else
        {
            Set("question", question);
        }
    }

    private string? PollKind() => phrase.Has("umlauf") ? "umlauf"
        : phrase.Has("meinungsbild") ? "meinungsbild"
        : phrase.Has("datepoll") ? "date"
        : phrase.Has("choicepoll") ? "choice"
        : phrase.Has("prioritypoll") ? "priority"
        : phrase.Has("recommendationpoll") ? "recommendation"
        : null;

    private string? MajorityRule() => Unanimous().IsMatch(phrase.Text) ? "unanimous"
        : ThreeQuarters().IsMatch(phrase.Text) ? "3/4"
        : TwoThirds().IsMatch(phrase.Text) ? "2/3"
        : Absolute().IsMatch(phrase.Text) ? "absolute"
        : Simple().IsMatch(phrase.Text) ? "simple"
        : null;

    private (string Raw, string Clause)? DeadlineIn(string text)
    {
        foreach (var time in phrase.Times.Reverse())
        {
            var lead = phrase.Text[..At(time.From).Start];
            var mark = DeadlineLead().Match(lead);
            if (mark.Success)
            {
                var raw = phrase.Between(time.From, time.To);
                return (raw, text[mark.Index..At(time.To).End]);
            }
        }

        return null;
    }

    /// <summary>Without a colon: what stands behind „zu“, „über“, „ob“, until the rules begin.</summary>
    private string BodyOfPoll()
    {
        if (QuotedText() is { } quoted)
        {
            return quoted;
        }

        var match = PollSubject().Match(phrase.Text);
        if (match.Success)
        {
            return match.Groups["subject"].Value;
        }

        var noun = phrase.IndexOf("pollnoun");
        return noun >= 0 && noun + 1 < Count ? phrase.Text[At(noun + 1).Start..] : "";
    }

    private static string Without(string text, string clause) => text.Replace(clause, "", StringComparison.Ordinal);

    private static (string Question, string[] Choices) SplitChoices(string text)
    {
        var standard = StandardChoices().Match(text);
        if (standard.Success)
        {
            var words = ChoiceWord().Matches(standard.Value).Select(word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..].ToLowerInvariant()).ToArray();
            return (text.Remove(standard.Index, standard.Length), words);
        }

        var question = text.IndexOf('?', StringComparison.Ordinal);
        if (question >= 0 && question + 1 < text.Length)
        {
            var typed = text[(question + 1)..].Trim().TrimEnd('.', '?');
            var lead = ChoicesLead().Match(typed).Length;
            var choices = (lead > 0 ? ListSeparator() : ChoiceSeparator()).Split(typed[lead..]).Select(choice => choice.Trim(' ', '.', ',', ';', '-', ':')).Where(choice => choice.Length > 0).ToArray();
            return choices.Length > 1 ? (text[..(question + 1)], choices) : (text, []);
        }

        return (text, []);
    }

    private static bool IsStandardChoice(string choice) => choice.ToLowerInvariant() is "ja" or "nein" or "yes" or "no";

    private static string Tidy(string question)
    {
        if (!Token.Read(question).Any(token => token.Folded.Length > 3))
        {
            return "";
        }

        var tidy = RuleWords().Replace(question, "").Trim(' ', ',', ';', '.', '-', '\u2013', ':');
        return QuotedIn(tidy) ?? tidy;
    }

    [GeneratedRegex(@"einstimmig\w*|unanim\w+", RegexOptions.IgnoreCase)]
    private static partial Regex Unanimous();

    [GeneratedRegex(@"3\s?/\s?4|dreiviertel|drei viertel|three.quarters?", RegexOptions.IgnoreCase)]
    private static partial Regex ThreeQuarters();

    [GeneratedRegex(@"2\s?/\s?3|zwei\s?drittel|two.thirds?", RegexOptions.IgnoreCase)]
    private static partial Regex TwoThirds();

    [GeneratedRegex(@"absolute\w* (mehrheit|majority)", RegexOptions.IgnoreCase)]
    private static partial Regex Absolute();

    [GeneratedRegex(@"(einfache\w*|simple) (mehrheit|majority)", RegexOptions.IgnoreCase)]
    private static partial Regex Simple();

    [GeneratedRegex(@"[,;.]?\s*(mit\s+|with\s+)?((antwort|abgabe)?frist|deadline|laufzeit|bis(\s+(zum|am|sp\u00e4testens))?|until|till|by|ends?|endet|sp\u00e4testens|offen bis|l\u00e4uft bis|closing|for)(\s+(bis|am|ist|is|zum|on|in))?\s*:?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex DeadlineLead();

    [GeneratedRegex(@"\b(zum|zur|zu der|zu dem|zu|\u00fcber den|\u00fcber die|\u00fcber das|\u00fcber|ueber|ob|about|on whether|on|whether|for)\s+(?<subject>[^,;]+)", RegexOptions.IgnoreCase)]
    private static partial Regex PollSubject();

    [GeneratedRegex(@",?\s*\(?\b(ja|yes)\s*(/|,|oder|or|und|\|)\s*(nein|no)(\s*(/|,|oder|or|und|\|)\s*(enthaltung|abstain|abstention))?\b\)?", RegexOptions.IgnoreCase)]
    private static partial Regex StandardChoices();

    [GeneratedRegex(@"\b(ja|nein|enthaltung|yes|no|abstain|abstention)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ChoiceWord();

    [GeneratedRegex(@"\s*,\s*(?:oder\s+|or\s+)?|\s+oder\s+|\s+or\s+|\s*/\s*|\s*;\s*", RegexOptions.IgnoreCase)]
    private static partial Regex ChoiceSeparator();

    [GeneratedRegex(@"^((zur\s+)?(aus)?wahl(\s+(steht|stehen|sind))?|(die\s+)?(optionen|antworten|m\u00f6glichkeiten|vorschl\u00e4ge)(\s+sind)?|(the\s+)?(options|choices|answers)(\s+are)?)(\s*:|\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex ChoicesLead();

    /// <summary>In a list that is named as one „und“ separates too.</summary>
    [GeneratedRegex(@"\s*,\s*(?:oder\s+|or\s+|und\s+|and\s+)?|\s+(?:oder|or|und|and)\s+|\s*/\s*|\s*;\s*", RegexOptions.IgnoreCase)]
    private static partial Regex ListSeparator();

    [GeneratedRegex(@"[,;]?\s*\b(nicht[- ]?\u00f6ffentlich(e[nrs]?)?|vertraulich(e[nrs]?)?|non-?public|confidential|geheime?[nr]?|secret|anonym|anonymous|(mit\s+)?(2/3|3/4|zweidrittel|dreiviertel|einfacher?|absoluter?)[- ]?(mehrheit|majority)?|einstimmig( erforderlich)?|unanimous( required)?|starten|anlegen|erstellen|bitte|please|machen|einholen|aufsetzen|einrichten|durchf\u00fchren)\b(?=\s*([,;.]|$))", RegexOptions.IgnoreCase)]
    private static partial Regex RuleWords();
}
