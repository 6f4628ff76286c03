using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Projects;

/// <summary>„Welches Ziel der Zukunftsstrategie hat noch kein Projekt?“</summary>
internal static class StrategyGaps
{
    public static Answer Of(Utterance said)
    {
        var goals = said.Network.GoalsWithoutProject();
        if (goals.IsEmpty)
        {
            return new Answer(ProjectTexts.NoGaps(said.Language));
        }

        var title = ProjectTexts.Gaps(goals.Length, said.Language);
        var byStrategy = goals.GroupBy(goal => goal.Strategy, goal => goal.Goal)
            .Select(group => (Strategy: said.Network.FindProject(group.Key)?.Title ?? group.Key.Value, Goals: group.ToArray())).ToArray();
        return new Answer(
            $"{title} {string.Join("; ", byStrategy.Select(entry => $"{entry.Strategy}: {string.Join(", ", entry.Goals)}"))}",
            CardParts.Card(said.Language,
            [
                CardParts.Heading(title),
                .. byStrategy.SelectMany(entry => (CardElement[])[CardParts.Strong(entry.Strategy), .. entry.Goals.Select(goal => CardParts.Line("• " + goal) with { Spacing = Spacing.None })]),
            ]));
    }
}
