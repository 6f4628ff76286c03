using KreisTeams.Funding;
using KreisTeams.Projects;
using KreisTeams.Synergies;

namespace KreisTeams.Network;

public enum RecordKind
{
    Organisation,
    Body,
    Theme,
    Person,
    Initiative,
    Project,
    Programme,
    Resolution,
    ThesaurusEntry,

    /// <summary>The one record about the network itself; written last by an import, so that half of one is never taken for a network.</summary>
    Profile,
}

/// <summary>Names a record of the network; ids are unique within their kind.</summary>
public readonly record struct RecordKey(RecordKind Kind, string Id)
{
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}/{Id}";

    public static RecordKey Of(object record) => record switch
    {
        Organisation organisation => new(RecordKind.Organisation, organisation.Id.Value),
        Body body => new(RecordKind.Body, body.Id.Value),
        Theme theme => new(RecordKind.Theme, theme.Id.Value),
        Person person => new(RecordKind.Person, person.Id.Value),
        Initiative initiative => new(RecordKind.Initiative, initiative.Id),
        Project project => new(RecordKind.Project, project.Id.Value),
        FundingProgramme programme => new(RecordKind.Programme, programme.Id),
        Resolution resolution => new(RecordKind.Resolution, resolution.Id),
        ThesaurusEntry entry => new(RecordKind.ThesaurusEntry, entry.Id),
        NetworkProfile => new(RecordKind.Profile, "network"),
        _ => throw new ArgumentException($"{record.GetType()} is no record of the network.", nameof(record)),
    };

    public static Type TypeOf(RecordKind kind) => kind switch
    {
        RecordKind.Organisation => typeof(Organisation),
        RecordKind.Body => typeof(Body),
        RecordKind.Theme => typeof(Theme),
        RecordKind.Person => typeof(Person),
        RecordKind.Initiative => typeof(Initiative),
        RecordKind.Project => typeof(Project),
        RecordKind.Programme => typeof(FundingProgramme),
        RecordKind.Resolution => typeof(Resolution),
        RecordKind.ThesaurusEntry => typeof(ThesaurusEntry),
        RecordKind.Profile => typeof(NetworkProfile),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of record"),
    };
}
