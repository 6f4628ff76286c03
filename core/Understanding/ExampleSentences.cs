using System.Text.RegularExpressions;
using KreisTeams.Decisions;
using KreisTeams.Funding;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Understanding;

/// <summary>
/// Sentences that people say for each intent, from „examples.txt“: the intent, and its sentences indented below it. A name stands in braces, as in „Wer vertritt {person}?“;
/// it is read as a name of a network that exists for this only, so that nothing is learnt about real names.
/// </summary>
internal static partial class ExampleSentences
{
    private static readonly Dictionary<string, string> NamesRead = new(StringComparer.Ordinal)
    {
        ["org"] = "Qorgingen",
        ["org2"] = "Vuxhusen",
        ["adj"] = "Qorginger",
        ["person"] = "Zyprian Qwandel",
        ["person2"] = "Jovita Xylander",
        ["surname"] = "Qwandel",
        ["project"] = "Qprojixtor",
        ["project2"] = "Vazumbla",
        ["theme"] = "Jxthemarin",
        ["programme"] = "Wyproggolin",
        ["body"] = "Kuxbodrat",
        ["strategy"] = "Xstratovin",
    };

    private static readonly Names Network = new(Imagined());

    public static IReadOnlyList<(int Intent, Phrase Phrase)> Read(IntentTable table, Lexicon lexicon)
    {
        var examples = new List<(int, Phrase)>();
        var intent = -1;
        foreach (var line in VocabularyFile.Lines("examples.txt"))
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                intent = table.IndexOf(line) is >= 0 and var known ? known : throw new FormatException($"{line} is no intent.");
                continue;
            }

            examples.Add((intent, new Phrase(Placeholder().Replace(line.Trim(), name => NamesRead[name.Groups[1].Value]), lexicon, table.Weights, Network)));
        }

        return examples;
    }

    private static NetworkSnapshot Imagined()
    {
        var (town, other) = (new OrganisationId("q"), new OrganisationId("v"));
        object[] records =
        [
            new Organisation(town, NamesRead["org"], OrganisationKind.Town) { Adjectives = [NamesRead["adj"]] },
            new Organisation(other, NamesRead["org2"], OrganisationKind.Town),
            new Person(new("p"), NamesRead["person"], town),
            new Person(new("x"), NamesRead["person2"], town),
            new Project(new("p"), ProjectKind.Project, NamesRead["project"], town, ProjectState.Running),
            new Project(new("v"), ProjectKind.Project, NamesRead["project2"], town, ProjectState.Running),
            new Project(new("s"), ProjectKind.Strategy, NamesRead["strategy"], town, ProjectState.Running),
            new Theme(new("t"), NamesRead["theme"]),
            new FundingProgramme("f", NamesRead["programme"]),
            new Body(new("b"), NamesRead["body"], MandateRole.ChiefExecutive, [town], new RuleSet()),
        ];
        return records.Aggregate(NetworkSnapshot.Empty, (network, record) => network.With(record, 0));
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
