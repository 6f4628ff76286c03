namespace KreisTeams.Understanding;

/// <summary>Classes of § 31 GO NRW as they stand in the minutes; identifiers, written as the minutes write them.</summary>
public static class RecusalReasons
{
    public const string Relatives = "Angeh\u00f6rige";
    public const string Board = "Vereinsvorstand";
    public const string Employer = "Arbeitgeber";
    public const string Advantage = "Vorteil";
    public const string Expertise = "Gutachten";
    public const string Represented = "Vertretene";

    /// <summary>No reason in law: the interest of a profession or a part of the population.</summary>
    public const string GroupInterest = "Gruppeninteresse";
}
