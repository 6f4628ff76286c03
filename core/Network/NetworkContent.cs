using System.Collections.Immutable;
using KreisTeams.Funding;
using KreisTeams.Projects;
using KreisTeams.Synergies;

namespace KreisTeams.Network;

/// <param name="Name">As its people say it: the name of the Kreis.</param>
public sealed record NetworkProfile(string Name)
{
    public string? Note { get; init; }
}

/// <summary>A network as it stands in a file: the same records as in the snapshot, in lists.</summary>
public sealed record NetworkContent(string Name)
{
    /// <summary>What a reader of the file should know, as in „names of people are invented“.</summary>
    public string? Note { get; init; }

    public ImmutableArray<Organisation> Organisations { get; init; } = [];

    public ImmutableArray<Body> Bodies { get; init; } = [];

    public ImmutableArray<Theme> Themes { get; init; } = [];

    public ImmutableArray<Person> Persons { get; init; } = [];

    public ImmutableArray<Initiative> Initiatives { get; init; } = [];

    public ImmutableArray<Project> Projects { get; init; } = [];

    public ImmutableArray<FundingProgramme> Programmes { get; init; } = [];

    public ImmutableArray<Resolution> Resolutions { get; init; } = [];

    /// <summary>What this network calls things, beside the word list that is compiled in.</summary>
    public ImmutableArray<ThesaurusEntry> Thesaurus { get; init; } = [];

    internal NetworkProfile Profile => new(Name) { Note = Note };

    public static NetworkContent Of(NetworkSnapshot network) => new(network.Name ?? "")
    {
        Note = network.Profile?.Note,
        Organisations = [.. network.Organisations],
        Bodies = [.. network.Bodies],
        Themes = [.. network.Themes],
        Persons = [.. network.Persons],
        Initiatives = [.. network.Initiatives],
        Projects = [.. network.Projects],
        Programmes = [.. network.Programmes],
        Resolutions = [.. network.Resolutions],
        Thesaurus = [.. network.Thesaurus],
    };

    /// <summary>The lists by the name they have in the file.</summary>
    public IEnumerable<(string List, object Record, int Index)> Records() =>
    [
        .. Named("organisations", Organisations), .. Named("bodies", Bodies), .. Named("themes", Themes), .. Named("persons", Persons),
        .. Named("initiatives", Initiatives), .. Named("projects", Projects), .. Named("programmes", Programmes), .. Named("resolutions", Resolutions),
        .. Named("thesaurus", Thesaurus),
    ];

    internal NetworkSnapshot ToSnapshot() =>
        Records().Aggregate(NetworkSnapshot.Empty.With(Profile, version: 0), (network, item) => network.With(item.Record, version: 0));

    private static IEnumerable<(string List, object Record, int Index)> Named<T>(string list, ImmutableArray<T> records)
        where T : class => records.Select((record, index) => (list, (object)record, index));
}
