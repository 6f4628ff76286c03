using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace KreisTeams.Simulators.SharePoint;

/// <param name="ItemId">Set when the session replaces a known item.</param>
public sealed record UploadSession(string Id, string ParentId, string Name, string? ItemId, long? Total, PutOptions Options, DateTimeOffset Expires)
{
    public long? DeclaredSize { get; init; }
}

/// <summary>What a fragment led to: more is expected, or the file is there.</summary>
public sealed record FragmentResult(UploadSession Session, long Received, DriveItem? Item, bool Created);

/// <summary>Open upload sessions, on disk so that a restart keeps them: the bytes received are simply how long the part file is.</summary>
public sealed class UploadSessions
{
    public const int Unit = 327_680;
    public const int LargestFragment = 60 << 20;

    private readonly ConcurrentDictionary<string, UploadSession> _open = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _oneAtATime = new();
    private readonly string _folder;
    private readonly Library _library;
    private readonly ContentFiles _files;
    private readonly Switches _switches;
    private readonly TimeProvider _clock;

    public UploadSessions(string dataFolder, Library library, ContentFiles files, Switches switches, TimeProvider clock)
    {
        (_folder, _library, _files, _switches, _clock) = (Path.Combine(dataFolder, "sessions"), library, files, switches, clock);
        Directory.CreateDirectory(_folder);
        foreach (var file in Directory.EnumerateFiles(_folder, "*.json"))
        {
            var session = JsonSerializer.Deserialize<UploadSession>(File.ReadAllText(file))!;
            _open[session.Id] = session;
        }

        library.IsReserved = IsReserved;
    }

    public UploadSession Start(string parentId, string name, DriveItem? existing, PutOptions options, long? declaredSize)
    {
        lock (_library.Tree.Gate)
        {
            ItemNames.Check(name);
            CheckStart(parentId, name, existing, options, declaredSize);
            var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            var session = new UploadSession(id, parentId, name, existing?.Id, null, options with { SessionId = id }, _clock.GetUtcNow() + Life) { DeclaredSize = declaredSize };
            File.Create(PartOf(id)).Dispose();
            Save(session);
            return session;
        }
    }

    /// <summary>Sessions that still hold bytes, and names.</summary>
    public int Open => _open.Values.Count(session => session.Expires > _clock.GetUtcNow());

    public UploadSession Get(string id) => _open.TryGetValue(id, out var session) && session.Expires > _clock.GetUtcNow()
        ? session
        : throw new GraphError(404, "itemNotFound", "uploadSessionNotFound", "The upload session was not found.");

    public long ReceivedBytes(string id) => new FileInfo(PartOf(id)).Length;

    public void Cancel(string id)
    {
        _open.TryRemove(id, out _);
        File.Delete(Path.Combine(_folder, id + ".json"));
        File.Delete(PartOf(id));
    }

    public async Task<FragmentResult> AppendAsync(string id, long from, long to, long total, Stream body, CancellationToken cancellationToken)
    {
        var turn = _oneAtATime.GetOrAdd(id, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            var session = Get(id);
            var received = ReceivedBytes(id);
            CheckFragment(session, received, from, to, total);
            session = session with { Total = total, Expires = _clock.GetUtcNow() + Life };
            Save(session);
            received += await WriteAsync(id, body, to - from + 1, isLast: to == total - 1, cancellationToken);
            return received == total ? await CommitAsync(session, cancellationToken) : new FragmentResult(session, received, null, false);
        }
        finally
        {
            turn.Release();
        }
    }

    private void CheckStart(string parentId, string name, DriveItem? existing, PutOptions options, long? declaredSize)
    {
        if (existing is { IsLocked: true })
        {
            throw GraphError.Locked();
        }

        if (_switches.QuotaBytes is { } quota && _library.UsedBytes() + (declaredSize ?? 0) > quota)
        {
            throw new GraphError(507, "quotaLimitReached");
        }

        if (existing is not null && options.MustNotExist || options.IfMatch is not null && (_switches.SpuriousChangedOnSession || existing is null || options.IfMatch != existing.ETag && options.IfMatch != existing.CTag))
        {
            throw GraphError.Changed();
        }

        if (existing is not null && options.ConflictBehavior == "fail")
        {
            throw GraphError.NameTaken();
        }

        if (existing is null && IsReserved(parentId, name))
        {
            throw new GraphError(409, "nameAlreadyExists", message: "The file is currently being uploaded.");
        }
    }

    private static void CheckFragment(UploadSession session, long received, long from, long to, long total)
    {
        if (session.Total is { } known && known != total)
        {
            throw GraphError.Invalid("The total length changed.", "fragmentLengthMismatch");
        }

        if (from != received)
        {
            throw new GraphError(416, "invalidRange", from < received ? "fragmentOverlap" : "fragmentOutOfOrder");
        }

        if (to != total - 1 && (to - from + 1) % Unit != 0 || to - from + 1 > LargestFragment || total == 0)
        {
            throw GraphError.Invalid("The fragment has a length that is not allowed.", "invalidRange");
        }
    }

    /// <summary>Keeps what arrived, also when the connection breaks in the middle.</summary>
    private async Task<long> WriteAsync(string id, Stream body, long expected, bool isLast, CancellationToken cancellationToken)
    {
        await using var part = new FileStream(PartOf(id), FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var before = part.Length;
        try
        {
            await body.CopyToAsync(part, cancellationToken);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            return part.Length - before;
        }

        if (_switches.AcceptFragmentsPartly && !isLast)
        {
            part.SetLength(before + Math.Min(expected, expected / 2 + 7));
        }

        return part.Length - before;
    }

    private async Task<FragmentResult> CommitAsync(UploadSession session, CancellationToken cancellationToken)
    {
        var existing = session.ItemId ?? _library.Tree.FindChild(session.ParentId, session.Name)?.Id;
        if (existing is not null && session.Options.ConflictBehavior == "fail")
        {
            throw GraphError.NameTaken();
        }

        var content = await _files.AdoptAsync(PartOf(session.Id), cancellationToken);
        var (item, created) = session.ItemId is { } known
            ? (_library.ReplaceContent(known, content, session.Options with { IfMatch = null }), false)
            : _library.PutFile(session.ParentId, session.Name, content, session.Options with { IfMatch = null });
        Cancel(session.Id);
        return new FragmentResult(session, session.Total!.Value, item, created);
    }

    private bool IsReserved(string parentId, string name) => _switches.SessionsReserveNames
        && _open.Values.Any(session => session.ItemId is null && session.ParentId == parentId && ItemNames.Key(session.Name) == ItemNames.Key(name) && session.Expires > _clock.GetUtcNow());

    private void Save(UploadSession session)
    {
        _open[session.Id] = session;
        var path = Path.Combine(_folder, session.Id + ".json");
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(session));
        File.Move(path + ".new", path, overwrite: true);
    }

    private TimeSpan Life => TimeSpan.FromSeconds(_switches.SessionLifeSeconds);

    private string PartOf(string id) => Path.Combine(_folder, id + ".part");
}
