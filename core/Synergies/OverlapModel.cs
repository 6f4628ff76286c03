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
    private const float Bias = -0.53f;

    public static float Probability(OverlapSigns signs) => 1 / (1 + MathF.Exp(-Evidence(signs)));

    private static float Evidence(OverlapSigns signs) => Bias
        + (-2.65f * signs.WeakerClarity) + (0.05f * signs.StrongerClarity) + (-0.55f * signs.CommonProduct) + (4.34f * signs.CommonShare) + (2.76f * signs.AlikeProducts)
        + (2.11f * signs.CommonObjects) + (1.07f * signs.CommonContexts) + (0.38f * signs.CommonFunctions) + (-0.67f * signs.OtherFunctions) + (-1.35f * signs.OtherObjects)
        + (-9.64f * signs.WordsWhereAlike) + (-3.56f * signs.WordsWhereUnclear) + (-7.38f * signs.WordsWhereOther)
        + (2.03f * signs.WordsOfShorterWhereUnclear) + (-0.24f * signs.TitleWhereUnclear) + (0.92f * signs.TitleWhereOther);
}
