using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using KreisTeams.Decisions;
using Marks = KreisTeams.Decisions.Choice;

namespace KreisTeams.Bot.Decisions;

/// <summary>What the buttons of a poll carry. Who votes, and for whom they may, is decided by the account that presses.</summary>
public sealed record PollData(PollId Poll)
{
    public const string Vote = "poll/vote";
    public const string Withdraw = "poll/withdraw";
    public const string Recuse = "poll/recuse";
    public const string Object = "poll/object";
    public const string Close = "poll/close";
    public const string Repeat = "poll/repeat";
    public const string View = "poll/view";

    public string? Choice { get; init; }

    public RecusalReason? Reason { get; init; }

    /// <summary>Wording of the question on the card.</summary>
    public int? Version { get; init; }

    /// <summary>Set when somebody who may vote for several said for which.</summary>
    public string? Organisation { get; init; }

    /// <summary>Day and hour of a new deadline, as the fields of a card give them.</summary>
    public string? Day { get; init; }

    public string? Hour { get; init; }

    /// <summary>Points by option, or options by place: what the fields of a prioritisation give.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Fields { get; init; }

    public static string Place(int place) => $"place{place}";

    /// <summary>The ballot that the fields make; null where they are empty or say something else.</summary>
    public Marks? Given(Poll poll)
    {
        string? Field(string id) => Fields?.GetValueOrDefault(id) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value ? value.ToString() : null;

        Marks? choice = poll.IsRanked
            ? poll.Ranking(poll.Options.Select((_, place) => Field(Place(place))).TakeWhile(option => !string.IsNullOrEmpty(option)).OfType<string>())
            : Marks.Of(poll.Options.Select(option => new Mark(option.Id, int.TryParse(Field(option.Id), NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points : 0)));
        return choice.ToString() is { Length: > 0 } ? choice : null;
    }
}
