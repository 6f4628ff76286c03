using KreisTeams.Documents;

namespace KreisTeams.Tab.Documents;

/// <summary>Opens a file in the Office program of the desktop, by the address Office itself understands.</summary>
public sealed record OfficeLink(string Program, string Url)
{
    /// <returns>Null for files that are no Office files or not in SharePoint.</returns>
    public static OfficeLink? Of(Document document, OwnerFolder? folder)
    {
        var (program, scheme) = System.IO.Path.GetExtension(document.Name).ToLowerInvariant() switch
        {
            ".docx" or ".docm" or ".doc" or ".dotx" => ("Word", "ms-word"),
            ".xlsx" or ".xlsm" or ".xls" => ("Excel", "ms-excel"),
            ".pptx" or ".pptm" or ".ppt" => ("PowerPoint", "ms-powerpoint"),
            _ => ("", ""),
        };
        return program.Length > 0 && document.Remote is not null && folder is OwnerFolder.There { WebUrl: { } url }
            ? new OfficeLink(program, $"{scheme}:ofe|u|{url.AbsoluteUri.TrimEnd('/')}/{string.Join('/', document.Path.Split('/').Select(Uri.EscapeDataString))}")
            : null;
    }
}
