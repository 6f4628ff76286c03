using System.Diagnostics;

namespace KreisTeams.Bot.Chat;

/// <summary>What became of a change of the register, in a sentence.</summary>
internal static class EditAnswer
{
    public static Answer Of(EditOutcome outcome, Func<object, string> saved, NetworkSnapshot network, Language language) => new(outcome switch
    {
        EditOutcome.Saved done => saved(done.Record),
        EditOutcome.Unchanged => EditTexts.Unchanged(language),
        EditOutcome.NotAllowed not => EditTexts.NotAllowed(
            not.Task.In(language), string.Join(", ", not.WhoMay.Select(person => $"{person.Name} ({network.FindOrganisation(person.Organisation)?.Name})")), language),
        EditOutcome.Invalid invalid => $"{string.Join(" ", invalid.Problems.Select(problem => problem.In(language)))} {EditTexts.NothingChanged(language)}",
        EditOutcome.AlreadyExists => EditTexts.AlreadyExists(language),
        EditOutcome.Conflict => EditTexts.Conflict(language),
        _ => throw new UnreachableException(outcome.ToString()),
    });
}
