namespace KreisTeams.Teams;

/// <summary>Writes to people who have not asked: in the personal chat that was kept, or in one opened for them.</summary>
public sealed class Outreach(ConversationStore conversations, ConnectorClient connector)
{
    /// <summary>Those of the people who cannot be written to at the moment, as far as is known without writing.</summary>
    public async Task<IReadOnlyList<Guid>> UnreachableAsync(IEnumerable<Guid> people, CancellationToken cancellationToken)
    {
        var unreachable = new List<Guid>();
        foreach (var person in people)
        {
            if (await FindAsync(person, cancellationToken) is null)
            {
                unreachable.Add(person);
            }
        }

        return unreachable;
    }

    public async Task<SendOutcome> SendAsync(Guid person, OutgoingMessage message, CancellationToken cancellationToken) =>
        await FindAsync(person, cancellationToken) is { } reference
            ? await SendAsync(reference, message, cancellationToken)
            : new SendOutcome.NotInConversation("NotInstalled");

    /// <summary>Sends, and does not try again where the app was removed or blocked until somebody speaks there.</summary>
    public async Task<SendOutcome> SendAsync(ConversationReference reference, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var outcome = await connector.SendAsync(reference, message, cancellationToken);
        if (outcome is SendOutcome.Blocked or SendOutcome.NotInConversation or SendOutcome.Gone)
        {
            await conversations.ForgetAsync(reference, cancellationToken);
        }

        return outcome;
    }

    /// <summary>The personal chat with somebody; opened when the person is only known from a group.</summary>
    public async Task<ConversationReference?> FindAsync(Guid person, CancellationToken cancellationToken)
    {
        if (await conversations.FindPersonalAsync(person, cancellationToken) is { } personal)
        {
            return personal;
        }

        if (await conversations.FindSeenAsync(person, cancellationToken) is not { User: { } account } seen
            || await connector.CreateConversationAsync(seen, account, cancellationToken) is not Lookup<ConversationReference>.Found { Value: var opened })
        {
            return null;
        }

        await conversations.RememberAsync(opened, cancellationToken);
        return opened;
    }
}
