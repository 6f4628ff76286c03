using Microsoft.AspNetCore.Http;

namespace KreisTeams.Teams;

/// <summary>One authenticated activity and the way to answer it.</summary>
public sealed class Turn(Activity activity, ConversationReference reference, ConnectorClient connector, HttpContext http)
{
    public Activity Activity { get; } = activity;

    public ConversationReference Reference { get; } = reference;

    public ConnectorClient Connector { get; } = connector;

    /// <summary>Of this request.</summary>
    public IServiceProvider Services => http.RequestServices;

    /// <summary>Everybody who acts is known by this account, never by what a card or a text says.</summary>
    public ChannelAccount? From => Activity.From;

    /// <summary>The client asks for the person's own view of a card; nobody has pressed anything.</summary>
    public bool IsAutomaticRefresh { get; internal init; }

    /// <summary>The same for every delivery of this activity, and in characters that a table may hold; null where the activity has no id.</summary>
    public string? Delivery => Deliveries.NameOf(Activity);

    internal Deliveries? Deliveries { get; init; }

    public bool IsEnglish => Activity.Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>For a handler that recognises deliveries itself (<see cref="TeamsRouter.OnCardAction{TData}"/>), where this time it does not: runs the act for the first delivery only, whichever instance gets it.</summary>
    public Task<InvokeResponse> OnceAsync(Func<Task<InvokeResponse>> act) => Deliveries?.OnceAnywhereAsync(Activity, act) ?? act();

    public Task<SendOutcome> ReplyAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        Connector.SendAsync(Reference, message, cancellationToken);

    /// <summary>Three dots while something takes its time; shown for about three seconds.</summary>
    public Task<SendOutcome> ReplyTypingAsync(CancellationToken cancellationToken) => Connector.SendTypingAsync(Reference, cancellationToken);
}
