using System.Collections.Frozen;

namespace KreisTeams.Documents;

/// <summary>What is taken in at all. Programs are refused by name and, where somebody renamed one, by their first bytes.</summary>
public static class FileCheck
{
    private static readonly FrozenSet<string> Programs = new[]
    {
        "exe", "dll", "com", "bat", "cmd", "msi", "msp", "scr", "pif", "cpl", "ps1", "psm1", "vbs", "vbe", "js", "jse", "wsf", "wsh", "hta", "lnk", "reg", "jar", "iso", "img",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsProgram(string name, ReadOnlySpan<byte> firstBytes) =>
        Programs.Contains(Path.GetExtension(name).TrimStart('.')) || firstBytes.StartsWith("MZ"u8) || firstBytes.StartsWith("\u007fELF"u8);
}
