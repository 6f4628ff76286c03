using System.Collections.Immutable;

namespace KreisTeams.Network;

public enum GapKind
{
    /// <summary>Nobody holds the function of a CDO.</summary>
    Cdo,

    /// <summary>The CDO, or the function itself, has no deputy.</summary>
    Deputy,

    /// <summary>Nobody may vote for the organisation in at least one body it belongs to.</summary>
    VoteRight,

    /// <summary>Of those who may vote nobody is known in the home tenant, so no card reaches the organisation.</summary>
    Access,
}

/// <param name="Missing">Organisations with the gap.</param>
/// <param name="Considered">How many were looked at.</param>
public sealed record GapReport(GapKind Kind, ImmutableArray<Organisation> Missing, int Considered, DateOnly AsOf);

/// <summary>What the network still lacks.</summary>
public static class Gaps
{
    /// <param name="kind">Towns only, or null for every organisation that has a vote.</param>
    public static GapReport Of(NetworkSnapshot network, GapKind gap, OrganisationKind? kind, DateOnly day)
    {
        Organisation[] considered = [.. network.Organisations.Where(organisation => kind is null ? !organisation.IsAdvisory : organisation.Kind == kind)];
        return new GapReport(gap, [.. considered.Where(organisation => Has(network, gap, organisation, day))], considered.Length, day);
    }

    private static bool Has(NetworkSnapshot network, GapKind gap, Organisation organisation, DateOnly day)
    {
        var bodies = network.Bodies.Where(body => !organisation.IsAdvisory && body.Members.Contains(organisation.Id));
        var cdos = network.ValidMandates(organisation.Id, MandateRole.Cdo, day);
        return gap switch
        {
            GapKind.Cdo => cdos.IsEmpty,
            GapKind.Deputy => !cdos.Any(cdo => !network.DeputiesOf(cdo.Person.Id, day).IsEmpty),
            GapKind.VoteRight => bodies.Any(body => network.VotersOf(body, organisation.Id, day).IsEmpty),
            GapKind.Access => bodies.Any(body => network.VotersOf(body, organisation.Id, day).All(voter => voter.Person.AadObjectId is null)),
            _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, "not a kind of gap"),
        };
    }
}
