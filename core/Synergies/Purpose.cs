namespace KreisTeams.Synergies;

/// <summary>What an entry is for: the products it amounts to, the terms it is about and what it does about them instead of offering them, each with how clearly it says so (at most 1).</summary>
internal sealed record Purpose(Dictionary<string, float> Products, Dictionary<string, float> Terms, Dictionary<string, float> Stages)
{
    /// <summary>From here on an entry says clearly what it is.</summary>
    public const float Clear = 0.6f;

    /// <summary>What the title says.</summary>
    public const float InTitle = 1;

    private const float Named = 0.9f;
    private const float Combined = 0.75f;
    private const float CombinedAcrossFields = 0.55f;
    private const float Hinted = 0.35f;
    private const float Means = 0.4f;
    private const float Faintest = 0.1f;

    /// <summary>Title, description, themes.</summary>
    private static readonly float[] FieldWeights = [InTitle, 0.65f, 0.4f];

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

    /// <summary>Whether one of both is by its title a course on something, its purchase or a survey of it, and the other says nothing of that: „Schulung E-Akte“ and „Einführung der E-Akte“.</summary>
    public bool IsAtAnotherStageThan(Purpose other) => SaysMoreThan(other) || other.SaysMoreThan(this);

    private bool SaysMoreThan(Purpose other) => Stages.Count > 0 && Stages.Any(stage => stage.Value >= InTitle && !other.Stages.ContainsKey(stage.Key));

    public static Purpose Of(Thesaurus thesaurus, string title, string description, IEnumerable<string> themes)
    {
        Reading[] fields = [thesaurus.Read(title), thesaurus.Read(description), thesaurus.Read(string.Join(", ", themes))];
        var doubts = new Dictionary<string, float>(StringComparer.Ordinal);
        var terms = new Dictionary<string, float>(StringComparer.Ordinal);
        var stages = new Dictionary<string, float>(StringComparer.Ordinal);
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

            Note(terms, field.Terms, weight);
            Note(stages, field.Stages, weight);
        }

        foreach (var (product, concepts) in thesaurus.Combinations)
        {
            Support(doubts, product, Combination(concepts, fields));
        }

        return new Purpose(Weighed(thesaurus, doubts), terms, stages);
    }

    private static void Note(Dictionary<string, float> noted, HashSet<string> names, float weight)
    {
        foreach (var name in names)
        {
            noted[name] = Math.Max(weight, noted.GetValueOrDefault(name));
        }
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
