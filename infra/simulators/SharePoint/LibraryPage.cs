using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Texts = KreisTeams.Simulators.SharePoint.LibraryPageTexts;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>The library as a page, for people who want to see what arrived.</summary>
public sealed class LibraryPage(Library library, SecretUrls urls)
{
    public const string Path = "/bibliothek";

    private const string Style = """
        :root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}body{margin:0 auto;max-width:70rem;padding:1rem}
        table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.4rem .6rem;border-bottom:1px solid #8886;overflow-wrap:anywhere}
        form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:.6rem 0}label{display:grid;gap:.2rem}
        input,button{font:inherit;padding:.35rem .6rem;max-width:100%}:focus-visible{outline:3px solid #36c;outline-offset:2px}
        nav ol{display:flex;flex-wrap:wrap;gap:.3rem;list-style:none;padding:0}nav li+li::before{content:"› "}.wide{overflow-x:auto}
        """;

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public string Show(DriveItem item, Uri host) => item.IsFolder ? ShowFolder(item) : ShowFile(item, host);

    public string ShowRecycleBin()
    {
        var deleted = library.Tree.All().Where(item => item.IsDeleted && library.Find(item.ParentId!) is not null).OrderByDescending(item => item.Change).ToArray();
        var rows = deleted.Select(item => $"<tr><td>{Text(item.Name)}<td>{Moment(item.ModifiedAt)}<td>{Form("restore", item, Button(Texts.Restore, item.Name), withPerson: false)}");
        return Frame(Texts.RecycleBin, $"<h1>{Texts.RecycleBin}</h1>" + (deleted.Length == 0 ? $"<p>{Texts.RecycleBinEmpty}</p>" : Table([Texts.Name, Texts.Changed, Texts.Restore], rows)));
    }

    public static string ShowRefusal(string message) =>
        Frame(Texts.Refused, $"""<h1>{Texts.Refused}</h1><p role="alert">{Text(message)}</p><p><a href="{Path}">{Texts.BackToRoot}</a></p>""");

    private string ShowFolder(DriveItem folder)
    {
        var children = library.Tree.Children(folder.Id);
        var rows = children.OrderBy(child => !child.IsFolder).Select(child => $"""
            <tr><td><a href="{Link(child)}">{Text(child.Name)}</a>{(child.IsLocked ? $" ({Texts.LockedNote})" : "")}
            <td>{(child.IsFolder ? Texts.Folder : Texts.Bytes(child.Content.Size))}<td>{(child.IsFolder ? "" : child.Versions[^1].Number)}<td>{Moment(child.ModifiedAt)}<td>{Text(child.ModifiedBy.Name)}
            """);
        var name = folder.IsRoot ? Texts.Root : folder.Name;
        return Frame(name, $"""
            {Breadcrumb(folder)}<h1>{Text(name)}</h1>
            {(children.IsEmpty ? $"<p>{Texts.Empty}</p>" : Table([Texts.Name, Texts.Size, Texts.Version, Texts.Changed, Texts.By], rows))}
            <h2>{Texts.ActAsColleague}</h2>
            {Form("drop", folder, $"""<label>{Texts.File}<input type="file" name="file" required></label>{Button(Texts.DropFile)}""")}
            {Form("folder", folder, $"""<label>{Texts.Name}<input name="name" required></label>{Button(Texts.NewFolder)}""")}
            {(folder.IsRoot ? "" : RenameAndDelete(folder))}
            <p><a href="/papierkorb">{Texts.RecycleBin}</a></p>
            """);
    }

    private string ShowFile(DriveItem file, Uri host)
    {
        var versions = file.Versions.Reverse().Select((version, age) => $"""
            <tr><td><a href="{Text(urls.Download(host, file.Id, version.Number))}">{version.Number}.0</a><td>{Texts.Bytes(version.Content.Size)}<td>{Moment(version.ModifiedAt)}<td>{Text(version.ModifiedBy.Name)}
            <td>{(age == 0 ? "" : Form("restore-version", file, $"""<input type="hidden" name="version" value="{version.Number}">{Button(Texts.RestoreVersion, $"{version.Number}.0")}""", withPerson: false))}
            """);
        return Frame(file.Name, $"""
            {Breadcrumb(file)}<h1>{Text(file.Name)}{(file.IsLocked ? $" ({Texts.LockedNote})" : "")}</h1>
            <p><a href="{Text(urls.Download(host, file.Id, file.Versions[^1].Number))}">{Texts.OpenFile}</a></p>
            <h2>{Texts.Versions}</h2>{Table([Texts.Version, Texts.Size, Texts.Changed, Texts.By, Texts.Restore], versions)}
            <h2>{Texts.ActAsColleague}</h2>
            {Form("replace", file, $"""<label>{Texts.File}<input type="file" name="file" required></label>{Button(Texts.Replace)}""")}
            {RenameAndDelete(file)}
            {Form("lock", file, Button(file.IsLocked ? Texts.Unlock : Texts.Lock), withPerson: false)}
            """);
    }

    private static string RenameAndDelete(DriveItem item) =>
        Form("rename", item, $"""<label>{Texts.NewName}<input name="name" value="{Text(item.Name)}" required></label>{Button(Texts.Rename)}""")
        + Form("delete", item, Button(Texts.Delete), withPerson: false);

    private string Breadcrumb(DriveItem item)
    {
        var steps = new StringBuilder($"""<li><a href="{Path}">{Texts.Root}</a></li>""");
        foreach (var step in library.Tree.PathTo(item).SkipLast(1))
        {
            steps.Append(CultureInfo.InvariantCulture, $"""<li><a href="{Link(step)}">{Text(step.Name)}</a></li>""");
        }

        return item.IsRoot ? "" : $"""<nav aria-label="{Texts.Path}"><ol>{steps}</ol></nav>""";
    }

    public string Link(DriveItem item) => Path + string.Concat(library.Tree.PathTo(item).Select(step => "/" + Uri.EscapeDataString(step.Name)));

    private static string Form(string action, DriveItem item, string fields, bool withPerson = true) => $"""
        <form method="post" action="/kollegin/{action}" enctype="multipart/form-data"><input type="hidden" name="id" value="{item.Id}">
        {(withPerson ? $"""<label>{Texts.Person}<input name="person" value="{Texts.DefaultPerson}" required></label>""" : "")}{fields}</form>
        """;

    private static string Button(string label, string? subject = null) =>
        $"""<button{(subject is null ? "" : $" aria-label=\"{Text($"{label}: {subject}")}\"")}>{label}</button>""";

    private static string Table(string[] heads, IEnumerable<string> rows) =>
        $"""<div class="wide" tabindex="0" role="region" aria-label="{Texts.Root}"><table><thead><tr>{string.Concat(heads.Select(head => $"<th scope=\"col\">{head}"))}</thead><tbody>{string.Concat(rows)}</tbody></table></div>""";

    private static string Frame(string title, string main) => $"""
        <!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Text(title)} – {Texts.Title}</title><style>{Style}</style></head>
        <body><header><strong>{Texts.Title}</strong><p>{Texts.Explanation}</p></header><main>{main}</main></body></html>
        """;

    private static string Moment(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Berlin).ToString("dd.MM.yyyy, HH:mm:ss", German);

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
