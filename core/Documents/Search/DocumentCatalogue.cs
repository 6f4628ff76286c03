using System.Collections.Concurrent;
using KreisTeams.Network;
using Lucene.Net.Search;

namespace KreisTeams.Documents.Search;

/// <summary>A document that was found.</summary>
/// <param name="InName">The name with the words looked for; null where none of them is in it.</param>
/// <param name="InText">Where the text says it; null where it does not.</param>
public sealed record DocumentHit(Document Document, Passage? InName, Passage? InText);

/// <summary>What a search came to, best first.</summary>
/// <param name="IsGuess">Nothing matched as it was typed; these match with a slip or inside a longer word.</param>
public sealed record DocumentFindings(IReadOnlyList<Document> Documents, bool IsGuess);

/// <summary>
/// All documents in the memory of this instance. Each question first follows what has changed, which costs one look at the list of news;
/// nobody sees here what they may not read.
/// </summary>
public sealed class DocumentCatalogue : IDisposable
{
    /// <summary>Clocks of instances may differ, and a change may be written down a moment after its time.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan CleanUpEvery = TimeSpan.FromHours(1);
    private static readonly ParallelOptions Together = new() { MaxDegreeOfParallelism = 8 };

    private readonly DocumentStore _documents;
    private readonly TextStore _texts;
    private readonly DocumentNews _news;
    private readonly CurrentNetwork _network;
    private readonly TimeProvider _clock;
    private readonly DocumentIndex _index = new();
    private readonly ConcurrentDictionary<DocumentId, Document> _known = new();
    private readonly CoalescedWork<bool> _refresh;
    private OwnerWords? _owners;
    private HashSet<string> _read = [];
    private DateTimeOffset? _upTo;
    private DateTimeOffset _cleanedAt;

    public DocumentCatalogue(DocumentStore documents, TextStore texts, DocumentNews news, CurrentNetwork network, TimeProvider clock)
    {
        (_documents, _texts, _news, _network, _clock) = (documents, texts, news, network, clock);
        _refresh = new CoalescedWork<bool>(FollowAsync);
    }

    /// <summary>What the person may read, newest first.</summary>
    public async Task<IReadOnlyList<Document>> ReadableAsync(Person person, CancellationToken cancellationToken)
    {
        await _refresh.RunAsync().WaitAsync(cancellationToken);
        var network = _network();
        return [.. _known.Values.Where(document => person.MayRead(document, network)).OrderByDescending(document => document.ModifiedAt)];
    }

    /// <summary>What the person may read of what matches.</summary>
    public async Task<DocumentFindings> FindAsync(string typed, Person person, CancellationToken cancellationToken)
    {
        await _refresh.RunAsync().WaitAsync(cancellationToken);
        var exact = Find(typed, person, forgiving: false);
        return exact.Count > 0 ? new DocumentFindings(exact, IsGuess: false) : new DocumentFindings(Find(typed, person, forgiving: true), IsGuess: true);
    }

    /// <summary>Why these were found. Reads the text of each, so it is asked only for those that are shown.</summary>
    public async Task<DocumentHit[]> ExplainAsync(string typed, DocumentFindings findings, int atMost, CancellationToken cancellationToken)
    {
        var query = QueryOf(typed, findings.IsGuess);
        var shown = findings.Documents.Take(atMost).ToArray();
        var hits = new DocumentHit[shown.Length];
        await Parallel.ForAsync(0, shown.Length, Together, async (number, _) =>
        {
            var text = query is null ? "" : await _texts.FindAsync(shown[number].Id, cancellationToken);
            hits[number] = new DocumentHit(
                shown[number],
                query is null ? null : DocumentIndex.PassageOf(shown[number].Name, SearchWords.Name, query, int.MaxValue) ?? DocumentIndex.PassageOf(shown[number].Name, SearchWords.NameStems, query, int.MaxValue),
                text.Length == 0 ? null : DocumentIndex.PassageOf(text, SearchWords.Text, query!));
        });
        return hits;
    }

    public void Dispose() => _index.Dispose();

    private IReadOnlyList<Document> Find(string typed, Person person, bool forgiving)
    {
        var network = _network();
        return QueryOf(typed, forgiving) is not { } query ? [] :
            [.. _index.Find(query).Select(id => _known.GetValueOrDefault(id)).OfType<Document>().Where(document => person.MayRead(document, network))];
    }

    private Query? QueryOf(string typed, bool forgiving)
    {
        var network = _network();
        var owners = _owners is { } known && ReferenceEquals(known.Network, network) ? known : _owners = new OwnerWords(network);
        return DocumentQuery.Of(typed, owners.With, forgiving);
    }

    private async Task<bool> FollowAsync()
    {
        var now = _clock.GetUtcNow();
        if (_upTo is not { } upTo || now - upTo > DocumentNews.Kept - Overlap)
        {
            await LoadAsync();
        }
        else
        {
            var news = await _news.SinceAsync(upTo - Overlap, CancellationToken.None).ToArrayAsync();
            var unread = news.Where(one => !_read.Contains(one.Key)).Select(one => one.Document).Distinct().ToArray();
            await Parallel.ForEachAsync(unread, Together, async (id, token) => await ShowAsync(id, token));
            _read = [.. news.Select(one => one.Key)];
        }

        _index.Refresh();
        _upTo = now;
        if (now - _cleanedAt > CleanUpEvery)
        {
            await _news.ForgetOldAsync(CancellationToken.None);
            _cleanedAt = now;
        }

        return true;
    }

    private async Task LoadAsync()
    {
        _known.Clear();
        _index.Clear();
        var texts = await _texts.AllAsync(CancellationToken.None).ToDictionaryAsync(one => one.Id, one => one.Text);
        await foreach (var document in _documents.AllAsync(CancellationToken.None))
        {
            _known[document.Id] = document;
            _index.Put(document, texts.GetValueOrDefault(document.Id, ""));
        }
    }

    private async Task ShowAsync(DocumentId id, CancellationToken cancellationToken)
    {
        if (await _documents.FindAsync(id, cancellationToken) is { } document)
        {
            _known[id] = document;
            _index.Put(document, await _texts.FindAsync(id, cancellationToken));
        }
    }
}
