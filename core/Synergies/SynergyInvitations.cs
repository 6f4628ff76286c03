using Azure;
using Azure.Data.Tables;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Storage;
using KreisTeams.Work;

namespace KreisTeams.Synergies;

/// <summary>An invitation to do together what two organisations would do twice. Both contacts get the same card.</summary>
/// <param name="Title">What the inviting side plans, in its own words.</param>
/// <param name="Project">The entry of the register it is like.</param>
public sealed record SynergyInvitation(SynergySubject Subject, string Title, ProjectId Project, PersonId By, DateTimeOffset At);

/// <summary>Brings an invitation to both sides; doing it twice must not reach anybody twice.</summary>
public delegate Task DeliverInvitation(SynergyInvitation invitation, CancellationToken cancellationToken);

/// <summary>One invitation for a pair and an inviting organisation. The delivery is planned before the invitation is promised, so that none is lost.</summary>
public sealed class SynergyInvitations(StorageAccount storage, WorkList work, IEnumerable<DeliverInvitation> deliveries, TimeProvider clock)
{
    public const string Work = "synergy/invite";

    internal const string TableName = "SynergyInvitations";

    private readonly TableClient _table = storage.Table(TableName);

    /// <returns>The invitation, and whether it is new.</returns>
    public async Task<(SynergyInvitation Invitation, bool IsNew)> InviteAsync(string title, SynergySubject subject, ProjectId project, Actor actor, CancellationToken cancellationToken)
    {
        var invitation = new SynergyInvitation(subject, title, project, actor.Person.Id, clock.GetUtcNow());
        var row = ToRow(invitation, actor.Person.Organisation);
        if (await FindAsync(row.PartitionKey, row.RowKey, cancellationToken) is { } earlier)
        {
            return (earlier, false);
        }

        try
        {
            await work.PlanAroundAsync(Work, $"{row.PartitionKey}|{row.RowKey}", () => _table.AddEntityAsync(row, cancellationToken), cancellationToken);
            return (invitation, true);
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            return ((await FindAsync(row.PartitionKey, row.RowKey, cancellationToken))!, false);
        }
    }

    internal async Task<DateTimeOffset?> HandleAsync(string subject, CancellationToken cancellationToken)
    {
        var (partition, rowKey) = subject.Split('|') is [var one, var other] ? (one, other) : throw new FormatException(subject);
        if (await FindAsync(partition, rowKey, cancellationToken) is { } invitation)
        {
            foreach (var deliver in deliveries)
            {
                await deliver(invitation, cancellationToken);
            }
        }

        return null;
    }

    private async Task<SynergyInvitation?> FindAsync(string partition, string rowKey, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(partition, rowKey, cancellationToken: cancellationToken);
        return row.HasValue ? ToInvitation(row.Value!) : null;
    }

    private static TableEntity ToRow(SynergyInvitation invitation, OrganisationId inviting) => new(invitation.Project.Value, $"{inviting.Value}:{invitation.Subject.Key}")
    {
        [nameof(SynergyInvitation.Subject)] = invitation.Subject.Key,
        [nameof(SynergyInvitation.Title)] = invitation.Title,
        [nameof(SynergyInvitation.By)] = invitation.By.Value,
        [nameof(SynergyInvitation.At)] = invitation.At,
    };

    private static SynergyInvitation ToInvitation(TableEntity row) => new(
        new SynergySubject(row.GetString(nameof(SynergyInvitation.Subject))), row.GetString(nameof(SynergyInvitation.Title)), new ProjectId(row.PartitionKey),
        new PersonId(row.GetString(nameof(SynergyInvitation.By))), row.GetDateTimeOffset(nameof(SynergyInvitation.At))!.Value);
}
