using System.Globalization;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Storage;

namespace KreisTeams.Decisions;

/// <summary>A poll as lists show it.</summary>
public sealed record PollSummary(PollId Id, string Number, PollKind Kind, string Question, BodyId Body, string BodyName, PollState State, DateTimeOffset Deadline)
{
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Null while open.</summary>
    public Outcome? Outcome { get; init; }

    public bool IsSecret { get; init; }

    public bool IsPublic { get; init; }

    public ProjectId? Project { get; init; }
}

/// <summary>
/// The register of polls in one partition: numbers without gaps or duplicates, and the lists, which are views of the polls and are put right again by durable work.
/// A row „open-…“ or „closed-…“ carries the summary, the latest number first; „number-…“ leads from number to poll, „id-…“ from poll to number.
/// </summary>
internal sealed class PollRegister(StorageAccount storage)
{
    private const string Partition = "register";
    private const string Last = "Last";
    private const string Id = "Id";

    private readonly TableClient _table = storage.Table(PollStore.TableName);

    /// <summary>Gives the poll the next number of the year; asked again for the same poll, the same number.</summary>
    public async Task<string> NumberAsync(PollId id, int year, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await FindRowAsync($"id-{id}", cancellationToken) is { } given)
            {
                return given.GetString(nameof(Poll.Number));
            }

            var counter = await FindRowAsync($"counter-{year}", cancellationToken);
            var number = string.Create(CultureInfo.InvariantCulture, $"{year}-{(counter?.GetInt32(Last) ?? 0) + 1:D3}");
            var next = new TableEntity(Partition, $"counter-{year}") { [Last] = (counter?.GetInt32(Last) ?? 0) + 1 };
            try
            {
                await _table.SubmitTransactionAsync(
                    [
                        counter is null ? new(TableTransactionActionType.Add, next) : new(TableTransactionActionType.UpdateReplace, next, counter.ETag),
                        new(TableTransactionActionType.Add, new TableEntity(Partition, $"number-{number}") { [Id] = id.ToString() }),
                        new(TableTransactionActionType.Add, new TableEntity(Partition, $"id-{id}") { [nameof(Poll.Number)] = number }),
                    ],
                    cancellationToken);
                return number;
            }
            catch (RequestFailedException race) when (race.Status is 409 or 412)
            {
                // Another poll took this number, or another instance opened this very poll.
            }
        }
    }

    public async Task<PollId?> FindAsync(string number, CancellationToken cancellationToken) =>
        await FindRowAsync($"number-{number}", cancellationToken) is { } row && PollId.TryParse(row.GetString(Id), out var id) ? id : null;

    /// <summary>All numbers ever given, oldest first.</summary>
    public IAsyncEnumerable<(string Number, PollId Id)> NumbersAsync(CancellationToken cancellationToken) => _table
        .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {"number-"} and RowKey lt {"number."}"), cancellationToken: cancellationToken)
        .Select(row => (row.RowKey["number-".Length..], PollId.Parse(row.GetString(Id))));

    /// <summary>Lists the poll as it is now. Called again it changes nothing.</summary>
    public async Task ShowAsync(Poll poll, Outcome? outcome, CancellationToken cancellationToken)
    {
        var (here, there) = poll.State == PollState.Open ? ("open", "closed") : ("closed", "open");
        await _table.UpsertEntityAsync(ToRow(poll, outcome, RowKey(here, poll.Number)), TableUpdateMode.Replace, cancellationToken);
        await _table.DeleteEntityAsync(Partition, RowKey(there, poll.Number), ETag.All, cancellationToken);
    }

    public IAsyncEnumerable<PollSummary> ListAsync(bool open, CancellationToken cancellationToken)
    {
        var (from, to) = open ? ("open-", "open.") : ("closed-", "closed.");
        return _table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from} and RowKey lt {to}"), cancellationToken: cancellationToken).Select(ToSummary);
    }

    // Descending by year and number: keys are ascending, so digits are turned round.
    private static string RowKey(string list, string number) =>
        $"{list}-{string.Concat(number.PadLeft(12, '0').Select(digit => char.IsAsciiDigit(digit) ? (char)('9' - digit + '0') : digit))}";

    private static TableEntity ToRow(Poll poll, Outcome? outcome, string rowKey) => new(Partition, rowKey)
    {
        [Id] = poll.Id.ToString(),
        [nameof(Poll.Number)] = poll.Number,
        [nameof(Poll.Kind)] = poll.Kind.ToString(),
        [nameof(Poll.Question)] = poll.Question,
        [nameof(Poll.Body)] = poll.Body.Value,
        [nameof(Poll.BodyName)] = poll.BodyName,
        [nameof(Poll.State)] = poll.State.ToString(),
        [nameof(Poll.Deadline)] = poll.Deadline,
        [nameof(Poll.ClosedAt)] = poll.ClosedAt,
        [nameof(PollSummary.Outcome)] = outcome?.ToString(),
        [nameof(PollSummary.IsSecret)] = poll.Rules.IsSecret,
        [nameof(Poll.IsPublic)] = poll.IsPublic,
        [nameof(Poll.Project)] = poll.Project?.Value,
    };

    private static PollSummary ToSummary(TableEntity row) => new PollSummary(
        PollId.Parse(row.GetString(Id)),
        row.GetString(nameof(Poll.Number)),
        Enum.Parse<PollKind>(row.GetString(nameof(Poll.Kind))),
        row.GetString(nameof(Poll.Question)),
        new BodyId(row.GetString(nameof(Poll.Body))),
        row.GetString(nameof(Poll.BodyName)),
        Enum.Parse<PollState>(row.GetString(nameof(Poll.State))),
        row.GetDateTimeOffset(nameof(Poll.Deadline))!.Value)
    {
        ClosedAt = row.GetDateTimeOffset(nameof(Poll.ClosedAt)),
        Outcome = row.GetString(nameof(PollSummary.Outcome)) is { } outcome ? Enum.Parse<Outcome>(outcome) : null,
        IsSecret = row.GetBoolean(nameof(PollSummary.IsSecret))!.Value,
        IsPublic = row.GetBoolean(nameof(Poll.IsPublic))!.Value,
        Project = row.GetString(nameof(Poll.Project)) is { } project ? new ProjectId(project) : null,
    };

    private async Task<TableEntity?> FindRowAsync(string rowKey, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, rowKey, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
