using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace KreisTeams.Documents.SharePoint;

/// <summary>Sends the parts of a large file to the secret address of its upload session. No bearer goes there.</summary>
public sealed class UploadSessions(GraphConnection connection)
{
    public Task<Answer<UploadProgress>> SendAsync(Uri session, ReadOnlyMemory<byte> part, long from, long total, CancellationToken cancellationToken) => GraphConnection.AskAsync(async () =>
    {
        using var content = new ReadOnlyMemoryContent(part);
        content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + part.Length - 1, total);
        using var answer = await connection.WithoutBearer.PutAsync(session, content, cancellationToken);
        return await ReadAsync(answer, cancellationToken);
    });

    /// <summary>What SharePoint has of it. Not found also means: finished, cancelled or expired.</summary>
    public Task<Answer<UploadProgress>> ProgressAsync(Uri session, CancellationToken cancellationToken) => GraphConnection.AskAsync(async () =>
    {
        using var answer = await connection.WithoutBearer.GetAsync(session, cancellationToken);
        return await ReadAsync(answer, cancellationToken);
    });

    public Task<Answer<bool>> CancelAsync(Uri session, CancellationToken cancellationToken) => GraphConnection.AskAsync(async () =>
    {
        using var answer = await connection.WithoutBearer.DeleteAsync(session, cancellationToken);
        return answer.IsSuccessStatusCode ? true : throw Refused(answer);
    });

    private static async Task<UploadProgress> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw Refused(answer);
        }

        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        if (answer.StatusCode == HttpStatusCode.Created || answer.StatusCode == HttpStatusCode.OK && answer.RequestMessage!.Method == HttpMethod.Put)
        {
            IParseNode item = await new JsonParseNodeFactory().GetRootParseNodeAsync("application/json", body, cancellationToken);
            return new UploadProgress(GraphItems.Read(item.GetObjectValue(DriveItem.CreateFromDiscriminatorValue)), 0);
        }

        var status = await JsonSerializer.DeserializeAsync(body, SessionJson.Default.SessionStatus, cancellationToken);
        return new UploadProgress(null, FirstMissing(status?.NextExpectedRanges));
    }

    /// <summary>Ranges may be open („26-“), closed („26-99“) and several; the first missing byte is the lowest start.</summary>
    private static long FirstMissing(string[]? ranges) =>
        (ranges ?? []).Select(range => long.TryParse(range.Split('-')[0], out var start) ? start : 0).DefaultIfEmpty().Min();

    private static ApiException Refused(HttpResponseMessage answer) => new($"{(int)answer.StatusCode}") { ResponseStatusCode = (int)answer.StatusCode };
}

internal sealed record SessionStatus(string[]? NextExpectedRanges);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SessionStatus))]
internal sealed partial class SessionJson : JsonSerializerContext;
