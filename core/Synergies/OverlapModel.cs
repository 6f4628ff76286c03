namespace KreisTeams.Synergies;

/// <summary>What two entries have in common and where they differ, each from 0 up.</summary>
internal readonly record struct OverlapSigns
{
    /// <summary>How clearly the vaguer entry says what it is.</summary>
    public float WeakerClarity { get; init; }

    public float StrongerClarity { get; init; }

    /// <summary>The strongest common product, by the weaker side.</summary>
    public float CommonProduct { get; init; }

    /// <summary>The same, by its part in what each entry is most.</summary>
    public float CommonShare { get; init; }

    /// <summary>Cosine of all products.</summary>
    public float AlikeProducts { get; init; }

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

    public float TitleWhereOther { get; init; }
}

/// <summary>
/// A logistic regression on labelled pairs. It was fitted with most words of the thesaurus left out at random,
/// so that it knows how to judge texts whose words nobody listed; see docs/adr/0007.
/// </summary>
internal static class OverlapModel
{
    private const float Bias = -0.298f;

    public static float Probability(OverlapSigns signs) => 1 / (1 + MathF.Exp(-Evidence(signs)));

    private static float Evidence(OverlapSigns signs) => Bias
        + (-2.527f * signs.WeakerClarity) + (-0.26f * signs.StrongerClarity) + (0.371f * signs.CommonProduct) + (5.207f * signs.CommonShare) + (1.689f * signs.AlikeProducts)
        + (2.132f * signs.CommonObjects) + (1.018f * signs.CommonContexts) + (0.257f * signs.CommonFunctions) + (-0.756f * signs.OtherFunctions) + (-1.65f * signs.OtherObjects)
        + (-10.088f * signs.WordsWhereAlike) + (-4.956f * signs.WordsWhereUnclear) + (-7.776f * signs.WordsWhereOther)
        + (4.342f * signs.WordsOfShorterWhereUnclear) + (-0.883f * signs.TitleWhereUnclear) + (1.535f * signs.TitleWhereOther);
}
