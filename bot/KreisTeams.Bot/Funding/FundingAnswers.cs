using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Funding;

/// <summary>Funding, every figure with its source and the day it was read.</summary>
public sealed class FundingAnswers
{
    public Task<Answer?> AnswerAsync(Utterance said, CancellationToken cancellationToken) => Task.FromResult<Answer?>(null);
}
