using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Decisions;

/// <summary>How a poll lies in its partition: the poll, a row for each ballot, the history, and after the close the seal.</summary>
internal static class PollRows
{
    public const string PollKey = "poll";
    public const string UrnKey = "urn";
    public const string SealKey = "seal";
    public const string MinutesKey = "minutes";
    public const string AgendaKey = "agenda";
    public const string BallotPrefix = "ballot-";
    public const string HistoryPrefix = "history-";
    public const string GatePrefix = "gate-";
    public const string ChangePrefix = "change-";

    private const string UrnColumn = "Votes";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public static string BallotKey(OrganisationId organisation) => BallotPrefix + Escape(organisation.Value);

    public static string HistoryKey(OrganisationId organisation, int change) => $"{HistoryPrefix}{Escape(organisation.Value)}-{Digits(change)}";

    public static string HistoryKey(int pollEvent) => $"{HistoryPrefix}-{Digits(pollEvent)}";

    public static string GateKey(int gate) => string.Create(CultureInfo.InvariantCulture, $"{GatePrefix}{gate:00}");

    /// <summary>What happened behind a gate, in the order in which it was chained.</summary>
    public static string ChangeKey(int gate, int change) => string.Create(CultureInfo.InvariantCulture, $"{ChangePrefixOf(gate)}{change:D8}");

    public static string ChangePrefixOf(int gate) => string.Create(CultureInfo.InvariantCulture, $"{ChangePrefix}{gate:00}-");

    public static string ReminderKey(OrganisationId organisation, long step) => $"reminder-{step:D19}-{Escape(organisation.Value)}";

    public static TableEntity ToRow(Poll poll) => new(poll.Id.ToString(), PollKey)
    {
        [nameof(Poll.Kind)] = poll.Kind.ToString(),
        [nameof(Poll.Question)] = poll.Question,
        [nameof(Poll.Body)] = poll.Body.Value,
        [nameof(Poll.BodyName)] = poll.BodyName,
        [nameof(Poll.LegalLabel)] = poll.LegalLabel,
        [nameof(Poll.Rules)] = ToJson(poll.Rules),
        [nameof(Poll.Deadline)] = poll.Deadline,
        [nameof(Poll.Number)] = poll.Number,
        [nameof(Poll.State)] = poll.State.ToString(),
        [nameof(Poll.Options)] = ToJson(poll.Options),
        [nameof(Poll.MemberRole)] = poll.MemberRole.ToString(),
        [nameof(Poll.Electorate)] = ToJson(poll.Electorate.Select(organisation => organisation.Value)),
        [nameof(Poll.Entitled)] = poll.Entitled,
        [nameof(Poll.EntitledVotes)] = poll.EntitledVotes,
        [nameof(Poll.IsInSession)] = poll.IsInSession,
        [nameof(Poll.Chair)] = poll.Chair?.Value,
        [nameof(Poll.IsRanked)] = poll.IsRanked,
        [nameof(Poll.Author)] = poll.Author.Value,
        [nameof(Poll.OpenedAt)] = poll.OpenedAt,
        [nameof(Poll.ClosedAt)] = poll.ClosedAt,
        [nameof(Poll.Version)] = poll.Version,
        [nameof(Poll.Project)] = poll.Project?.Value,
        [nameof(Poll.IsPublic)] = poll.IsPublic,
        [nameof(Poll.SecondInvitationOf)] = poll.SecondInvitationOf?.ToString(),
        [nameof(Poll.Extensions)] = ToJson(poll.Extensions),
        [nameof(Poll.ObjectionBy)] = poll.ObjectionBy?.Value,
        [nameof(Poll.Events)] = poll.Events,
    };

    public static Poll ToPoll(TableEntity row) => new Poll(
        PollId.Parse(row.PartitionKey),
        ToEnum<PollKind>(row, nameof(Poll.Kind)),
        row.GetString(nameof(Poll.Question)),
        new BodyId(row.GetString(nameof(Poll.Body))),
        FromJson<RuleSet>(row.GetString(nameof(Poll.Rules))),
        row.GetDateTimeOffset(nameof(Poll.Deadline))!.Value)
    {
        BodyName = row.GetString(nameof(Poll.BodyName)),
        Number = row.GetString(nameof(Poll.Number)),
        LegalLabel = row.GetString(nameof(Poll.LegalLabel)),
        State = ToEnum<PollState>(row, nameof(Poll.State)),
        Options = FromJson<ImmutableArray<PollOption>>(row.GetString(nameof(Poll.Options))),
        MemberRole = ToEnum<MandateRole>(row, nameof(Poll.MemberRole)),
        Electorate = [.. FromJson<string[]>(row.GetString(nameof(Poll.Electorate))).Select(organisation => new OrganisationId(organisation))],
        Entitled = row.GetInt32(nameof(Poll.Entitled))!.Value,
        EntitledVotes = row.GetInt32(nameof(Poll.EntitledVotes))!.Value,
        IsInSession = row.GetBoolean(nameof(Poll.IsInSession))!.Value,
        Chair = row.GetString(nameof(Poll.Chair)) is { } chair ? new OrganisationId(chair) : null,
        IsRanked = row.GetBoolean(nameof(Poll.IsRanked))!.Value,
        Author = new PersonId(row.GetString(nameof(Poll.Author))),
        OpenedAt = row.GetDateTimeOffset(nameof(Poll.OpenedAt))!.Value,
        ClosedAt = row.GetDateTimeOffset(nameof(Poll.ClosedAt)),
        Version = row.GetInt32(nameof(Poll.Version))!.Value,
        Project = row.GetString(nameof(Poll.Project)) is { } project ? new ProjectId(project) : null,
        IsPublic = row.GetBoolean(nameof(Poll.IsPublic))!.Value,
        SecondInvitationOf = PollId.TryParse(row.GetString(nameof(Poll.SecondInvitationOf)), out var first) ? first : null,
        Extensions = FromJson<ImmutableArray<Extension>>(row.GetString(nameof(Poll.Extensions))),
        ObjectionBy = row.GetString(nameof(Poll.ObjectionBy)) is { } objection ? new OrganisationId(objection) : null,
        Events = row.GetInt32(nameof(Poll.Events))!.Value,
    };

    public static TableEntity ToRow(Ballot ballot) => new(ballot.Poll.ToString(), BallotKey(ballot.Organisation))
    {
        [nameof(Ballot.Organisation)] = ballot.Organisation.Value,
        [nameof(Ballot.OrganisationName)] = ballot.OrganisationName,
        [nameof(Ballot.Weight)] = ballot.Weight,
        [nameof(Ballot.State)] = ballot.State.ToString(),
        [nameof(Ballot.Choice)] = ballot.Choice?.Text,
        [nameof(Ballot.Comment)] = ballot.Comment,
        [nameof(Ballot.Recusal)] = ballot.Recusal?.ToString(),
        [nameof(Ballot.CastBy)] = ballot.CastBy?.Value,
        [nameof(Ballot.CastByProof)] = ballot.CastByProof,
        [nameof(Ballot.CastAs)] = ballot.CastAs?.ToString(),
        [nameof(Ballot.CastAt)] = ballot.CastAt,
        [nameof(Ballot.Receipt)] = ballot.Receipt,
        [nameof(Ballot.Changes)] = ballot.Changes,
        [nameof(Ballot.Version)] = ballot.Version,
        [nameof(Ballot.IsSealed)] = ballot.IsSealed,
        [nameof(Ballot.Deliveries)] = ballot.Deliveries,
    };

    public static Ballot ToBallot(TableEntity row) => new Ballot(PollId.Parse(row.PartitionKey), new OrganisationId(row.GetString(nameof(Ballot.Organisation))), row.GetString(nameof(Ballot.OrganisationName)))
    {
        Weight = row.GetInt32(nameof(Ballot.Weight))!.Value,
        State = ToEnum<BallotState>(row, nameof(Ballot.State)),
        Choice = ToChoice(row, nameof(Ballot.Choice)),
        Comment = row.GetString(nameof(Ballot.Comment)),
        Recusal = FindEnum<RecusalReason>(row, nameof(Ballot.Recusal)),
        CastBy = row.GetString(nameof(Ballot.CastBy)) is { } person ? new PersonId(person) : null,
        CastByProof = row.GetString(nameof(Ballot.CastByProof)),
        CastAs = FindEnum<Standing>(row, nameof(Ballot.CastAs)),
        CastAt = row.GetDateTimeOffset(nameof(Ballot.CastAt)),
        Receipt = row.GetString(nameof(Ballot.Receipt)),
        Changes = row.GetInt32(nameof(Ballot.Changes))!.Value,
        Version = row.GetInt32(nameof(Ballot.Version))!.Value,
        IsSealed = row.GetBoolean(nameof(Ballot.IsSealed))!.Value,
        Deliveries = row.GetString(nameof(Ballot.Deliveries)),
    };

    public static TableEntity ToRow(PollId poll, string key, HistoryEntry entry) => new(poll.ToString(), key)
    {
        [nameof(HistoryEntry.Event)] = entry.Event.ToString(),
        [nameof(HistoryEntry.At)] = entry.At,
        [nameof(HistoryEntry.Organisation)] = entry.Organisation?.Value,
        [nameof(HistoryEntry.Choice)] = entry.Choice?.Text,
        [nameof(HistoryEntry.As)] = entry.As?.ToString(),
        [nameof(HistoryEntry.By)] = entry.By?.Value,
        [nameof(HistoryEntry.ByProof)] = entry.ByProof,
        [nameof(HistoryEntry.Text)] = entry.Text,
        [nameof(HistoryEntry.Recusal)] = entry.Recusal?.ToString(),
        [nameof(HistoryEntry.Receipt)] = entry.Receipt,
        [nameof(HistoryEntry.Version)] = entry.Version,
    };

    public static HistoryEntry ToHistory(TableEntity row) =>
        new(ToEnum<HistoryEvent>(row, nameof(HistoryEntry.Event)), row.GetDateTimeOffset(nameof(HistoryEntry.At))!.Value)
        {
            Organisation = row.GetString(nameof(HistoryEntry.Organisation)) is { } organisation ? new OrganisationId(organisation) : null,
            Choice = ToChoice(row, nameof(HistoryEntry.Choice)),
            As = FindEnum<Standing>(row, nameof(HistoryEntry.As)),
            By = row.GetString(nameof(HistoryEntry.By)) is { } person ? new PersonId(person) : null,
            ByProof = row.GetString(nameof(HistoryEntry.ByProof)),
            Text = row.GetString(nameof(HistoryEntry.Text)),
            Recusal = FindEnum<RecusalReason>(row, nameof(HistoryEntry.Recusal)),
            Receipt = row.GetString(nameof(HistoryEntry.Receipt)),
            Version = row.GetInt32(nameof(HistoryEntry.Version))!.Value,
        };

    public static TableEntity ToRow(PollId poll, Gate gate) => new(poll.ToString(), GateKey(gate.Index))
    {
        [nameof(Gate.Index)] = gate.Index,
        [nameof(Gate.Version)] = gate.Version,
        [nameof(Gate.Sums)] = ToJson(gate.Sums.Entries),
        [nameof(Gate.Changes)] = gate.Changes,
        [nameof(Gate.Chain)] = gate.Chain,
        [nameof(Gate.IsSealed)] = gate.IsSealed,
    };

    public static Gate ToGate(TableEntity row) => new(row.GetInt32(nameof(Gate.Index))!.Value)
    {
        Version = row.GetInt32(nameof(Gate.Version))!.Value,
        Sums = new Sums(FromJson<Dictionary<string, Sum>>(row.GetString(nameof(Gate.Sums))).ToImmutableSortedDictionary(StringComparer.Ordinal)),
        Changes = row.GetInt32(nameof(Gate.Changes))!.Value,
        Chain = row.GetString(nameof(Gate.Chain)),
        IsSealed = row.GetBoolean(nameof(Gate.IsSealed))!.Value,
    };

    public static TableEntity ToUrnRow(PollId poll, byte[] locked) => new(poll.ToString(), UrnKey) { [UrnColumn] = locked };

    public static byte[] ToLockedUrn(TableEntity row) => row.GetBinary(UrnColumn);

    public static TableEntity ToRow(PollId poll, Seal seal) => new(poll.ToString(), SealKey)
    {
        [nameof(Seal.Result)] = ToJson(seal.Result),
        [nameof(Seal.Receipts)] = ToJson(seal.Receipts),
        [nameof(Seal.Links)] = ToJson(seal.Links),
        [nameof(Seal.At)] = seal.At,
    };

    public static Seal ToSeal(TableEntity row) => new(
        FromJson<PollResult>(row.GetString(nameof(Seal.Result))),
        FromJson<ReceiptList>(row.GetString(nameof(Seal.Receipts))),
        FromJson<SealLinks>(row.GetString(nameof(Seal.Links))),
        row.GetDateTimeOffset(nameof(Seal.At))!.Value);

    internal static string ToJson<T>(T value) => JsonSerializer.Serialize(value, Json);

    internal static string Escape(string key) => Uri.EscapeDataString(key).Replace('%', '=');

    internal static T FromJson<T>(string text) => JsonSerializer.Deserialize<T>(text, Json)!;

    private static string Digits(int number) => number.ToString("D6", CultureInfo.InvariantCulture);

    private static T ToEnum<T>(TableEntity row, string column)
        where T : struct, Enum => Enum.Parse<T>(row.GetString(column));

    private static T? FindEnum<T>(TableEntity row, string column)
        where T : struct, Enum => row.GetString(column) is { } text ? Enum.Parse<T>(text) : null;

    private static Choice? ToChoice(TableEntity row, string column) => Choice.TryParse(row.GetString(column), out var choice) ? choice : null;
}
