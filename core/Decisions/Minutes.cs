using System.Collections.Immutable;
using KreisTeams.Documents;
using KreisTeams.Network;
using KreisTeams.Paper;

namespace KreisTeams.Decisions;

/// <summary>
/// Writes the minutes of a closed poll once and lays them into the folder of its project, else of its body; those of a poll that is not public into the internal folder of its body.
/// Runs by durable work and may run again.
/// </summary>
public sealed class Minutes(PollStore polls, DocumentStore documents, Func<NetworkSnapshot> network)
{
    internal async Task WriteAsync(PollId id, CancellationToken cancellationToken)
    {
        if (await polls.FindAsync(id, cancellationToken) is not { } poll
            || await polls.FindSealAsync(id, cancellationToken) is not { } seal
            || await polls.FindMinutesAsync(id, cancellationToken) is not null)
        {
            return;
        }

        var document = await documents.FindAsync(IdOf(id), cancellationToken) ?? await StageAsync(poll, seal, cancellationToken);
        await polls.NoteMinutesAsync(id, document.Id, cancellationToken);
    }

    /// <summary>The poll's own, so that two who write at once write one.</summary>
    private static DocumentId IdOf(PollId poll) => new(poll.Value);

    private async Task<Document> StageAsync(Poll poll, Seal seal, CancellationToken cancellationToken)
    {
        var (owner, folder) = poll switch
        {
            { IsPublic: false } => (DocumentOwner.Of(poll.Body), DocumentTexts.InternalFolder),
            { Project: { } project } => (DocumentOwner.Of(project), DocumentTexts.DecisionsFolder),
            _ => (DocumentOwner.Of(poll.Body), DocumentTexts.DecisionsFolder),
        };
        var ballots = await polls.BallotsAsync(poll, cancellationToken);
        var history = await polls.HistoryAsync(poll.Id, cancellationToken);
        var first = poll.SecondInvitationOf is { } repeated ? (await polls.FindAsync(repeated, cancellationToken))?.Number : null;
        using var content = new MemoryStream(Compose(poll, seal, ballots, history, network(), first));
        var outcome = await documents.StageAsync(IdOf(poll.Id), owner, folder, MinutesTexts.FileName(poll), content, DocumentAuthor.Product, cancellationToken);
        return outcome is StageOutcome.Staged staged ? staged.Document : throw new InvalidOperationException($"Minutes of poll {poll.Id} were refused: {outcome.GetType().Name}.");
    }

    internal static byte[] Compose(Poll poll, Seal seal, ImmutableArray<Ballot> ballots, ImmutableArray<HistoryEntry> history, NetworkSnapshot network, string? first)
    {
        string NameOf(PersonId? person) => person is { } id ? network.FindPerson(id)?.Name ?? id.Value : "–";

        var paper = new PaperDocument(MinutesTexts.Title(poll), seal.At, Language.German)
            .Subtitle(MinutesTexts.Subtitle(poll))
            .Facts(MinutesTexts.Facts, MinutesTexts.FactsOf(poll, NameOf(poll.Author), poll.Project is { } project ? network.FindProject(project)?.Title : null, first))
            .Heading(MinutesTexts.Question).Text(MinutesTexts.Wording(poll))
            .Heading(MinutesTexts.Result).Emphasis(Sentence(ResultTexts.Official(poll, seal.Result, ballots, Language.German)));
        if (seal.Result.Outcome != Outcome.Referred)
        {
            paper.Text(MinutesTexts.Quorum(poll, seal.Result));
        }

        if (poll.Kind.IsYesNo() && seal.Result.Outcome is Outcome.Adopted or Outcome.Rejected)
        {
            paper.Text(MinutesTexts.Shares(seal.Result.Tally));
        }

        paper.Heading(MinutesTexts.Rules).List(RuleTexts.Explained(poll, Language.German)).Heading(MinutesTexts.Votes);
        WriteVotes(paper, poll, seal.Result, ballots, NameOf);
        paper.Heading(MinutesTexts.Recusals);
        var recused = ballots.Where(ballot => ballot.State == BallotState.Recused).Select(MinutesTexts.Recusal).ToArray();
        _ = recused.Length == 0 ? paper.Text(MinutesTexts.NoRecusals) : paper.List(recused);
        if (ballots.Any(ballot => ballot.Comment is not null))
        {
            paper.Heading(MinutesTexts.Comments).List(ballots.Where(ballot => ballot.Comment is not null).Select(MinutesTexts.Comment));
        }

        // Votes that count stand in the table; the course tells of those that were replaced.
        var standing = ballots.Select(ballot => ballot.Receipt).OfType<string>().ToHashSet();
        var names = ballots.ToDictionary(ballot => ballot.Organisation, ballot => ballot.OrganisationName);
        return paper
            .Heading(MinutesTexts.Course)
            .List(history.Where(entry => entry.Event != HistoryEvent.Cast || !standing.Contains(entry.Receipt!)).Select(entry => MinutesTexts.Event(entry, poll, entry.Organisation is { } organisation ? names.GetValueOrDefault(organisation, organisation.Value) : "")))
            .Heading(MinutesTexts.Seal).Text(MinutesTexts.Sealed).Emphasis(seal.Links.Printed).Text(MinutesTexts.Receipts(seal))
            .Small(DecisionTexts.WhyNotStatutory(Language.German))
            .Signatures(MinutesTexts.Signatures)
            .ToBytes();
    }

    private static void WriteVotes(PaperDocument paper, Poll poll, PollResult result, ImmutableArray<Ballot> ballots, Func<PersonId?, string> nameOf)
    {
        if (!poll.IsListed)
        {
            paper.Text(MinutesTexts.LargeVotes);
            return;
        }

        if (!poll.Rules.IsSecret)
        {
            var isWeighted = poll.Rules.IsWeighted;
            paper.Table(
                MinutesTexts.VotesTable,
                isWeighted ? MinutesTexts.WeightedHeader : MinutesTexts.VotesHeader,
                ballots.Select(ballot => Row(poll, ballot, isWeighted, nameOf)),
                isWeighted ? [2100, 1500, 950, 2120, 2400] : [2400, 1750, 2420, 2500]);
            return;
        }

        paper.Text(MinutesTexts.SecretVotes).Text(MinutesTexts.TookPart(ballots));
        var tally = result.Tally;
        int[] shares = [tally.Yes, tally.No, tally.Abstain, .. tally.Options.Select(option => option.Organisations)];
        if (tally.Participating > 0 && shares.Contains(tally.Participating))
        {
            paper.Text(MinutesTexts.Unanimous);
        }
    }

    private static string[] Row(Poll poll, Ballot ballot, bool isWeighted, Func<PersonId?, string> nameOf) =>
    [
        ballot.OrganisationName,
        ballot.State switch
        {
            BallotState.Cast => DecisionTexts.Choice(poll, ballot.Choice!.Value, Language.German),
            BallotState.Recused => MinutesTexts.Recused,
            _ => MinutesTexts.NotCast,
        },
        .. isWeighted ? new[] { $"{ballot.Weight}" } : [],
        ballot.CastAs is { } right ? MinutesTexts.CastBy(nameOf(ballot.CastBy), right) : "–",
        ballot.CastAt is { } at ? BerlinTime.Moment(at, Language.German) : "–",
    ];

    private static string Sentence(string official) => $"{char.ToUpperInvariant(official[0])}{official[1..]}.";
}
