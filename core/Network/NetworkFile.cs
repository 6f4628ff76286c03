using System.Collections.Immutable;
using System.Text.Json;

namespace KreisTeams.Network;

/// <summary>Something in a network file that has to be mended.</summary>
/// <param name="Path">JSON path, as in „$.persons[3].email“.</param>
/// <param name="Line">Line of the file, counted from 1.</param>
public sealed record NetworkFileProblem(string Path, int? Line, Wording Message)
{
    public string In(Language language) => NetworkTexts.Problem(Path, Line, Message, language);
}

public abstract record NetworkFileOutcome
{
    private NetworkFileOutcome()
    {
    }

    public sealed record Complete(NetworkContent Content, NetworkSnapshot Network) : NetworkFileOutcome;

    /// <summary>Nothing of the file may be used; all problems that could be found are listed in the order of the file.</summary>
    public sealed record Broken(ImmutableArray<NetworkFileProblem> Problems) : NetworkFileOutcome;
}

/// <summary>Reads a network file strictly: an unknown field, a missing one or a reference to nothing makes the whole file unusable.</summary>
public static class NetworkFile
{
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    public static async Task<NetworkFileOutcome> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, cancellationToken);
        return Read(buffer.ToArray());
    }

    public static NetworkFileOutcome Read(ReadOnlyMemory<byte> utf8)
    {
        utf8 = utf8.Span.StartsWith(Utf8Mark) ? utf8[Utf8Mark.Length..] : utf8;
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return Read(document.RootElement, JsonLines.Of(utf8.Span));
        }
        catch (JsonException broken)
        {
            return new NetworkFileOutcome.Broken([new(broken.Path ?? "$", (int?)broken.LineNumber + 1, NetworkTexts.NoJson)]);
        }
    }

    /// <summary>Rules that a network as a whole breaks, though each change kept to them.</summary>
    public static ImmutableArray<NetworkFileProblem> Check(NetworkContent content) =>
        [.. NetworkRules.Check(content, content.ToSnapshot()).Select(problem => new NetworkFileProblem(problem.Path, null, problem.Message))];

    public static string Write(NetworkContent content) => JsonSerializer.Serialize(content, NetworkJson.Indented) + "\n";

    private static NetworkFileOutcome Read(JsonElement root, IReadOnlyDictionary<string, int> lines)
    {
        var shape = JsonShape.Check(root, typeof(NetworkContent), "$").ToArray();
        if (shape.Length > 0)
        {
            return Broken(shape, lines);
        }

        var content = root.Deserialize<NetworkContent>(NetworkJson.Options)!;
        var network = content.ToSnapshot();
        var problems = NetworkRules.Check(content, network).ToArray();
        return problems.Length > 0 ? Broken(problems, lines) : new NetworkFileOutcome.Complete(content, network);
    }

    private static NetworkFileOutcome.Broken Broken(IEnumerable<JsonProblem> problems, IReadOnlyDictionary<string, int> lines) => new(
        [.. problems.Select(problem => new NetworkFileProblem(problem.Path, LineOf(problem.Path, lines), problem.Message)).OrderBy(problem => problem.Line)]);

    /// <summary>A path that is missing in the file is shown at the object that lacks it.</summary>
    private static int? LineOf(string path, IReadOnlyDictionary<string, int> lines)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
        {
            if (lines.TryGetValue(path[..end], out var line))
            {
                return line;
            }
        }

        return null;
    }
}
