using System.Text.Json;
using Microsoft.JSInterop;

namespace KreisTeams.Tab.Records;

/// <summary>What somebody typed and has not saved, kept in their own browser window: neither a lost connection nor a restart of the host takes it away.</summary>
public static class KeptDraft
{
    public static ValueTask KeepAsync<TForm>(IJSRuntime script, string key, TForm form) => script.InvokeVoidAsync("KreisTeams.keep", key, JsonSerializer.Serialize(form));

    public static ValueTask DropAsync(IJSRuntime script, string key) => script.InvokeVoidAsync("KreisTeams.keep", key, null);

    public static async Task<TForm?> FindAsync<TForm>(IJSRuntime script, string key)
        where TForm : class
    {
        try
        {
            return await script.InvokeAsync<string?>("KreisTeams.kept", key) is { } kept ? JsonSerializer.Deserialize<TForm>(kept) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
