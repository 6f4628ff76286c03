using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KreisTeams.Projects;

namespace KreisTeams.Network;

/// <summary>Finding records by what people call them, whatever the capitals, umlauts and hyphens.</summary>
public static class Names
{
    private static readonly string[] Titles = ["frau", "herr", "herrn", "dr", "prof", "mr", "mrs", "ms"];

    /// <summary>Organisations with that name, alias or key. More than one means: ask.</summary>
    public static ImmutableArray<Organisation> OrganisationsCalled(this NetworkSnapshot network, string name)
    {
        var wanted = Fold(name);
        return [.. network.Organisations.Where(organisation =>
            Fold(organisation.Name) == wanted || Fold(organisation.Id.Value) == wanted || organisation.Aliases.Any(alias => Fold(alias) == wanted))];
    }

    /// <summary>People whose name contains every word, as in „Frau Yilmaz“ or „Krüger“; those of the given organisation alone if there are any.</summary>
    public static ImmutableArray<Person> PersonsCalled(this NetworkSnapshot network, string name, OrganisationId? organisation = null)
    {
        var words = Words(name).Except(Titles).ToArray();
        Person[] found = words.Length == 0 ? [] : [.. network.Persons.Where(person => words.All(Words(person.Name).Contains))];
        Person[] own = [.. found.Where(person => person.Organisation == organisation)];
        return [.. own.Length > 0 ? own : found];
    }

    public static ImmutableArray<Theme> ThemesCalled(this NetworkSnapshot network, string name)
    {
        var wanted = Fold(name);
        return [.. network.Themes.Where(theme => Fold(theme.Name) == wanted || Fold(theme.Id.Value) == wanted || theme.Synonyms.Any(synonym => Fold(synonym) == wanted))];
    }

    /// <summary>Entries with that title, else those whose title contains all its words.</summary>
    public static ImmutableArray<Project> ProjectsCalled(this NetworkSnapshot network, string title)
    {
        var wanted = Fold(title);
        Project[] exact = [.. network.Projects.Where(project => Fold(project.Title) == wanted)];
        var words = Words(title).ToArray();
        return [.. exact.Length > 0 || words.Length == 0 ? exact : network.Projects.Where(project => words.All(Words(project.Title).Contains))];
    }

    /// <summary>An id that reads like the title and is not taken yet.</summary>
    internal static string NewId(string title, Func<string, bool> isTaken)
    {
        var words = string.Join('-', Words(title));
        var stem = words.Length == 0 ? "x" : words.Length > 60 ? words[..60].TrimEnd('-') : words;
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? stem : $"{stem}-{number.ToString(CultureInfo.InvariantCulture)}").First(id => !isTaken(id));
    }

    /// <summary>Lower case letters and digits only, umlauts as two letters.</summary>
    internal static string Fold(string text) => string.Concat(Words(text));

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.ToLowerInvariant().Normalize(NormalizationForm.FormC))
        {
            var letter = Letter(rune);
            if (letter.Length > 0)
            {
                word.Append(letter);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static string Letter(char character) => character switch
    {
        '\u00e4' => "ae",
        '\u00f6' => "oe",
        '\u00fc' => "ue",
        '\u00df' => "ss",
        '\u0131' => "i",
        >= 'a' and <= 'z' or >= '0' and <= '9' => character.ToString(),
        _ when char.IsLetter(character) => character.ToString().Normalize(NormalizationForm.FormD)[..1] is [>= 'a' and <= 'z'] plain ? plain : "",
        _ => "",
    };
}
