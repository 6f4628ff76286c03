namespace KreisTeams.Synergies;

/// <summary>What two entries have in common and where they differ, each from 0 up.</summary>
internal readonly record struct OverlapSigns
{
    /// <summary>How clearly the vaguer entry says what it is.</summary>
    public float WeakerClarity { get; init; }

    /// <summary>The strongest common product, by the weaker side.</summary>
    public float CommonProduct { get; init; }

    /// <summary>Cosine of all products.</summary>
    public float AlikeProducts { get; init; }

    /// <summary>Whether both are the same before anything else.</summary>
    public float SameFirst { get; init; }

    public float CommonObjects { get; init; }

    public float CommonContexts { get; init; }

    public float CommonFunctions { get; init; }

    public float OtherFunctions { get; init; }

    public float OtherObjects { get; init; }

    public float WordsWhereAlike { get; init; }

    public float WordsWhereUnclear { get; init; }

    public float WordsWhereOther { get; init; }

    public float WordsOfShorterWhereUnclear { get; init; }

    public float TitleWhereUnclear { get; init; }

    /// <summary>Whether both titles say the same, in whatever order and form.</summary>
    public float SameTitle { get; init; }

    /// <summary>Whether only one says in its title that it teaches, buys, plans or judges it.</summary>
    public float OtherStage { get; init; }
}

/// <summary>
/// A logistic regression on all pairs of the labelled entries, fitted also with up to 70 % of the thesaurus left out at random,
/// so that it knows how to judge texts whose words nobody listed; see docs/adr/0007.
/// </summary>
internal static class OverlapModel
{
    private const float Bias = -4.297f;

    /// <summary>Not fitted, as hardly any labelled pair has one title: outweighs that common words tell little where the products agree.</summary>
    private const float SameTitle = 6;

    public static float Probability(OverlapSigns signs) => 1 / (1 + MathF.Exp(-Evidence(signs)));

    private static float Evidence(OverlapSigns signs) => Bias
        + (-3.901f * signs.WeakerClarity) + (5.395f * signs.CommonProduct) + (5.765f * signs.AlikeProducts) + (0.547f * signs.SameFirst)
        + (0.382f * signs.CommonObjects) + (0.534f * signs.CommonContexts) + (0.17f * signs.CommonFunctions) + (-0.466f * signs.OtherFunctions) + (-0.73f * signs.OtherObjects)
        + (-5.846f * signs.WordsWhereAlike) + (3.713f * signs.WordsWhereUnclear) + (-2.039f * signs.WordsWhereOther)
        + (3.844f * signs.WordsOfShorterWhereUnclear) + (5.084f * signs.TitleWhereUnclear) + (SameTitle * signs.SameTitle) + (-2.98f * signs.OtherStage);
}
