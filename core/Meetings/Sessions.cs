using System.Globalization;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Decisions;
using KreisTeams.Network;
using KreisTeams.Storage;

namespace KreisTeams.Meetings;

/// <summary>Sessions in storage: one partition a body, the latest first. Every change is conditional on the session it was decided from.</summary>
public sealed class Sessions(StorageAccount storage, Func<NetworkSnapshot> network, TimeProvider clock)
{
    internal const string TableName = "Sessions";

    private readonly TableClient _table = storage.Table(TableName);

    public async Task<Session?> FindRunningAsync(BodyId body, CancellationToken cancellationToken) =>
        await LatestAsync(body, cancellationToken) is { } row && ToSession(row) is var session && session.IsRunning(clock.GetUtcNow()) ? session : null;

    /// <summary>Begins a session; one that is running already goes on.</summary>
    public async Task<SessionOutcome> StartAsync(Actor actor, BodyId id, CancellationToken cancellationToken)
    {
        if (Refuse(actor, id) is { } refusal)
        {
            return refusal;
        }

        while (await FindRunningAsync(id, cancellationToken) is not { } running)
        {
            var session = new Session(id, clock.GetUtcNow());
            try
            {
                await _table.AddEntityAsync(ToRow(session), cancellationToken);
                return new SessionOutcome.Saved(session);
            }
            catch (RequestFailedException exists) when (exists.Status == 409)
            {
                // Somebody else began it in the same moment.
            }
        }

        return new SessionOutcome.Saved((await FindRunningAsync(id, cancellationToken))!);
    }

    /// <summary>Notes that an organisation has come or gone, now.</summary>
    public Task<SessionOutcome> NoteAsync(Actor actor, BodyId id, OrganisationId organisation, bool isPresent, CancellationToken cancellationToken) => ChangeAsync(
        id,
        body => network().EntitledOrganisations(body).All(entitled => entitled.Id != organisation)
            ? new SessionOutcome.NotEntitled(network().FindOrganisation(organisation)?.Name ?? organisation.Value)
            : MaySpeakFor(actor.Person, body, organisation) ? null : Refuse(actor, id),
        session => session.With(organisation, isPresent, clock.GetUtcNow()),
        cancellationToken);

    public Task<SessionOutcome> EndAsync(Actor actor, BodyId id, CancellationToken cancellationToken) =>
        ChangeAsync(id, _ => Refuse(actor, id), session => session.Ended(clock.GetUtcNow()), cancellationToken);

    private async Task<SessionOutcome> ChangeAsync(BodyId id, Func<Body, SessionOutcome?> refuse, Func<Session, Session> change, CancellationToken cancellationToken)
    {
        if (network().FindBody(id) is not { } body)
        {
            return new SessionOutcome.NoSuchBody();
        }

        if (refuse(body) is { } refusal)
        {
            return refusal;
        }

        while (await LatestAsync(id, cancellationToken) is { } row && ToSession(row) is var session && session.IsRunning(clock.GetUtcNow()))
        {
            var changed = change(session);
            try
            {
                await _table.UpdateEntityAsync(ToRow(changed), row.ETag, TableUpdateMode.Replace, cancellationToken);
                return new SessionOutcome.Saved(changed);
            }
            catch (RequestFailedException race) when (race.Status == 412)
            {
                // Somebody else came or went in the same moment.
            }
        }

        return new SessionOutcome.NotRunning(body.Name);
    }

    private SessionOutcome? Refuse(Actor actor, BodyId id) => network().FindBody(id) is null ? new SessionOutcome.NoSuchBody()
        : actor.Person.MayModerate(id) ? null
        : new SessionOutcome.NotAllowed([.. network().Persons.Where(person => person.MayModerate(id))]);

    private bool MaySpeakFor(Person person, Body body, OrganisationId organisation) =>
        person.MayModerate(body.Id) || network().MayVoteFor(person.Id, organisation, body, clock.Today());

    private async Task<TableEntity?> LatestAsync(BodyId body, CancellationToken cancellationToken) => await _table
        .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {PollRows.Escape(body.Value)}"), maxPerPage: 1, cancellationToken: cancellationToken)
        .FirstOrDefaultAsync(cancellationToken);

    // Ascending keys put the latest first.
    private static TableEntity ToRow(Session session) =>
        new(PollRows.Escape(session.Body.Value), (long.MaxValue - session.StartedAt.UtcTicks).ToString("D19", CultureInfo.InvariantCulture)) { [nameof(Session)] = PollRows.ToJson(session) };

    private static Session ToSession(TableEntity row) => PollRows.FromJson<Session>(row.GetString(nameof(Session)));
}
