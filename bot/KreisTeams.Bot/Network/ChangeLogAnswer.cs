using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Projects;
using KreisTeams.Projects;
using KreisTeams.Understanding;

namespace KreisTeams.Bot.Network;

/// <summary>„Wer hat heute was geändert?“: the log of the register, newest first, for people of the register.</summary>
public sealed class ChangeLogAnswer(NetworkStore store)
{
    private const int Shown = 12;
    private const int Named = 3;

    private static readonly TimeSpan Recent = TimeSpan.FromDays(30);

    public async Task<Answer> OfAsync(Utterance said, CancellationToken cancellationToken)
    {
        if (said.Speaker.Person is null)
        {
            return new Answer(ChatTexts.UnknownPerson(said.Language));
        }

        var days = said.Find("period_raw") is { } raw ? GermanTime.ParseDays(raw, said.Today) : null;
        var since = days is null ? said.Now - Recent : BerlinTime.Instant(days.From.ToDateTime(TimeOnly.MinValue));
        var until = days is null ? DateTimeOffset.MaxValue : BerlinTime.Instant(days.Until.AddDays(1).ToDateTime(TimeOnly.MinValue));
        var changes = await store.ChangesSinceAsync(since, cancellationToken).Where(change => change.At < until).Take(Shown + 1).ToArrayAsync(cancellationToken);
        var period = days is null ? null : Period(days, said.Language);
        if (changes.Length == 0)
        {
            return new Answer(ChangeLogTexts.Nothing(period, said.Language));
        }

        var lines = await Task.WhenAll(changes.Take(Shown).Select(change => LineAsync(said, change, cancellationToken)));
        var title = ChangeLogTexts.Title(period, said.Language);
        var more = changes.Length > Shown ? ChangeLogTexts.EarlierOnes(said.Language) : null;
        return new Answer(
            $"{title}: {string.Join("; ", lines.Select(line => $"{line.Below}: {line.What}"))}. {more}".TrimEnd(),
            CardParts.Card(said.Language,
            [
                CardParts.Heading(title),
                .. lines.Select(line => CardParts.Row(line.What, line.Below, line.Says is { } phrase ? new SayData(phrase) : null)),
                .. more is null ? (CardElement[])[] : [CardParts.Small(more)],
            ]));
    }

    private async Task<(string What, string Below, string? Says)> LineAsync(Utterance said, NetworkChange change, CancellationToken cancellationToken)
    {
        var entries = await Task.WhenAll(change.Records.Take(Named).Select(key => store.EntryAsync(key, change.Number, cancellationToken)));
        var what = string.Join(", ", entries.OfType<HistoryEntry>().Select(entry => InWords(said, entry))) + (change.Records.Length > Named ? ", " + ChatTexts.More(change.Records.Length - Named, said.Language) : "");
        var who = change.Author.Person is { } person ? said.Network.FindPerson(person)?.Name ?? ChangeLogTexts.SomebodyFormer(said.Language) : ChangeLogTexts.Administration(said.Language);
        var undone = change.Undoes is null ? "" : $" · {ChangeLogTexts.TakenBack(said.Language)}";
        var says = entries is [{ After: Project project }] ? ProjectTexts.Show(project.Title, said.Language) : null;
        return (what, $"{who} · {ChangeLogTexts.Door(change.Author.Door, said.Language)} · {BerlinTime.Moment(change.At, said.Language)}{undone}", says);
    }

    private static string InWords(Utterance said, HistoryEntry entry)
    {
        var (kind, name) = (KreisTeams.Network.NetworkTexts.KindName(entry.Key.Kind, said.Language), KreisTeams.Network.NetworkTexts.NameOf(entry.After ?? entry.Before));
        return entry is { After: null, Before: Project gone } && said.Network.MergedInto(gone.Id) is { } into
            ? ChangeLogTexts.Merged(kind, name, into.Title, said.Language)
            : ChangeLogTexts.Change(kind, name, entry.Before is null, entry.After is null, said.Language);
    }

    private static string Period(Days days, Language language) => days.From == days.Until
        ? ChangeLogTexts.On(BerlinTime.Date(days.From, language), language)
        : ChangeLogTexts.Between(BerlinTime.Date(days.From, language), BerlinTime.Date(days.Until, language), language);
}
