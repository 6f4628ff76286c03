using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using KreisTeams.Decisions;

namespace KreisTeams.Tests.Decisions;

/// <summary>Sits on the wire to the storage account and lets something else happen just before the next transaction on polls is sent, so that a race has only one course.</summary>
public sealed class Wire : HttpPipelinePolicy
{
    private Func<Task>? _before;

    public int Requests { get; private set; }

    public void BeforeNextWrite(Func<Task> before) => _before = before;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Requests++;
        if (_before is { } before && await IsOnPollsAsync(message))
        {
            _before = null;
            await before();
        }

        await ProcessNextAsync(message, pipeline);
    }

    private static async Task<bool> IsOnPollsAsync(HttpMessage message)
    {
        if (message.Request.Method != RequestMethod.Post || !message.Request.Uri.ToString().EndsWith("$batch", StringComparison.Ordinal))
        {
            return false;
        }

        using var body = new MemoryStream();
        await message.Request.Content!.WriteToAsync(body, message.CancellationToken);
        return Encoding.UTF8.GetString(body.ToArray()).Contains($"{PollStore.TableName}(", StringComparison.Ordinal);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Storage is spoken to asynchronously.");
}
