using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Synergies;

/// <summary>The words of the network, kept by its administrators.</summary>
public sealed class ThesaurusEditing(RecordEditing editing)
{
    /// <summary>Products that are compiled in, by what people call them.</summary>
    public static IEnumerable<string> Labels => Thesaurus.Instance.Labels.Order(NameOrder.German);

    public Task<EditOutcome> SaveAsync(string label, IEnumerable<string> words, Actor actor, CancellationToken cancellationToken) => editing.CarryOutAsync(
        network => Refusal(network, actor) ?? Save(network, label.Trim(), [.. words.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)]),
        actor, cancellationToken);

    public Task<EditOutcome> RemoveAsync(string id, Actor actor, CancellationToken cancellationToken) => editing.CarryOutAsync(
        network => Refusal(network, actor) ?? (network.Thesaurus.Find(id) is { } known
            ? Decision.Write() with { Removed = [RecordKey.Of(known)] }
            : (Decision)new EditOutcome.Invalid([NetworkTexts.Unknown(RecordKind.ThesaurusEntry, id)])),
        actor, cancellationToken);

    /// <summary>A product that is compiled in is recognised by its label and gets the words; any other is new.</summary>
    private static Decision Save(NetworkSnapshot network, string label, ImmutableArray<string> words)
    {
        var id = Thesaurus.Instance.IdOf(label) ?? network.Thesaurus.FirstOrDefault(entry => Names.Fold(entry.Label) == Names.Fold(label))?.Id
            ?? Names.NewId(label, taken => network.Thesaurus.Find(taken) is not null || Thesaurus.Instance.Knows(taken));
        var entry = new ThesaurusEntry(id, label) { Words = words };
        return Thesaurus.Problem(entry) is { } problem ? new EditOutcome.Invalid([problem]) : Decision.Write(entry);
    }

    private static Decision? Refusal(NetworkSnapshot network, Actor actor) =>
        actor.Person.Administers() ? null : (Decision)new EditOutcome.NotAllowed(SynergyTexts.EditThesaurus, network.Administrators());
}
