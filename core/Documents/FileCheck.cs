using System.Collections.Frozen;

namespace KreisTeams.Documents;

/// <summary>What the person who hands in a file should know of it.</summary>
public enum FileNotice
{
    None,

    /// <summary>It can hold macros, which Office blocks for whoever opens it.</summary>
    MayHoldMacros,

    /// <summary>Its first bytes are not those of the type its name says.</summary>
    OtherType,
}

/// <summary>What is taken in at all, and what is said about it. Programs are refused by name and, where somebody renamed one, by their first bytes.</summary>
public static class FileCheck
{
    /// <summary>A PDF may start a little later than its file.</summary>
    private const int PdfStartsWithin = 1024;

    private static readonly FrozenSet<string> Programs = new[]
    {
        "exe", "dll", "com", "bat", "cmd", "msi", "msp", "scr", "pif", "cpl", "ps1", "psm1", "vbs", "vbe", "js", "jse", "wsf", "wsh", "hta", "lnk", "reg", "jar", "iso", "img",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsProgram(string name, ReadOnlySpan<byte> firstBytes) =>
        Programs.Contains(Path.GetExtension(name).TrimStart('.')) || firstBytes.StartsWith("MZ"u8) || firstBytes.StartsWith("\u007fELF"u8);

    public static FileNotice Notice(string name, ReadOnlySpan<byte> firstBytes)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return extension is ".docm" or ".dotm" or ".xlsm" or ".xltm" or ".xlam" or ".xlsb" or ".pptm" or ".potm" or ".ppam" or ".ppsm" ? FileNotice.MayHoldMacros
            : firstBytes.Length == 0 || IsOfType(extension, firstBytes) ? FileNotice.None
            : FileNotice.OtherType;
    }

    /// <summary>True also for types that show no mark. Office files with a password look like the old formats.</summary>
    private static bool IsOfType(string extension, ReadOnlySpan<byte> firstBytes) => extension switch
    {
        ".pdf" => firstBytes[..Math.Min(firstBytes.Length, PdfStartsWithin)].IndexOf("%PDF-"u8) >= 0,
        ".docx" or ".dotx" or ".xlsx" or ".xltx" or ".pptx" or ".potx" or ".ppsx" => IsZip(firstBytes) || IsOldOffice(firstBytes),
        ".odt" or ".ods" or ".odp" or ".zip" => IsZip(firstBytes),
        ".png" => firstBytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]),
        ".jpg" or ".jpeg" => firstBytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        ".gif" => firstBytes.StartsWith("GIF8"u8),
        _ => true,
    };

    private static bool IsZip(ReadOnlySpan<byte> firstBytes) => firstBytes.StartsWith("PK"u8);

    private static bool IsOldOffice(ReadOnlySpan<byte> firstBytes) => firstBytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
}
