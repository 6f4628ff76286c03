using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Funding;

/// <summary>By what the partners share what remains.</summary>
public enum ShareKey
{
    Equal,
    Inhabitants,

    /// <summary>By parts that the partners agreed on.</summary>
    Own,
}

public enum CostKind
{
    Staff,
    Material,
    Investment,
    External,
}

/// <summary>What a project costs, year by year, who gives to it, and by which key the partners bear the rest. The same for a standing office with staff.</summary>
public sealed record FinancingPlan(ShareKey Key)
{
    /// <summary>Empty where only the project's total cost is known.</summary>
    public ImmutableArray<CostItem> Items { get; init; } = [];

    /// <summary>The programme that is to pay.</summary>
    public string? Programme { get; init; }

    /// <summary>The grant as applied for or granted; null is reckoned by the rule of the programme.</summary>
    public long? GrantCents { get; init; }

    public ImmutableArray<OwnPart> OwnParts { get; init; } = [];
}

/// <param name="FullTimeHundredths">Staff in hundredths of a full-time post.</param>
public sealed record CostItem(int Year, CostKind Kind, string Label, long Cents)
{
    public int? FullTimeHundredths { get; init; }
}

/// <param name="Parts">Compared with those of the others; 0 pays nothing.</param>
public sealed record OwnPart(OrganisationId Organisation, int Parts);
