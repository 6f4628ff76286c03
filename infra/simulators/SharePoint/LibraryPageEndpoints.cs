namespace KreisTeams.Simulators.SharePoint;

/// <summary>The page, and what a colleague does with it.</summary>
internal static class LibraryPageEndpoints
{
    public static void MapLibraryPage(this WebApplication app)
    {
        app.MapGet("/", () => Results.Redirect(LibraryPage.Path));
        app.MapGet(LibraryPage.Path + "/{**path}", (string? path, Library library, LibraryPage page, HttpRequest request) =>
            Find(library, path) is { } item ? Html(page.Show(item, HostOf(request))) : Html(LibraryPage.ShowRefusal(LibraryPageTexts.NothingHere), 404));
        app.MapGet("/papierkorb", (LibraryPage page) => Html(page.ShowRecycleBin()));
        app.MapGet("/anfragen", (LibraryPage page) => Html(page.ShowRequests()));
        app.MapPost("/drosseln", (RequestMeter meter) =>
        {
            meter.ThrottleFor(TimeSpan.FromSeconds(30));
            return Results.Redirect("/anfragen");
        }).DisableAntiforgery();
        app.MapPost("/kollegin/{action}", ActAsync).DisableAntiforgery();
    }

    private static async Task<IResult> ActAsync(string action, HttpRequest request, Library library, ContentFiles files, LibraryPage page)
    {
        var form = await request.ReadFormAsync();
        var (id, name, file) = (form["id"].ToString(), form["name"].ToString(), form.Files.GetFile("file"));
        var person = form["person"] is [{ Length: > 0 } given, ..] ? given : LibraryPageTexts.DefaultPerson;
        var colleague = new Identity(person, person, IsApplication: false);
        try
        {
            var shown = action switch
            {
                "drop" => Parent(library, library.PutFile(id, Path.GetFileName(file!.FileName), await ReceiveAsync(files, file), new PutOptions(colleague)).Item),
                "folder" => Parent(library, library.CreateFolder(id, name, "fail", colleague)),
                "replace" => library.ReplaceContent(id, await ReceiveAsync(files, file!), new PutOptions(colleague)),
                "rename" => library.Update(id, name, null, null, colleague),
                "move" => library.Update(id, null, form["to"].ToString(), null, colleague),
                "infect" => library.Mark(id, item => item with { IsInfected = !item.IsInfected, ETagNumber = item.ETagNumber + 1 }),
                "delete" => DeleteIn(library, id),
                "lock" => library.Mark(id, item => item with { IsLocked = !item.IsLocked }),
                "restore" => library.Restore(id),
                "restore-version" => library.RestoreVersion(id, int.Parse(form["version"].ToString(), System.Globalization.CultureInfo.InvariantCulture), colleague),
                _ => throw GraphError.NotSimulated(action),
            };
            return Results.Redirect(page.Link(shown));
        }
        catch (GraphError refusal)
        {
            return Html(LibraryPage.ShowRefusal($"{refusal.Message} ({refusal.Code})"), refusal.Status);
        }
    }

    private static async Task<StoredContent> ReceiveAsync(ContentFiles files, IFormFile file)
    {
        await using var stream = file.OpenReadStream();
        return await files.ReceiveAsync(stream, CancellationToken.None);
    }

    private static DriveItem DeleteIn(Library library, string id)
    {
        var parent = Parent(library, library.Get(id));
        library.Delete(id, null);
        return parent;
    }

    private static DriveItem Parent(Library library, DriveItem item) => library.Get(item.ParentId!);

    private static DriveItem? Find(Library library, string? path) => (path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate((DriveItem?)library.Root, (item, name) => item is null ? null : library.Tree.FindChild(item.Id, name));

    private static IResult Html(string page, int status = 200) => Results.Content(page, "text/html; charset=utf-8", System.Text.Encoding.UTF8, status);

    private static Uri HostOf(HttpRequest request) => new($"{request.Scheme}://{request.Host}");
}
