using System.Text.RegularExpressions;
using KreisTeams.Local;

namespace KreisTeams.Tests.Settings;

/// <summary>C8 and L4: the five main flows exist in plain words, and no sentence of them is longer than twelve words or full of long ones.</summary>
public sealed partial class EasyTextsTests
{
    private const int LongestSentence = 12;
    private const int LongestWord = 18;

    [Fact]
    public void Every_sentence_of_the_five_flows_is_short_and_of_short_words()
    {
        var source = File.ReadAllText(Path.Combine(Workspace.Root, "bot", "KreisTeams.Bot", "Settings", "EasyTexts.cs"));
        string[] texts = [.. Wording().Matches(source).Select(match => match.Value.Trim('"')).Where(text => text.Contains(". ", StringComparison.Ordinal))];
        texts.Length.ShouldBe(10);

        foreach (var sentence in texts.SelectMany(text => SentenceEnd().Split(text)).Where(sentence => sentence.Length > 0))
        {
            var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            words.Length.ShouldBeLessThanOrEqualTo(LongestSentence, sentence);
            words.ShouldAllBe(word => word.Length <= LongestWord, sentence);
        }
    }

    [GeneratedRegex("\"[^\"\\n]+\"")]
    private static partial Regex Wording();

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();
}
