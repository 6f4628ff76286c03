using System.Net;

namespace KreisTeams.Documents.SharePoint;

/// <summary>Stands in front of every call: none goes out while the gate is closed, and every answer that asks for a pause closes it.</summary>
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
        if (IsNearlyExhausted(response))
        {
            await gate.CloseAsync(asked, cancellationToken);
        }

        return response;
    }

    /// <summary>SharePoint announces its budget from four fifths on; the last twentieth is left to others.</summary>
    private static bool IsNearlyExhausted(HttpResponseMessage response) =>
        Number(response, "RateLimit-Limit") is { } limit && Number(response, "RateLimit-Remaining") is { } left && left * 20 <= limit;

    private static long? Number(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) && long.TryParse(values.First(), out var number) ? number : null;
}

internal sealed class GateClosedException(DateTimeOffset until) : Exception
{
    public DateTimeOffset Until => until;
}
