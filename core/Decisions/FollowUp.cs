using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Network;
using KreisTeams.Storage;

namespace KreisTeams.Decisions;

/// <summary>„Beschlusskontrolle“: the measures of decisions, one partition a decision. Every change is conditional on the measure it was made from.</summary>
public sealed class FollowUp(StorageAccount storage, PollStore polls, Func<NetworkSnapshot> network, TimeProvider clock)
{
    public const int LongestText = 500;

    internal const string TableName = "Measures";

    private readonly TableClient _table = storage.Table(TableName);

    /// <summary>In the order in which they were named.</summary>
    public async Task<ImmutableArray<Measure>> OfAsync(DecisionKey decision, CancellationToken cancellationToken) =>
        [.. await _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition(decision)}"), cancellationToken: cancellationToken).Select(ToMeasure).ToArrayAsync(cancellationToken)];

    public async Task<bool> MayNameAsync(Person person, DecisionKey decision, CancellationToken cancellationToken) =>
        await WhoDirectsAsync(decision, cancellationToken) is { } directs && directs(person);

    public bool MayReport(Person person, Measure measure) => person.MayEdit(measure.Responsible)
        || person.Mandates.Any(mandate => mandate.Organisation == measure.Responsible && mandate.Authority >= Authority.Vote && mandate.IsValid(clock.Today()));

    public async Task<MeasureOutcome> AddAsync(Actor actor, DecisionKey decision, string text, OrganisationId responsible, DateOnly? due, CancellationToken cancellationToken)
    {
        if (await WhoDirectsAsync(decision, cancellationToken) is not { } directs)
        {
            return new MeasureOutcome.NoSuchDecision();
        }

        if (!directs(actor.Person))
        {
            return new MeasureOutcome.NotAllowed([.. network().Persons.Where(directs)]);
        }

        if (text.Trim() is not { Length: > 0 and <= LongestText } named)
        {
            return new MeasureOutcome.TextMissing(LongestText);
        }

        if (network().FindOrganisation(responsible) is null)
        {
            return new MeasureOutcome.NoSuchOrganisation(responsible);
        }

        var measure = new Measure(Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), named, responsible, due) { AsOf = clock.Today() };
        await _table.AddEntityAsync(ToRow(decision, measure), cancellationToken);
        return new MeasureOutcome.Saved(measure);
    }

    /// <summary>Tells how far a measure is.</summary>
    /// <param name="seen">The measure as the person saw it.</param>
    public async Task<MeasureOutcome> ReportAsync(Actor actor, DecisionKey decision, Measure seen, MeasureState state, string? note, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Partition(decision), seen.Id, cancellationToken: cancellationToken);
        if (!row.HasValue || await WhoDirectsAsync(decision, cancellationToken) is not { } directs)
        {
            return new MeasureOutcome.NoSuchMeasure();
        }

        var stored = ToMeasure(row.Value!);
        if (!directs(actor.Person) && !MayReport(actor.Person, stored))
        {
            return new MeasureOutcome.NotAllowed([.. network().Persons.Where(person => directs(person) || MayReport(person, stored))]);
        }

        if (note?.Trim().Length > LongestText)
        {
            return new MeasureOutcome.TextMissing(LongestText);
        }

        var reported = stored with { State = state, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(), AsOf = clock.Today() };
        if (stored != seen)
        {
            return new MeasureOutcome.Conflict(stored);
        }

        try
        {
            await _table.UpdateEntityAsync(ToRow(decision, reported), row.Value!.ETag, TableUpdateMode.Replace, cancellationToken);
            return new MeasureOutcome.Saved(reported);
        }
        catch (RequestFailedException race) when (race.Status == 412)
        {
            return new MeasureOutcome.Conflict(ToMeasure((await _table.GetEntityAsync<TableEntity>(Partition(decision), seen.Id, cancellationToken: cancellationToken)).Value));
        }
    }

    private async Task<Func<Person, bool>?> WhoDirectsAsync(DecisionKey decision, CancellationToken cancellationToken)
    {
        if (network().Resolutions.FirstOrDefault(resolution => DecisionKey.Of(resolution) == decision) is { } resolution)
        {
            return person => person.MayModerate(resolution.Body);
        }

        return decision.Value.StartsWith("poll-", StringComparison.Ordinal) && PollId.TryParse(decision.Value["poll-".Length..], out var id) && await polls.FindAsync(id, cancellationToken) is { } poll
            ? person => Voting.MayDirect(poll, person)
            : null;
    }

    private static string Partition(DecisionKey decision) => PollRows.Escape(decision.Value);

    private static TableEntity ToRow(DecisionKey decision, Measure measure) => new(Partition(decision), measure.Id) { [nameof(Measure)] = PollRows.ToJson(measure) };

    private static Measure ToMeasure(TableEntity row) => PollRows.FromJson<Measure>(row.GetString(nameof(Measure)));
}
