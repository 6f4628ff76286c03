using System.Collections.Immutable;
using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Records;

internal sealed class ThemeFields(ThemeEditing editing) : RecordFields<Theme>
{
    public override string NewTitle(Language language) => RecordDialogTexts.NewTheme(language);

    protected override EditOutcome.NotAllowed? Refusal(NetworkSnapshot network, Person person, Theme? record) =>
        network.Refusal(person, record ?? new Theme(new(""), ""));

    protected override ImmutableDictionary<string, string> Values(Utterance asking, Theme? record) =>
        Filled(("name", record?.Name), ("synonyms", string.Join('\n', record?.Synonyms ?? [])));

    protected override IEnumerable<CardElement> Inputs(Utterance asking, Theme? record, Typed typed) =>
        [Text("name", typed, asking.Language, LongestName, isNeeded: true), Lines("synonyms", typed, asking.Language)];

    protected override object Read(Typed typed, Theme? seen) =>
        (seen ?? new Theme(new(""), "")) with { Name = typed["name"].Trim(), Synonyms = [.. typed.Lines("synonyms")] };

    public override Task<EditOutcome> SaveAsync(NetworkSnapshot seen, object record, Actor actor, CancellationToken cancellationToken) => record is Theme { Id.Value: "" } added
        ? editing.CreateAsync(added, actor, cancellationToken)
        : editing.SaveAsync(seen, (Theme)record, actor, cancellationToken);
}
