namespace KreisTeams.Synergies;

/// <summary>A draft that is compared with many entries: what depends on it alone is reckoned once.</summary>
/// <param name="uses">How many entries use a term: the fewer, the more it tells.</param>
internal sealed class Comparison(Purpose draft, Thesaurus thesaurus, TermUses uses)
{
    private const float OtherAudience = 0.5f;
    private const float Shown = 0.25f;
    private const int CountedTerms = 2;
    private const float AllWords = 0.999f;
    private const float Function = 0.5f;
    private const float Part = 0.6f;

    private readonly (float All, float OfTitle) _draft = Weight(draft, uses);

    public float ScoreOf(Purpose other) => OverlapModel.Probability(SignsOf(other));

    /// <summary>What both are, the most certain first.</summary>
    public IReadOnlyList<string> ProductsWith(Purpose other) =>
        [.. draft.Products.Keys.Where(other.Products.ContainsKey).Select(name => (Name: name, Common(name, other).Share)).Where(product => product.Share >= Shown).OrderByDescending(product => product.Share).Select(product => product.Name)];

    public OverlapSigns SignsOf(Purpose other)
    {
        var products = ProductsOf(other);
        var terms = TermsOf(other);
        var weaker = Math.Min(draft.Clarity, other.Clarity);
        var unclear = (1 - products.Alike) * (1 - weaker);
        return new OverlapSigns
        {
            WeakerClarity = weaker,
            CommonProduct = products.Least,
            AlikeProducts = products.Alike,
            SameFirst = draft.First is { } first && first == other.First ? 1 : 0,
            CommonObjects = Math.Min(CountedTerms, terms.Objects),
            CommonContexts = Math.Min(CountedTerms, terms.Contexts),
            CommonFunctions = Math.Min(CountedTerms, terms.Functions),
            OtherFunctions = terms.Functions == 0 && draft.NamesFunction && other.NamesFunction ? 1 : 0,
            OtherObjects = terms.Objects == 0 && draft.NamesObject && other.NamesObject ? 1 : 0,
            WordsWhereAlike = terms.Words * products.Alike,
            WordsWhereUnclear = terms.Words * unclear,
            WordsWhereOther = terms.Words * (1 - products.Alike) * weaker,
            WordsOfShorterWhereUnclear = terms.WordsOfShorter * unclear,
            TitleWhereUnclear = terms.TitleWords * unclear,
            SameTitle = terms.TitleWords >= AllWords ? 1 : 0,
            OtherStage = draft.IsAtAnotherStageThan(other) ? 1 : 0,
        };
    }

    private (float Least, float Alike) ProductsOf(Purpose other)
    {
        var (least, product) = (0f, 0f);
        foreach (var name in draft.Products.Keys)
        {
            if (other.Products.ContainsKey(name))
            {
                var common = Common(name, other);
                (least, product) = (Math.Max(least, common.Least), product + common.Product);
            }
        }

        return (least, product == 0 ? 0 : product / (draft.Length * other.Length));
    }

    /// <summary>A product counts by its part in the strongest one: a side remark does not make two entries the same.</summary>
    private (float Least, float Share, float Product) Common(string name, Purpose other)
    {
        var (one, two) = (draft.Products[name], other.Products[name]);
        var audience = thesaurus.IsForItsAudience(name) && draft.IsForStaff != other.IsForStaff ? OtherAudience : 1;
        return (audience * Math.Min(one, two), audience * Math.Min(one * one / draft.Clarity, two * two / other.Clarity), audience * one * two);
    }

    private CommonTerms TermsOf(Purpose other)
    {
        var common = default(CommonTerms);
        foreach (var (term, weight) in draft.Terms)
        {
            if (other.Terms.TryGetValue(term, out var otherWeight))
            {
                common = common.With(term[0], MathF.Sqrt(weight * otherWeight) * Telling(term, uses), weight >= Purpose.InTitle && otherWeight >= Purpose.InTitle);
            }
        }

        return common.Words == 0 ? common : common.Of(_draft, Weight(other, uses));
    }

    private static (float All, float OfTitle) Weight(Purpose purpose, TermUses uses)
    {
        var (all, title) = (0f, 0f);
        foreach (var (term, weight) in purpose.Terms)
        {
            var telling = weight * Telling(term, uses);
            (all, title) = (all + telling, weight >= Purpose.InTitle ? title + telling : title);
        }

        return (all, title);
    }

    private static float Telling(string term, TermUses uses) => uses.Rarity(term) * (term[0] switch { 'f' => Function, 'p' => Part, _ => 1 });

    /// <summary>What both texts use: how many objects, contexts and functions, and how much of the rare words of all, of the entry that says less, and of the titles.</summary>
    private readonly record struct CommonTerms(int Objects, int Contexts, int Functions, float Words, float WordsOfShorter, float TitleWords)
    {
        public CommonTerms With(char kind, float telling, bool inTitles) => new(
            Objects + (kind == 'o' ? 1 : 0), Contexts + (kind == 'c' ? 1 : 0), Functions + (kind == 'f' ? 1 : 0), Words + telling, 0, TitleWords + (inTitles ? telling : 0));

        public CommonTerms Of((float All, float OfTitle) one, (float All, float OfTitle) two) => this with
        {
            Words = Words / MathF.Sqrt(one.All * two.All),
            WordsOfShorter = Words / Math.Min(one.All, two.All),
            TitleWords = TitleWords == 0 ? 0 : TitleWords / MathF.Sqrt(one.OfTitle * two.OfTitle),
        };
    }
}
