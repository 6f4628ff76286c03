using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Decisions;
using KreisTeams.Network;
using KreisTeams.Storage;

namespace KreisTeams.Meetings;

/// <summary>The agenda of the next session of each body: what people propose and what an objection has referred, in the order in which it came.</summary>
public sealed class Agenda(StorageAccount storage, PollStore polls, Func<NetworkSnapshot> network, TimeProvider clock)
{
    public const int LongestTitle = 200;

    internal const string TableName = "Agendas";

    private readonly TableClient _table = storage.Table(TableName);

    public async Task<ImmutableArray<AgendaItem>> OfAsync(BodyId body, CancellationToken cancellationToken) =>
    [
        .. (await _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {PollRows.Escape(body.Value)}"), cancellationToken: cancellationToken)
            .Select(row => PollRows.FromJson<AgendaItem>(row.GetString(nameof(AgendaItem)))).ToArrayAsync(cancellationToken)).OrderBy(item => item.ProposedAt),
    ];

    public async Task<AgendaOutcome> ProposeAsync(Actor actor, BodyId id, string title, CancellationToken cancellationToken)
    {
        if (network().FindBody(id) is not { } body)
        {
            return new AgendaOutcome.NoSuchBody();
        }

        if (!body.Includes(actor.Person, clock.Today()))
        {
            return new AgendaOutcome.NotAllowed(body.Name, Moderators(id));
        }

        return title.Trim() is { Length: > 0 and <= LongestTitle } named
            ? await AddAsync(new AgendaItem(id, IdOf(named), named, clock.GetUtcNow()) { Proposer = actor.Person.Id, ProposedFor = actor.Person.Organisation }, cancellationToken)
            : new AgendaOutcome.TitleMissing(LongestTitle);
    }

    /// <summary>Dealt with, or no longer wanted.</summary>
    public async Task<AgendaOutcome> TakeOffAsync(Actor actor, BodyId id, string item, CancellationToken cancellationToken)
    {
        if ((await OfAsync(id, cancellationToken)).FirstOrDefault(known => known.Id == item) is not { } found)
        {
            return new AgendaOutcome.NoSuchItem();
        }

        if (!actor.Person.MayModerate(id) && actor.Person.Id != found.Proposer)
        {
            return new AgendaOutcome.NotAllowed(network().FindBody(id)?.Name ?? id.Value, Moderators(id));
        }

        if (found.Poll is { } referred)
        {
            // Whoever put it there may not have come to note it yet.
            await polls.NoteAsync(referred, PollRows.AgendaKey, cancellationToken);
        }

        await _table.DeleteEntityAsync(PollRows.Escape(id.Value), found.Id, ETag.All, cancellationToken);
        return new AgendaOutcome.TakenOff(found);
    }

    /// <summary>Puts an Umlauf that was objected to on the agenda; noted with the poll, so that an item that was dealt with does not come back.</summary>
    internal async Task ReferAsync(PollId id, CancellationToken cancellationToken)
    {
        if (await polls.FindAsync(id, cancellationToken) is { State: PollState.Referred } poll && !await polls.WasNotedAsync(id, PollRows.AgendaKey, cancellationToken))
        {
            var item = new AgendaItem(poll.Body, id.ToString(), poll.Question, poll.ClosedAt ?? clock.GetUtcNow()) { Poll = id, ProposedFor = poll.ObjectionBy, IsPublic = poll.IsPublic };
            await AddAsync(item, cancellationToken);
            await polls.NoteAsync(id, PollRows.AgendaKey, cancellationToken);
        }
    }

    private async Task<AgendaOutcome> AddAsync(AgendaItem item, CancellationToken cancellationToken)
    {
        var isNew = true;
        try
        {
            await _table.AddEntityAsync(new TableEntity(PollRows.Escape(item.Body.Value), item.Id) { [nameof(AgendaItem)] = PollRows.ToJson(item) }, cancellationToken);
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            isNew = false;
        }

        var agenda = await OfAsync(item.Body, cancellationToken);
        return new AgendaOutcome.Added(item, agenda.IndexOf(agenda.First(known => known.Id == item.Id)) + 1, isNew);
    }

    private ImmutableArray<Person> Moderators(BodyId body) => [.. network().Persons.Where(person => person.MayModerate(body))];

    private static string IdOf(string title) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title.ToUpperInvariant())))[..24];
}
