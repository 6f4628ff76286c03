using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Funding;

public enum DeadlineKind
{
    /// <summary>The last day to apply.</summary>
    Application,

    /// <summary>The last day of the guideline, after which nothing is granted.</summary>
    Guideline,
}

/// <summary>A day on which something ends at a programme.</summary>
/// <param name="Stated">The statement that the day was read from.</param>
public sealed record Deadline(FundingProgramme Programme, DeadlineKind Kind, DateOnly Day, Fact? Stated)
{
    /// <summary>All deadlines of the network from a day on, soonest first.</summary>
    public static ImmutableArray<Deadline> From(NetworkSnapshot network, DateOnly day) =>
        [.. network.Programmes.SelectMany(Of).Where(deadline => deadline.Day >= day).OrderBy(deadline => deadline.Day).ThenBy(deadline => deadline.Programme.Name, StringComparer.Ordinal)];

    public static IEnumerable<Deadline> Of(FundingProgramme programme)
    {
        if (programme.ApplicationEnds is { } application)
        {
            yield return new Deadline(programme, DeadlineKind.Application, application, programme.ApplicationPeriod ?? programme.Period ?? programme.State);
        }

        if (programme.GuidelineEnds is { } guideline)
        {
            yield return new Deadline(programme, DeadlineKind.Guideline, guideline, programme.Period ?? programme.State);
        }
    }

    /// <summary>The day to be reminded of: by which to apply, and where that is unknown the end of the guideline.</summary>
    public static Deadline? Next(FundingProgramme programme) => Of(programme).FirstOrDefault();
}
