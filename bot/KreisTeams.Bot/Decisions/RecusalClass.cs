using KreisTeams.Decisions;
using Spoken = KreisTeams.Understanding.RecusalReasons;

namespace KreisTeams.Bot.Decisions;

/// <summary>From the reason as understood to the class of § 31 GO NRW.</summary>
internal static class RecusalClass
{
    public static RecusalReason Of(string? understood) => understood switch
    {
        Spoken.Relatives => RecusalReason.Relative,
        Spoken.Board => RecusalReason.Organ,
        Spoken.Employer => RecusalReason.Employer,
        Spoken.Advantage => RecusalReason.Own,
        Spoken.Represented => RecusalReason.RepresentedPerson,
        Spoken.Expertise => RecusalReason.ExpertOpinion,
        _ => RecusalReason.Undisclosed,
    };
}
