using Azure;
using Azure.Data.Tables;

namespace KreisTeams.Storage;

/// <summary>
/// Writes transactions. Those of one partition that come while one is being written go together in the next, so that many at once cost few calls and one alone waits for nobody.
/// Each caller is answered when its own rows are stored. A transaction that storage refuses is refused to its caller only: the others of its group are written without it.
/// </summary>
public sealed class GroupCommit(TableClient table)
{
    private const int MostRows = 100;

    private readonly Lock _gate = new();

    /// <summary>By the partition that is being written.</summary>
    private readonly Dictionary<string, List<Transaction>> _waiting = [];

    /// <param name="rows">Of one partition.</param>
    /// <returns>The answer to each row, in order.</returns>
    /// <exception cref="RequestFailedException">Nothing of this transaction was stored.</exception>
    public Task<IReadOnlyList<Response>> SubmitAsync(IReadOnlyList<TableTransactionAction> rows, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (transaction, partition) = (new Transaction(rows), rows[0].Entity.PartitionKey);
        if (IsAlone(partition, transaction))
        {
            _ = WriteAsync(partition);
        }

        return transaction.Answer.WaitAsync(cancellationToken);
    }

    private bool IsAlone(string partition, Transaction transaction)
    {
        lock (_gate)
        {
            if (_waiting.TryGetValue(partition, out var waiting))
            {
                waiting.Add(transaction);
                return false;
            }

            _waiting.Add(partition, [transaction]);
            return true;
        }
    }

    private async Task WriteAsync(string partition)
    {
        while (TakeGroup(partition) is { Count: > 0 } group)
        {
            await WriteAsync(group);
        }
    }

    private List<Transaction> TakeGroup(string partition)
    {
        lock (_gate)
        {
            var waiting = _waiting[partition];
            var (group, rows, keys) = (new List<Transaction>(), 0, new HashSet<string>());
            foreach (var transaction in waiting)
            {
                rows += transaction.Rows.Count;
                if (group.Count > 0 && (rows > MostRows || transaction.Rows.Any(row => keys.Contains(row.Entity.RowKey))))
                {
                    break;
                }

                group.Add(transaction);
                keys.UnionWith(transaction.Rows.Select(row => row.Entity.RowKey));
            }

            waiting.RemoveRange(0, group.Count);
            if (group.Count == 0)
            {
                _waiting.Remove(partition);
            }

            return group;
        }
    }

    private async Task WriteAsync(List<Transaction> group)
    {
        try
        {
            var answers = (await table.SubmitTransactionAsync(group.SelectMany(transaction => transaction.Rows), CancellationToken.None)).Value;
            var from = 0;
            foreach (var transaction in group)
            {
                transaction.Succeed([.. answers.Skip(from).Take(transaction.Rows.Count)]);
                from += transaction.Rows.Count;
            }
        }
        catch (RequestFailedException) when (group.Count > 1)
        {
            await Task.WhenAll(group.Select(transaction => WriteAsync([transaction])));
        }
        catch (Exception fault)
        {
            group.ForEach(transaction => transaction.Fail(fault));
        }
    }

    private sealed class Transaction(IReadOnlyList<TableTransactionAction> rows)
    {
        private readonly TaskCompletionSource<IReadOnlyList<Response>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IReadOnlyList<TableTransactionAction> Rows => rows;

        public Task<IReadOnlyList<Response>> Answer => _answer.Task;

        public void Succeed(IReadOnlyList<Response> answers) => _answer.SetResult(answers);

        public void Fail(Exception fault) => _answer.SetException(fault);
    }
}
