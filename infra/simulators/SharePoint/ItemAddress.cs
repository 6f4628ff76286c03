namespace KreisTeams.Simulators.SharePoint;

/// <summary>What a Graph address of the drive surface names: an item by id or path, and what to do with it.</summary>
/// <param name="StartId">Item the path starts at; „root“ for the root.</param>
/// <param name="Path">Names below the start; empty for the start itself.</param>
/// <param name="Operation">Segments after the item, as in „children“ or „versions“, „1.0“, „content“.</param>
public sealed record ItemAddress(string StartId, string[] Path, string[] Operation)
{
    /// <summary>Segments of a raw request target. Decoding comes before splitting: clients send „%2F“ inside a path.</summary>
    public static string[] Segments(string rawPath) =>
        [.. Uri.UnescapeDataString(rawPath).Split('/').Where(segment => segment.Length > 0 && segment != ".")];

    /// <summary>Reads the segments behind a drive; null when they name no item.</summary>
    public static ItemAddress? Parse(string[] segments) => segments switch
    {
        ["root" or "root:", .. var rest] => Parse(segments[0], rest),
        ["items", var id, .. var rest] => Parse(id, rest),
        _ => null,
    };

    private static ItemAddress Parse(string start, string[] rest)
    {
        if (!start.EndsWith(':'))
        {
            return new ItemAddress(start, [], rest.ToArray());
        }

        var names = new List<string>();
        while (rest is [var name, .. var after])
        {
            rest = after;
            names.Add(name.TrimEnd(':'));
            if (name.EndsWith(':'))
            {
                break;
            }
        }

        return new ItemAddress(start[..^1], [.. names.Where(name => name.Length > 0)], rest.ToArray());
    }
}
