using System.Text.RegularExpressions;
using KreisTeams.Local;

namespace KreisTeams.Tests.Architecture;

/// <summary>Rules of the house that a compiler does not know. Each names the files that break it.</summary>
public sealed partial class HouseRulesTests
{
    private const int LongestFile = 300;

    private static readonly string[] ProductFolders = ["core", "bot", "tab", "infra"];

    [Fact]
    public void No_type_is_called_after_a_technical_role_that_says_nothing() =>
        Offenders(source => MeaninglessName().IsMatch(source.Text)).ShouldBeEmpty();

    [Fact]
    public void What_people_read_in_German_stands_in_the_texts_of_its_slice() =>
        Offenders(source => !source.Name.EndsWith("Texts.cs", StringComparison.Ordinal) && GermanLiteral().IsMatch(WithoutComments(source.Text))).ShouldBeEmpty();

    [Fact]
    public void No_file_is_longer_than_a_person_reads() =>
        Offenders(source => source.Text.Count(character => character == '\n') > LongestFile).ShouldBeEmpty();

    [Fact]
    public void No_code_is_hidden_in_regions_or_switched_off() =>
        Offenders(source => Hidden().IsMatch(source.Text)).ShouldBeEmpty();

    private static IEnumerable<string> Offenders(Func<(string Name, string Text), bool> breaksTheRule) =>
        from folder in ProductFolders
        from file in Directory.EnumerateFiles(Path.Combine(Workspace.Root, folder), "*.cs", SearchOption.AllDirectories)
        where !file.Contains("node_modules", StringComparison.Ordinal)
        where breaksTheRule((Path.GetFileName(file), File.ReadAllText(file)))
        select Path.GetRelativePath(Workspace.Root, file);

    private static string WithoutComments(string source) => Comment().Replace(source, "");

    [GeneratedRegex(@"\b(class|record|interface|struct) \w+(Manager|Helper|Helpers|Util|Utils|Utility|Service)\b")]
    private static partial Regex MeaninglessName();

    [GeneratedRegex("\"[^\"\\n]*[äöüÄÖÜß„][^\"\\n]*\"")]
    private static partial Regex GermanLiteral();

    [GeneratedRegex(@"^\s*(#region|#pragma warning disable|#if false)", RegexOptions.Multiline)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();
}
