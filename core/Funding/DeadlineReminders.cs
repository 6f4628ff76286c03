using System.Globalization;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Network;
using KreisTeams.Storage;
using KreisTeams.Work;

namespace KreisTeams.Funding;

/// <summary>Who wants to be told how many days before a programme's deadline.</summary>
/// <param name="ToldFor">The deadline they were told of last; a later one is told again.</param>
public sealed record DeadlineReminder(PersonId Person, string Programme, int DaysBefore, DateOnly? ToldFor);

/// <summary>Tells a person; telling twice of one deadline must not reach them twice.</summary>
public delegate Task TellOfDeadline(DeadlineReminder reminder, Deadline deadline, CancellationToken cancellationToken);

/// <summary>Reminders of deadlines, each looked at every morning: a deadline that was moved moves its reminder, in either direction.</summary>
public sealed class DeadlineReminders(StorageAccount storage, NetworkCache network, WorkList work, IEnumerable<TellOfDeadline> tellers, TimeProvider clock)
{
    public const string Work = "funding/remind";
    public const int LongestDistance = 366;

    internal const string TableName = "DeadlineReminders";

    /// <summary>People are told in the morning.</summary>
    private static readonly TimeOnly Morning = new(8, 0);

    private readonly TableClient _table = storage.Table(TableName);

    public async Task<DeadlineReminder> SetAsync(PersonId person, string programme, int daysBefore, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(daysBefore, LongestDistance);
        ArgumentOutOfRangeException.ThrowIfNegative(daysBefore);
        var reminder = new DeadlineReminder(person, programme, daysBefore, null);
        var existing = await FindAsync(Key(reminder), cancellationToken);
        if (existing is null)
        {
            await work.PlanAroundAsync(Work, Key(reminder), () => _table.UpsertEntityAsync(ToRow(reminder), TableUpdateMode.Replace, cancellationToken), cancellationToken);
        }

        return existing is null ? reminder : ToReminder(existing);
    }

    public async Task RemoveAsync(DeadlineReminder reminder, CancellationToken cancellationToken) =>
        await _table.DeleteEntityAsync(reminder.Person.Value, RowKey(reminder), ETag.All, cancellationToken);

    public async Task<IReadOnlyList<DeadlineReminder>> OfAsync(PersonId person, CancellationToken cancellationToken) =>
        await _table.QueryAsync<TableEntity>(row => row.PartitionKey == person.Value, cancellationToken: cancellationToken).Select(ToReminder).ToListAsync(cancellationToken);

    /// <summary>The morning on which the person is told; null where the programme has no deadline.</summary>
    public static DateOnly? DayOf(DeadlineReminder reminder, FundingProgramme? programme) =>
        programme is not null && Deadline.Next(programme) is { } deadline ? deadline.Day.AddDays(-reminder.DaysBefore) : null;

    internal async Task<DateTimeOffset?> HandleAsync(string subject, CancellationToken cancellationToken)
    {
        if (await FindAsync(subject, cancellationToken) is not { } row)
        {
            return null;
        }

        var reminder = ToReminder(row);
        var today = clock.Today();
        if (network.Current.FindProgramme(reminder.Programme) is { } programme && Deadline.Next(programme) is { } deadline
            && deadline.Day >= today && DayOf(reminder, programme) <= today && reminder.ToldFor != deadline.Day)
        {
            foreach (var tell in tellers)
            {
                await tell(reminder, deadline, cancellationToken);
            }

            await ToldAsync(row, deadline.Day, cancellationToken);
        }

        return BerlinTime.Instant(today.AddDays(1).ToDateTime(Morning));
    }

    private async Task ToldAsync(TableEntity row, DateOnly day, CancellationToken cancellationToken)
    {
        row[nameof(DeadlineReminder.ToldFor)] = day.ToString("O", CultureInfo.InvariantCulture);
        try
        {
            await _table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 412)
        {
            // Taken back meanwhile, or told by another instance.
        }
    }

    private async Task<TableEntity?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var (person, row) = key.Split('|') is [var one, var other] ? (one, other) : throw new FormatException(key);
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(person, row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private static string Key(DeadlineReminder reminder) => $"{reminder.Person.Value}|{RowKey(reminder)}";

    private static string RowKey(DeadlineReminder reminder) => string.Create(CultureInfo.InvariantCulture, $"{reminder.Programme}:{reminder.DaysBefore}");

    private static TableEntity ToRow(DeadlineReminder reminder) => new(reminder.Person.Value, RowKey(reminder))
    {
        [nameof(DeadlineReminder.Programme)] = reminder.Programme,
        [nameof(DeadlineReminder.DaysBefore)] = reminder.DaysBefore,
    };

    private static DeadlineReminder ToReminder(TableEntity row) => new(
        new PersonId(row.PartitionKey), row.GetString(nameof(DeadlineReminder.Programme)), row.GetInt32(nameof(DeadlineReminder.DaysBefore))!.Value,
        row.GetString(nameof(DeadlineReminder.ToldFor)) is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null);
}
