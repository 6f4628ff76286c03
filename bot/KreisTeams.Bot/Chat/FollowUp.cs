using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KreisTeams.Bot.Chat;

/// <summary>„und in Marl?“ asks of Marl what was asked before, „und wer vertritt sie?“ asks about whom it was.</summary>
internal static partial class FollowUp
{
    private const int MostWords = 4;

    /// <summary>Questions that can be asked again of something else.</summary>
    private static readonly HashSet<string> Repeatable = new(
    [
        "person.find", "person.find_deputy", "person.authority", "org.show", "project.list", "project.show", "theme.who", "strategy.show", "synergy.list",
        "funding.search", "funding.eligibility", "funding.calculate", "funding.show", "funding.deadlines",
    ], StringComparer.Ordinal);

    private static readonly string[] Named = ["org", "org_ambiguous", "person", "theme", "project", "programme", "participants"];

    public static Utterance Complete(Utterance said)
    {
        if (said.State.Topic is not { } kept || !Opening().IsMatch(said.Text) || JsonNode.Parse(kept) is not JsonObject topic)
        {
            return said;
        }

        var (intent, entities) = ((string)topic["intent"]!, (JsonObject)topic["entities"]!);
        return IsElliptic(said) ? Again(said, intent, entities) : Repeatable.Contains(said.Intent) && said.Intent != intent ? About(said, entities) : said;
    }

    /// <summary>What to remember of a question; null where it cannot be asked again.</summary>
    public static string? TopicOf(Utterance said) => Repeatable.Contains(said.Intent)
        ? new JsonObject { ["intent"] = said.Intent, ["entities"] = said.Understood.Entities.DeepClone() }.ToJsonString()
        : null;

    public static bool IsQuestion(string text) => text.TrimEnd().EndsWith('?') || QuestionWord().Match(text) is { Success: true, Index: 0 };

    /// <summary>A name without a question of its own.</summary>
    private static bool IsElliptic(Utterance said) => Named.Any(said.Understood.Entities.ContainsKey)
        && !QuestionWord().IsMatch(said.Text)
        && Word().Count(SmallWord().Replace(Opening().Replace(said.Text, ""), " ")) <= MostWords;

    private static Utterance Again(Utterance said, string intent, JsonObject entities)
    {
        var merged = (JsonObject)entities.DeepClone();
        var fresh = Named.Where(said.Understood.Entities.ContainsKey).ToArray();
        if (fresh.Any(name => name.StartsWith("org", StringComparison.Ordinal)))
        {
            merged.Remove("org");
            merged.Remove("org_ambiguous");
            merged.Remove("person");
        }

        merged.Remove("_expect");
        foreach (var name in fresh.Append("_expect").Where(said.Understood.Entities.ContainsKey))
        {
            merged[name] = said.Understood.Entities[name]!.DeepClone();
        }

        return With(said, intent, merged);
    }

    private static Utterance About(Utterance said, JsonObject entities)
    {
        var merged = (JsonObject)said.Understood.Entities.DeepClone();
        if (!Named.Any(merged.ContainsKey))
        {
            foreach (var name in Named.Where(entities.ContainsKey))
            {
                merged[name] = entities[name]!.DeepClone();
            }
        }

        return With(said, said.Intent, merged);
    }

    private static Utterance With(Utterance said, string intent, JsonObject entities) => said with { Understood = said.Understood with { Intent = intent, Entities = entities } };

    [GeneratedRegex(@"^\W*(und|and|oder|or|aber|was ist mit|wie ist (es|das) (mit|in|bei)|wie sieht (es|das) (mit|in|bei)|what about|how about)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(wer|wen|wem|was|wie|wo|wann|warum|welche[rsnm]?|who|what|which|how|where|when|why)\b", RegexOptions.IgnoreCase)]
    private static partial Regex QuestionWord();

    [GeneratedRegex(@"\b(in|im|bei|beim|f\w{1,2}r|zu|zum|zur|mit|an|am|von|vom|auf|der|die|das|dem|den|des|stadt|kreis|thema|projekt|the|of|for|at|on|to|about|is|ist|es|auch)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SmallWord();

    [GeneratedRegex(@"\w[\w-]*")]
    private static partial Regex Word();
}
