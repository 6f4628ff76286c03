namespace KreisTeams.Synergies;

/// <summary>When a person is asked whether two entries are the same: rather one question too many than a thing built twice, but none about what resembles many things faintly.</summary>
internal static class Likeness
{
    /// <summary>From here on always.</summary>
    private const float Likely = 0.4f;

    /// <summary>From here on for the few most alike.</summary>
    public const float InDoubt = 0.05f;

    private const int MostInDoubt = 2;

    public static bool IsLikely(float score) => score >= Likely;

    /// <param name="rank">How many others are more alike.</param>
    public static bool IsWorthAsking(float score, int rank) => IsLikely(score) || (score >= InDoubt && rank < MostInDoubt);
}
