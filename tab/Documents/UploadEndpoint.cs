using KreisTeams.Documents;
using KreisTeams.Network;
using KreisTeams.Tab.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KreisTeams.Tab.Documents;

/// <summary>Takes the bytes of one file as the body of a request, as a new document or a new version. Answers in the words the person reads, and with success only when the file is durable.</summary>
public static class UploadEndpoint
{
    public const string Path = "/tab/ablage";

    public static async Task<IResult> HandleAsync(
        HttpContext http, string name, string? owner, string? folder, string? version, NetworkCache cache, DocumentFiling filing, CancellationToken cancellationToken)
    {
        var language = VisitorClaims.LanguageOf(http.User);
        if (VisitorClaims.ObjectIdOf(http.User) is not { } id || cache.Current.PersonByAadObjectId(id) is not { } person)
        {
            return Say(StatusCodes.Status403Forbidden, DocumentPageTexts.NotKnown(language));
        }

        http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = null;
        var actor = new Actor(person, Door.Tab, language);
        return DocumentId.TryParse(version, out var document)
            ? Answer(await filing.FileVersionAsync(document, http.Request.Body, actor, cancellationToken), null, cache.Current, language)
            : await FileAsync(http, name, owner ?? "", folder ?? "", actor, cache.Current, filing, cancellationToken);
    }

    private static async Task<IResult> FileAsync(
        HttpContext http, string name, string owner, string folder, Actor actor, NetworkSnapshot network, DocumentFiling filing, CancellationToken cancellationToken)
    {
        if (!DocumentOwner.TryParse(owner, out var where) || OwnerNames.Of(where, network) is not { } title || folder.Length > 0 && !DocumentTexts.FixedFolders.Contains(folder))
        {
            return Say(StatusCodes.Status404NotFound, DocumentPageTexts.NoSuchOwner(actor.Language));
        }

        return string.IsNullOrWhiteSpace(name)
            ? Say(StatusCodes.Status400BadRequest, DocumentPageTexts.NoName(actor.Language))
            : Answer(await filing.FileAsync(where, folder, name, http.Request.Body, actor, cancellationToken), title, network, actor.Language);
    }

    private static IResult Answer(StageOutcome outcome, string? title, NetworkSnapshot network, Language language) => outcome switch
    {
        StageOutcome.Staged => Say(StatusCodes.Status200OK, DocumentTexts.Outcome(outcome, language)),
        StageOutcome.NotAllowed(var whoMay) => Say(
            StatusCodes.Status403Forbidden,
            DocumentPageTexts.MayNotFile(title ?? "", string.Join(", ", whoMay.Select(organisation => network.FindOrganisation(organisation)?.Name ?? organisation.Value)), language)),
        StageOutcome.NoSuchDocument => Say(StatusCodes.Status404NotFound, DocumentTexts.Outcome(outcome, language)),
        _ => Say(StatusCodes.Status422UnprocessableEntity, DocumentTexts.Outcome(outcome, language)),
    };

    private static IResult Say(int status, string words) => Results.Text(words, "text/plain", statusCode: status);
}
