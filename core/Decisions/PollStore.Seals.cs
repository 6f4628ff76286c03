using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace KreisTeams.Decisions;

/// <summary>What the check of a seal found.</summary>
public abstract record SealFinding
{
    private SealFinding(string number) => Number = number;

    public string Number { get; }

    public sealed record Intact(string PollNumber, string Seal) : SealFinding(PollNumber);

    public sealed record Open(string PollNumber) : SealFinding(PollNumber);

    /// <param name="Parts">Empty where a row cannot even be read.</param>
    public sealed record Broken(string PollNumber, ImmutableArray<SealPart> Parts) : SealFinding(PollNumber);

    /// <summary>The register gave this number, but there is no such poll, or it has no seal although it is closed.</summary>
    public sealed record Missing(string PollNumber) : SealFinding(PollNumber);
}

public sealed partial class PollStore
{
    /// <summary>Checks every number of the register against what is stored.</summary>
    public async IAsyncEnumerable<SealFinding> VerifySealsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (number, id) in _register.NumbersAsync(cancellationToken))
        {
            yield return await VerifyAsync(number, id, cancellationToken);
        }
    }

    private async Task<SealFinding> VerifyAsync(string number, PollId id, CancellationToken cancellationToken)
    {
        var (pollRow, sealRow) = (await FindRowAsync(id, PollRows.PollKey, cancellationToken), await FindRowAsync(id, PollRows.SealKey, cancellationToken));
        if (pollRow is null)
        {
            return new SealFinding.Missing(number);
        }

        try
        {
            var poll = PollRows.ToPoll(pollRow);
            if (sealRow is null)
            {
                return poll.State == PollState.Open ? new SealFinding.Open(number) : new SealFinding.Missing(number);
            }

            var seal = PollRows.ToSeal(sealRow);
            var history = (await RowsAsync(id, PollRows.HistoryPrefix, cancellationToken)).Select(row => (row.RowKey, PollRows.ToHistory(row))).ToArray();
            var broken = poll.IsLarge
                ? await BrokenAsync(poll, seal, history, cancellationToken)
                : [.. seal.Broken(poll, (await RowsAsync(id, PollRows.BallotPrefix, cancellationToken)).Select(PollRows.ToBallot).ToArray(), history)];
            return broken.IsEmpty && poll.Number == number ? new SealFinding.Intact(number, seal.Links.Printed) : new SealFinding.Broken(number, broken);
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException or FormatException or InvalidOperationException)
        {
            return new SealFinding.Broken(number, []);
        }
    }

    private async Task<ImmutableArray<SealPart>> BrokenAsync(Poll poll, Seal seal, (string Key, HistoryEntry Entry)[] history, CancellationToken cancellationToken)
    {
        var gates = await GatesAsync(poll.Id, cancellationToken);
        ImmutableArray<SealPart> broken = [.. seal.Broken(poll, gates, history, PollResult.Of(poll, Tally.Of(poll, SumsOf(gates))))];
        return broken.Contains(SealPart.Votes) || await AreGatesTrueAsync(poll, gates, cancellationToken) ? broken : broken.Add(SealPart.Votes);
    }
}
