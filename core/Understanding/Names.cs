using System.Numerics;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Understanding;

internal enum NameKind
{
    Organisation,
    Person,
    Surname,
    Theme,
    Project,
    Strategy,
    Programme,
    Body,
}

internal sealed record Name(NameKind Kind, string Id, string Text);

/// <summary>A name found in a phrase, from token to token, both included.</summary>
/// <param name="Candidates">More than one where several entries are called the same.</param>
internal sealed record NameMatch(Name[] Candidates, int From, int To, bool Exact)
{
    public Name Name => Candidates[0];

    public NameKind Kind => Name.Kind;

    public bool IsAmbiguous => Candidates.Length > 1;

    public ulong Tokens => ((2ul << To) - 1) & ~((1ul << From) - 1);
}

/// <summary>Everything in the network that has a name, found however its name is inflected, hyphenated or misspelt.</summary>
internal sealed class Names
{
    private const int LongestName = 7;
    private const int ShortestMisspelt = 5;
    private const int ShortestWritten = 3;

    private readonly Dictionary<string, List<Name>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Name>> _inflected = new(StringComparer.Ordinal);
    private readonly ILookup<int, (string Key, uint Letters)> _byLength;
    private readonly ILookup<string, string> _themes;
    private readonly (string Title, HashSet<string> Stems)[] _titles;

    public Names(NetworkSnapshot network)
    {
        var organisations = network.Organisations.OrderBy(organisation => organisation.Kind).ToArray();
        foreach (var organisation in organisations)
        {
            var name = new Name(NameKind.Organisation, organisation.Id.Value, organisation.Name);
            Add(name, [organisation.Name, .. organisation.Aliases, organisation.Id.Value, .. PlacesIn(organisation, organisations)]);
            foreach (var adjective in organisation.Adjectives)
            {
                Add(name, [adjective, adjective + "s", adjective + "n"]);
            }
        }

        foreach (var person in network.Persons)
        {
            Add(new Name(NameKind.Person, person.Id.Value, person.Name), [person.Name]);
            Add(new Name(NameKind.Surname, person.Id.Value, person.Name), [person.Name.Split(' ')[^1]]);
        }

        _themes = network.Themes.SelectMany(theme => theme.Synonyms.Prepend(theme.Name), (theme, spelling) => (theme.Id.Value, spelling)).ToLookup(entry => entry.Value, entry => entry.spelling);
        _titles = [.. network.Projects.Select(project => (project.Title, Token.Read(project.Title).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal)))];
        foreach (var theme in network.Themes)
        {
            Add(new Name(NameKind.Theme, theme.Id.Value, theme.Name), [theme.Name, .. theme.Synonyms]);
        }

        foreach (var project in network.Projects)
        {
            Add(new Name(project.Kind == ProjectKind.Strategy ? NameKind.Strategy : NameKind.Project, project.Id.Value, project.Title), [project.Title]);
        }

        foreach (var programme in network.Programmes)
        {
            Add(new Name(NameKind.Programme, programme.Id, programme.Name), [programme.Name, .. programme.Aliases, programme.Id]);
        }

        foreach (var body in network.Bodies)
        {
            Add(new Name(NameKind.Body, body.Id.Value, body.Name), [body.Name, .. body.Aliases]);
        }

        BodyOfCdos = network.Bodies.Where(body => body.MemberRole == MandateRole.Cdo).Select(body => body.Name).Take(2).ToArray() is [var onlyBody] ? onlyBody : null;
        _byLength = _names.Keys.Where(key => key.Length >= ShortestMisspelt).Select(key => (key, Words.Letters(key))).ToLookup(key => key.key.Length);
    }

    /// <summary>The body in which the CDOs speak for their organisations, where there is exactly one.</summary>
    public string? BodyOfCdos { get; }

    /// <summary>A theme in lower case as its name or the synonym is written; one whose name is also written as one word by its id.</summary>
    public string ThemeText(Name theme, string typed)
    {
        var spellings = _themes[theme.Id].ToArray();
        var key = KeyOf(typed);
        var spelling = Array.Find(spellings, spelling => KeyOf(spelling) == key) is null
            ? Array.Find(spellings, spelling => StemOf(spelling) == StemOf(typed)) ?? Array.Find(spellings, spelling => Words.Distance(KeyOf(spelling), key, 2) <= 2) ?? typed
            : typed;
        return spellings.Skip(1).Any(other => KeyOf(other) == KeyOf(spellings[0])) && KeyOf(spelling) == KeyOf(spellings[0]) ? theme.Id : spelling.ToLowerInvariant();
    }

    /// <summary>The title that shares all its important words with the text, as in „Ausschreibung der Beratung“.</summary>
    public string? SimilarProject(string text)
    {
        var stems = Token.Read(text).Where(token => token.Folded.Length > 3).Select(token => token.Stem).ToArray();
        var matches = stems.Length < 2 ? [] : _titles.Where(title => stems.All(title.Stems.Contains)).Take(2).ToArray();
        return matches.Length == 1 ? matches[0].Title : null;
    }

    /// <summary>Names in the order of the phrase; of overlapping names of one kind the longest.</summary>
    public List<NameMatch> Find(Token[] tokens, Lexicon lexicon)
    {
        var found = new List<NameMatch>();
        for (var length = Math.Min(LongestName, tokens.Length); length > 0; length--)
        {
            for (var from = 0; from + length <= tokens.Length; from++)
            {
                FindAt(tokens, from, from + length - 1, lexicon, found);
            }
        }

        return [.. found.OrderBy(match => match.From)];
    }

    // „Kreis Musterstadt“ and „Zweckverband Musterstadt“ are called after their place as well.
    private static IEnumerable<string> PlacesIn(Organisation organisation, Organisation[] organisations) =>
        from town in organisations
        where town.Kind == OrganisationKind.Town && town.Id != organisation.Id && organisation.Name.EndsWith(" " + town.Name, StringComparison.Ordinal)
        select town.Name;

    private void FindAt(Token[] tokens, int from, int to, Lexicon lexicon, List<NameMatch> found)
    {
        var key = string.Concat(tokens[from..(to + 1)].Select(token => token.Folded));
        if (key.Length <= ShortestWritten && !tokens[to].IsUpper && lexicon.Knows(key))
        {
            return;
        }

        if (_names.TryGetValue(key, out var names))
        {
            Take(names, exact: true);
        }
        else if (!(from == to && !tokens[from].IsCapitalised && lexicon.Knows(key)) && _inflected.TryGetValue(string.Concat(tokens[from..(to + 1)].Select(token => token.Stem)), out names))
        {
            Take(names, exact: true);
        }
        else if (key.Length >= ShortestMisspelt && (from < to ? tokens[from..(to + 1)].All(token => token.Folded.Length > 1) : !lexicon.Knows(key)) && Misspelt(key) is { } meant)
        {
            Take(_names[meant], exact: false);
        }

        void Take(List<Name> names, bool exact)
        {
            foreach (var group in names.GroupBy(name => name.Kind))
            {
                if (!found.Exists(other => other.Kind == group.Key && other.From <= to && from <= other.To))
                {
                    found.Add(new NameMatch([.. group], from, to, exact));
                }
            }
        }
    }

    private string? Misspelt(string key)
    {
        var bound = Words.SlipsAllowed(key.Length);
        var letters = Words.Letters(key);
        for (var length = key.Length - bound; length <= key.Length + bound; length++)
        {
            foreach (var (candidate, candidateLetters) in _byLength[length])
            {
                if (BitOperations.PopCount(letters ^ candidateLetters) <= 2 * bound && candidate[0] == key[0] && Words.Distance(key, candidate, bound) <= bound)
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    private static string KeyOf(string text) => string.Concat(Token.Read(text).Select(token => token.Folded));

    private static string StemOf(string text) => string.Concat(Token.Read(text).Select(token => token.Stem));

    private void Add(Name name, IEnumerable<string> spellings)
    {
        foreach (var spelling in spellings)
        {
            var tokens = Token.Read(spelling);
            Note(_names, string.Concat(tokens.Select(token => token.Folded)), name);
            if (name.Kind is not (NameKind.Person or NameKind.Surname))
            {
                Note(_inflected, string.Concat(tokens.Select(token => token.Stem)), name);
            }
        }
    }

    private static void Note(Dictionary<string, List<Name>> index, string key, Name name)
    {
        if (key.Length < 2)
        {
            return;
        }

        if (!index.TryGetValue(key, out var names))
        {
            index.Add(key, names = []);
        }

        if (!names.Contains(name))
        {
            names.Add(name);
        }
    }
}
