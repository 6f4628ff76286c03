using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

public sealed partial class Voting
{
    private const int LongestReason = 500;

    /// <summary>What the poll would be, for confirmation; stores nothing.</summary>
    public async Task<PreviewOutcome> PreviewAsync(Actor actor, PollDraft draft, CancellationToken cancellationToken)
    {
        var snapshot = network();
        var now = clock.GetUtcNow();
        var refusals = draft.Refusals(now).AddRange(await RefusalsAsync(actor, draft, snapshot, cancellationToken));
        if (!refusals.IsEmpty)
        {
            return new PreviewOutcome.Refused(refusals);
        }

        var body = snapshot.FindBody(draft.Body)!;
        var organisations = snapshot.EntitledOrganisations(body);
        var poll = draft.ToPoll(body, [.. organisations.Select(organisation => organisation.Id)], actor.Person.Id, now);
        return new PreviewOutcome.Ready(new PollPreview(poll, organisations, Warnings(poll, snapshot)));
    }

    /// <summary>Opens the poll: freezes rules and electorate, issues the ballots, gives it its number. The same draft twice opens one poll.</summary>
    public async Task<OpenOutcome> OpenAsync(Actor actor, PollDraft draft, CancellationToken cancellationToken)
    {
        if (await polls.RegisterAsync(draft.Id, cancellationToken) is { } already)
        {
            return new OpenOutcome.Opened(already, []);
        }

        var outcome = await PreviewAsync(actor, draft, cancellationToken);
        if (outcome is PreviewOutcome.Refused refused)
        {
            return new OpenOutcome.Refused(refused.Reasons);
        }

        var preview = ((PreviewOutcome.Ready)outcome).Preview;
        await times.PlanAsync(preview.Poll, cancellationToken);
        var ballots = preview.Electorate.Select(organisation => new Ballot(preview.Poll.Id, organisation.Id, organisation.Name)
        {
            Weight = preview.Poll.Rules.IsWeighted ? organisation.Weight : 1,
        });
        var opened = await changes.AnnounceAsync(draft.Id, () => polls.OpenAsync(preview.Poll, [.. ballots], cancellationToken), cancellationToken);
        return new OpenOutcome.Opened(opened, preview.Warnings);
    }

    /// <summary>A draft that asks the same again after „nicht beschlussfähig“.</summary>
    public static PollDraft SecondInvitation(Poll first, PollId id, DateTimeOffset deadline) => new(id, first.Kind, first.Question, first.Body, deadline)
    {
        Options = [.. first.Options.Select(option => option.Label)],
        Majority = first.Rules.Majority,
        IsSecret = first.Rules.IsSecret,
        Visibility = first.Rules.Visibility,
        Project = first.Project,
        IsPublic = first.IsPublic,
        SecondInvitationOf = first.Id,
    };

    /// <summary>Counts and seals now. Author and moderators may, before the deadline too.</summary>
    public Task<LifeOutcome> CloseAsync(Actor actor, PollId id, CancellationToken cancellationToken) => DirectAsync(
        actor,
        id,
        async open =>
        {
            var now = clock.GetUtcNow();
            var (poll, seal, isOurs) = await polls.SealAsync(id, poll => PollTimes.Ended(poll, now, actor.Person.Id), cancellationToken);
            return isOurs ? new LifeOutcome.Closed(poll!, seal!.Result) : new LifeOutcome.AlreadyClosed(poll ?? open);
        },
        cancellationToken);

    /// <summary>Moves the deadline to a later moment, with a reason that everybody reads.</summary>
    public Task<LifeOutcome> ExtendAsync(
        Actor actor, PollId id, DateTimeOffset deadline, string reason, CancellationToken cancellationToken, bool isAutumnHourStated = false) => DirectAsync(
        actor,
        id,
        async open =>
        {
            var now = clock.GetUtcNow();
            if (Trimmed(reason) is not { Length: <= LongestReason } why)
            {
                return new LifeOutcome.ReasonMissing();
            }

            if (PollDraft.DeadlineRefusal(deadline, isAutumnHourStated, now) is { } refusal)
            {
                return new LifeOutcome.DeadlineRefused(refusal);
            }

            if (deadline <= open.Deadline)
            {
                return new LifeOutcome.NotLater(open);
            }

            await times.PlanAsync(open with { Deadline = deadline, OpenedAt = now }, cancellationToken);
            var extended = await polls.ChangeAsync(
                id,
                poll => poll.IsOpenAt(now) && deadline > poll.Deadline
                    ? (poll with { Deadline = deadline.ToUniversalTime(), Extensions = poll.Extensions.Add(new Extension(poll.Deadline, deadline.ToUniversalTime(), why, now)) },
                        new HistoryEntry(HistoryEvent.Extended, now) { By = actor.Person.Id, ByProof = PersonProof.New(actor.Person.Id), Text = why, Version = poll.Version })
                    : null,
                cancellationToken);
            return extended is not null ? new LifeOutcome.Extended(extended) : await AfterAllAsync(id, open, cancellationToken);
        },
        cancellationToken);

    /// <summary>Changes the wording: a new version that everybody is asked again; votes for the old one stay in the history.</summary>
    public Task<LifeOutcome> AmendAsync(Actor actor, PollId id, string question, CancellationToken cancellationToken) => DirectAsync(
        actor,
        id,
        async open =>
        {
            var now = clock.GetUtcNow();
            var draft = new PollDraft(id, PollKind.Resolution, question, open.Body, open.Deadline) { IsAutumnHourStated = true };
            if (draft.Refusals(now) is [var refusal, ..])
            {
                return new LifeOutcome.QuestionRefused(refusal);
            }

            var amended = await polls.AmendAsync(
                id,
                poll => poll.IsOpenAt(now)
                    ? (poll with { Question = question.Trim(), Version = poll.Version + 1 },
                        new HistoryEntry(HistoryEvent.Amended, now) { By = actor.Person.Id, ByProof = PersonProof.New(actor.Person.Id), Text = poll.Question, Version = poll.Version + 1 })
                    : null,
                cancellationToken);
            return amended is not null ? new LifeOutcome.Amended(amended) : await AfterAllAsync(id, open, cancellationToken);
        },
        cancellationToken);

    /// <summary>Reminds the organisations without a vote, each at most once an hour.</summary>
    public Task<LifeOutcome> RemindAsync(Actor actor, PollId id, CancellationToken cancellationToken) => DirectAsync(
        actor,
        id,
        async open =>
        {
            if (!open.IsOpenAt(clock.GetUtcNow()))
            {
                return new LifeOutcome.AlreadyClosed(open);
            }

            await times.RemindNowAsync(open, cancellationToken);
            var missing = (await polls.BallotsAsync(id, cancellationToken)).Where(ballot => ballot.State == BallotState.Blank);
            return new LifeOutcome.Reminded(open, [.. missing.Select(ballot => ballot.Organisation)]);
        },
        cancellationToken);

    private async Task<LifeOutcome> DirectAsync(Actor actor, PollId id, Func<Poll, Task<LifeOutcome>> act, CancellationToken cancellationToken)
    {
        if (await polls.FindAsync(id, cancellationToken) is not { } poll)
        {
            return new LifeOutcome.NoSuchPoll();
        }

        if (!MayDirect(poll, actor.Person))
        {
            return new LifeOutcome.NotAllowed(poll, [.. network().Persons.Where(person => MayDirect(poll, person))]);
        }

        return poll.State != PollState.Open
            ? new LifeOutcome.AlreadyClosed(poll)
            : await changes.AnnounceAsync(id, () => act(poll), cancellationToken);
    }

    private async Task<LifeOutcome> AfterAllAsync(PollId id, Poll before, CancellationToken cancellationToken) =>
        await polls.FindAsync(id, cancellationToken) is { State: PollState.Open } open && open.IsOpenAt(clock.GetUtcNow())
            ? new LifeOutcome.NotLater(open)
            : new LifeOutcome.AlreadyClosed(before);

    private static bool MayDirect(Poll poll, Person person) => person.Id == poll.Author || person.MayModerate(poll.Body);

    private async Task<ImmutableArray<DraftRefusal>> RefusalsAsync(Actor actor, PollDraft draft, NetworkSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.FindBody(draft.Body) is not { } body)
        {
            return [new DraftRefusal.NoSuchBody(draft.Body)];
        }

        var organisations = snapshot.EntitledOrganisations(body).Length;
        return
        [
            .. organisations == 0 ? new DraftRefusal[] { new DraftRefusal.NobodyEntitled(body.Name) } : [],
            .. organisations > PollDraft.MostOrganisations ? new DraftRefusal[] { new DraftRefusal.TooManyOrganisations(organisations, PollDraft.MostOrganisations) } : [],
            .. IsOfBody(actor.Person, body, clock.Today()) ? [] : new DraftRefusal[] { new DraftRefusal.NotOfTheBody(body.Name) },
            .. draft.Project is not { } project || snapshot.FindProject(project) is not null ? [] : new DraftRefusal[] { new DraftRefusal.NoSuchProject(project) },
            .. await MayRepeatAsync(draft, cancellationToken) ? [] : new DraftRefusal[] { new DraftRefusal.NothingToRepeat() },
        ];
    }

    private static bool IsOfBody(Person person, Body body, DateOnly today) =>
        person.MayModerate(body.Id) || person.Mandates.Any(mandate => mandate.IsValid(today) && body.Members.Contains(mandate.Organisation));

    private async Task<bool> MayRepeatAsync(PollDraft draft, CancellationToken cancellationToken) =>
        draft.SecondInvitationOf is not { } first
        || await polls.FindSealAsync(first, cancellationToken) is { Result.Outcome: Outcome.NotQuorate }
        && await polls.FindAsync(first, cancellationToken) is { } poll && poll.Body == draft.Body;

    private ImmutableArray<DraftWarning> Warnings(Poll poll, NetworkSnapshot snapshot)
    {
        var electorate = new Electorate(poll, snapshot, clock.Today());
        var withoutVoter = poll.Electorate.Where(organisation => electorate.VotersOf(organisation).IsEmpty).ToImmutableArray();
        return
        [
            .. poll.Rules.IsSecret && poll.Electorate.Length < PollDraft.SmallestSecretGroup ? new DraftWarning[] { new DraftWarning.SmallSecretGroup(poll.Electorate.Length) } : [],
            .. withoutVoter.IsEmpty ? [] : new DraftWarning[] { new DraftWarning.WithoutVoter(withoutVoter) },
        ];
    }
}
