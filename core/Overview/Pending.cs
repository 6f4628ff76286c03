using System.Collections.Immutable;
using KreisTeams.Decisions;
using KreisTeams.Funding;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Overview;

/// <summary>What ends on a day.</summary>
public abstract record Ending(DateOnly Day)
{
    public sealed record OfPoll(Poll Poll) : Ending(DateOnly.FromDateTime(BerlinTime.WallTime(Poll.Deadline)));

    public sealed record OfProgramme(Deadline Deadline) : Ending(Deadline.Day);

    public sealed record OfProject(Project Project, DateOnly Last) : Ending(Last);
}

/// <summary>What needs a person today.</summary>
/// <param name="Open">All polls the person may see, soonest first.</param>
/// <param name="Endings">As far as somebody looks ahead, soonest first.</param>
public sealed record Pending(ImmutableArray<PollView> Open, ImmutableArray<Ending> Endings)
{
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(90);

    /// <summary>Polls in which the person's vote is missing.</summary>
    public ImmutableArray<PollView> Owed => [.. Open.Where(view => view.Own.Any(own => own.Ballot.State == BallotState.Blank))];

    public static async Task<Pending> OfAsync(Actor actor, PollStore polls, Voting voting, NetworkSnapshot network, DateOnly today, CancellationToken cancellationToken)
    {
        var views = await Task.WhenAll((await polls.OpenPollsAsync(cancellationToken)).Select(poll => voting.ViewAsync(poll.Id, actor, cancellationToken)));
        ImmutableArray<PollView> open = [.. views.OfType<PollView>().OrderBy(view => view.Poll.Deadline)];
        IEnumerable<Ending> endings =
        [
            .. open.Select(view => new Ending.OfPoll(view.Poll)),
            .. network.Programmes.SelectMany(Deadline.Of).Select(deadline => new Ending.OfProgramme(deadline)),
            .. network.ProjectsOf(actor.Person.Organisation).Where(project => project is { End: not null, State: ProjectState.Running or ProjectState.Planned })
                .Select(project => new Ending.OfProject(project, project.End!.Value)),
        ];
        return new Pending(open, [.. endings.Where(ending => ending.Day >= today && ending.Day <= today.AddDays(Ahead.Days)).OrderBy(ending => ending.Day)]);
    }
}
