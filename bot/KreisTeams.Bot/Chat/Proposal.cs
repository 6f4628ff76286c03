using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KreisTeams.Decisions;
using KreisTeams.Documents;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Chat;

/// <summary>What a „ja“ sets going. Kept with the question until it is answered; who answers is authorised again then.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(OpenPoll), "openPoll")]
[JsonDerivedType(typeof(CastVote), "castVote")]
[JsonDerivedType(typeof(Recuse), "recuse")]
[JsonDerivedType(typeof(ObjectToProcedure), "object")]
[JsonDerivedType(typeof(AmendPoll), "amendPoll")]
[JsonDerivedType(typeof(ClosePoll), "closePoll")]
[JsonDerivedType(typeof(CreateProject), "createProject")]
[JsonDerivedType(typeof(MergeProjects), "mergeProjects")]
[JsonDerivedType(typeof(Appoint), "appoint")]
[JsonDerivedType(typeof(RestoreVersion), "restoreVersion")]
[JsonDerivedType(typeof(SetRight), "setRight")]
[JsonDerivedType(typeof(ImportSheet), "importSheet")]
public abstract record Proposal
{
    private Proposal()
    {
    }

    public sealed record OpenPoll(PollDraft Draft) : Proposal;

    public sealed record CastVote(PollId Poll, OrganisationId? Organisation, string Choice, string Comment) : Proposal;

    public sealed record Recuse(PollId Poll, OrganisationId? Organisation, RecusalReason Reason) : Proposal;

    public sealed record ObjectToProcedure(PollId Poll) : Proposal;

    public sealed record AmendPoll(PollId Poll, string Question) : Proposal;

    public sealed record ClosePoll(PollId Poll) : Proposal;

    public sealed record RestoreVersion(DocumentId Document, string Version) : Proposal;

    public sealed record CreateProject(string Title, OrganisationId Lead, ImmutableArray<OrganisationId> Partners) : Proposal;

    public sealed record MergeProjects(ProjectId Into, ProjectId Other) : Proposal;

    /// <param name="IsGiven">False takes the right away.</param>
    public sealed record SetRight(PersonId Person, Grant Grant, bool IsGiven) : Proposal;

    /// <param name="File">Of the files the person handed over.</param>
    public sealed record ImportSheet(Guid File) : Proposal;

    public sealed record Appoint(string Name, OrganisationId Organisation, MandateRole Role, DateOnly? From) : Proposal
    {
        public string? Email { get; init; }
    }
}
