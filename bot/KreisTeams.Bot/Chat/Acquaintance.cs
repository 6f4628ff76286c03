using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace KreisTeams.Bot.Chat;

/// <summary>Gets to know somebody whose account the register does not hold yet: Teams says their sign-in name, by which the register may know them. Asked once in a while only.</summary>
public sealed class Acquaintance(Recognition recognition, NetworkCache network, IOptions<TeamsOptions> teams, TimeProvider clock)
{
    private const int MostRemembered = 10_000;

    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _asked = new();

    public async Task MakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (teams.Value.TenantId is not { Length: > 0 } home || turn.From?.AadObjectGuid is not { } account || network.Current.PersonByAadObjectId(account) is not null
            || _asked.TryGetValue(account, out var asked) && now - asked < AskAgain)
        {
            return;
        }

        if (_asked.Count >= MostRemembered)
        {
            _asked.Clear();
        }

        _asked[account] = now;
        if (await turn.Connector.MemberAsync(turn.Reference, turn.From.Id, cancellationToken) is Lookup<ChannelAccount>.Found { Value: { UserPrincipalName: { } name } member }
            && member.AadObjectGuid == account && string.Equals(member.TenantId, home, StringComparison.OrdinalIgnoreCase))
        {
            await recognition.RecogniseAsync(account, name, Door.Chat, cancellationToken);
        }
    }
}
