using System.Diagnostics;
using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using Choice = KreisTeams.Decisions.Choice;

namespace KreisTeams.Bot.Decisions;

/// <summary>Everything about votes: started, cast, counted, looked up.</summary>
public sealed class PollAnswers(PollDrafting drafting, SpokenVotes votes, PollLife life, PollStatus status, DecisionAnswers decisions, NetworkCache network)
{
    public async Task<Answer?> AnswerAsync(Utterance said, CancellationToken cancellationToken) => said.Intent switch
    {
        _ when PollRefusalTexts.AsksToLowerSecrecy(said.Text) => new Answer(PollRefusalTexts.SecrecyStays(said.Language)),
        "poll.status" => await status.OfAsync(said, cancellationToken),
        "poll.result" => await status.ResultAsync(said, cancellationToken),
        "poll.verify_receipt" => await votes.CheckReceiptAsync(said, cancellationToken),
        "legal.recusal_info" => LegalAnswer.Recusal(said),
        "legal.majority_info" => LegalAnswer.Majority(said),
        "decision.list" or "decision.show" or "decision.followup" => await decisions.AnswerAsync(said, cancellationToken),
        _ when said.Speaker.Actor is null => new Answer(ChatTexts.UnknownPerson(said.Language)),
        "poll.create" => await drafting.ProposeAsync(said, cancellationToken),
        "poll.vote" or "poll.change_vote" => await votes.VoteAsync(said, cancellationToken),
        "poll.withdraw_vote" => await votes.WithdrawAsync(said, cancellationToken),
        "poll.recuse" => await votes.RecuseAsync(said, cancellationToken),
        "poll.object_procedure" => await votes.ObjectAsync(said, cancellationToken),
        "poll.my_vote" => await votes.MyVoteAsync(said, cancellationToken),
        "poll.delegate" => LegalAnswer.Deputy(said),
        "poll.remind" => await life.RemindAsync(said, cancellationToken),
        "poll.extend" => await life.ExtendAsync(said, cancellationToken),
        "poll.amend" => await life.AmendAsync(said, cancellationToken),
        "poll.repeat" => await life.RepeatAsync(said, cancellationToken),
        "poll.close" => await life.CloseAsync(said, cancellationToken),
        _ => null,
    };

    public Task<Answer> PerformAsync(Speaker speaker, Proposal proposal, CancellationToken cancellationToken) => proposal switch
    {
        Proposal.OpenPoll open => drafting.OpenAsync(speaker, open.Draft, cancellationToken),
        Proposal.CastVote cast => votes.CastAsync(
            speaker, cast.Poll, Choice.TryParse(cast.Choice, out var choice) ? choice : default, cast.Comment, cast.Organisation, null, cancellationToken),
        Proposal.Recuse recuse => votes.RecuseAsync(speaker, recuse, cancellationToken),
        Proposal.ObjectToProcedure objection => votes.ObjectAsync(speaker, objection.Poll, cancellationToken),
        Proposal.AmendPoll amend => life.AmendAsync(speaker, amend.Poll, amend.Question, network.Current, cancellationToken),
        Proposal.ClosePoll close => life.CloseAsync(speaker, close.Poll, network.Current, cancellationToken),
        _ => throw new UnreachableException(proposal.ToString()),
    };
}
