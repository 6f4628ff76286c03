using Azure.Core;
using Azure.Core.Pipeline;

namespace KreisTeams.Tests.Decisions;

/// <summary>Sits on the wire to the storage account and lets something else happen just before the next transaction is sent, so that a race has only one course.</summary>
public sealed class Wire : HttpPipelinePolicy
{
    private Func<Task>? _before;

    public int Requests { get; private set; }

    public void BeforeNextWrite(Func<Task> before) => _before = before;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Requests++;
        if (_before is { } before && message.Request.Method == RequestMethod.Post && message.Request.Uri.ToString().EndsWith("$batch", StringComparison.Ordinal))
        {
            _before = null;
            await before();
        }

        await ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Storage is spoken to asynchronously.");
}
