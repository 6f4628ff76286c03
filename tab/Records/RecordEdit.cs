using System.Text.Json;
using KreisTeams.Network;
using Microsoft.JSInterop;

namespace KreisTeams.Tab.Records;

/// <summary>
/// One person's work on one record: what they began with, what they typed, and what came of saving it.
/// What was typed stays until it is saved or given up, also across a lost connection; a draft that comes back to a newer version is compared with it first.
/// </summary>
public sealed class RecordEdit<TRecord, TForm>(TRecord seen, NetworkSnapshot network, Func<TRecord, TForm> open, Func<TForm, TRecord, TRecord> apply)
    where TRecord : class
    where TForm : class
{
    private readonly string _key = $"edit:{RecordKey.Of(seen)}";

    public TRecord Seen { get; private set; } = seen;

    public TForm Form { get; private set; } = open(seen);

    public EditOutcome? Outcome { get; private set; }

    public WriteOutcome.Conflict? Conflict { get; private set; }

    public bool IsDraftBack { get; private set; }

    /// <summary>The network as it was when the person began, or when they last compared.</summary>
    private NetworkSnapshot _network = network;

    public async Task RestoreAsync(IJSRuntime script)
    {
        if (await KeptDraft.FindAsync<Kept>(script, _key) is not { } kept)
        {
            return;
        }

        (Form, IsDraftBack) = (kept.Form, true);
        if (kept.Version != _network.VersionOf(RecordKey.Of(Seen)))
        {
            var (began, theirs) = ((TRecord)NetworkJson.Read(RecordKey.Of(Seen).Kind, kept.Seen), Seen);
            Seen = began;
            Compare(apply(Form, began), theirs, lastChange: null);
        }
    }

    public ValueTask KeepAsync(IJSRuntime script) =>
        KeptDraft.KeepAsync(script, _key, new Kept(_network.VersionOf(RecordKey.Of(Seen)), NetworkJson.Write(Seen), Form));

    public Task SaveAsync(IJSRuntime script, NetworkCache cache, Func<NetworkSnapshot, TRecord, Task<EditOutcome>> save) =>
        SaveAsync(apply(Form, Seen), script, cache, save);

    /// <summary>Saves what the person put together from both versions.</summary>
    public async Task SaveAsync(TRecord record, IJSRuntime script, NetworkCache cache, Func<NetworkSnapshot, TRecord, Task<EditOutcome>> save)
    {
        Outcome = await save(_network, record);
        if (Outcome is EditOutcome.Conflict conflict)
        {
            _network = cache.Current;
            Compare(record, _network.Find(RecordKey.Of(record)), conflict.Versions.LastChange);
        }
        else if (Outcome is EditOutcome.Saved or EditOutcome.Unchanged)
        {
            await BeginAsync((TRecord)cache.Current.Find(RecordKey.Of(record))!, cache, script);
        }
    }

    /// <summary>Gives up what was typed.</summary>
    public Task DropAsync(IJSRuntime script, NetworkCache cache)
    {
        Outcome = null;
        return BeginAgainAsync(script, cache);
    }

    /// <summary>Shows the record as it is now; what came of saving it stands beside it.</summary>
    public Task BeginAgainAsync(IJSRuntime script, NetworkCache cache) => BeginAsync(cache.Current.Find(RecordKey.Of(Seen)) as TRecord ?? Seen, cache, script);

    /// <summary>Says why what was typed cannot be saved.</summary>
    public void Refuse(params Wording[] problems) => Outcome = new EditOutcome.Invalid([.. problems]);

    private async Task BeginAsync(TRecord record, NetworkCache cache, IJSRuntime script)
    {
        (Seen, _network, Form, Conflict, IsDraftBack) = (record, cache.Current, open(record), null, false);
        await KeptDraft.DropAsync(script, _key);
    }

    private void Compare(TRecord mine, object? theirs, HistoryEntry? lastChange) =>
        Conflict = new WriteOutcome.Conflict(RecordKey.Of(mine), mine, theirs, _network.VersionOf(RecordKey.Of(mine)), lastChange);

    private sealed record Kept(long Version, string Seen, TForm Form);
}
