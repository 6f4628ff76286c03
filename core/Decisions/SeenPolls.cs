using System.Collections.Concurrent;
using System.Collections.Immutable;
using Azure;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

/// <summary>
/// Open polls and their ballots as this instance last saw them. Enough to take a vote: question and rules are frozen, a deadline only moves away,
/// and a ballot is written on condition that it is still the one that was seen. Whoever would refuse a vote reads anew first.
/// </summary>
internal sealed class SeenPolls(TimeProvider clock)
{
    private readonly ConcurrentDictionary<PollId, Entry> _polls = new();
    private long _order;

    /// <summary>Taken before reading, so that what is written meanwhile counts as newer than what is read.</summary>
    public long Next() => Interlocked.Increment(ref _order);

    public Poll? Find(PollId id) => _polls.GetValueOrDefault(id)?.Poll;

    public SeenBallot? Find(PollId id, OrganisationId organisation) => _polls.GetValueOrDefault(id)?.Ballots.GetValueOrDefault(organisation);

    /// <summary>The poll with every ballot, read less than so long ago: whoever asks while somebody reads waits for that reading. Null where the poll is not open, or too large to be kept.</summary>
    /// <param name="read">In the order in which they are wanted.</param>
    public async Task<(Poll Poll, ImmutableArray<Ballot> Ballots)?> FindAsync(PollId id, TimeSpan age, Func<Task<ImmutableArray<Ballot>>> read)
    {
        if (age <= TimeSpan.Zero || !_polls.TryGetValue(id, out var entry) || entry.Poll is not { IsLarge: false })
        {
            return null;
        }

        var all = await entry.ReadingAsync(age, clock, read);
        return _polls.TryGetValue(id, out var now) && now == entry && entry.Poll is { } poll
            ? (poll, [.. all.Select(ballot => entry.Ballots.GetValueOrDefault(ballot.Organisation)?.Ballot ?? ballot)])
            : null;
    }

    public void Note(PollId id, Poll? poll)
    {
        if (poll is { State: PollState.Open })
        {
            _polls.GetOrAdd(id, _ => new Entry()).Poll = poll;
        }
        else
        {
            _polls.TryRemove(id, out _);
        }
    }

    /// <summary>Ballots of a large poll are too many to keep.</summary>
    public void Note(Poll poll, SeenBallot seen)
    {
        if (!poll.IsLarge && _polls.TryGetValue(poll.Id, out var entry))
        {
            entry.Ballots.AddOrUpdate(seen.Ballot.Organisation, seen, (_, before) => before.Order > seen.Order ? before : seen);
        }
    }

    private sealed class Entry
    {
        private readonly Lock _lock = new();
        private Task<ImmutableArray<Ballot>>? _reading;
        private long _begun;

        public Poll? Poll { get; set; }

        public ConcurrentDictionary<OrganisationId, SeenBallot> Ballots { get; } = new();

        public Task<ImmutableArray<Ballot>> ReadingAsync(TimeSpan age, TimeProvider clock, Func<Task<ImmutableArray<Ballot>>> read)
        {
            lock (_lock)
            {
                if (_reading is null or { IsFaulted: true } || clock.GetElapsedTime(_begun) >= age)
                {
                    (_begun, _reading) = (clock.GetTimestamp(), read());
                }

                return _reading;
            }
        }
    }
}

internal sealed record SeenBallot(Ballot Ballot, ETag ETag, long Order);
