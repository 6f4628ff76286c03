namespace KreisTeams.Synergies;

/// <summary>When a person is asked whether two entries are the same: rather one question too many than a thing built twice, but none about what resembles many things faintly.</summary>
internal static class Likeness
{
    /// <summary>From here on a number says more than „maybe“.</summary>
    private const float Likely = 0.4f;

    /// <summary>From here on always.</summary>
    private const float WorthAsking = 0.2f;

    /// <summary>From here on for the few most alike.</summary>
    private const float InDoubt = 0.03f;

    private const int MostInDoubt = 4;

    public static bool IsLikely(float score) => score >= Likely;

    /// <summary>A course on something is not the thing, and a strategy not what serves it; so where one of both is such, a doubt is none.</summary>
    public static bool IsPossible(float score, bool isOfAnotherSort) => score >= (isOfAnotherSort ? WorthAsking : InDoubt);

    /// <param name="rank">How many others are more alike.</param>
    public static bool IsWorthAsking(float score, int rank) => score >= WorthAsking || (score >= InDoubt && rank < MostInDoubt);
}
