using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Decisions;

/// <summary>What an author asks for. Nothing is stored until it is opened; opening the same draft twice opens one poll.</summary>
public sealed record PollDraft(PollId Id, PollKind Kind, string Question, BodyId Body, DateTimeOffset? Deadline)
{
    public const int LongestQuestion = 500;
    public const int LongestOption = 100;
    public const int MostOptions = 12;

    /// <summary>Up to this size ballots are sealed in one transaction of the storage; larger bodies have theirs behind gates and cannot vote in secret.</summary>
    public const int MostInOneTransaction = 90;

    public const int MostOrganisations = 100_000;

    /// <summary>Below this a secret vote can be guessed.</summary>
    public const int SmallestSecretGroup = 5;

    public static readonly TimeSpan LongestTerm = TimeSpan.FromDays(366);

    /// <summary>Set when the author said which of the two autumn hours is meant.</summary>
    public bool IsAutumnHourStated { get; init; }

    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>A majority other than the body's.</summary>
    public MajorityRule? Majority { get; init; }

    public bool IsSecret { get; init; }

    /// <summary>See <see cref="Poll.IsRanked"/>.</summary>
    public bool IsRanked { get; init; }

    public ResultVisibility? Visibility { get; init; }

    public ProjectId? Project { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsPublic { get; init; } = true;

    public PollId? SecondInvitationOf { get; init; }

    /// <summary>The rules the poll will run under. Secrecy can be added to a body's rules, never taken away, and secret polls show nothing before the close.</summary>
    public RuleSet RulesUnder(RuleSet body)
    {
        var isSecret = body.IsSecret || IsSecret;
        return body with
        {
            IsSecret = isSecret,
            Tie = isSecret ? TieRule.Rejected : body.Tie,
            Majority = Majority ?? body.Majority,
            Visibility = isSecret ? ResultVisibility.AfterClose : Visibility ?? body.Visibility,
            Quorum = SecondInvitationOf is not null || Kind == PollKind.StrawPoll ? QuorumRule.None : body.Quorum,
        };
    }

    /// <param name="entitled">Organisations with a vote under the body's rules.</param>
    /// <param name="present">Those of them in the session that is running; null without a session.</param>
    public Poll ToPoll(Body body, ImmutableArray<Organisation> entitled, ImmutableArray<OrganisationId>? present, PersonId author, DateTimeOffset now)
    {
        var rules = RulesUnder(body.Rules);
        return new Poll(Id, Kind, Question.Trim(), body.Id, rules, Deadline!.Value.ToUniversalTime())
        {
            BodyName = body.Name,
            LegalLabel = rules.LegalLabel ?? DecisionTexts.LegalLabel(Kind, Language.German),
            Options = [.. Options.Select((label, index) => new PollOption($"o{index + 1}", label.Trim()))],
            MemberRole = body.MemberRole,
            Electorate = present ?? (entitled.Length > MostInOneTransaction ? [] : [.. entitled.Select(organisation => organisation.Id)]),
            Entitled = entitled.Length,
            EntitledVotes = rules.IsWeighted ? entitled.Sum(organisation => organisation.Weight) : entitled.Length,
            IsInSession = present is not null,
            Chair = body.Chair,
            IsRanked = IsRanked && Kind == PollKind.Prioritisation,
            Author = author,
            OpenedAt = now,
            Project = Project,
            IsPublic = IsPublic,
            SecondInvitationOf = SecondInvitationOf,
        };
    }

    /// <summary>Everything that keeps the draft from being opened; empty where nothing does.</summary>
    public ImmutableArray<DraftRefusal> Refusals(DateTimeOffset now) => [.. RefusalsOfQuestion(), .. RefusalsOfDeadline(now), .. RefusalsOfOptions()];

    private IEnumerable<DraftRefusal> RefusalsOfQuestion()
    {
        if (string.IsNullOrWhiteSpace(Question))
        {
            yield return new DraftRefusal.EmptyQuestion();
        }
        else if (Question.Trim().Length > LongestQuestion)
        {
            yield return new DraftRefusal.QuestionTooLong(Question.Trim().Length, LongestQuestion);
        }
    }

    private IEnumerable<DraftRefusal> RefusalsOfDeadline(DateTimeOffset now)
    {
        if (Deadline is not { } deadline)
        {
            yield return new DraftRefusal.NoDeadline();
            yield break;
        }

        if (DeadlineRefusal(deadline, IsAutumnHourStated, now) is { } refusal)
        {
            yield return refusal;
        }
    }

    /// <summary>The same for a new poll and for an extension.</summary>
    internal static DraftRefusal? DeadlineRefusal(DateTimeOffset deadline, bool isAutumnHourStated, DateTimeOffset now)
    {
        var wallTime = BerlinTime.WallTime(deadline);
        if (!isAutumnHourStated && BerlinTime.Zone.IsAmbiguousTime(wallTime))
        {
            var first = BerlinTime.Instant(wallTime);
            return new DraftRefusal.AmbiguousDeadline(first, first.AddHours(1));
        }

        return deadline <= now ? new DraftRefusal.DeadlinePassed(deadline, now)
            : deadline - now > LongestTerm ? new DraftRefusal.DeadlineTooFar(deadline, now + LongestTerm)
            : null;
    }

    private IEnumerable<DraftRefusal> RefusalsOfOptions()
    {
        if (Kind.IsYesNo())
        {
            if (!Options.IsEmpty)
            {
                yield return new DraftRefusal.OptionsNotAsked(Kind);
            }

            yield break;
        }

        var labels = Options.Select(option => option.Trim()).ToArray();
        if (labels.Length < 2)
        {
            yield return new DraftRefusal.TooFewOptions(labels.Length);
        }
        else if (labels.Length > MostOptions)
        {
            yield return new DraftRefusal.TooManyOptions(labels.Length, MostOptions);
        }

        foreach (var (index, label) in labels.Index())
        {
            if (label.Length is 0 or > LongestOption)
            {
                yield return label.Length == 0 ? new DraftRefusal.EmptyOption(index + 1) : new DraftRefusal.OptionTooLong(label, LongestOption);
            }
        }

        foreach (var twice in labels.Where(label => label.Length > 0).GroupBy(label => label, StringComparer.CurrentCultureIgnoreCase).Where(same => same.Count() > 1))
        {
            yield return new DraftRefusal.SameOption(twice.Key);
        }
    }
}

/// <summary>Why a poll cannot be opened.</summary>
public abstract record DraftRefusal
{
    private DraftRefusal()
    {
    }

    public sealed record EmptyQuestion : DraftRefusal;

    public sealed record QuestionTooLong(int Length, int Longest) : DraftRefusal;

    public sealed record NoDeadline : DraftRefusal;

    public sealed record DeadlinePassed(DateTimeOffset Deadline, DateTimeOffset Now) : DraftRefusal;

    /// <summary>The clock shows this hour twice: the author chooses.</summary>
    public sealed record AmbiguousDeadline(DateTimeOffset First, DateTimeOffset Second) : DraftRefusal;

    public sealed record DeadlineTooFar(DateTimeOffset Deadline, DateTimeOffset Latest) : DraftRefusal;

    public sealed record TooFewOptions(int Options) : DraftRefusal;

    public sealed record TooManyOptions(int Options, int Most) : DraftRefusal;

    public sealed record EmptyOption(int Position) : DraftRefusal;

    public sealed record OptionTooLong(string Option, int Longest) : DraftRefusal;

    public sealed record SameOption(string Option) : DraftRefusal;

    public sealed record OptionsNotAsked(PollKind Kind) : DraftRefusal;

    public sealed record NoSuchBody(BodyId Body) : DraftRefusal;

    public sealed record NobodyEntitled(string Body) : DraftRefusal;

    public sealed record TooManyOrganisations(int Organisations, int Most) : DraftRefusal;

    /// <summary>The urn of a secret poll holds the votes of a body that seals in one transaction.</summary>
    public sealed record TooManyForSecret(int Organisations, int Most) : DraftRefusal;

    /// <summary>A session of the body is running, and nobody with a vote is in it.</summary>
    public sealed record NobodyPresent(string Body) : DraftRefusal;

    public sealed record NoSuchProject(ProjectId Project) : DraftRefusal;

    /// <summary>Only people of the body's organisations and its moderators open a poll there.</summary>
    public sealed record NotOfTheBody(string Body) : DraftRefusal;

    /// <summary>A second invitation needs a first poll that was not quorate.</summary>
    public sealed record NothingToRepeat : DraftRefusal;
}

/// <summary>What the author should know before opening; nothing that stops them.</summary>
public abstract record DraftWarning
{
    private DraftWarning()
    {
    }

    /// <summary>With so few voters a secret vote can be guessed.</summary>
    public sealed record SmallSecretGroup(int Entitled) : DraftWarning;

    /// <summary>Organisations nobody may vote for today.</summary>
    public sealed record WithoutVoter(ImmutableArray<OrganisationId> Organisations) : DraftWarning;

    /// <summary>Only who is in the running session has a ballot; the quorum still counts all.</summary>
    public sealed record InSession(int Present, int Entitled) : DraftWarning;
}
