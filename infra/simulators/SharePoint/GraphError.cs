using System.Text.Json.Nodes;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>A refusal as Graph words it.</summary>
public sealed class GraphError(int status, string code, string? innerCode = null, string? message = null) : Exception(message ?? code)
{
    public int Status => status;

    public string Code => code;

    public string? InnerCode => innerCode;

    public int? RetryAfterSeconds { get; init; }

    public string? Location { get; init; }

    public static GraphError NotFound() => new(404, "itemNotFound", message: "The resource could not be found.");

    public static GraphError NameTaken() => new(409, "nameAlreadyExists", message: "The specified item name already exists.");

    public static GraphError Changed() => new(412, "resourceModified", message: "The resource has changed since the caller last read it.");

    public static GraphError Invalid(string message, string? innerCode = null) => new(400, "invalidRequest", innerCode, message);

    public static GraphError Locked() => new(423, "resourceLocked", message: "The resource is locked.");

    public static GraphError NotSimulated(string call) => new(501, "notSupported", message: $"The simulator does not know this call: {call}");

    public JsonObject ToJson(string requestId, string? clientRequestId, DateTimeOffset now)
    {
        var inner = new JsonObject();
        if (innerCode is not null)
        {
            inner["code"] = innerCode;
        }

        inner["date"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        inner["request-id"] = requestId;
        inner["client-request-id"] = clientRequestId ?? requestId;
        return new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = Message, ["innerError"] = inner } };
    }
}
