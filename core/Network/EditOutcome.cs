using System.Collections.Immutable;

namespace KreisTeams.Network;

/// <summary>What became of a change that a person asked for. Everything but <see cref="Saved"/> changed nothing.</summary>
public abstract record EditOutcome
{
    private EditOutcome()
    {
    }

    public sealed record Saved(object Record, NetworkChange Change) : EditOutcome;

    /// <summary>It was so already.</summary>
    public sealed record Unchanged(object Record) : EditOutcome;

    public sealed record NotAllowed(Wording Task, ImmutableArray<Person> WhoMay) : EditOutcome;

    public sealed record Invalid(ImmutableArray<Wording> Problems) : EditOutcome
    {
        /// <summary>The same where it is known which field has the problem.</summary>
        public ImmutableArray<JsonProblem> Places { get; init; } = [];

        internal static Invalid At(params ImmutableArray<JsonProblem> places) => new([.. places.Select(problem => problem.Message).Distinct()]) { Places = places };
    }

    public sealed record AlreadyExists(RecordKey Key, object Record) : EditOutcome;

    /// <summary>Somebody saved another version meanwhile; both are here to be compared.</summary>
    public sealed record Conflict(WriteOutcome.Conflict Versions) : EditOutcome;
}
