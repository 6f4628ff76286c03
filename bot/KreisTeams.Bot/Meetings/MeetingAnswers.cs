using KreisTeams.Bot.Chat;
using KreisTeams.Meetings;

namespace KreisTeams.Bot.Meetings;

/// <summary>What polls need of meetings: the agenda of the next session, who is in the one that is running, and whether it can decide.</summary>
public sealed class MeetingAnswers(Agenda agenda, Sessions sessions, TimeProvider clock)
{
    public async Task<Answer?> AnswerAsync(Utterance said, CancellationToken cancellationToken) => said.Intent switch
    {
        "meeting.agenda" => await AgendaAsync(said, cancellationToken),
        "meeting.attendance" => await QuorumAsync(said, cancellationToken) ?? new Answer(MeetingTexts.Of(new SessionOutcome.NotRunning(BodyOf(said).Name), said.Language)),
        "meeting.agenda_add" or "meeting.start" or "meeting.end" or "meeting.attend" or "meeting.leave" when said.Speaker.Actor is null => new Answer(ChatTexts.UnknownPerson(said.Language)),
        "meeting.agenda_add" => await ProposeAsync(said, cancellationToken),
        "meeting.start" => await StartAsync(said, cancellationToken),
        "meeting.end" => new Answer(MeetingTexts.Of(await sessions.EndAsync(said.Speaker.Actor!, BodyOf(said).Id, cancellationToken), said.Language)),
        "meeting.attend" or "meeting.leave" => await NoteAsync(said, cancellationToken),
        _ => null,
    };

    /// <summary>Who is there, and whether the body can decide; null where no session of the body is running.</summary>
    public async Task<Answer?> QuorumAsync(Utterance said, CancellationToken cancellationToken)
    {
        var body = BodyOf(said);
        return await sessions.FindRunningAsync(body.Id, cancellationToken) is { } session ? Shown(said, body, session) : null;
    }

    private async Task<Answer> ProposeAsync(Utterance said, CancellationToken cancellationToken) => said.Find("item") is { Length: > 0 } item
        ? new Answer(MeetingTexts.Of(await agenda.ProposeAsync(said.Speaker.Actor!, BodyOf(said).Id, item, cancellationToken), said.Language))
        : Choices.AskForMore(said, MeetingAnswerTexts.WhichItem(said.Language), said.Text.TrimEnd(':', ' ') + ":");

    private async Task<Answer> StartAsync(Utterance said, CancellationToken cancellationToken)
    {
        var body = BodyOf(said);
        return await sessions.StartAsync(said.Speaker.Actor!, body.Id, cancellationToken) switch
        {
            SessionOutcome.Saved saved => Shown(said, body, saved.Session),
            var refused => new Answer(MeetingTexts.Of(refused, said.Language)),
        };
    }

    private async Task<Answer> NoteAsync(Utterance said, CancellationToken cancellationToken)
    {
        var body = BodyOf(said);
        var organisation = said.Organisation()?.Id ?? said.Speaker.Person!.Organisation;
        return await sessions.NoteAsync(said.Speaker.Actor!, body.Id, organisation, said.Intent == "meeting.attend", cancellationToken) switch
        {
            SessionOutcome.Saved saved => Shown(said, body, saved.Session),
            var refused => new Answer(MeetingTexts.Of(refused, said.Language)),
        };
    }

    private async Task<Answer> AgendaAsync(Utterance said, CancellationToken cancellationToken)
    {
        var body = BodyOf(said);
        var items = (await agenda.OfAsync(body.Id, cancellationToken)).Where(item => item.IsPublic || said.Speaker.IsPersonal && said.Speaker.Person is { } person && body.Includes(person, said.Today)).ToArray();
        var title = items.Length == 0 ? MeetingAnswerTexts.EmptyAgenda(body.Name, said.Language) : MeetingAnswerTexts.Agenda(body.Name, said.Language);
        var lines = items.Select((item, index) => (Title: MeetingAnswerTexts.Item(index + 1, item.Title, said.Language), By: MeetingAnswerTexts.ProposedBy(
            item.Proposer is { } person ? said.Network.FindPerson(person)?.Name : null,
            item.ProposedFor is { } organisation ? said.Network.FindOrganisation(organisation)?.Name : null, item.Poll is not null, said.Language))).ToArray();
        return new Answer($"{title} {string.Join("; ", lines.Select(line => $"{line.Title} ({line.By})"))}".TrimEnd(), CardParts.Card(said.Language,
            [CardParts.Heading(title), .. lines.Select(line => CardParts.Row(line.Title, line.By, null))]));
    }

    private Answer Shown(Utterance said, Body body, Session session)
    {
        var now = clock.GetUtcNow();
        var entitled = said.Network.EntitledOrganisations(body);
        var quorum = MeetingTexts.Of(session.QuorumAt(now, [.. entitled.Select(organisation => organisation.Id)], body.Rules), said.Language);
        var present = string.Join(", ", entitled.Where(organisation => session.IsPresent(organisation.Id, now)).Select(organisation => organisation.Name));
        var absent = string.Join(", ", entitled.Where(organisation => !session.IsPresent(organisation.Id, now)).Select(organisation => organisation.Name));
        var title = MeetingAnswerTexts.Session(body.Name, session.StartedAt, said.Language);
        return new Answer($"{title}. {quorum}. {MeetingAnswerTexts.Present(present, said.Language)}", CardParts.Card(said.Language, CardParts.Only(
            CardParts.Heading(title),
            CardParts.Strong(quorum),
            CardParts.Line(MeetingAnswerTexts.Present(present, said.Language)),
            absent.Length == 0 ? null : CardParts.Small(MeetingAnswerTexts.Absent(absent, said.Language)),
            CardParts.Small(MeetingAnswerTexts.HowToNote(said.Language)))));
    }

    /// <summary>The body that was named, else the one in which the speaker holds the office its members hold.</summary>
    private static Body BodyOf(Utterance said) => said.Network.BodySpokenOf(said.Find("body"), said.Speaker.Person, said.Today);
}
