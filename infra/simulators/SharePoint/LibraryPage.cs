using System.Globalization;
using System.Text;
using static KreisTeams.Simulators.SharePoint.LibraryPageFrame;
using Texts = KreisTeams.Simulators.SharePoint.LibraryPageTexts;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>The library as pages, for people who want to see what arrived and to act as a colleague would.</summary>
public sealed class LibraryPage(Library library, SecretUrls urls, RequestMeter meter)
{
    public const string Path = "/bibliothek";

    private const int RequestsShown = 60;
    private const string FolderShape = "M2 5h6l2 2h8v9H2z";
    private const string FileShape = "M5 2h7l4 4v12H5zM12 2v4h4";

    public string Show(DriveItem item, Uri host) => item.IsFolder ? ShowFolder(item) : ShowFile(item, host);

    public string ShowRecycleBin()
    {
        var deleted = library.Tree.All().Where(item => item.IsDeleted && library.Find(item.ParentId!) is not null).OrderByDescending(item => item.Change).ToArray();
        var rows = deleted.Select(item => $"<tr><td>{Icon(item)}{Text(item.Name)}<td>{Moment(item.ModifiedAt)}<td>{Form("restore", item, Button(Texts.Restore, item.Name), person: false)}");
        return Frame(Texts.RecycleBin, $"<h1>{Texts.RecycleBin}</h1>" + (deleted.Length == 0 ? $"<p>{Texts.RecycleBinEmpty}</p>" : Table(Texts.RecycleBin, [Texts.Name, Texts.Changed, Texts.Restore], rows)));
    }

    /// <summary>What the application asked, newest first, and a way to let it wait.</summary>
    public string ShowRequests()
    {
        var rows = meter.Requests.Reverse().Take(RequestsShown).Select(request =>
            $"<tr><td class=\"number\">{Moment(request.At)}<td><code>{request.Method} {Text(request.Path.Split('?')[0])}</code><td>{request.Status}<td class=\"number\">{request.Units}").ToArray();
        return Frame(Texts.RequestsTitle, $"""
            <h1>{Texts.RequestsTitle}</h1><p role="status">{(meter.IsThrottling ? Texts.Throttling + " " : "")}{Texts.Spent(meter.UnitsLastMinute())}</p>
            <div class="card"><form method="post" action="/drosseln"><p>{Texts.ThrottleMeaning}</p><div>{Button(Texts.Throttle)}</div></form></div>
            {(rows.Length == 0 ? $"<p>{Texts.NoRequests}</p>" : Table(Texts.RequestsTitle, [Texts.Moment, Texts.Request, Texts.Answer, Texts.Units], rows))}
            """);
    }

    public static string ShowRefusal(string message) =>
        Frame(Texts.Refused, $"""<h1>{Texts.Refused}</h1><p role="alert">{Text(message)}</p><p><a href="{Path}">{Texts.BackToRoot}</a></p>""");

    public string Link(DriveItem item) => Path + string.Concat(library.Tree.PathTo(item).Select(step => "/" + Uri.EscapeDataString(step.Name)));

    private string ShowFolder(DriveItem folder)
    {
        var children = library.Tree.Children(folder.Id);
        var rows = children.OrderBy(child => !child.IsFolder).Select(child => $"""
            <tr><td>{Icon(child)}<a href="{Link(child)}">{Text(child.Name)}</a>{Notes(child)}
            <td class="number">{(child.IsFolder ? Texts.Folder : Texts.Bytes(child.Content.Size))}<td>{(child.IsFolder ? "" : $"{child.Versions[^1].Number}.0")}<td>{Moment(child.ModifiedAt)}<td>{Text(child.ModifiedBy.Name)}
            """);
        var name = folder.IsRoot ? Texts.Root : folder.Name;
        return Frame(name, $"""
            {Breadcrumb(folder)}<h1>{Text(name)}</h1>
            {(children.IsEmpty ? $"<div class=\"card\">{Texts.Empty}</div>" : Table(name, [Texts.Name, Texts.Size, Texts.Version, Texts.Changed, Texts.By], rows))}
            {Acts([
                Form("drop", folder, $"""<label>{Texts.File}<input type="file" name="file" required></label>{Button(Texts.DropFile)}"""),
                Form("folder", folder, $"""<label>{Texts.Name}<input name="name" required></label>{Button(Texts.NewFolder)}"""),
                .. folder.IsRoot ? (string[])[] : Changes(folder),
            ])}
            """);
    }

    private string ShowFile(DriveItem file, Uri host)
    {
        var versions = file.Versions.Reverse().Select((version, age) => $"""
            <tr><td><a href="{Text(urls.Download(host, file.Id, version.Number))}">{version.Number}.0</a><td class="number">{Texts.Bytes(version.Content.Size)}<td>{Moment(version.ModifiedAt)}<td>{Text(version.ModifiedBy.Name)}
            <td>{(age == 0 ? "" : Form("restore-version", file, $"""<input type="hidden" name="version" value="{version.Number}">{Button(Texts.RestoreVersion, $"{version.Number}.0")}""", person: false))}
            """);
        return Frame(file.Name, $"""
            {Breadcrumb(file)}<h1>{Text(file.Name)}{Notes(file)}</h1>
            <p><a href="{Text(urls.Download(host, file.Id, file.Versions[^1].Number))}">{Texts.OpenFile}</a></p>
            <h2>{Texts.Versions}</h2>{Table(Texts.Versions, [Texts.Version, Texts.Size, Texts.Changed, Texts.By, Texts.Restore], versions)}
            {Acts([
                Form("replace", file, $"""<label>{Texts.File}<input type="file" name="file" required></label>{Button(Texts.Replace)}"""),
                .. Changes(file),
                Form("lock", file, Button(file.IsLocked ? Texts.Unlock : Texts.Lock), person: false),
                Form("infect", file, Button(file.IsInfected ? Texts.Disinfect : Texts.Infect), person: false),
            ])}
            """);
    }

    private static string Acts(IEnumerable<string> forms) => $"""<section class="card" aria-labelledby="acts"><h2 id="acts">{Texts.ActAsColleague}</h2><div class="acts">{string.Concat(forms)}</div></section>""";

    private IEnumerable<string> Changes(DriveItem item)
    {
        yield return Form("rename", item, $"""<label>{Texts.NewName}<input name="name" value="{Text(item.Name)}" required></label>{Button(Texts.Rename)}""");
        yield return Form("move", item, $"""<label>{Texts.MoveTo}<select name="to">{string.Concat(FoldersFor(item))}</select></label>{Button(Texts.Move)}""");
        yield return Form("delete", item, Button(Texts.Delete, isDangerous: true), person: false);
    }

    private IEnumerable<string> FoldersFor(DriveItem item) => library.Tree.All()
        .Where(folder => folder is { IsFolder: true, IsDeleted: false } && folder.Id != item.Id && folder.Id != item.ParentId && !library.Tree.PathTo(folder).Any(step => step.Id == item.Id))
        .Select(folder => (folder.Id, Path: folder.IsRoot ? Texts.Root : string.Join(" › ", library.Tree.PathTo(folder).Select(step => step.Name))))
        .OrderBy(folder => folder.Path, StringComparer.CurrentCulture).Select(folder => $"""<option value="{folder.Id}">{Text(folder.Path)}</option>""");

    private string Breadcrumb(DriveItem item)
    {
        var steps = new StringBuilder($"""<li><a href="{Path}">{Texts.Root}</a></li>""");
        foreach (var step in library.Tree.PathTo(item).SkipLast(1))
        {
            steps.Append(CultureInfo.InvariantCulture, $"""<li><a href="{Link(step)}">{Text(step.Name)}</a></li>""");
        }

        return item.IsRoot ? "" : $"""<nav aria-label="{Texts.Path}"><ol>{steps}</ol></nav>""";
    }

    private static string Icon(DriveItem item) => $"""<span class="icon" aria-hidden="true"><svg viewBox="0 0 20 20" width="18" height="18"><path d="{(item.IsFolder ? FolderShape : FileShape)}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/></svg></span>""";

    private static string Notes(DriveItem item) => string.Concat(
        item.IsLocked ? $"""<span class="note">{Texts.LockedNote}</span>""" : "", item.IsInfected ? $"""<span class="note">{Texts.InfectedNote}</span>""" : "");
}
