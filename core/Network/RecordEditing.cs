using System.Collections.Immutable;
using System.Diagnostics;

namespace KreisTeams.Network;

/// <summary>The way every change by a person takes: rights, rules, then one write.</summary>
public sealed class RecordEditing(NetworkCache cache, NetworkStore store)
{
    /// <summary>Saves what a person edited in a form, against the version they saw.</summary>
    internal Task<EditOutcome> SaveAsync(object record, long basedOn, Actor actor, CancellationToken cancellationToken) =>
        WriteAsync(cache.Current, [RecordEdit.Of(record, basedOn)], actor, cancellationToken);

    /// <summary>Carries out a command on the network as it is now, and decides again when somebody was faster.</summary>
    /// <param name="decide">The records to write, the one to answer with first; or why not.</param>
    internal async Task<EditOutcome> CarryOutAsync(Func<NetworkSnapshot, Decision> decide, Actor actor, CancellationToken cancellationToken)
    {
        while (true)
        {
            var network = cache.Current;
            var decision = decide(network);
            if (decision.Refusal is { } refusal)
            {
                return refusal;
            }

            ImmutableArray<RecordEdit> edits =
            [
                .. decision.Records.Select(record => RecordEdit.Of(record, network.VersionOf(RecordKey.Of(record)))),
                .. decision.Removed.Select(key => new RecordEdit(key, null, network.VersionOf(key))),
            ];
            var outcome = await WriteAsync(network, edits, actor, cancellationToken);
            if (outcome is not EditOutcome.Conflict)
            {
                return outcome;
            }
        }
    }

    private async Task<EditOutcome> WriteAsync(NetworkSnapshot network, ImmutableArray<RecordEdit> edits, Actor actor, CancellationToken cancellationToken)
    {
        var changing = edits.Where(edit => IsChange(network, edit)).ToImmutableArray();
        if (changing.IsEmpty)
        {
            return new EditOutcome.Unchanged(edits[0].Record!);
        }

        var become = edits.Aggregate(network, (snapshot, edit) => edit.Record is { } record ? snapshot.With(record, edit.BasedOn) : snapshot.Without(edit.Key));
        ImmutableArray<JsonProblem> problems = [.. edits.Select(edit => edit.Record).OfType<object>().SelectMany(record => NetworkRules.Check(record, become))];
        if (!problems.IsEmpty)
        {
            return EditOutcome.Invalid.At(problems);
        }

        return await store.WriteAsync(changing, Author.Of(actor), cancellationToken) switch
        {
            WriteOutcome.Written written => new EditOutcome.Saved(edits[0].Record ?? network.Find(edits[0].Key)!, written.Change),
            WriteOutcome.Conflict conflict => new EditOutcome.Conflict(conflict),
            _ => throw new UnreachableException(),
        };
    }

    private static bool IsChange(NetworkSnapshot network, RecordEdit edit) =>
        network.VersionOf(edit.Key) != edit.BasedOn || edit.Record is null || network.Find(edit.Key) is not { } known || NetworkJson.Write(known) != NetworkJson.Write(edit.Record);
}

/// <summary>What a command comes to: records to write, or a refusal.</summary>
internal sealed record Decision
{
    public EditOutcome? Refusal { get; private init; }

    public ImmutableArray<object> Records { get; private init; } = [];

    /// <summary>Records that go, in the same write.</summary>
    public ImmutableArray<RecordKey> Removed { get; init; } = [];

    public static Decision Write(params IEnumerable<object> records) => new() { Records = [.. records] };

    public static implicit operator Decision(EditOutcome refusal) => new() { Refusal = refusal };
}
