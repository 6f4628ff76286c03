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
        var entitled = snapshot.EntitledOrganisations(body);
        var present = await PresentAsync(draft, entitled, now, cancellationToken);
        if (present is { IsEmpty: true })
        {
            return new PreviewOutcome.Refused([new DraftRefusal.NobodyPresent(body.Name)]);
        }

        var poll = draft.ToPoll(body, entitled, present, actor.Person.Id, now);
        ImmutableArray<Organisation> electorate = present is { } here ? [.. entitled.Where(organisation => here.Contains(organisation.Id))] : entitled;
        return new PreviewOutcome.Ready(new PollPreview(poll, electorate, Warnings(poll, electorate, snapshot)));
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

    /// <summary>A draft that asks the same again after „nicht beschlussfähig“. A poll has one second invitation, whoever starts it.</summary>
    public static PollDraft SecondInvitation(Poll first, DateTimeOffset deadline) => new(first.Id.Again(), first.Kind, first.Question, first.Body, deadline)
    {
        Options = [.. first.Options.Select(option => option.Label)],
        Majority = first.Rules.Majority,
        IsSecret = first.Rules.IsSecret,
        IsRanked = first.IsRanked,
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
            var missing = (await polls.BallotsAsync(open, cancellationToken)).Where(ballot => ballot.State == BallotState.Blank);
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

    internal static bool MayDirect(Poll poll, Person person) => person.Id == poll.Author || person.MayModerate(poll.Body);

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
            .. draft.RulesUnder(body.Rules).IsSecret && organisations > PollDraft.MostInOneTransaction
                ? new DraftRefusal[] { new DraftRefusal.TooManyForSecret(organisations, PollDraft.MostInOneTransaction) } : [],
            .. organisations > PollDraft.MostOrganisations ? new DraftRefusal[] { new DraftRefusal.TooManyOrganisations(organisations, PollDraft.MostOrganisations) } : [],
            .. body.Includes(actor.Person, clock.Today()) ? [] : new DraftRefusal[] { new DraftRefusal.NotOfTheBody(body.Name) },
            .. draft.Project is not { } project || snapshot.FindProject(project) is not null ? [] : new DraftRefusal[] { new DraftRefusal.NoSuchProject(project) },
            .. await MayRepeatAsync(draft, cancellationToken) ? [] : new DraftRefusal[] { new DraftRefusal.NothingToRepeat() },
        ];
    }

    private async Task<bool> MayRepeatAsync(PollDraft draft, CancellationToken cancellationToken) =>
        draft.SecondInvitationOf is not { } first
        || await polls.FindSealAsync(first, cancellationToken) is { Result.Outcome: Outcome.NotQuorate }
        && await polls.FindAsync(first, cancellationToken) is { } poll && poll.Body == draft.Body;

    /// <summary>Who is in the session that the body holds right now. An Umlauf is decided outside of sessions.</summary>
    private async Task<ImmutableArray<OrganisationId>?> PresentAsync(PollDraft draft, ImmutableArray<Organisation> entitled, DateTimeOffset now, CancellationToken cancellationToken) =>
        draft.Kind != PollKind.Circular && entitled.Length <= PollDraft.MostInOneTransaction && await sessions.FindRunningAsync(draft.Body, cancellationToken) is { } session
            ? [.. entitled.Select(organisation => organisation.Id).Where(organisation => session.IsPresent(organisation, now))]
            : null;

    private ImmutableArray<DraftWarning> Warnings(Poll poll, ImmutableArray<Organisation> electorate, NetworkSnapshot snapshot)
    {
        var voters = new Electorate(poll, snapshot, clock.Today());
        ImmutableArray<OrganisationId> withoutVoter = poll.IsLarge ? [] : [.. poll.Electorate.Where(organisation => voters.VotersOf(organisation).IsEmpty)];
        return
        [
            .. poll.Rules.IsSecret && electorate.Length < PollDraft.SmallestSecretGroup ? new DraftWarning[] { new DraftWarning.SmallSecretGroup(electorate.Length) } : [],
            .. withoutVoter.IsEmpty ? [] : new DraftWarning[] { new DraftWarning.WithoutVoter(withoutVoter) },
            .. poll.IsInSession ? new DraftWarning[] { new DraftWarning.InSession(electorate.Length, poll.Entitled) } : [],
        ];
    }
}
