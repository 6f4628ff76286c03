using System.Globalization;
using KreisTeams.Bot.Chat;
using KreisTeams.Funding;
using Fact = KreisTeams.Funding.Fact;

namespace KreisTeams.Bot.Funding;

/// <summary>Funding, every figure with its source and the day it was read. What nobody sourced is unknown, never a number.</summary>
public sealed class FundingAnswers(ApplicationAnswers applications, ReminderAnswers reminders, Links links)
{
    private const int DeadlineDays = 400;

    public async Task<Answer?> AnswerAsync(Utterance said, CancellationToken cancellationToken) => said.Intent switch
    {
        "funding.show" => Show(said),
        "funding.search" => Search(said),
        "funding.eligibility" => Eligible(said),
        "funding.calculate" => Calculate(said),
        "funding.deadlines" => Deadlines(said),
        "funding.application_update" => await applications.AnswerAsync(said, cancellationToken),
        "reminder.set" => await reminders.AnswerAsync(said, cancellationToken),
        _ => null,
    };

    private static Answer Show(Utterance said) => ProgrammeNamed.In(said) is { } programme ? ProgrammeCard.Of(said, programme) : ProgrammeNamed.Ask(said);

    /// <summary>What fits a project with reasons; else by theme, or all; what is stale is shown last and never recommended.</summary>
    private Answer Search(Utterance said)
    {
        if (said.Find("project") is { } name && (said.Network.FindProject(new(name)) ?? said.Network.ProjectsCalled(name).FirstOrDefault()) is { } project)
        {
            return MatchAnswer.Of(said, project, links);
        }

        var theme = said.Find("theme") is { } asked ? said.Network.FindTheme(new ThemeId(asked)) ?? said.Network.ThemesCalled(asked).FirstOrDefault() : null;
        var about = theme?.Name ?? said.Find("theme");
        var programmes = said.Network.Programmes
            .Where(programme => about is null || theme is not null && programme.Themes.Contains(theme.Id.Value))
            .OrderBy(programme => FactFreshness.Of(programme, said.Today) >= Freshness.Stale).ToArray();
        if (programmes.Length == 0)
        {
            return new Answer(FundingAnswerTexts.None(about ?? said.Find("project") ?? "", said.Language));
        }

        var title = FundingAnswerTexts.Found(programmes.Length, about, said.Language);
        var rows = programmes.Select(programme => CardParts.Row(programme.Name, Below(said, programme), new SayData(FundingAnswerTexts.Show(FundingTexts.ShortName(programme), said.Language))));
        return new Answer(
            $"{title}: {string.Join("; ", programmes.Select(programme => $"{programme.Name} ({Below(said, programme)})"))}",
            CardParts.Card(said.Language, [CardParts.Heading(title), .. rows]));
    }

    private static Answer Eligible(Utterance said)
    {
        if (ProgrammeNamed.In(said) is not { } programme)
        {
            return ProgrammeNamed.Ask(said);
        }

        var organisation = said.Organisation() ?? (said.Speaker.Person is { } person ? said.Network.FindOrganisation(person.Organisation) : null);
        if (organisation is null)
        {
            return Network.WhichOrganisation.Complete(said);
        }

        var eligibility = Eligibility.Of(programme, [organisation], said.Today);
        var text = FundingTexts.Answer(eligibility, said.Network, said.Language);
        return Sourced(said, programme, $"{organisation.Name}: {FundingTexts.ShortName(programme)}", text, StyleOf(eligibility.Verdict), programme.Applicants);
    }

    private static Answer Calculate(Utterance said)
    {
        if (ProgrammeNamed.In(said) is not { } programme)
        {
            return ProgrammeNamed.Ask(said);
        }

        var participants = said.Understood.FindNumber("participants") ?? programme.Formula?.MinimumParticipants ?? 1;
        var cost = said.Find("cost_eur") is { } euros && decimal.TryParse(euros, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? (long?)(amount * 100) : null;
        var outcome = GrantCalculation.Of(programme, participants, cost);
        return Sourced(said, programme, FundingTexts.ShortName(programme), FundingTexts.Answer(outcome, programme, said.Language), ContainerStyle.Accent, programme.Ceiling ?? programme.Rate);
    }

    private Answer Deadlines(Utterance said)
    {
        if (said.Find("programme") is not null)
        {
            return ProgrammeNamed.In(said) is { } programme ? ProgrammeCard.Of(said, programme) : ProgrammeNamed.Ask(said);
        }

        var ending = said.Network.Programmes
            .Select(programme => (Programme: programme, Day: programme.ApplicationEnds ?? programme.GuidelineEnds))
            .Where(entry => entry.Day is { } day && day >= said.Today && day.DayNumber - said.Today.DayNumber <= DeadlineDays)
            .OrderBy(entry => entry.Day).ToArray();
        if (ending.Length == 0)
        {
            return new Answer(FundingAnswerTexts.NoDeadline(said.Language));
        }

        var title = FundingAnswerTexts.Ending(ending.Length, said.Language);
        return new Answer(
            $"{title}: {string.Join("; ", ending.Select(entry => $"{entry.Programme.Name}, {FundingTexts.Ends(entry.Programme, said.Language)}"))}",
            CardParts.Card(said.Language,
            [
                CardParts.Heading(title),
                .. ending.Select(entry => CardParts.Row(
                    entry.Programme.Name, FundingTexts.Ends(entry.Programme, said.Language),
                    new SayData(FundingAnswerTexts.Show(FundingTexts.ShortName(entry.Programme), said.Language)))),
                .. links.Deadlines is { } tab ? (CardElement[])[CardParts.Buttons(new OpenUrlAction(FundingAnswerTexts.TimelineAndCalendar(said.Language), tab))] : [],
            ]));
    }

    private static Answer Sourced(Utterance said, FundingProgramme programme, string title, string text, ContainerStyle style, Fact? fact)
    {
        var source = fact is { Source: not null } ? FundingTexts.Source(fact, said.Language) : FundingTexts.FreshnessNote(programme, said.Today, said.Language);
        return new Answer($"{text} {source}.", CardParts.Card(said.Language,
        [
            CardParts.Heading(title),
            CardParts.Note(style, CardParts.Line(text)),
            CardParts.Small(source),
            CardParts.Small(FundingTexts.FreshnessNote(programme, said.Today, said.Language)),
            CardParts.Buttons(CardParts.Say(FundingAnswerTexts.Details(said.Language), FundingAnswerTexts.Show(FundingTexts.ShortName(programme), said.Language))),
        ]));
    }

    private static string Below(Utterance said, FundingProgramme programme) =>
        $"{FundingAnswerTexts.Rate(FundingTexts.Value(programme.Rate, said.Language), said.Language)} · {FundingTexts.FreshnessNote(programme, said.Today, said.Language)}";

    private static ContainerStyle StyleOf(Verdict verdict) => verdict switch
    {
        Verdict.Yes => ContainerStyle.Good,
        Verdict.No => ContainerStyle.Attention,
        _ => ContainerStyle.Warning,
    };
}
