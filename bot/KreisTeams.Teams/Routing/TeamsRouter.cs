namespace KreisTeams.Teams;

public delegate Task TurnHandler(Turn turn, CancellationToken cancellationToken);

public delegate Task<InvokeResponse> InvokeHandler(Turn turn, CancellationToken cancellationToken);

public delegate Task<InvokeResponse> CardActionHandler<in TData>(Turn turn, TData data, CancellationToken cancellationToken);

/// <summary>
/// Which handler gets which activity. Registered while the host starts; a second handler for the same thing is a mistake that stops the start.
/// <code>
/// services.OnTeams((provider, router) => router
///     .OnMessage(provider.GetRequiredService&lt;Conversation&gt;().HandleAsync)
///     .OnCardAction&lt;VoteData&gt;("poll/vote", provider.GetRequiredService&lt;VoteHandler&gt;().HandleAsync));
/// </code>
/// </summary>
public sealed class TeamsRouter
{
    private const string MembersAdded = "conversationUpdate/membersAdded";

    private readonly Dictionary<string, TurnHandler> _activities = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, InvokeHandler> _invokes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CardActionHandler<ReadOnlyMemory<byte>>> _cardActions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _recognising = new(StringComparer.Ordinal);

    /// <summary>The verbs of all card actions that have a handler.</summary>
    public IReadOnlyCollection<string> Verbs => _cardActions.Keys;

    /// <summary>A person wrote something. In groups and channels only what mentions the bot arrives.</summary>
    public TeamsRouter OnMessage(TurnHandler handler) => On("message", handler);

    /// <summary>The app was installed, upgraded or removed: <see cref="Activity.Action"/> says which.</summary>
    public TeamsRouter OnInstallation(TurnHandler handler) => On("installationUpdate", handler);

    /// <summary>People (never the bot itself) joined a conversation; many at once when a group was added to a team.</summary>
    public TeamsRouter OnMembersAdded(Func<Turn, IReadOnlyList<ChannelAccount>, CancellationToken, Task> handler) =>
        On(MembersAdded, (turn, cancellationToken) => handler(turn, PeopleAdded(turn.Activity), cancellationToken));

    /// <summary>An activity of any other type, as in „messageReaction“.</summary>
    public TeamsRouter On(string type, TurnHandler handler)
    {
        Add(_activities, type, handler);
        return this;
    }

    /// <summary>
    /// A card action, pressed or asked for as a refresh. The data is read strictly: a card whose data does not fit the record is out of date and says so.
    /// The same handler answers clients that send the action as a message instead.
    /// </summary>
    /// <param name="recognisesDeliveries">
    /// The handler keeps <see cref="Turn.Delivery"/> together with what it does, and so does nothing when the activity comes again: the edge then spares the storage a row of its own.
    /// </param>
    public TeamsRouter OnCardAction<TData>(string verb, CardActionHandler<TData> handler, bool recognisesDeliveries = false)
        where TData : class
    {
        if (recognisesDeliveries)
        {
            _recognising.Add(verb);
        }

        Add(_cardActions, verb, (turn, data, cancellationToken) => CardData.TryRead<TData>(data.Span) is { } read
            ? handler(turn, read, cancellationToken)
            : Task.FromResult(InvokeResponse.Message(TeamsTexts.OutdatedCard(turn))));
        return this;
    }

    public TeamsRouter OnInvoke(string name, InvokeHandler handler)
    {
        Add(_invokes, name, handler);
        return this;
    }

    internal bool RecognisesDeliveries(CardPress? press) => press is not null && _recognising.Contains(press.Verb);

    internal async Task<InvokeResponse> HandleAsync(Turn turn, CardPress? press, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        if (activity.IsInvoke)
        {
            return await InvokeAsync(turn, press, cancellationToken);
        }

        if (press is not null && _cardActions.GetValueOrDefault(press.Verb) is { } action)
        {
            await CardFallback.ShowAsync(turn, await action(turn, press.Data, cancellationToken), cancellationToken);
        }
        else if (Handler(activity) is { } handler)
        {
            await handler(turn, cancellationToken);
        }

        return InvokeResponse.Empty;
    }

    private Task<InvokeResponse> InvokeAsync(Turn turn, CardPress? press, CancellationToken cancellationToken)
    {
        if (!string.Equals(turn.Activity.Name, InvokeNames.CardAction, StringComparison.OrdinalIgnoreCase))
        {
            return Invoke(turn.Activity) is { } handler ? handler(turn, cancellationToken) : Task.FromResult(InvokeResponse.NotImplemented);
        }

        if (press is null)
        {
            return Task.FromResult(InvokeResponse.BadValue);
        }

        return _cardActions.TryGetValue(press.Verb, out var action)
            ? action(turn, press.Data, cancellationToken)
            : Task.FromResult(InvokeResponse.Message(TeamsTexts.OutdatedCard(turn)));
    }

    private InvokeHandler? Invoke(Activity activity) =>
        _invokes.GetValueOrDefault(activity.Name ?? "")
        ?? (InvokeNames.Key(activity) is { } key ? _invokes.GetValueOrDefault(InvokeNames.With(activity.Name ?? "", key)) : null);

    private TurnHandler? Handler(Activity activity)
    {
        if (activity.Is("conversationUpdate"))
        {
            return PeopleAdded(activity).Count > 0 ? _activities.GetValueOrDefault(MembersAdded) : _activities.GetValueOrDefault(activity.Type);
        }

        return _activities.GetValueOrDefault(activity.Type);
    }

    private static IReadOnlyList<ChannelAccount> PeopleAdded(Activity activity) =>
        [.. activity.MembersAdded.Where(member => member.Id != activity.Recipient?.Id && !member.Id.StartsWith("28:", StringComparison.Ordinal))];

    private static void Add<THandler>(Dictionary<string, THandler> handlers, string key, THandler handler)
    {
        if (!handlers.TryAdd(key, handler))
        {
            throw new InvalidOperationException($"{key} has two handlers.");
        }
    }
}
