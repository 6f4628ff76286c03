using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace KreisTeams.Bot.Chat;

/// <summary>What the bot asked somebody and whose answer it awaits. One question is open for a person in a conversation; a new one replaces it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Confirm), "confirm")]
[JsonDerivedType(typeof(Choose), "choose")]
[JsonDerivedType(typeof(Complete), "complete")]
public abstract record Question
{
    /// <summary>How long somebody may think about it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private Question(string id, DateTimeOffset expires) => (Id, Expires) = (id, expires);

    /// <summary>Carried by the buttons of the card, so that yesterday's card answers no new question.</summary>
    public string Id { get; init; }

    public DateTimeOffset Expires { get; init; }

    /// <summary>Does nothing before a „ja“.</summary>
    public sealed record Confirm(string Id, DateTimeOffset Expires, Proposal Proposal) : Question(Id, Expires);

    /// <summary>One of a few; each option is the phrase the person could have typed in the first place.</summary>
    public sealed record Choose(string Id, DateTimeOffset Expires, ImmutableArray<Option> Options) : Question(Id, Expires);

    /// <summary>The next sentence completes the one before, as in „Wie lautet die Frage?“.</summary>
    /// <param name="Asked">The bot's own words.</param>
    public sealed record Complete(string Id, DateTimeOffset Expires, string Before, string Asked) : Question(Id, Expires);
}

/// <param name="Says">Understood as if the person had typed it.</param>
public sealed record Option(string Label, string Says);
