namespace KreisTeams.Synergies;

/// <summary>How far two entries serve the same purpose (0 to 1), and by which products and terms one can see it.</summary>
internal sealed record Overlap(float Score, IReadOnlyList<string> Products, IReadOnlyList<string> Terms)
{
    /// <summary>From here on a person is asked whether it is the same; calibrated on the labelled entries of the tests.</summary>
    public const float Threshold = 0.6f;

    private const float OtherProduct = 0.4f;
    private const float Function = 0.5f;
    private const float SideRemark = 0.5f;
    private const float OtherAudience = 0.5f;
    private const string Staff = "context internal";
    private const float SameObject = 0.62f;

    /// <param name="rarity">How much a term tells: the fewer entries use it, the more.</param>
    public static Overlap Of(Purpose left, Purpose right, Func<string, float> rarity)
    {
        var products = left.Products.Keys.Where(right.Products.ContainsKey).OrderByDescending(product => Share(left, product) + Share(right, product)).ToArray();
        var product = products.Select(product => Math.Min(Share(left, product), Share(right, product)) * (HasOtherAudience(left, right) && Thesaurus.Instance.IsForItsAudience(product) ? OtherAudience : 1)).DefaultIfEmpty(0).Max();
        var terms = left.Terms.Keys.Where(right.Terms.ContainsKey).ToArray();
        var words = Cosine(left, right, terms, rarity);
        var isOther = product < SideRemark && IsClear(left) && IsClear(right);
        var isSameObject = !isOther && product < SideRemark && terms.Any(term => IsObject(term) && left.Terms[term] >= 1 && right.Terms[term] >= 1) && !HasOtherFunction(left, right);
        return new Overlap(Math.Max(product, Math.Max(isOther ? words * OtherProduct : words, isSameObject ? SameObject : 0)), products, terms);
    }

    // A product counts by its part in the strongest one: a side remark does not make two entries the same.
    private static float Share(Purpose purpose, string product) => purpose.Products[product] / Math.Max(Purpose.Clear, purpose.Products.Values.Max());

    private static bool HasOtherAudience(Purpose left, Purpose right) => left.Terms.ContainsKey(Staff) != right.Terms.ContainsKey(Staff);

    private static bool IsObject(string term) => term.StartsWith("object ", StringComparison.Ordinal);

    private static bool HasOtherFunction(Purpose left, Purpose right)
    {
        var (one, other) = (Functions(left), Functions(right));
        return one.Length > 0 && other.Length > 0 && !one.Intersect(other, StringComparer.Ordinal).Any();
    }

    private static string[] Functions(Purpose purpose) => [.. purpose.Terms.Keys.Where(term => term.StartsWith("function ", StringComparison.Ordinal))];

    private static bool IsClear(Purpose purpose) => purpose.Products.Values.Any(weight => weight >= Purpose.Clear);

    private static float Cosine(Purpose left, Purpose right, string[] shared, Func<string, float> rarity)
    {
        var product = shared.Sum(term => Weight(left, term, rarity) * Weight(right, term, rarity));
        return product == 0 ? 0 : product / (Length(left, rarity) * Length(right, rarity));
    }

    private static float Length(Purpose purpose, Func<string, float> rarity) => MathF.Sqrt(purpose.Terms.Keys.Sum(term => Weight(purpose, term, rarity) * Weight(purpose, term, rarity)));

    private static float Weight(Purpose purpose, string term, Func<string, float> rarity) =>
        purpose.Terms[term] * rarity(term) * (term.StartsWith("function ", StringComparison.Ordinal) ? Function : 1);
}
