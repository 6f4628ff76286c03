using Azure.Core;
using Azure.Core.Pipeline;

namespace KreisTeams.Benchmarks.Documents;

/// <summary>Counts the calls to storage.</summary>
internal sealed class StorageMeter : HttpPipelineSynchronousPolicy
{
    private int _calls;

    public int Calls => _calls;

    public void Clear() => _calls = 0;

    public T In<T>(T options)
        where T : ClientOptions
    {
        options.AddPolicy(this, HttpPipelinePosition.PerCall);
        return options;
    }

    public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _calls);
}
