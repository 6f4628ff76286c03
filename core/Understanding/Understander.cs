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
    private const float Threshold = -4f;

    /// <summary>From here on a pattern fits by itself.</summary>
    private const float Fitting = 1.2f;

    /// <summary>No pattern counts less, and no intent is less likely.</summary>
    private const float Poorest = -2f;
    private const float Unlikely = -6f;

    /// <summary>What likeness to the examples weighs beside the patterns.</summary>
    private const float ByExample = 1.5f;

    private const float Margin = 0.35f;
    private const int Suggestions = 3;

    /// <summary>Nobody who was not understood is helped by an offer to say „Hallo“.</summary>
    private static readonly HashSet<string> SmallTalk = new(["greet", "thanks", "confirm", "reject", "cancel", "undo"], StringComparer.Ordinal);

    private static readonly Lazy<IntentModel> Model = new(() => new IntentModel(ExampleSentences.Read(IntentTable.Instance, Lexicon.Instance), IntentTable.Instance.Intents.Count + 1, Lexicon.Instance));

    private readonly Names _names;

    private Understander(Names names) => _names = names;

    public static Understander Create(NetworkSnapshot network) => new(new Names(network));

    /// <summary>Learns the examples now, so that the first phrase does not wait for it.</summary>
    public static void Prepare() => _ = Model.Value;

    /// <summary>All intents that a phrase can mean, in the order of the table.</summary>
    public static IReadOnlyList<string> Intents => [.. IntentTable.Instance.Intents.Select(intent => intent.Name)];

    /// <summary>A sentence for every intent that can be asked for; an ellipsis stands for a name.</summary>
    public static IReadOnlyList<Suggestion> Examples(Language language) =>
        [.. IntentTable.Instance.Intents.Where(intent => intent.German.Length > 0).Select(intent => new Suggestion(intent.Name, language.Pick(intent.German, intent.English)))];

    public Understanding Understand(string text, UnderstandingContext context)
    {
        var phrase = new Phrase(text.Length > LongestText ? text[..LongestText] : text, Lexicon.Instance, IntentTable.Instance.Weights, _names);
        var ranking = Rank(phrase, out var isUnknown);
        var (intent, pattern, score) = ranking[0];
        if (isUnknown || text.TrimStart().StartsWith('<'))
        {
            return Unknown(text, phrase, context, ranking);
        }

        var entities = new Slots(phrase, _names, intent, pattern.Explain(phrase)).Read();
        return new Understanding(text, intent.Name, entities, phrase.LanguageOr(context.Language), Nearest(ranking.Skip(1), phrase.LanguageOr(context.Language)))
        {
            IsClose = score - ranking[1].Score < Margin,
        };
    }

    /// <summary>Fit of the patterns and likeness to the examples together. The last of the likelihoods is that nobody can mean it.</summary>
    private static List<(Intent Intent, Pattern Pattern, float Score)> Rank(Phrase phrase, out bool isUnknown)
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

        var likely = Model.Value.Likelihoods(phrase);
        List<(Intent Intent, Pattern Pattern, float Score)> ranking =
        [
            .. IntentTable.Instance.Intents
                .Select((intent, index) => (intent, best[intent].Pattern, Math.Max(best[intent].Score, Poorest) + (ByExample * Math.Max(likely[index], Unlikely))))
                .OrderByDescending(entry => entry.Item3),
        ];
        isUnknown = ranking[0].Score < Threshold || best[ranking[0].Intent].Score < Fitting && likely[^1] >= likely.Max();
        return ranking;
    }

    private static Understanding Unknown(string text, Phrase phrase, UnderstandingContext context, List<(Intent Intent, Pattern Pattern, float Score)> ranking)
    {
        var expectation = text.AsSpan().IndexOfAny('<', '>') >= 0 ? "escape" : "clarify";
        var language = phrase.LanguageOr(context.Language);
        return new Understanding(text, Understanding.Unknown, new JsonObject { ["_expect"] = expectation }, language, Nearest(ranking, language));
    }

    private static List<Suggestion> Nearest(IEnumerable<(Intent Intent, Pattern Pattern, float Score)> ranking, Language language) =>
        [.. ranking.Where(entry => entry.Intent.German.Length > 0 && !SmallTalk.Contains(entry.Intent.Name)).Take(Suggestions)
            .Select(entry => new Suggestion(entry.Intent.Name, language.Pick(entry.Intent.German, entry.Intent.English)))];
}
