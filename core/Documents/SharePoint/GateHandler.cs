using System.Net;

namespace KreisTeams.Documents.SharePoint;

/// <summary>
/// Stands in front of every call: none goes out while the gate is closed, and every answer that asks for a pause closes it.
/// SharePoint announces what is left of the budget once four fifths are used: to wait then until it starts anew leaves the rest to others and is never refused.
/// </summary>
internal sealed class GateHandler(ThrottleGate gate, TimeProvider clock) : DelegatingHandler(new SocketsHttpHandler
{
    AllowAutoRedirect = false,
    PooledConnectionLifetime = TimeSpan.FromMinutes(10),
})
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (await gate.ClosedUntilAsync(cancellationToken) is { } closed)
        {
            throw new GateClosedException(closed);
        }

        var response = await base.SendAsync(request, cancellationToken);
        var asked = ThrottleGate.Asked(response.Headers, clock.GetUtcNow());
        if (response.StatusCode == HttpStatusCode.TooManyRequests || response.StatusCode == HttpStatusCode.ServiceUnavailable && response.Headers.RetryAfter is not null)
        {
            response.Dispose();
            throw new GateClosedException(await gate.CloseAsync(asked, cancellationToken));
        }

        gate.Passed();
        if (response.Headers.Contains("RateLimit-Remaining"))
        {
            await gate.CloseAsync(asked, cancellationToken);
        }

        return response;
    }
}

internal sealed class GateClosedException(DateTimeOffset until) : Exception
{
    public DateTimeOffset Until => until;
}
