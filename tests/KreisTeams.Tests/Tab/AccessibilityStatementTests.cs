using KreisTeams.Tab.Frame;

namespace KreisTeams.Tests.Tab;

public sealed class AccessibilityStatementTests
{
    /// <summary>L2: the law asks for a statement that is looked at each year. When this fails, check the product again and write the day into the statement.</summary>
    [Fact]
    public void The_statement_on_accessibility_is_not_older_than_a_year() =>
        (TimeProvider.System.Today().DayNumber - AccessibilityTexts.CheckedOn.DayNumber).ShouldBeLessThanOrEqualTo(366);
}
