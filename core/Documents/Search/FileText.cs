using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using UglyToad.PdfPig;

namespace KreisTeams.Documents.Search;

/// <summary>The words of a file, for searching. A file that is of another kind, too large, broken or protected has a name only.</summary>
internal static class FileText
{
    /// <summary>Characters kept of one file, about two hundred pages.</summary>
    public const int LongestText = 400_000;

    public const long LargestFile = 64 << 20;

    private const int LargestPart = 40_000_000;

    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool CanRead(string name, long size) => size is > 0 and <= LargestFile
        && Extension(name) is ".docx" or ".docm" or ".dotx" or ".xlsx" or ".xlsm" or ".pptx" or ".pptm" or ".pdf" or ".txt" or ".md" or ".csv";

    /// <param name="content">Can be sought in.</param>
    /// <returns>Empty when the file cannot be read.</returns>
    public static string Read(string name, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            return Extension(name) switch
            {
                ".pdf" => ReadPdf(content, cancellationToken),
                ".txt" or ".md" or ".csv" => ReadPlain(content),
                _ => ReadOffice(Extension(name), content, cancellationToken),
            };
        }
        catch (Exception unreadable) when (unreadable is not (OperationCanceledException or OutOfMemoryException or Azure.RequestFailedException))
        {
            return "";
        }
    }

    private static string ReadPlain(Stream content)
    {
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        try
        {
            return Shorten(new StringBuilder(Strict.GetString(bytes.GetBuffer(), 0, (int)bytes.Length).TrimStart('\uFEFF')));
        }
        catch (DecoderFallbackException)
        {
            return Shorten(new StringBuilder(Encoding.Latin1.GetString(bytes.GetBuffer(), 0, (int)bytes.Length)));
        }
    }

    private static string ReadPdf(Stream content, CancellationToken cancellationToken)
    {
        using var pdf = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        var text = new StringBuilder();
        for (var page = 1; page <= pdf.NumberOfPages && text.Length < LongestText; page++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            text.AppendJoin(' ', pdf.GetPage(page).GetWords().Select(word => word.Text)).Append('\n');
        }

        return Shorten(text);
    }

    private static string ReadOffice(string extension, Stream content, CancellationToken cancellationToken)
    {
        var settings = new OpenSettings { MaxCharactersInPart = LargestPart };
        using OpenXmlPackage package = extension switch
        {
            ".xlsx" or ".xlsm" => SpreadsheetDocument.Open(content, isEditable: false, settings),
            ".pptx" or ".pptm" => PresentationDocument.Open(content, isEditable: false, settings),
            _ => WordprocessingDocument.Open(content, isEditable: false, settings),
        };
        var text = new StringBuilder();
        foreach (var part in PartsOf(package))
        {
            AppendWords(part, text, cancellationToken);
        }

        return Shorten(text);
    }

    private static IEnumerable<OpenXmlPart> PartsOf(OpenXmlPackage package) => package switch
    {
        WordprocessingDocument { MainDocumentPart: { } main } => [main, .. main.HeaderParts, .. main.FooterParts, .. Only(main.FootnotesPart, main.EndnotesPart)],
        SpreadsheetDocument { WorkbookPart: { } book } => [.. Only(book.SharedStringTablePart), .. book.WorksheetParts],
        PresentationDocument { PresentationPart: { } show } => show.SlideParts.SelectMany(slide => Only(slide, slide.NotesSlidePart)),
        _ => [],
    };

    private static IEnumerable<OpenXmlPart> Only(params OpenXmlPart?[] parts) => parts.OfType<OpenXmlPart>();

    /// <summary>In Word, Excel and PowerPoint alike words stand in elements called „t“; what ends a paragraph, a cell or a line ends a word.</summary>
    private static void AppendWords(OpenXmlPart part, StringBuilder text, CancellationToken cancellationToken)
    {
        using var reader = OpenXmlReader.Create(part);
        while (text.Length < LongestText && reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (reader.LocalName)
            {
                case "t" when reader.IsStartElement:
                    text.Append(reader.GetText());
                    break;
                case "p" or "si" or "is" when reader.IsEndElement:
                    text.Append('\n');
                    break;
                case "tab" or "br" or "tc":
                    text.Append(' ');
                    break;
            }
        }
    }

    private static string Shorten(StringBuilder text) => text.Length <= LongestText ? text.ToString() : text.ToString(0, LongestText);

    private static string Extension(string name) => Path.GetExtension(name).ToLowerInvariant();
}
