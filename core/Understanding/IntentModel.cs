using System.Numerics;

namespace KreisTeams.Understanding;

/// <summary>
/// Learns from the example sentences which words speak for which intent: a softmax over sparse features, trained when it is first needed.
/// The order is fixed and nothing is drawn by lot, so that the same examples always give the same model.
/// </summary>
internal sealed class IntentModel
{
    private const int Rounds = 14;
    private const float Rate = 0.6f;
    private const float Decay = 1e-5f;
    private const float Scale = 4f;
    private const int RarestShared = 2;

    private readonly Dictionary<string, int> _features = new(StringComparer.Ordinal);
    private readonly float[] _weights;
    private readonly int _width;
    private readonly int _intents;
    private readonly Lexicon _lexicon;

    public IntentModel(IReadOnlyList<(int Intent, Phrase Phrase)> examples, int intents, Lexicon lexicon)
    {
        (_lexicon, _intents, _width) = (lexicon, intents, (intents + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count);
        var described = examples.Select(example => (example.Intent, Features: PhraseFeatures.Of(example.Phrase, lexicon))).ToArray();
        foreach (var feature in described.SelectMany(example => example.Features.Keys).GroupBy(feature => feature, StringComparer.Ordinal).Where(group => group.Count() >= RarestShared))
        {
            _features.Add(feature.Key, _features.Count);
        }

        _weights = new float[_features.Count * _width];
        Train([.. described.Select(example => (example.Intent, Known(example.Features)))]);
    }

    /// <summary>Logarithm of the likelihood of each intent.</summary>
    public float[] Likelihoods(Phrase phrase)
    {
        var scores = new float[_width];
        Score(Known(PhraseFeatures.Of(phrase, _lexicon)), scores);
        ToProbabilities(scores, _intents);
        return [.. scores.Take(_intents).Select(score => MathF.Log(score))];
    }

    private (int Feature, float Value)[] Known(Dictionary<string, float> features) =>
        [.. features.Where(feature => _features.ContainsKey(feature.Key)).Select(feature => (_features[feature.Key], feature.Value * Scale))];

    private void Train((int Intent, (int Feature, float Value)[] Features)[] examples)
    {
        var (squares, scores) = (new float[_features.Count], new float[_width]);
        for (var round = 0; round < Rounds; round++)
        {
            for (var step = 0; step < examples.Length; step++)
            {
                // Strides through the list, so that the examples of an intent do not follow each other.
                var (intent, features) = examples[(int)((long)step * 1009 % examples.Length)];
                Array.Clear(scores);
                Score(features, scores);
                ToProbabilities(scores, _intents);
                scores[intent] -= 1;
                Learn(features, scores, squares);
            }
        }
    }

    private void Learn((int Feature, float Value)[] features, float[] errors, float[] squares)
    {
        var error = 0f;
        foreach (var value in errors)
        {
            error += value * value;
        }

        foreach (var (feature, value) in features)
        {
            squares[feature] += error * value * value;
            var rate = Rate / MathF.Sqrt(squares[feature] + 1e-6f) * value;
            var row = Row(feature);
            for (var column = 0; column < row.Length; column += Vector<float>.Count)
            {
                var learnt = (new Vector<float>(row[column..]) * (1 - Decay)) - (new Vector<float>(errors, column) * rate);
                learnt.CopyTo(row[column..]);
            }
        }
    }

    private void Score((int Feature, float Value)[] features, float[] scores)
    {
        foreach (var (feature, value) in features)
        {
            var row = Row(feature);
            for (var column = 0; column < row.Length; column += Vector<float>.Count)
            {
                (new Vector<float>(scores, column) + (new Vector<float>(row[column..]) * value)).CopyTo(scores, column);
            }
        }
    }

    private Span<float> Row(int feature) => _weights.AsSpan(feature * _width, _width);

    private static void ToProbabilities(float[] scores, int intents)
    {
        var (highest, sum) = (scores.AsSpan(0, intents).ToArray().Max(), 0f);
        for (var intent = 0; intent < scores.Length; intent++)
        {
            scores[intent] = intent < intents ? MathF.Exp(scores[intent] - highest) : 0;
            sum += scores[intent];
        }

        for (var intent = 0; intent < intents; intent++)
        {
            scores[intent] /= sum;
        }
    }
}
