using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Documents;

/// <summary>What became of bytes that somebody handed in.</summary>
public abstract record StageOutcome
{
    private StageOutcome()
    {
    }

    /// <summary>Durable with us and on its way. Where the name had to change, <see cref="Document.OriginalName"/> holds the one that was given.</summary>
    public sealed record Staged(Document Document, FileNotice Notice = FileNotice.None) : StageOutcome;

    public sealed record TooLarge(long LargestBytes) : StageOutcome;

    public sealed record ProgramRefused(string Name) : StageOutcome;

    /// <param name="WhoMay">People of these organisations may.</param>
    public sealed record NotAllowed(ImmutableArray<OrganisationId> WhoMay) : StageOutcome;

    public sealed record NoSuchDocument : StageOutcome;
}
