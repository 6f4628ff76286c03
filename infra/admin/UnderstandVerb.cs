using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KreisTeams.Understanding;

namespace KreisTeams.Admin;

/// <summary>„understand“: phrases on standard input, for each a line of JSON with text, intent and entities.</summary>
internal static class UnderstandVerb
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var network = NetworkSource.FileOption();
        var command = new Command("understand", "Shows what the bot understands: phrases on standard input, a line of JSON each on standard output") { network };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var understander = Understander.Create(await NetworkSource.ReadAsync(arguments, arguments.GetValue(network), cancellationToken));
            using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            while (await input.ReadLineAsync(cancellationToken) is { } text)
            {
                await output.WriteLineAsync(Line(understander.Understand(text, UnderstandingContext.Default)));
            }
        });
        return command;
    }

    private static string Line(Understanding.Understanding understanding) => new JsonObject
    {
        ["text"] = understanding.Text,
        ["intent"] = understanding.Intent,
        ["entities"] = understanding.Entities.DeepClone(),
    }.ToJsonString(Readable);
}
