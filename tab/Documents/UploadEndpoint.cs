using KreisTeams.Documents;
using KreisTeams.Network;
using KreisTeams.Tab.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KreisTeams.Tab.Documents;

/// <summary>Takes the bytes of one file as the body of a request. Answers in the words the person reads, and with success only when the file is durable.</summary>
public static class UploadEndpoint
{
    public const string Path = "/tab/ablage";

    public static async Task<IResult> HandleAsync(
        HttpContext http, string owner, string name, NetworkCache cache, DocumentStore documents, CancellationToken cancellationToken)
    {
        var language = VisitorClaims.LanguageOf(http.User);
        var network = cache.Current;
        if (VisitorClaims.ObjectIdOf(http.User) is not { } id || network.PersonByAadObjectId(id) is not { } person)
        {
            return Say(StatusCodes.Status403Forbidden, DocumentPageTexts.NotKnown(language));
        }

        if (!DocumentOwner.TryParse(owner, out var where) || OwnerNames.Of(where, network) is not { } title)
        {
            return Say(StatusCodes.Status404NotFound, DocumentPageTexts.NoSuchOwner(language));
        }

        if (!person.MayFile(where, network))
        {
            var whoMay = DocumentRights.ParticipantsOf(where, network).Select(organisation => network.FindOrganisation(organisation)?.Name ?? organisation.Value);
            return Say(StatusCodes.Status403Forbidden, DocumentPageTexts.MayNotFile(title, string.Join(", ", whoMay), language));
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            return Say(StatusCodes.Status400BadRequest, DocumentPageTexts.NoName(language));
        }

        http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = null;
        var outcome = await documents.StageAsync(where, name, http.Request.Body, DocumentAuthor.Of(new Actor(person, Door.Tab, language)), cancellationToken);
        return Say(outcome is StageOutcome.Staged ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, DocumentTexts.Outcome(outcome, language));
    }

    private static IResult Say(int status, string words) => Results.Text(words, "text/plain", statusCode: status);
}
