using System.Diagnostics;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

/// <summary>How far a decision is carried out, in words.</summary>
public static class MeasureTexts
{
    public static string State(MeasureState state, Language language) => state switch
    {
        MeasureState.Open => language.Pick("offen", "open"),
        MeasureState.InProgress => language.Pick("in Arbeit", "in progress"),
        MeasureState.Done => language.Pick("erledigt", "done"),
        _ => language.Pick("entfallen", "dropped"),
    };

    /// <summary>„Leitfaden abstimmen – Herten, fällig 31.12.2026: in Arbeit (Stand 27.11.2026)“.</summary>
    public static string Line(Measure measure, NetworkSnapshot network, DateOnly today, Language language)
    {
        var responsible = network.FindOrganisation(measure.Responsible)?.Name ?? measure.Responsible.Value;
        var due = measure.Due is { } day
            ? measure.IsOverdue(today)
                ? language.Pick($", überfällig seit {BerlinTime.Date(day, language)}", $", overdue since {BerlinTime.Date(day, language)}")
                : language.Pick($", fällig {BerlinTime.Date(day, language)}", $", due {BerlinTime.Date(day, language)}")
            : "";
        var asOf = language.Pick($"Stand {BerlinTime.Date(measure.AsOf, language)}", $"as of {BerlinTime.Date(measure.AsOf, language)}");
        return $"{measure.Text} – {responsible}{due}: {State(measure.State, language)} ({asOf}){(measure.Note is { } note ? $". {note}" : "")}";
    }

    public static string Of(MeasureOutcome outcome, Language language) => outcome switch
    {
        MeasureOutcome.Saved => language.Pick("Gespeichert.", "Saved."),
        MeasureOutcome.NoSuchDecision => language.Pick("Diesen Beschluss gibt es hier nicht.", "There is no such decision."),
        MeasureOutcome.NoSuchMeasure => language.Pick("Diese Maßnahme gibt es nicht (mehr).", "There is no such measure (any more)."),
        MeasureOutcome.TextMissing(var longest) => language.Pick($"Bitte 1 bis {longest} Zeichen eingeben.", $"Please enter 1 to {longest} characters."),
        MeasureOutcome.NoSuchOrganisation(var organisation) => language.Pick($"„{organisation}“ ist keine Organisation des Netzwerks.", $"“{organisation}” is no organisation of the network."),
        MeasureOutcome.Conflict => language.Pick(
            "Jemand hat die Maßnahme gerade geändert. Hier steht jetzt der neue Stand; Ihre Eingabe ist noch nicht gespeichert.",
            "Somebody has just changed the measure. This is the new state; what you entered is not saved yet."),
        MeasureOutcome.NotAllowed(var whoMay) => language.Pick($"Das dürfen nur: {Names(whoMay)}.", $"Only these may: {Names(whoMay)}."),
        _ => throw new UnreachableException(outcome.ToString()),
    };

    private static string Names(IEnumerable<Person> people) => string.Join(", ", people.Select(person => person.Name));
}
