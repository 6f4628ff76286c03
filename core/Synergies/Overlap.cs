namespace KreisTeams.Synergies;

/// <summary>How likely two entries serve the same purpose (0 to 1), and by which products one can see it.</summary>
internal sealed record Overlap(float Score, IReadOnlyList<string> Products)
{
    /// <summary>From here on a person is asked whether it is the same: rather one question too many than a thing built twice.</summary>
    public const float Threshold = 0.2f;

    private const float OtherAudience = 0.5f;
    private const float Shown = 0.25f;
    private const int CountedTerms = 2;
    private const string Staff = "context internal";

    /// <param name="rarity">How much a term tells: the fewer entries use it, the more.</param>
    public static Overlap Of(Purpose left, Purpose right, Thesaurus thesaurus, Func<string, float> rarity)
    {
        var products = left.Products.Keys.Where(right.Products.ContainsKey).Select(name => Common(name, left, right, thesaurus)).ToArray();
        var terms = left.Terms.Keys.Where(right.Terms.ContainsKey).ToArray();
        var score = OverlapModel.Probability(Signs(left, right, products, terms, rarity));
        return new Overlap(score, [.. products.Where(product => product.Share >= Shown).OrderByDescending(product => product.Share).Select(product => product.Name)]);
    }

    private static OverlapSigns Signs(Purpose left, Purpose right, CommonProduct[] products, string[] terms, Func<string, float> rarity)
    {
        var (one, other) = (Strongest(left), Strongest(right));
        var alike = products.Sum(product => product.Product) / MathF.Sqrt((Square(left) * Square(right)) + float.Epsilon);
        var words = Words.Of(left, right, terms, rarity);
        var unclear = (1 - alike) * (1 - Math.Min(one, other));
        return new OverlapSigns
        {
            WeakerClarity = Math.Min(one, other),
            StrongerClarity = Math.Max(one, other),
            CommonProduct = products.Select(product => product.Least).DefaultIfEmpty(0).Max(),
            CommonShare = products.Select(product => product.Share).DefaultIfEmpty(0).Max(),
            AlikeProducts = alike,
            CommonObjects = Math.Min(CountedTerms, terms.Count(term => term[0] == 'o')),
            CommonContexts = Math.Min(CountedTerms, terms.Count(term => term[0] == 'c')),
            CommonFunctions = Math.Min(CountedTerms, terms.Count(IsFunction)),
            OtherFunctions = !terms.Any(IsFunction) && left.Terms.Keys.Any(IsFunction) && right.Terms.Keys.Any(IsFunction) ? 1 : 0,
            OtherObjects = !terms.Any(IsObject) && left.Terms.Keys.Any(IsObject) && right.Terms.Keys.Any(IsObject) ? 1 : 0,
            WordsWhereAlike = words.All * alike,
            WordsWhereUnclear = words.All * unclear,
            WordsWhereOther = words.All * (1 - alike) * Math.Min(one, other),
            WordsOfShorterWhereUnclear = words.OfShorter * unclear,
            TitleWhereUnclear = words.OfTitles * unclear,
            TitleWhereOther = words.OfTitles * (1 - alike) * Math.Min(one, other),
        };
    }

    private static CommonProduct Common(string name, Purpose left, Purpose right, Thesaurus thesaurus)
    {
        var (one, other) = (left.Products[name], right.Products[name]);
        var audience = thesaurus.IsForItsAudience(name) && left.Terms.ContainsKey(Staff) != right.Terms.ContainsKey(Staff) ? OtherAudience : 1;
        return new CommonProduct(name, audience * Math.Min(one, other), audience * Math.Min(one * one / Strongest(left), other * other / Strongest(right)), audience * one * other);
    }

    private static float Strongest(Purpose purpose) => purpose.Products.Values.DefaultIfEmpty(0).Max();

    private static float Square(Purpose purpose) => purpose.Products.Values.Sum(weight => weight * weight);

    private static bool IsFunction(string term) => term[0] == 'f';

    private static bool IsObject(string term) => term[0] == 'o';

    /// <param name="Share">A product counts by its part in the strongest one: a side remark does not make two entries the same.</param>
    private sealed record CommonProduct(string Name, float Least, float Share, float Product);

    /// <summary>How much of the rare terms both use: of all, of the entry that says less, and of the titles alone.</summary>
    private readonly record struct Words(float All, float OfShorter, float OfTitles)
    {
        private const float Function = 0.5f;
        private const float Part = 0.6f;

        public static Words Of(Purpose left, Purpose right, string[] shared, Func<string, float> rarity)
        {
            var common = shared.Sum(term => MathF.Sqrt(left.Terms[term] * right.Terms[term]) * Weight(term, rarity));
            if (common == 0)
            {
                return default;
            }

            var (one, other) = (Sum(left, rarity, 0), Sum(right, rarity, 0));
            var titles = shared.Where(term => left.Terms[term] >= 1 && right.Terms[term] >= 1).Sum(term => Weight(term, rarity));
            return new Words(
                common / MathF.Sqrt(one * other), common / Math.Min(one, other), titles == 0 ? 0 : titles / MathF.Sqrt(Sum(left, rarity, 1) * Sum(right, rarity, 1)));
        }

        private static float Sum(Purpose purpose, Func<string, float> rarity, float atLeast) =>
            purpose.Terms.Where(term => term.Value >= atLeast).Sum(term => term.Value * Weight(term.Key, rarity));

        private static float Weight(string term, Func<string, float> rarity) => rarity(term) * (term[0] switch { 'f' => Function, 'p' => Part, _ => 1 });
    }
}
