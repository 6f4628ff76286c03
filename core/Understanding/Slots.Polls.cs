using System.Text.RegularExpressions;

namespace KreisTeams.Understanding;

/// <summary>Polls: which one is meant, what is voted, what is asked about it.</summary>
internal sealed partial class Slots
{
    private static readonly string[] Choices = ["yes", "no", "abstain"];

    private string? PollReference()
    {
        if (DecisionNumber() is { } number)
        {
            return number;
        }

        for (var token = 0; token < Count; token++)
        {
            if (At(token).IsNumber && !IsTime(token) && IsPollNumber(token))
            {
                return At(token).Text;
            }
        }

        var last = phrase.IndexOf("last");
        if (last >= 0 && (phrase.Is(last + 1, "poll") || phrase.Is(last + 2, "poll") || phrase.Is(last + 1, "result") || phrase.Has("result")))
        {
            return "last";
        }

        return Subject() ?? AgreedTo();
    }

    // „Ich stimme der Dachmarke zu“.
    private string? AgreedTo()
    {
        var (from, to) = (phrase.IndexOf("voteact"), Array.FindLastIndex(phrase.Tokens, token => token.Folded == "zu"));
        return from >= 0 && to - from > 2 && Articles.Contains(At(from + 1).Folded) && CanStartSubject(from + 2) ? Trim(from + 1, to - 1) : null;
    }

    private bool IsPollNumber(int token) => phrase.Is(token - 1, "poll") || phrase.Is(token - 1, "decision") || phrase.Is(token - 1, "agenda")
        || token > 0 && At(token - 1).Folded is "nr" or "nummer" or "number" or "no" or "zu" or "bei" or "punkt"
        || At(token).Start > 0 && phrase.Text[At(token).Start - 1] == '#';

    /// <summary>The choice made last; in „Nein statt Ja“ the one before „statt“.</summary>
    private string? Choice()
    {
        var best = (At: -1, Value: default(string));
        var limit = Array.FindIndex(phrase.Tokens, token => token.Folded is "statt" or "anstatt" or "instead" or "anstelle");
        foreach (var concept in Choices)
        {
            var at = limit > 0 ? LastBefore(concept, limit) : Last(concept);
            if (at > best.At || at == best.At && at >= 0 && concept == "no")
            {
                best = (at, concept);
            }
        }

        return best.Value == "yes" && (phrase["no"] & phrase["yes"]) != 0 ? "no" : best.Value;
    }

    private int LastBefore(string concept, int limit) => Enumerable.Range(0, limit).Where(token => phrase.Is(token, concept)).DefaultIfEmpty(-1).Last();

    private void ReadVote()
    {
        Set("choice", FirstChoice());
        Set("poll", phrase.Has("condition") ? Current : VotePoll());
        var condition = phrase.IndexOf("condition");
        if (OrganisationMatches.FirstOrDefault(match => condition < 0 || match.From < condition) is { } organisation)
        {
            Set("org", organisation.Name.Id);
            if (phrase.Has("onbehalf"))
            {
                Expect("permission");
            }
        }
        else if (phrase.Has("we"))
        {
            Set("org", Me);
        }

        ReadCondition();
    }

    // With a condition the choice stands before it.
    private string? FirstChoice() => phrase.Has("condition")
        ? Choices.Select(concept => (concept, At: phrase.IndexOf(concept))).Where(choice => choice.At >= 0).OrderBy(choice => choice.At).Select(choice => choice.concept).FirstOrDefault()
        : Choice();

    private string VotePoll() => PollReference() is { } reference && !OrganisationMatches.Any(match => phrase.Between(match.From, match.To) == reference) ? reference : Current;

    private void ReadCondition()
    {
        var from = phrase.IndexOf("condition");
        if (from < 0)
        {
            return;
        }

        while (from < Count && At(from).Folded is "aber" or "but" or "jedoch" or "allerdings")
        {
            from++;
        }

        Set("comment", phrase.Between(from, Count - 1));
        Expect("confirm");
    }

    private void ReadRecusal()
    {
        Set("poll", PollReference() is { } reference && !phrase.Has("relative") && !phrase.Has("board") ? reference : Current);
        Set("reason", ReasonClass());
        if (!phrase.Tokens.Any(IsRecusalSaid))
        {
            Expect("confirm");
        }

        if (OrganisationMatches.FirstOrDefault() is { IsAmbiguous: false } organisation && !phrase.Has("me"))
        {
            Set("org", organisation.Name.Id);
        }
    }

    // Whoever only tells a story has not declared anything yet.
    private static bool IsRecusalSaid(Token token) =>
        RecusalWords.Any(word => token.Folded.StartsWith(word, StringComparison.Ordinal));

    private static readonly string[] RecusalWords = ["befang", "interess", "conflict", "recus", "bias"];

    private string? ReasonClass() => phrase.Has("relative") ? RecusalReasons.Relatives
        : phrase.Has("board") ? RecusalReasons.Board
        : phrase.Has("employer") && phrase.Has("me") ? RecusalReasons.Employer
        : phrase.Has("owner") ? RecusalReasons.Advantage
        : phrase.Has("expertise") ? RecusalReasons.Expertise
        : phrase.Has("represented") ? RecusalReasons.Represented
        : null;

    private string? RecusalCase() => phrase.Has("groupinterest") ? RecusalReasons.GroupInterest : phrase.Has("board") ? RecusalReasons.Board : ReasonClass();

    private string? PollField() => phrase.Has("quorum") ? "quorum"
        : phrase.Has("notvoted") || phrase.Has("missing") && !phrase.Has("standing") && !(phrase.Has("open") && phrase.Has("pollnoun")) ? "missing"
        : phrase.Has("turnout") || phrase.Has("howmany") ? "turnout"
        : phrase.Has("remaining") || phrase.Has("when") ? "deadline"
        : null;

    private void ReadResult()
    {
        if (OrganisationMatches.FirstOrDefault() is { IsAmbiguous: false } organisation)
        {
            Set("org", organisation.Name.Id);
        }

        if (!phrase.Has("secret"))
        {
            Set("poll", PollReference() ?? Current);
            return;
        }

        _entities.Remove("poll");
        Set("secret", true);
        if (_entities.ContainsKey("org") || phrase.Has("who"))
        {
            Expect("deny");
        }
    }

    private void ReadExtension()
    {
        if (phrase.Times is [var time, ..])
        {
            Set(time.IsDuration ? "by_raw" : "until_raw", phrase.Between(time.From, time.To));
        }

        ReadReason();
    }

    private void ReadMajorityTopic()
    {
        var topic = phrase.Has("tie") ? "tie" : phrase.Has("abstain") ? "abstention" : phrase.Has("quorum") ? "quorum" : phrase.Has("umlauf") ? "umlauf" : phrase.Has("majority") ? "majority" : null;
        Set("topic", topic);
        if (topic == "tie" && phrase.Has("pollnoun") || topic == "tie" && Enumerable.Range(0, Count).Count(token => !IsFiller(token)) <= 1)
        {
            Set("poll", phrase.Has("pollnoun") ? PollReference() ?? Current : Current);
        }
    }

    private string? Receipt()
    {
        var code = ReceiptCode().Match(phrase.Text.ToUpperInvariant());
        return code.Success ? code.Value: null;
    }

    private string? DecisionNumber() => phrase.Tokens.FirstOrDefault(token => token.Shape == TokenShape.Code && Phrase.DecisionCode().IsMatch(token.Text))?.Text.Replace('/', '-');

    [GeneratedRegex(@"\b(?=[A-Z0-9]*[0-9]|[A-Z0-9]{4}-[A-Z0-9]*[0-9])[A-Z0-9]{4}-[A-Z0-9]{4}\b")]
    private static partial Regex ReceiptCode();
}
