using System.Diagnostics;
using KreisTeams.Bot.Decisions;
using KreisTeams.Bot.Documents;
using KreisTeams.Bot.Files;
using KreisTeams.Bot.Following;
using KreisTeams.Bot.Funding;
using KreisTeams.Bot.Meetings;
using KreisTeams.Bot.Network;
using KreisTeams.Bot.Overview;
using KreisTeams.Bot.Paper;
using KreisTeams.Bot.Projects;
using KreisTeams.Bot.Records;
using KreisTeams.Bot.Settings;

namespace KreisTeams.Bot.Chat;

/// <summary>From what was meant to the slice that answers it. What no slice answers yet is said honestly.</summary>
public sealed class Answers(
    NetworkAnswers network, ProjectAnswers projects, FundingAnswers funding, PollAnswers polls, MeetingAnswers meetings, DraftAnswers drafts, DocumentAnswers documents,
    SettingAnswers settings, AttachedFiles files, FollowAnswers following, RecordAnswers records, SheetImports imports, SheetExports exports, OverviewAnswer overview)
{
    public async Task<Answer> AnswerAsync(Utterance said, CancellationToken cancellationToken)
    {
        if (said.Network.Organisations.Count == 0)
        {
            return new Answer(ChatTexts.EmptyNetwork(said.Language));
        }

        if (said.Intent == "register.import")
        {
            return await imports.ProposeAsync(said, cancellationToken);
        }

        if (said.Files.Count > 0 || said.Intent == "document.upload")
        {
            return await files.AnswerAsync(said, cancellationToken);
        }

        return await (Slice(said.Intent) switch
        {
            "person" or "org" or "network" or "theme" or "admin" => network.AnswerAsync(said, cancellationToken),
            "report" when said.Intent == "report.export" => Task.FromResult(exports.Of(said)),
            "record" => records.AnswerAsync(said, cancellationToken),
            "project" or "strategy" or "synergy" => projects.AnswerAsync(said, cancellationToken),
            "funding" or "reminder" => funding.AnswerAsync(said, cancellationToken),
            "poll" or "decision" or "legal" => polls.AnswerAsync(said, cancellationToken),
            "subscribe" or "unsubscribe" => following.AnswerAsync(said, cancellationToken),
            "meeting" => meetings.AnswerAsync(said, cancellationToken),
            "overview" => overview.AnswerAsync(said, cancellationToken),
            "draft" => drafts.AnswerAsync(said, cancellationToken),
            "document" => documents.AnswerAsync(said, cancellationToken),
            _ => settings.AnswerAsync(said, cancellationToken),
        }) ?? NotYet.Of(said);
    }

    /// <summary>What was confirmed.</summary>
    public Task<Answer> PerformAsync(Speaker speaker, Proposal proposal, CancellationToken cancellationToken) => proposal switch
    {
        _ when speaker.Actor is null => Task.FromResult(new Answer(ChatTexts.UnknownPerson(speaker.Language))),
        Proposal.OpenPoll or Proposal.CastVote or Proposal.Recuse or Proposal.ObjectToProcedure or Proposal.AmendPoll or Proposal.ClosePoll =>
            polls.PerformAsync(speaker, proposal, cancellationToken),
        Proposal.CreateProject or Proposal.MergeProjects => projects.PerformAsync(speaker, proposal, cancellationToken),
        Proposal.RestoreVersion restore => documents.PerformAsync(speaker, restore, cancellationToken),
        Proposal.ImportSheet sheet => imports.PerformAsync(speaker, sheet, cancellationToken),
        Proposal.Appoint or Proposal.SetRight => network.PerformAsync(speaker, proposal, cancellationToken),
        _ => throw new UnreachableException(proposal.ToString()),
    };

    private static string Slice(string intent) => intent.Split('.')[0];
}
