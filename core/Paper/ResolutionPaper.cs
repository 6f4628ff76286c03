using System.Collections.Immutable;
using KreisTeams.Decisions;
using KreisTeams.Projects;

namespace KreisTeams.Paper;

/// <summary>„Relevanz für den Klimaschutz“: exactly one of three; the last two need a reason.</summary>
public enum ClimateRelevance
{
    None,
    Positive,
    Negative,
}

/// <summary>What a paper still lacks before it can be released.</summary>
public enum PaperGap
{
    Proposal,
    Facts,
    Goals,
    Measures,
    Cost,
    Climate,
    ClimateReason,
}

/// <summary>A draft resolution („Beschlussvorlage“) in the six sections of the Kreistag's paper, in their order.</summary>
public sealed record ResolutionPaper(string Title)
{
    public ProjectId? Project { get; init; }

    public string Proposal { get; init; } = "";

    public string Facts { get; init; } = "";

    public ImmutableArray<string> Goals { get; init; } = [];

    public ImmutableArray<string> Measures { get; init; } = [];

    /// <summary>Cost and financing in words; empty is unknown, never zero.</summary>
    public string Cost { get; init; } = "";

    /// <summary>Null until somebody has ticked a box.</summary>
    public ClimateRelevance? Climate { get; init; }

    /// <summary>Allowed with every box, required with „positive“ and „negative“.</summary>
    public string ClimateReason { get; init; } = "";

    /// <summary>Empty when the paper is complete.</summary>
    public ImmutableArray<PaperGap> Gaps =>
    [
        .. Blank(Proposal, PaperGap.Proposal),
        .. Blank(Facts, PaperGap.Facts),
        .. Blank(string.Concat(Goals), PaperGap.Goals),
        .. Blank(string.Concat(Measures), PaperGap.Measures),
        .. Blank(Cost, PaperGap.Cost),
        .. Climate is null ? [PaperGap.Climate] : Climate == ClimateRelevance.None ? [] : Blank(ClimateReason, PaperGap.ClimateReason),
    ];

    /// <summary>What the register knows about a project, in the places where it belongs; the rest is for the author.</summary>
    public static ResolutionPaper Of(Project project, string? programmes) => new(project.Title)
    {
        Project = project.Id,
        Proposal = ResolutionPaperTexts.Proposal(project.Title),
        Facts = project.Description,
        Goals = project.Goals,
        Measures = project.Measures,
        Cost = project.CostCents is { } cost ? ResolutionPaperTexts.Cost(cost, programmes) : "",
    };

    /// <summary>With what a poll decided among the facts; one that is named there already is not named again.</summary>
    internal ResolutionPaper With(PollView decided) => Facts.Contains(decided.Poll.Number, StringComparison.Ordinal)
        ? this
        : this with { Facts = $"{Facts}\n\n{ResolutionPaperTexts.Decided(decided.Poll, decided.Result!, decided.Ballots)}".Trim() };

    public byte[] ToBytes(DateTimeOffset date)
    {
        var paper = new PaperDocument(ResolutionPaperTexts.Title(this), date, Language.German)
            .Subtitle(ResolutionPaperTexts.Draft(date))
            .Heading(ResolutionPaperTexts.ProposalHeading).Text(Proposal)
            .Heading(ResolutionPaperTexts.FactsHeading).Text(Facts)
            .Heading(ResolutionPaperTexts.GoalsHeading).List(Goals)
            .Heading(ResolutionPaperTexts.MeasuresHeading).List(Measures)
            .Heading(ResolutionPaperTexts.CostHeading).Text(Cost)
            .Heading(ResolutionPaperTexts.ClimateHeading);
        foreach (var box in Enum.GetValues<ClimateRelevance>())
        {
            paper.Text(ResolutionPaperTexts.Box(box, isTicked: box == Climate));
        }

        return (string.IsNullOrWhiteSpace(ClimateReason) ? paper : paper.Text(ResolutionPaperTexts.Reason(ClimateReason)))
            .Small(ResolutionPaperTexts.Note)
            .ToBytes();
    }

    private static PaperGap[] Blank(string text, PaperGap gap) => string.IsNullOrWhiteSpace(text) ? [gap] : [];
}
