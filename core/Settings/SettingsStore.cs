using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Settings;

/// <summary>A row for each account, in one partition with what the chat remembers of its conversations.</summary>
public sealed class SettingsStore(StorageAccount storage, TimeProvider clock)
{
    public const string TableName = "Chats";
    private const string Row = "person";

    private const string StateColumn = "State";
    private const int MostRemembered = 20_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly TableClient _table = storage.Table(TableName);
    private readonly ConcurrentDictionary<string, (PersonSettings Settings, long At)> _remembered = new();

    public Task<PersonSettings> ReadAsync(Guid account, CancellationToken cancellationToken) => ReadAsync(Partition(account.ToString()), cancellationToken);

    /// <summary>The same, of a <see cref="Partition"/>; where another instance has changed it within the last minute, perhaps as it was.</summary>
    public async Task<PersonSettings> RecallAsync(string partition, CancellationToken cancellationToken)
    {
        if (_remembered.TryGetValue(partition, out var known) && clock.GetElapsedTime(known.At) < Fresh)
        {
            return known.Settings;
        }

        var at = clock.GetTimestamp();
        var settings = await ReadAsync(partition, cancellationToken);
        Remember(partition, settings, at);
        return settings;
    }

    public Task ChooseLanguageAsync(Guid account, Language language, CancellationToken cancellationToken) =>
        ChangeAsync(Partition(account.ToString()), settings => settings with { Language = language }, cancellationToken);

    public async Task ChangeAsync(string partition, Func<PersonSettings, PersonSettings> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await FindAsync(partition, cancellationToken);
            var settings = change(row.HasValue ? Read(row.Value!) : new PersonSettings());
            var chosen = ToRow(partition, settings);
            try
            {
                await (row.HasValue ? _table.UpdateEntityAsync(chosen, row.Value!.ETag, TableUpdateMode.Replace, cancellationToken) : _table.AddEntityAsync(chosen, cancellationToken));
                Remember(partition, settings, clock.GetTimestamp());
                return;
            }
            catch (RequestFailedException changed) when (changed.Status is 409 or 412)
            {
                // Somebody chose something else meanwhile, and both count.
            }
        }
    }

    private static PersonSettings Read(TableEntity row) => JsonSerializer.Deserialize<PersonSettings>(row.GetString(StateColumn), Json)!;

    private static TableEntity ToRow(string partition, PersonSettings settings) => new(partition, Row) { [StateColumn] = JsonSerializer.Serialize(settings, Json) };

    /// <summary>Of an account, in characters that a table key may hold.</summary>
    public static string Partition(string account) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account)))[..32];

    private async Task<PersonSettings> ReadAsync(string partition, CancellationToken cancellationToken)
    {
        var row = await FindAsync(partition, cancellationToken);
        return row.HasValue ? Read(row.Value!) : new PersonSettings();
    }

    private Task<NullableResponse<TableEntity>> FindAsync(string partition, CancellationToken cancellationToken) =>
        _table.GetEntityIfExistsAsync<TableEntity>(partition, Row, cancellationToken: cancellationToken);

    private void Remember(string partition, PersonSettings settings, long at)
    {
        if (_remembered.Count >= MostRemembered)
        {
            _remembered.Clear();
        }

        _remembered.AddOrUpdate(partition, (settings, at), (_, known) => known.At > at ? known : (settings, at));
    }
}

public static class SettingsRegistration
{
    public static IServiceCollection AddSettings(this IServiceCollection services) => services.NeedsStorage(tables: [SettingsStore.TableName]).AddSingleton<SettingsStore>();
}
