using System.Collections.Immutable;

namespace KreisTeams.Network;

/// <summary>What is wrong with a line of a table; a problem of the first line is one of a heading.</summary>
public sealed record SheetProblem(int Line, string? Column, Wording Message)
{
    public string In(Language language) => SheetTexts.Problem(Line, Column, Message, language);
}

/// <summary>A line that can be saved, or that is in the network already.</summary>
/// <param name="Difference">Null where the line changes nothing.</param>
public sealed record SheetLine(int Line, object Record, Difference? Difference);

/// <summary>What an import of the table would do.</summary>
public sealed record SheetPreview(ImmutableArray<SheetLine> Lines, ImmutableArray<SheetProblem> Problems);

/// <param name="Saved">Lines that changed something.</param>
public sealed record SheetOutcome(ImmutableArray<SheetLine> Saved, ImmutableArray<SheetProblem> Problems);

/// <summary>Tables of people, projects, organisations, initiatives or themes. Good lines are saved, bad ones are named with line and reason, and no line is saved in part.</summary>
public sealed class SheetImport(NetworkCache cache, NetworkStore store)
{
    /// <param name="actor">Whose rights each line needs; null for the administrator's command line.</param>
    public static SheetPreview Preview(ReadOnlyMemory<byte> csv, NetworkSnapshot network, Actor? actor)
    {
        var sheet = Sheet.Read(csv);
        if (ReaderOf(sheet) is not { } read)
        {
            return new SheetPreview([], sheet.Rows.IsEmpty && !sheet.Problems.IsEmpty && sheet.Headings.IsEmpty ? sheet.Problems : [new(1, null, SheetTexts.NeitherKind)]);
        }

        var lines = ImmutableArray.CreateBuilder<SheetLine>();
        var problems = sheet.Problems.ToBuilder();
        var seen = new Dictionary<RecordKey, int>();
        var become = network;
        foreach (var row in sheet.Rows)
        {
            var found = Judge(read(row, become), row, become, seen, actor).ToArray();
            problems.AddRange(found.OfType<SheetProblem>());
            if (found is [SheetLine line])
            {
                lines.Add(line with { Difference = NetworkImport.Difference(line.Record, network) });
                seen[RecordKey.Of(line.Record)] = row.Line;
                become = become.With(line.Record, 0);
            }
        }

        return new SheetPreview(lines.DrainToImmutable(), problems.DrainToImmutable());
    }

    public async Task<SheetOutcome> ImportAsync(ReadOnlyMemory<byte> csv, Author author, Actor? actor, CancellationToken cancellationToken)
    {
        await cache.RefreshAsync(cancellationToken);
        var saved = ImmutableArray.CreateBuilder<SheetLine>();
        long? action = null;
        while (true)
        {
            var network = cache.Current;
            var preview = Preview(csv, network, actor);
            var isComplete = true;
            foreach (var chunk in preview.Lines.Where(line => line.Difference is not null).Chunk(NetworkStore.LargestEdit))
            {
                var edits = chunk.Select(line => RecordEdit.Of(line.Record, network.VersionOf(RecordKey.Of(line.Record))));
                if (await store.WritePartAsync([.. edits], author, action, cancellationToken) is not WriteOutcome.Written written)
                {
                    isComplete = false;
                    break;
                }

                action ??= written.Change.Number;
                saved.AddRange(chunk);
            }

            if (isComplete)
            {
                return new SheetOutcome(saved.DrainToImmutable(), preview.Problems);
            }
        }
    }

    /// <summary>What a table is about shows in its headings.</summary>
    private static Func<SheetRow, NetworkSnapshot, SheetReading>? ReaderOf(Sheet sheet) =>
        sheet.Has(SheetColumn.Name) && sheet.Has(SheetColumn.Organisation) ? PersonSheet.Read
        : sheet.Has(SheetColumn.Title) && sheet.Has(SheetColumn.Lead) ? ProjectSheet.Read
        : sheet.Has(SheetColumn.Initiative) && sheet.Has(SheetColumn.Purpose) ? InitiativeSheet.Read
        : sheet.Has(SheetColumn.Organisation) ? OrganisationSheet.Read
        : sheet.Has(SheetColumn.Themes) && sheet.Has(SheetColumn.Synonyms) ? ThemeSheet.Read
        : null;

    /// <returns>One line, or the problems that keep it out.</returns>
    private static IEnumerable<object> Judge(SheetReading reading, SheetRow row, NetworkSnapshot become, Dictionary<RecordKey, int> seen, Actor? actor)
    {
        if (reading.Record is not { } record || !reading.Problems.IsEmpty)
        {
            return reading.Problems.Select(problem => new SheetProblem(row.Line, problem.Column is { } column ? SheetTexts.Heading(column) : null, problem.Message));
        }

        if (seen.TryGetValue(RecordKey.Of(record), out var earlier))
        {
            return [new SheetProblem(row.Line, null, SheetTexts.AlreadyInLine(earlier))];
        }

        if (actor is not null && become.Refusal(actor.Person, record) is { } refusal)
        {
            return [new SheetProblem(row.Line, null, NetworkTexts.MayNotEdit(refusal))];
        }

        var broken = NetworkRules.Check(record, become.With(record, 0)).ToArray();
        return broken.Length > 0 ? broken.Select(problem => new SheetProblem(row.Line, null, problem.Message)) : [new SheetLine(row.Line, record, null)];
    }
}

/// <summary>A line as a record, or what kept it from becoming one.</summary>
internal sealed record SheetReading(object? Record, ImmutableArray<(SheetColumn? Column, Wording Message)> Problems);
