namespace KreisTeams.Synergies;

/// <summary>What an entry is for: the products it amounts to and the terms it is about, each with how clearly it says so (at most 1).</summary>
internal sealed record Purpose(Dictionary<string, float> Products, Dictionary<string, float> Terms)
{
    /// <summary>From here on an entry says clearly what it is.</summary>
    public const float Clear = 0.6f;

    private const float Named = 0.9f;
    private const float Combined = 0.75f;
    private const float CombinedAcrossFields = 0.55f;
    private const float Hinted = 0.35f;
    private const float Means = 0.4f;
    private const float Faintest = 0.1f;

    /// <summary>Title, description, themes.</summary>
    private static readonly float[] FieldWeights = [1, 0.65f, 0.4f];

    private const string Staff = "context internal";

    /// <summary>How clearly it says what it is.</summary>
    public float Clarity { get; } = Products.Values.DefaultIfEmpty(0).Max();

    /// <summary>The product that it is most clearly.</summary>
    public string? First { get; } = Products.Count == 0 ? null : Products.MaxBy(product => product.Value).Key;

    /// <summary>Length of the products as a vector.</summary>
    public float Length { get; } = MathF.Sqrt(Products.Values.Sum(weight => weight * weight));

    public bool NamesFunction { get; } = Terms.Keys.Any(term => term[0] == 'f');

    public bool NamesObject { get; } = Terms.Keys.Any(term => term[0] == 'o');

    public bool IsForStaff => Terms.ContainsKey(Staff);

    public static Purpose Of(Thesaurus thesaurus, string title, string description, IEnumerable<string> themes)
    {
        Reading[] fields = [thesaurus.Read(title), thesaurus.Read(description), thesaurus.Read(string.Join(", ", themes))];
        var doubts = new Dictionary<string, float>(StringComparer.Ordinal);
        var terms = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var (field, weight) in fields.Zip(FieldWeights))
        {
            foreach (var product in field.Products)
            {
                Support(doubts, product, Named * weight);
            }

            foreach (var (product, strength) in field.Hints)
            {
                Support(doubts, product, Math.Min(Clear, Hinted * weight * strength));
            }

            foreach (var term in field.Terms)
            {
                terms[term] = Math.Max(weight, terms.GetValueOrDefault(term));
            }
        }

        foreach (var (product, concepts) in thesaurus.Combinations)
        {
            Support(doubts, product, Combination(concepts, fields));
        }

        return new Purpose(Weighed(thesaurus, doubts), terms);
    }

    /// <summary>Each piece of evidence leaves less doubt.</summary>
    private static void Support(Dictionary<string, float> doubts, string product, float evidence)
    {
        if (evidence > 0)
        {
            doubts[product] = doubts.GetValueOrDefault(product, 1) * (1 - evidence);
        }
    }

    private static float Combination(string[] concepts, Reading[] fields)
    {
        for (var index = 0; index < fields.Length; index++)
        {
            if (concepts.All(fields[index].Terms.Contains))
            {
                return Combined * FieldWeights[index];
            }
        }

        return concepts.Any(fields[0].Terms.Contains) && concepts.All(concept => fields[..2].Any(field => field.Terms.Contains(concept))) ? CombinedAcrossFields : 0;
    }

    private static Dictionary<string, float> Weighed(Thesaurus thesaurus, Dictionary<string, float> doubts)
    {
        var products = doubts.ToDictionary(doubt => doubt.Key, doubt => 1 - doubt.Value, StringComparer.Ordinal);
        if (products.Any(product => product.Value >= Clear && !thesaurus.IsPlatform(product.Key)))
        {
            foreach (var platform in products.Keys.Where(thesaurus.IsPlatform).ToArray())
            {
                products[platform] *= Means;
            }
        }

        return products.Where(product => product.Value >= Faintest).ToDictionary(StringComparer.Ordinal);
    }
}
