using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using CsvHelper;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Understanding;

namespace KreisTeams.Tests.Understanding;

public sealed record LabelledPhrase(string Text, string Intent, string Entities, string? Part);

public sealed record Accuracy(int Phrases, int Intents, int Entities, IReadOnlyList<string> Misses)
{
    public double IntentShare => (double)Intents / Phrases;

    public double EntityShare => (double)Entities / Phrases;

    public string Figures => string.Create(CultureInfo.InvariantCulture, $"{Phrases} phrases: intent {IntentShare:P1}, intent and all entities {EntityShare:P1}");

    public override string ToString() => $"{Figures}\n{string.Join('\n', Misses)}";
}

/// <summary>Phrases with what they mean, and how many of them are understood on the demo network.</summary>
internal static class PhraseList
{
    private static readonly Lazy<Understander> Demo = new(() => Understander.Create(DemoNetwork()));

    public static Understander DemoUnderstander => Demo.Value;

    public static NetworkSnapshot DemoNetwork() =>
        NetworkFile.Read(File.ReadAllBytes(Workspace.DemoNetworkFile)).ShouldBeOfType<NetworkFileOutcome.Complete>().Network;

    public static LabelledPhrase[] Read(string name, [CallerFilePath] string source = "")
    {
        using var rows = CsvReader.FromFile(Path.Combine(Path.GetDirectoryName(source)!, name));
        var phrases = new List<LabelledPhrase>();
        while (rows.Read())
        {
            phrases.Add(new LabelledPhrase(rows.GetString("text"), rows.GetString("intent"), rows.GetString("entities-json"), rows.TryGetFieldIndex("part", out var part) ? rows.GetString(part) : null));
        }

        return [.. phrases];
    }

    public static Accuracy Measure(IReadOnlyCollection<LabelledPhrase> phrases)
    {
        var (intents, entities, misses) = (0, 0, new List<string>());
        foreach (var phrase in phrases)
        {
            var understood = DemoUnderstander.Understand(phrase.Text, UnderstandingContext.Default);
            var isIntent = understood.Intent == phrase.Intent;
            var isSame = isIntent && JsonNode.DeepEquals(understood.Entities, JsonNode.Parse(phrase.Entities));
            intents += isIntent ? 1 : 0;
            entities += isSame ? 1 : 0;
            if (!isSame)
            {
                misses.Add($"{phrase.Text} -> {understood.Intent} {understood.Entities.ToJsonString()} instead of {phrase.Intent} {phrase.Entities}");
            }
        }

        return new Accuracy(phrases.Count, intents, entities, misses);
    }
}
