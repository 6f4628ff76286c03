using System.Text.Json;

namespace KreisTeams.Teams;

/// <summary>The invokes whose values have a shape of their own. A value that has another is refused with 400 before a handler sees it.</summary>
public static class TypedInvokes
{
    /// <summary>A search opened from the message box. Answer within five seconds.</summary>
    public static TeamsRouter OnSearch(this TeamsRouter router, Func<Turn, SearchQuery, CancellationToken, Task<InvokeResponse>> handler) =>
        router.On("composeExtension/query", SearchQuery.Of, handler);

    /// <summary>A link to one of our pages was pasted: answer with its card, or with <see cref="InvokeResponse.Empty"/>.</summary>
    public static TeamsRouter OnLink(this TeamsRouter router, Func<Turn, Uri, CancellationToken, Task<InvokeResponse>> handler) =>
        router.On("composeExtension/queryLink", Url, handler);

    /// <summary>A hit of a search was chosen whose card comes only now.</summary>
    public static TeamsRouter OnSelect<TData>(this TeamsRouter router, Func<Turn, TData, CancellationToken, Task<InvokeResponse>> handler)
        where TData : class => router.On("composeExtension/selectItem", CardData.TryRead<TData>, handler);

    /// <summary>A command of the message extension was opened: answer with a dialog.</summary>
    public static TeamsRouter OnExtensionOpen(this TeamsRouter router, string commandId, Func<Turn, ExtensionAction, CancellationToken, Task<InvokeResponse>> handler) =>
        router.On(InvokeNames.With("composeExtension/fetchTask", commandId), ExtensionAction.Of, handler);

    /// <summary>The dialog of a message extension was submitted.</summary>
    public static TeamsRouter OnExtensionSubmit(this TeamsRouter router, string commandId, Func<Turn, ExtensionAction, CancellationToken, Task<InvokeResponse>> handler) =>
        router.On(InvokeNames.With("composeExtension/submitAction", commandId), ExtensionAction.Of, handler);

    /// <summary>A <see cref="SubmitAction.Dialog"/> was pressed: answer with a dialog.</summary>
    public static TeamsRouter OnDialogOpen<TData>(this TeamsRouter router, string verb, Func<Turn, TData, CancellationToken, Task<InvokeResponse>> handler)
        where TData : class => router.On(InvokeNames.With("task/fetch", verb), Data<TData>, handler);

    /// <summary>A dialog was submitted by a <see cref="SubmitAction.Of{TData}"/> on its card.</summary>
    public static TeamsRouter OnDialogSubmit<TData>(this TeamsRouter router, string verb, Func<Turn, TData, CancellationToken, Task<InvokeResponse>> handler)
        where TData : class => router.On(InvokeNames.With("task/submit", verb), Data<TData>, handler);

    /// <summary>Somebody types into an input with a <see cref="ChoiceQuery"/> of that dataset.</summary>
    public static TeamsRouter OnChoiceSearch(this TeamsRouter router, Func<Turn, string, string, CancellationToken, Task<InvokeResponse>> handler) =>
        router.On("application/search", Typed, (turn, typed, cancellationToken) => handler(turn, typed.Dataset, typed.Text, cancellationToken));

    /// <summary>The answer to a <see cref="FileOffer"/>.</summary>
    public static TeamsRouter OnFileConsent(this TeamsRouter router, Func<Turn, FileConsent, CancellationToken, Task<InvokeResponse>> handler) =>
        router.On("fileConsent/invoke", FileConsent.Of, handler);

    private static TeamsRouter On<TValue>(
        this TeamsRouter router, string name, Func<JsonElement, TValue?> read, Func<Turn, TValue, CancellationToken, Task<InvokeResponse>> handler)
        where TValue : class =>
        router.OnInvoke(name, (turn, cancellationToken) => turn.Activity.Value is { } value && read(value) is { } typed
            ? handler(turn, typed, cancellationToken)
            : Task.FromResult(InvokeResponse.BadValue));

    private static Uri? Url(JsonElement value) =>
        Uri.TryCreate(value.FindText("url"), UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps ? url : null;

    private static TData? Data<TData>(JsonElement value)
        where TData : class => value.Find("data") is { } data ? CardData.TryRead<TData>(data) : null;

    private static TypedChoice? Typed(JsonElement value) =>
        value.FindText("dataset") is { } dataset ? new TypedChoice(dataset, value.FindText("queryText")?.Trim() ?? "") : null;

    private sealed record TypedChoice(string Dataset, string Text);
}
