using System.Text.Json.Nodes;
using KreisTeams.Network;

namespace KreisTeams.Understanding;

/// <summary>
/// Understands what people type, in German and English: always the same answer to the same phrase, without asking anybody.
/// Immutable and safe for all threads; made anew for a changed network.
/// </summary>
public sealed class Understander
{
    private const int LongestText = 4000;
    private const float Threshold = 1.2f;
    private const float Margin = 0.35f;
    private const int Suggestions = 3;

    private readonly Names _names;

    private Understander(Names names) => _names = names;

    public static Understander Create(NetworkSnapshot network) => new(new Names(network));

    /// <summary>All intents that a phrase can mean, in the order of the table.</summary>
    public static IReadOnlyList<string> Intents => [.. IntentTable.Instance.Intents.Select(intent => intent.Name)];

    /// <summary>A sentence for every intent that can be asked for; an ellipsis stands for a name.</summary>
    public static IReadOnlyList<Suggestion> Examples(Language language) =>
        [.. IntentTable.Instance.Intents.Where(intent => intent.German.Length > 0).Select(intent => new Suggestion(intent.Name, language.Pick(intent.German, intent.English)))];

    public Understanding Understand(string text, UnderstandingContext context)
    {
        var phrase = new Phrase(text.Length > LongestText ? text[..LongestText] : text, Lexicon.Instance, IntentTable.Instance.Weights, _names);
        var ranking = Rank(phrase);
        var (intent, pattern, score) = ranking[0];
        if (score < Threshold || text.TrimStart().StartsWith('<'))
        {
            return Unknown(text, phrase, context, ranking);
        }

        var entities = new Slots(phrase, _names, intent, pattern.Explain(phrase)).Read();
        return new Understanding(text, intent.Name, entities, phrase.LanguageOr(context.Language), Nearest(ranking.Skip(1), phrase.LanguageOr(context.Language)))
        {
            IsClose = ranking[1].Score > score * (1 - Margin) && ranking[1].Score > Threshold && score - ranking[1].Score < Margin,
        };
    }

    private static List<(Intent Intent, Pattern Pattern, float Score)> Rank(Phrase phrase)
    {
        var best = new Dictionary<Intent, (Pattern Pattern, float Score)>(ReferenceEqualityComparer.Instance);
        foreach (var pattern in IntentTable.Instance.Patterns)
        {
            var score = pattern.Score(phrase);
            if (!best.TryGetValue(pattern.Intent, out var other) || other.Score < score)
            {
                best[pattern.Intent] = (pattern, score);
            }
        }

        return [.. best.Select(entry => (entry.Key, entry.Value.Pattern, entry.Value.Score)).OrderByDescending(entry => entry.Score)];
    }

    private static Understanding Unknown(string text, Phrase phrase, UnderstandingContext context, List<(Intent Intent, Pattern Pattern, float Score)> ranking)
    {
        var expectation = text.AsSpan().IndexOfAny('<', '>') >= 0 ? "escape" : "clarify";
        var language = phrase.LanguageOr(context.Language);
        return new Understanding(text, Understanding.Unknown, new JsonObject { ["_expect"] = expectation }, language, Nearest(ranking, language));
    }

    private static List<Suggestion> Nearest(IEnumerable<(Intent Intent, Pattern Pattern, float Score)> ranking, Language language) =>
        [.. ranking.Where(entry => entry.Intent.German.Length > 0).Take(Suggestions)
            .Select(entry => new Suggestion(entry.Intent.Name, language.Pick(entry.Intent.German, entry.Intent.English)))];
}
