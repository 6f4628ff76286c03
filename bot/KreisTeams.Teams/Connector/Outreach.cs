using System.Collections.Concurrent;

namespace KreisTeams.Teams;

/// <summary>Writes to people who have not asked: in the personal chat that was kept, or in one opened for them.</summary>
public sealed class Outreach(ConversationStore conversations, ConnectorClient connector, PersonalInstallation installation)
{
    private const int AtOnce = 8;

    /// <summary>Those of the people who cannot be written to at the moment, as far as is known without writing, in the order they were named.</summary>
    public async Task<IReadOnlyList<Guid>> UnreachableAsync(IEnumerable<Guid> people, CancellationToken cancellationToken)
    {
        var asked = people.Distinct().ToArray();
        var reachable = new ConcurrentDictionary<Guid, bool>();
        await Parallel.ForEachAsync(asked, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (person, token) =>
            reachable[person] = await FindAsync(person, token) is not null);
        return [.. asked.Where(person => !reachable[person])];
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

    /// <summary>The personal chat with somebody; opened when the person is only known from a group, and where the app is not there yet and the tenant permits it, installed.</summary>
    public async Task<ConversationReference?> FindAsync(Guid person, CancellationToken cancellationToken)
    {
        if (await conversations.FindPersonalAsync(person, cancellationToken) is { } personal)
        {
            return personal;
        }

        if (await OpenAsync(person, cancellationToken) is { } opened)
        {
            await conversations.RememberAsync(opened, cancellationToken);
            return opened;
        }

        return null;
    }

    private async Task<ConversationReference?> OpenAsync(Guid person, CancellationToken cancellationToken) =>
        await conversations.FindSeenAsync(person, cancellationToken) is { User: { } account } seen
        && await connector.CreateConversationAsync(seen, account, cancellationToken) is Lookup<ConversationReference>.Found { Value: var opened }
            ? opened
            : await installation.InstallAsync(person, cancellationToken);
}
