using KreisTeams.Decisions;

namespace KreisTeams.Bot.Decisions;

/// <summary>What stands where a ballot is marked.</summary>
internal static class BallotTexts
{
    /// <summary>What can be typed instead of pressed, with this poll's own options.</summary>
    public static string HowToVote(Poll poll, Language language)
    {
        string[] options = [.. poll.Options.Take(2).Select(option => option.Label)];
        return poll.Kind switch
        {
            PollKind.Selection => language.Pick(
                $"Oder schreiben Sie: „{options[0]} zu Abstimmung {poll.Number}“ oder „enthaltung“.", $"Or type: “{options[0]} to poll {poll.Number}” or “abstain”."),
            PollKind.Scheduling => language.Pick(
                $"Oder schreiben Sie alle passenden Termine: „{string.Join(", ", options)} zu Abstimmung {poll.Number}“.",
                $"Or type every date that suits: “{string.Join(", ", options)} to poll {poll.Number}”."),
            PollKind.Prioritisation when poll.IsRanked => language.Pick(
                $"Oder schreiben Sie Ihre Reihenfolge: „{string.Join(", ", options)} zu Abstimmung {poll.Number}“.",
                $"Or type your order: “{string.Join(", ", options)} to poll {poll.Number}”."),
            PollKind.Prioritisation => language.Pick(
                $"Oder schreiben Sie die Punkte: „{string.Join(", ", options.Zip([3, 2], (option, points) => $"{option} {points}"))} zu Abstimmung {poll.Number}“.",
                $"Or type the points: “{string.Join(", ", options.Zip([3, 2], (option, points) => $"{option} {points}"))} to poll {poll.Number}”."),
            _ => language.Pick($"Oder schreiben Sie: „ja zu Abstimmung {poll.Number}“, „dagegen“, „enthaltung“.", $"Or type: “yes to poll {poll.Number}”, “against”, “abstain”."),
        };
    }

    /// <summary>On the button of the choice that the person has made.</summary>
    public static string Chosen(string choice, Language language) => language.Pick($"✓ {choice} (Ihre Stimme)", $"✓ {choice} (your vote)");

    public static string ChangeButton(Language language) => language.Pick("Stimme ändern", "Change vote");

    public static string Withdraw(Language language) => language.Pick("Zurückziehen", "Withdraw");

    /// <summary>Takes a recusal back.</summary>
    public static string TakePart(Language language) => language.Pick("Doch nicht befangen", "Not recused after all");

    public static string VoteButton(Language language) => language.Pick("Abstimmen", "Vote");

    public static string ChoiceLabel(Language language) => language.Pick("Ihre Wahl", "Your choice");

    public static string ChoiceMissing(Language language) => language.Pick("Bitte wählen Sie etwas aus.", "Please choose something.");

    public static string PointsFor(string option, Language language) => language.Pick($"Punkte für {option}", $"Points for {option}");

    public static string RankOf(int place, Language language) => language.Pick($"Platz {place}", $"Place {place}");

    public static string NoRank(Language language) => language.Pick("– keine Angabe –", "– none –");
}
