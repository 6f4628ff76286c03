using System.Text;

namespace KreisTeams.Understanding;

/// <summary>Reads the word lists that are compiled in: one entry a line, „#“ starts a remark.</summary>
internal static class VocabularyFile
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(VocabularyFile).Assembly.GetManifestResourceStream($"KreisTeams.Understanding.Vocabulary.{name}")
            ?? throw new FileNotFoundException($"The vocabulary {name} is not compiled in.", name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var remark = line.IndexOf('#', StringComparison.Ordinal);
            line = (remark < 0 ? line : line[..remark]).TrimEnd();
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
