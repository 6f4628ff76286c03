using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace KreisTeams.Documents.SharePoint;

/// <summary>
/// The one place that speaks to Graph: the operations the synchronisation needs on one document library, each answered with a value.
/// Nothing here waits or tries again; that is for the queue to do.
/// </summary>
public sealed class SharePointLibrary(GraphConnection connection)
{
    private const string ConflictBehavior = "@microsoft.graph.conflictBehavior";

    private readonly Microsoft.Graph.Drives.Item.DriveItemRequestBuilder _drive = connection.Client.Drives[connection.DriveId];

    public Task<Answer<LibraryItem>> RootAsync(CancellationToken cancellationToken) =>
        GraphConnection.AskAsync(async () => GraphItems.Read(await _drive.Root.GetAsync(cancellationToken: cancellationToken)));

    public Task<Answer<LibraryItem>> GetAsync(string itemId, CancellationToken cancellationToken) =>
        GraphConnection.AskAsync(async () => GraphItems.Read(await _drive.Items[itemId].GetAsync(cancellationToken: cancellationToken)));

    public Task<Answer<LibraryItem>> FindChildAsync(string parentId, string name, CancellationToken cancellationToken) =>
        GraphConnection.AskAsync(async () => GraphItems.Read(await _drive.Items[parentId].ItemWithPath(name).GetAsync(cancellationToken: cancellationToken)));

    public Task<Answer<LibraryItem>> CreateFolderAsync(string parentId, string name, CancellationToken cancellationToken) =>
        GraphConnection.AskAsync(async () => GraphItems.Read(await _drive.Items[parentId].Children.PostAsync(
            new DriveItem { Name = name, Folder = new Folder(), AdditionalData = new Dictionary<string, object> { [ConflictBehavior] = "fail" } }, cancellationToken: cancellationToken)));

    /// <summary>Creates a file; a name that is taken is answered, never overwritten. Addressed by the parent's id, because by path SharePoint would bring a deleted folder back.</summary>
    public Task<Answer<LibraryItem>> PutAsync(string parentId, string name, Stream content, CancellationToken cancellationToken)
    {
        var request = _drive.Items[parentId].ItemWithPath(name).Content.ToPutRequestInformation(content);
        request.URI = new Uri($"{request.URI.AbsoluteUri}?{ConflictBehavior}=fail");
        return SendAsync(request, cancellationToken);
    }

    /// <summary>Adds a version to the item, if it still is the one with this eTag.</summary>
    public Task<Answer<LibraryItem>> ReplaceAsync(string itemId, string eTag, Stream content, CancellationToken cancellationToken) =>
        SendAsync(_drive.Items[itemId].Content.ToPutRequestInformation(content, request => request.Headers.Add("If-Match", eTag)), cancellationToken);

    /// <summary>Opens an upload session for a new file. The address it answers is a secret.</summary>
    public Task<Answer<Uri>> StartUploadAsync(string parentId, string name, long size, CancellationToken cancellationToken) =>
        GraphConnection.AskAsync(async () => UploadUrl(await _drive.Items[parentId].ItemWithPath(name).CreateUploadSession.PostAsync(SessionRequest("fail", size), cancellationToken: cancellationToken)));

    /// <summary>Opens an upload session for a new version. SharePoint's own eTag check is not asked for here: starting the session touches the item.</summary>
    public Task<Answer<Uri>> StartReplaceAsync(string itemId, long size, CancellationToken cancellationToken) =>
        GraphConnection.AskAsync(async () => UploadUrl(await _drive.Items[itemId].CreateUploadSession.PostAsync(SessionRequest("replace", size), cancellationToken: cancellationToken)));

    public Task<Answer<LibraryItem>> MoveAsync(string itemId, string? name, string? parentId, CancellationToken cancellationToken) =>
        GraphConnection.AskAsync(async () => GraphItems.Read(await _drive.Items[itemId].PatchAsync(
            new DriveItem { Name = name, ParentReference = parentId is null ? null : new ItemReference { Id = parentId } }, cancellationToken: cancellationToken)));

    /// <param name="link">A link of an earlier page, followed as it is; null enumerates everything.</param>
    public Task<Answer<ChangesPage>> ChangesAsync(string? link, CancellationToken cancellationToken) => GraphConnection.AskAsync(async () =>
    {
        var delta = _drive.Items["root"].Delta;
        var page = await (link is null ? delta : delta.WithUrl(link)).GetAsDeltaGetResponseAsync(
            request => request.Headers.Add("deltaExcludeParent", "true"), cancellationToken);
        return new ChangesPage([.. (page?.Value ?? []).Select(GraphItems.Read)], page?.OdataNextLink, page?.OdataDeltaLink);
    });

    /// <summary>A page of a folder's children, without promise that it is complete while others write.</summary>
    public Task<Answer<ChangesPage>> ChildrenAsync(string folderId, string? link, CancellationToken cancellationToken) => GraphConnection.AskAsync(async () =>
    {
        var children = _drive.Items[folderId].Children;
        var page = await (link is null ? children : children.WithUrl(link)).GetAsync(cancellationToken: cancellationToken);
        return new ChangesPage([.. (page?.Value ?? []).Select(GraphItems.Read)], page?.OdataNextLink, null);
    });

    /// <summary>Newest first.</summary>
    public Task<Answer<IReadOnlyList<LibraryVersion>>> VersionsAsync(string itemId, CancellationToken cancellationToken) => GraphConnection.AskAsync(async () =>
    {
        var page = await _drive.Items[itemId].Versions.GetAsync(cancellationToken: cancellationToken);
        return (IReadOnlyList<LibraryVersion>)[.. (page?.Value ?? []).Select(version => new LibraryVersion(
            version.Id!, version.LastModifiedDateTime ?? default, GraphItems.NameOf(version.LastModifiedBy), version.Size ?? 0))];
    });

    /// <summary>Makes an old version the newest; nothing is deleted.</summary>
    public Task<Answer<bool>> RestoreVersionAsync(string itemId, string versionId, CancellationToken cancellationToken) => GraphConnection.AskAsync(async () =>
    {
        await _drive.Items[itemId].Versions[versionId].RestoreVersion.PostAsync(cancellationToken: cancellationToken);
        return true;
    });

    /// <summary>The bytes, through an address that lives for minutes.</summary>
    public Task<Answer<Stream>> OpenReadAsync(string itemId, CancellationToken cancellationToken) => GraphConnection.AskAsync(async () =>
    {
        var item = await _drive.Items[itemId].GetAsync(cancellationToken: cancellationToken);
        return item?.AdditionalData.TryGetValue("@microsoft.graph.downloadUrl", out var url) == true
            ? await connection.WithoutBearer.GetStreamAsync(new Uri(url.ToString()!), cancellationToken)
            : throw new ApiException("The item has no content to download.") { ResponseStatusCode = 404 };
    });

    public Task<Answer<Subscription>> SubscribeAsync(Uri notificationUrl, string clientState, DateTimeOffset expires, CancellationToken cancellationToken) =>
        GraphConnection.AskAsync(async () => (await connection.Client.Subscriptions.PostAsync(
            new Subscription
            {
                ChangeType = "updated",
                Resource = $"/drives/{connection.DriveId}/root",
                NotificationUrl = notificationUrl.AbsoluteUri,
                ClientState = clientState,
                ExpirationDateTime = expires,
            },
            cancellationToken: cancellationToken))!);

    public Task<Answer<Subscription>> RenewAsync(string subscriptionId, DateTimeOffset expires, CancellationToken cancellationToken) =>
        GraphConnection.AskAsync(async () => (await connection.Client.Subscriptions[subscriptionId].PatchAsync(new Subscription { ExpirationDateTime = expires }, cancellationToken: cancellationToken))!);

    private Task<Answer<LibraryItem>> SendAsync(RequestInformation request, CancellationToken cancellationToken) => GraphConnection.AskAsync(async () =>
        GraphItems.Read(await connection.Client.RequestAdapter.SendAsync(request, DriveItem.CreateFromDiscriminatorValue, GraphConnection.Errors, cancellationToken)));

    private static Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession.CreateUploadSessionPostRequestBody SessionRequest(string conflictBehavior, long size) => new()
    {
        Item = new DriveItemUploadableProperties { FileSize = size, AdditionalData = new Dictionary<string, object> { [ConflictBehavior] = conflictBehavior } },
    };

    private static Uri UploadUrl(UploadSession? session) => new(session?.UploadUrl ?? throw new ApiException("The upload session has no address."));
}
