using System.Collections.Immutable;
using KreisTeams.Funding;
using KreisTeams.Projects;
using KreisTeams.Synergies;

namespace KreisTeams.Network;

/// <summary>The whole network at one moment, immutable and in memory.</summary>
public sealed partial record NetworkSnapshot
{
    public static readonly NetworkSnapshot Empty = new();

    /// <summary>About the network itself; null until one was imported.</summary>
    public NetworkProfile? Profile { get; private init; }

    public long ProfileVersion { get; private init; }

    public string? Name => Profile?.Name;

    /// <summary>Number of the last change this snapshot contains.</summary>
    public long Version { get; init; }

    public Register<Organisation> Organisations { get; init; } = Register<Organisation>.Empty;

    public Register<Body> Bodies { get; init; } = Register<Body>.Empty;

    public Register<Theme> Themes { get; init; } = Register<Theme>.Empty;

    public Register<Person> Persons { get; init; } = Register<Person>.Empty;

    public Register<Initiative> Initiatives { get; init; } = Register<Initiative>.Empty;

    public Register<Project> Projects { get; init; } = Register<Project>.Empty;

    public Register<FundingProgramme> Programmes { get; init; } = Register<FundingProgramme>.Empty;

    public Register<Resolution> Resolutions { get; init; } = Register<Resolution>.Empty;

    public Register<ThesaurusEntry> Thesaurus { get; init; } = Register<ThesaurusEntry>.Empty;

    private ImmutableDictionary<string, string> MergedProjects { get; init; } = ImmutableDictionary<string, string>.Empty;

    private ImmutableDictionary<Guid, PersonId> PersonsByAadObjectId { get; init; } = ImmutableDictionary<Guid, PersonId>.Empty;

    public Organisation? FindOrganisation(OrganisationId id) => Organisations.Find(id.Value);

    public Body? FindBody(BodyId id) => Bodies.Find(id.Value);

    public Theme? FindTheme(ThemeId id) => Themes.Find(id.Value);

    public Person? FindPerson(PersonId id) => Persons.Find(id.Value);

    /// <summary>The entry of that id, or the one it was merged into.</summary>
    public Project? FindProject(ProjectId id) => Projects.Find(id.Value) ?? MergedInto(id);

    /// <summary>The project that took this one over; null where it was not merged.</summary>
    public Project? MergedInto(ProjectId id) => MergedProjects.TryGetValue(id.Value, out var into) ? Projects.Find(into) : null;

    public FundingProgramme? FindProgramme(string id) => Programmes.Find(id);

    public Person? PersonByAadObjectId(Guid aadObjectId) =>
        PersonsByAadObjectId.TryGetValue(aadObjectId, out var id) ? FindPerson(id) : null;

    public object? Find(RecordKey key) => key.Kind switch
    {
        RecordKind.Organisation => Organisations.Find(key.Id),
        RecordKind.Body => Bodies.Find(key.Id),
        RecordKind.Theme => Themes.Find(key.Id),
        RecordKind.Person => Persons.Find(key.Id),
        RecordKind.Initiative => Initiatives.Find(key.Id),
        RecordKind.Project => Projects.Find(key.Id),
        RecordKind.Programme => Programmes.Find(key.Id),
        RecordKind.Resolution => Resolutions.Find(key.Id),
        RecordKind.ThesaurusEntry => Thesaurus.Find(key.Id),
        RecordKind.Profile => Profile,
        _ => null,
    };

    public long VersionOf(RecordKey key) => key.Kind switch
    {
        RecordKind.Organisation => Organisations.VersionOf(key.Id),
        RecordKind.Body => Bodies.VersionOf(key.Id),
        RecordKind.Theme => Themes.VersionOf(key.Id),
        RecordKind.Person => Persons.VersionOf(key.Id),
        RecordKind.Initiative => Initiatives.VersionOf(key.Id),
        RecordKind.Project => Projects.VersionOf(key.Id),
        RecordKind.Programme => Programmes.VersionOf(key.Id),
        RecordKind.Resolution => Resolutions.VersionOf(key.Id),
        RecordKind.ThesaurusEntry => Thesaurus.VersionOf(key.Id),
        RecordKind.Profile => ProfileVersion,
        _ => 0,
    };

    /// <summary>This network with one record added or replaced.</summary>
    public NetworkSnapshot With(object record, long version) => record switch
    {
        Organisation organisation => this with { Organisations = Organisations.With(organisation.Id.Value, organisation, version) },
        Body body => this with { Bodies = Bodies.With(body.Id.Value, body, version) },
        Theme theme => this with { Themes = Themes.With(theme.Id.Value, theme, version) },
        Person person => WithPerson(person, version),
        Initiative initiative => this with { Initiatives = Initiatives.With(initiative.Id, initiative, version) },
        Project project => WithProject(project, version),
        FundingProgramme programme => this with { Programmes = Programmes.With(programme.Id, programme, version) },
        Resolution resolution => this with { Resolutions = Resolutions.With(resolution.Id, resolution, version) },
        ThesaurusEntry entry => this with { Thesaurus = Thesaurus.With(entry.Id, entry, version) },
        NetworkProfile profile => this with { Profile = profile, ProfileVersion = version },
        _ => throw new ArgumentException($"{record.GetType()} is no record of the network.", nameof(record)),
    };

    public NetworkSnapshot Without(RecordKey key) => key.Kind switch
    {
        RecordKind.Organisation => this with { Organisations = Organisations.Without(key.Id) },
        RecordKind.Body => this with { Bodies = Bodies.Without(key.Id) },
        RecordKind.Theme => this with { Themes = Themes.Without(key.Id) },
        RecordKind.Person => this with { Persons = Persons.Without(key.Id), PersonsByAadObjectId = ForgetObjectId(key.Id) },
        RecordKind.Initiative => this with { Initiatives = Initiatives.Without(key.Id) },
        RecordKind.Project => this with { Projects = Projects.Without(key.Id), MergedProjects = ForgetMerged(key.Id) },
        RecordKind.Programme => this with { Programmes = Programmes.Without(key.Id) },
        RecordKind.Resolution => this with { Resolutions = Resolutions.Without(key.Id) },
        RecordKind.ThesaurusEntry => this with { Thesaurus = Thesaurus.Without(key.Id) },
        RecordKind.Profile => this with { Profile = null, ProfileVersion = 0 },
        _ => this,
    };

    private NetworkSnapshot WithPerson(Person person, long version)
    {
        var byObjectId = ForgetObjectId(person.Id.Value);
        return this with
        {
            Persons = Persons.With(person.Id.Value, person, version),
            PersonsByAadObjectId = person.AadObjectId is { } objectId ? byObjectId.SetItem(objectId, person.Id) : byObjectId,
        };
    }

    private NetworkSnapshot WithProject(Project project, long version) => this with
    {
        Projects = Projects.With(project.Id.Value, project, version),
        MergedProjects = ForgetMerged(project.Id.Value).SetItems(project.MergedFrom.Select(merged => KeyValuePair.Create(merged.Id.Value, project.Id.Value))),
    };

    private ImmutableDictionary<string, string> ForgetMerged(string projectId) =>
        Projects.Find(projectId) is { MergedFrom: { IsEmpty: false } merged } ? MergedProjects.RemoveRange(merged.Select(entry => entry.Id.Value)) : MergedProjects;

    private ImmutableDictionary<Guid, PersonId> ForgetObjectId(string personId) =>
        Persons.Find(personId)?.AadObjectId is { } objectId ? PersonsByAadObjectId.Remove(objectId) : PersonsByAadObjectId;
}
