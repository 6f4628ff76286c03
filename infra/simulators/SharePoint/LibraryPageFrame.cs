using System.Globalization;
using System.Text.Encodings.Web;
using Texts = KreisTeams.Simulators.SharePoint.LibraryPageTexts;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>What all pages of the simulated library look like.</summary>
internal static class LibraryPageFrame
{
    private const string Style = """
        :root{color-scheme:light dark;--ink:#242424;--quiet:#5c5c5c;--line:#d6d6d6;--card:#fff;--ground:#f4f4f6;--brand:#036c70;--on-brand:#fff;font:1rem/1.5 "Segoe UI",system-ui,sans-serif}
        @media(prefers-color-scheme:dark){:root{--ink:#f2f2f2;--quiet:#b8b8b8;--line:#4a4a4a;--card:#292929;--ground:#1b1b1b;--brand:#66c5c9;--on-brand:#10292a}}
        *{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink)}
        header{background:var(--brand);color:var(--on-brand);padding:.75rem max(1rem,calc((100% - 70rem)/2))}
        header .bar{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline}header a{color:inherit}header strong{font-size:1.125rem}header p{margin:.25rem 0 0;max-width:75ch}
        main{max-width:72rem;margin:0 auto;padding:1rem}h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem;overflow-wrap:anywhere}h2{font-size:1.125rem;margin:0 0 .75rem}
        .card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:1rem;margin-bottom:1rem}.wide{overflow-x:auto;padding:0}
        table{border-collapse:collapse;width:100%}th{color:var(--quiet);font-size:.875rem;font-weight:600}th,td{text-align:start;padding:.5rem 1rem;border-bottom:1px solid var(--line)}tr:last-child td{border-bottom:0}
        td.number{white-space:nowrap;text-align:end}td code{overflow-wrap:anywhere}a{color:var(--brand)}header a:hover,td a:hover{text-decoration-thickness:2px}
        .acts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:1rem}.acts form{border-top:1px solid var(--line);padding-top:.75rem}
        form{display:grid;grid-template-columns:minmax(0,1fr);gap:.5rem;align-content:start;margin:0}td form{display:inline}label{display:grid;min-width:0;gap:.2rem;font-size:.875rem;font-weight:600}
        input,select,button{font:inherit;min-height:2.25rem;min-width:0;padding:.3rem .6rem;max-width:100%;border:1px solid var(--quiet);border-radius:5px;background:var(--card);color:inherit}
        button{font-weight:600;cursor:pointer}button.danger{border-color:#b10e1c}button:hover{background:var(--ground)}:focus-visible{outline:3px solid #0f6cbd;outline-offset:2px}
        nav ol{display:flex;flex-wrap:wrap;gap:.3rem;list-style:none;padding:0;margin:0}nav li+li::before{content:"› ";color:var(--quiet)}
        .icon{display:inline-block;width:1.6rem;vertical-align:-.2rem;color:var(--brand)}.note{display:inline-block;margin-inline-start:.5rem;padding:0 .5rem;border:1px solid currentColor;border-radius:99px;font-size:.8125rem}.quiet{color:var(--quiet)}
        """;

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static string Frame(string title, string main) => $"""
        <!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{Text(title)} – {Texts.Title}</title><style>{Style}</style></head>
        <body><header><div class="bar"><strong><a href="{LibraryPage.Path}">{Texts.Title}</a></strong><span>{Texts.Simulated}</span><a href="/papierkorb">{Texts.RecycleBin}</a><a href="/anfragen">{Texts.Requests}</a></div>
        <p>{Texts.Explanation}</p></header><main>{main}</main></body></html>
        """;

    public static string Table(string label, string[] heads, IEnumerable<string> rows) =>
        $"""<div class="card wide" tabindex="0" role="region" aria-label="{Text(label)}"><table><thead><tr>{string.Concat(heads.Select(head => $"<th scope=\"col\">{head}"))}</thead><tbody>{string.Concat(rows)}</tbody></table></div>""";

    /// <param name="person">Whether it matters who does it.</param>
    public static string Form(string action, DriveItem item, string fields, bool person = true) => $"""
        <form method="post" action="/kollegin/{action}" enctype="multipart/form-data"><input type="hidden" name="id" value="{item.Id}">
        {(person ? $"""<label>{Texts.Person}<input name="person" value="{Texts.DefaultPerson}" required></label>""" : "")}{fields}</form>
        """;

    public static string Button(string label, string? subject = null, bool isDangerous = false) =>
        $"""<button{(isDangerous ? " class=\"danger\"" : "")}{(subject is null ? "" : $" aria-label=\"{Text($"{label}: {subject}")}\"")}>{label}</button>""";

    public static string Moment(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Berlin).ToString("dd.MM.yyyy, HH:mm:ss", German);

    public static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
