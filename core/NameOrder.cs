using System.Globalization;

namespace KreisTeams;

/// <summary>Names in the order in which a German reader looks for them: ä beside a, 2 before 10, whatever the case.</summary>
public static class NameOrder
{
    public static StringComparer German { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("de-DE"), CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);
}
