using System.Numerics;

namespace KreisTeams.Understanding;

/// <summary>Where the words of an entity begin and end in the text.</summary>
internal sealed partial class Slots
{
    private static readonly HashSet<string> Prepositions = new(["zu", "zum", "zur", "bei", "beim", "ueber", "on", "about", "regarding", "betreffend", "fuer", "for", "bezueglich"], StringComparer.Ordinal);
    private static readonly HashSet<string> Articles = new(["der", "die", "das", "dem", "den", "des", "the", "ein", "eine", "einen", "einem", "einer", "a", "an", "unser", "unsere", "unserem", "unseren", "our", "this", "that", "diesem", "dieser", "diese", "dieses"], StringComparer.Ordinal);
    private static readonly HashSet<string> Labels = new(["punkt", "thema", "frage", "item", "question", "topic", "theme", "vorhaben", "projekt", "project", "programm", "abstimmungspunkt", "sache", "angelegenheit", "nummer", "nr"], StringComparer.Ordinal);

    private int Count => phrase.Tokens.Length;

    private Token At(int token) => phrase.Tokens[token];

    private bool IsFiller(int token) => phrase.Is(token, "filler") || token < Phrase.WordsScored && (phrase.Fillers >> token & 1) != 0;

    private bool IsExplained(int token) => token < Phrase.WordsScored && (explained >> token & 1) != 0;

    private bool IsTime(int token) => phrase.Times.Any(time => time.From <= token && token <= time.To);

    private bool IsHyphenated(int token) => token + 1 < Count && At(token + 1).Start == At(token).End + 1 && phrase.Text[At(token).End] == '-';

    private bool EndsClause(int token) => token + 1 < Count && phrase.Text.AsSpan(At(token).End, At(token + 1).Start - At(token).End).IndexOfAny(",;?!") >= 0;

    /// <summary>The text behind the colon, else the alternative.</summary>
    private string? TailOr(string? otherwise) => phrase.Tail < 0 ? otherwise : Trim(phrase.Tail, Count - 1);

    /// <summary>What is quoted, without the marks.</summary>
    private string? QuotedText() => QuotedIn(phrase.Text);

    private static string? QuotedIn(string text)
    {
        var match = Phrase.Quotes().Match(text);
        return match.Success ? match.Value[1..^1].Trim() : null;
    }

    /// <summary>The text from token to token, without fillers and words of the request at its ends.</summary>
    private string? Trim(int from, int to)
    {
        while (from <= to && (Articles.Contains(At(from).Folded) || Labels.Contains(At(from).Folded) && from < to))
        {
            from++;
        }

        while (to > from && (IsFiller(to) || IsExplained(to) && !IsHyphenated(to - 1) && !At(to).IsCapitalised))
        {
            to--;
        }

        return from > to || from == to && IsExplained(to) && !At(to).IsCapitalised ? null : phrase.Between(from, to);
    }

    private string? AfterWord(string concept)
    {
        var at = phrase.IndexOf(concept);
        return at < 0 || at + 1 >= Count ? null : Trim(at + 1, ClauseEnd(at + 1));
    }

    private int ClauseEnd(int from)
    {
        var to = from;
        while (to + 1 < Count && !EndsClause(to))
        {
            to++;
        }

        return to;
    }

    /// <summary>What a vote, decision or item is about: the words behind „zu“, „bei“, „über“ that are not the vote itself.</summary>
    private string? Subject()
    {
        if (QuotedText() is { } quoted)
        {
            return quoted;
        }

        for (var at = 0; at + 1 < Count; at++)
        {
            if (Prepositions.Contains(At(at).Folded) && SubjectFrom(at + 1) is { } subject)
            {
                return subject;
            }
        }

        return null;
    }

    private string? SubjectFrom(int from)
    {
        while (from < Count && (Articles.Contains(At(from).Folded) || Labels.Contains(At(from).Folded)))
        {
            from++;
        }

        if (from >= Count || !CanStartSubject(from))
        {
            return null;
        }

        var to = from;
        while (to + 1 < Count && !EndsClause(to) && (IsHyphenated(to) || !EndsSubject(to + 1)))
        {
            to++;
        }

        // „Dachmarke-Abstimmung“ is the poll on the Dachmarke.
        return Trim(from, to > from && IsHyphenated(to - 1) && phrase.Is(to, "pollnoun") ? to - 1 : to);
    }

    private bool CanStartSubject(int token) => IsHyphenated(token)
        || !phrase.IsAny(token, "pollnoun", "decision", "yes", "no", "abstain", "me", "we", "which", "what", "deadline", "myvote", "all", "others", "notvoted", "missing", "that", "quorum", "turnout", "voteact", "tie")
        && At(token).Folded != "one"
        && !(intent.Name == "person.find" && phrase.IsAny(token, "cdo", "contact", "deputy", "responsible", "org", "phone", "email"))
        && !IsTime(token) && !At(token).IsNumber && At(token).Shape != TokenShape.Code
        && !phrase.IsAny(token, "secret", "last", "next") && !phrase.Names.Any(match => match.Kind == NameKind.Organisation && match.From <= token && token <= match.To);

    private bool EndsSubject(int token) => IsTime(token)
        || phrase.IsAny(token, "voteact", "voted", "yes", "no", "abstain", "became", "extend", "close", "result", "until", "notvoted", "standing", "withdraw", "recuse")
            && !At(token).IsCapitalised
        || phrase.IsAny(token, "yes", "no", "abstain") || At(token).Folded is "auf" or "mit" or "um" or "bis" or "with" or "by";

    /// <summary>The longest run of words that do not say the intent.</summary>
    private string? Residue(bool acceptFillers = true)
    {
        var (best, length, from) = (0, 0, -1);
        for (var token = 0; token <= Count; token++)
        {
            var isRest = token < Count && !IsExplained(token) && !IsTime(token) && (!IsFiller(token) || from >= 0 && acceptFillers);
            if (isRest && from < 0)
            {
                from = token;
            }

            if (from >= 0 && (!isRest || EndsClause(token)))
            {
                var end = isRest ? token : token - 1;
                while (end > from && IsFiller(end))
                {
                    end--;
                }

                if (end - from + 1 > length)
                {
                    (best, length) = (from, end - from + 1);
                }

                from = -1;
            }
        }

        return length == 0 ? null : phrase.Between(best, best + length - 1);
    }

    private string? NumberText()
    {
        for (var token = 0; token < Count; token++)
        {
            if (At(token).IsNumber && !IsTime(token))
            {
                return At(token).Text;
            }
        }

        return null;
    }

    private int Last(string concept) => phrase[concept] is var tokens && tokens == 0 ? -1 : 63 - BitOperations.LeadingZeroCount(tokens);
}
