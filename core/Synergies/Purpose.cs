using System.Collections.Immutable;

namespace KreisTeams.Synergies;

/// <summary>What an entry is for: the products it amounts to and the terms it is about, each with how clearly it says so (at most 1).</summary>
internal sealed record Purpose(ImmutableDictionary<string, float> Products, ImmutableDictionary<string, float> Terms)
{
    private const float InTitle = 1f;
    private const float InDescription = 0.5f;
    private const float InThemes = 0.25f;
    private const float AcrossFields = 0.7f;
    private const float Combined = 0.9f;
    private const float Means = 0.4f;

    /// <summary>From here on an entry says clearly what it is.</summary>
    public const float Clear = 0.6f;

    public static Purpose Of(string title, string description, IEnumerable<string> themes)
    {
        var thesaurus = Thesaurus.Instance;
        var products = new Dictionary<string, float>(StringComparer.Ordinal);
        var terms = new Dictionary<string, float>(StringComparer.Ordinal);
        (HashSet<string> Found, float Weight)[] fields = [(thesaurus.Read(title), InTitle), (thesaurus.Read(description), InDescription), (thesaurus.Read(string.Join(", ", themes)), InThemes)];
        foreach (var (found, weight) in fields)
        {
            foreach (var name in found)
            {
                Raise(name.StartsWith("product ", StringComparison.Ordinal) ? products : terms, name, weight);
            }
        }

        foreach (var (product, concepts) in thesaurus.Combinations)
        {
            Raise(products, product, Evidence(concepts, fields));
        }

        if (products.Any(product => product.Value >= Clear && !thesaurus.IsPlatform(product.Key)))
        {
            foreach (var platform in products.Keys.Where(thesaurus.IsPlatform).ToArray())
            {
                products[platform] *= Means;
            }
        }

        return new Purpose(products.Where(product => product.Value > 0).ToImmutableDictionary(), terms.ToImmutableDictionary());
    }

    private static float Evidence(string[] concepts, (HashSet<string> Found, float Weight)[] fields)
    {
        var inOne = fields.Where(field => concepts.All(field.Found.Contains)).Select(field => field.Weight * Combined).DefaultIfEmpty(0).Max();
        var across = concepts.Length > 1 && concepts.All(concept => fields[..2].Any(field => field.Found.Contains(concept))) && concepts.Any(fields[0].Found.Contains) ? AcrossFields * Combined : 0;
        return Math.Max(inOne, across);
    }

    private static void Raise(Dictionary<string, float> names, string name, float weight) =>
        names[name] = Math.Max(weight, names.GetValueOrDefault(name));
}
