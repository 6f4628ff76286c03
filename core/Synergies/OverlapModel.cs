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

    public float TitleWhereOther { get; init; }
}

/// <summary>
/// A logistic regression on all pairs of the labelled entries, fitted also with up to 70 % of the thesaurus left out at random,
/// so that it knows how to judge texts whose words nobody listed; see docs/adr/0007.
/// </summary>
internal static class OverlapModel
{
    private const float Bias = -4.128f;

    public static float Probability(OverlapSigns signs) => 1 / (1 + MathF.Exp(-Evidence(signs)));

    private static float Evidence(OverlapSigns signs) => Bias
        + (-4.767f * signs.WeakerClarity) + (-0.233f * signs.StrongerClarity) + (3.427f * signs.CommonProduct) + (3.775f * signs.CommonShare) + (6.161f * signs.AlikeProducts) + (0.421f * signs.SameFirst)
        + (1.959f * signs.CommonObjects) + (0.771f * signs.CommonContexts) + (1.052f * signs.CommonFunctions) + (-0.396f * signs.OtherFunctions) + (-1.34f * signs.OtherObjects)
        + (-3.273f * signs.WordsWhereAlike) + (5.096f * signs.WordsWhereUnclear) + (-1.247f * signs.WordsWhereOther)
        + (6.843f * signs.WordsOfShorterWhereUnclear) + (2.51f * signs.TitleWhereUnclear) + (-0.383f * signs.TitleWhereOther);
}
