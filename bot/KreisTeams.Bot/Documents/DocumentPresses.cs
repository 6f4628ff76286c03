using KreisTeams.Bot.Chat;
using KreisTeams.Documents;

namespace KreisTeams.Bot.Documents;

/// <summary>The buttons that mend something. Who may is decided again, whoever was shown them.</summary>
public sealed class DocumentPresses(DocumentFiling filing, FolderRepair repair, ChatStateStore states, Listening listening)
{
    public void Register(TeamsRouter router) => router
        .OnCardAction<DocumentData>(DocumentData.FileAgain, (turn, data, cancellationToken) => ActAsync(turn, async (actor, language) =>
            DocumentTexts.Outcome(DocumentId.TryParse(data.Subject, out var id) ? await filing.FileAgainAsync(id, actor, cancellationToken) : new StageOutcome.NoSuchDocument(), language), cancellationToken))
        .OnCardAction<DocumentData>(DocumentData.Recreate, (turn, data, cancellationToken) => ActAsync(turn, async (actor, language) =>
            DocumentTexts.Repair(DocumentOwner.TryParse(data.Subject, out var owner) ? await repair.RecreateAsync(owner, actor, cancellationToken) : new RepairOutcome.NothingMissing(), language), cancellationToken))
        .OnCardAction<DocumentData>(DocumentData.Relink, (turn, data, cancellationToken) => ActAsync(turn, async (actor, language) =>
            DocumentTexts.Repair(DocumentOwner.TryParse(data.Subject, out var owner) ? await repair.RelinkAsync(owner, data.Folder ?? "", actor, cancellationToken) : new RepairOutcome.NoSuchFolder(), language), cancellationToken));

    private async Task<InvokeResponse> ActAsync(Turn turn, Func<Actor, Language, Task<string>> act, CancellationToken cancellationToken)
    {
        var state = await states.ReadAsync(Speaker.KeyOf(turn.From!, turn.Reference), cancellationToken);
        var speaker = listening.SpeakerOf(turn, state.Language, Language.German, Door.Card);
        return InvokeResponse.Message(speaker.Actor is { } actor ? await act(actor, speaker.Language) : ChatTexts.UnknownPerson(speaker.Language));
    }
}
