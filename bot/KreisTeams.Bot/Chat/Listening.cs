using KreisTeams.Understanding;

namespace KreisTeams.Bot.Chat;

/// <summary>Turns a sentence into an utterance, with the network as it is now. The understanding of a network is made once for each of its versions.</summary>
public sealed class Listening(NetworkCache network, TimeProvider clock)
{
    private readonly Task _prepared = Task.Run(Understander.Prepare);
    private (NetworkSnapshot Network, Understander Understander)? _latest;

    public NetworkSnapshot Network => network.Current;

    public DateTimeOffset Now => clock.GetUtcNow();

    public Utterance Hear(Turn turn, ChatState state, string text)
    {
        var current = network.Current;
        var understood = UnderstanderOf(current).Understand(text, new UnderstandingContext(state.Language ?? Language.German));
        return new Utterance(SpeakerOf(turn, state.Language, understood.Language, Door.Chat), understood, state, current, Now)
        {
            Files = [.. turn.Activity.Attachments.Where(attachment => attachment.IsFile)],
        };
    }

    public Speaker SpeakerOf(Turn turn, Language? chosen, Language assumed, Door door)
    {
        var person = Guid.TryParse(turn.From!.AadObjectId, out var objectId) ? network.Current.PersonByAadObjectId(objectId) : null;
        return new Speaker(turn.From, person, turn.Reference, chosen ?? assumed, door);
    }

    private Understander UnderstanderOf(NetworkSnapshot current)
    {
        if (_latest is not { } latest || !ReferenceEquals(latest.Network, current))
        {
            latest = (current, Understander.Create(current));
            _latest = latest;
        }

        return latest.Understander;
    }
}
