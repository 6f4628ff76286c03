using System.Collections.Immutable;
using KreisTeams.Bot.Chat;
using KreisTeams.Tab.Network;
using KreisTeams.Tab.Records;

namespace KreisTeams.Bot.Records;

internal sealed class InitiativeFields(InitiativeEditing editing) : RecordFields<Initiative>
{
    public override string NewTitle(Language language) => RecordDialogTexts.NewInitiative(language);

    protected override EditOutcome.NotAllowed? Refusal(NetworkSnapshot network, Person person, Initiative? record) =>
        network.Refusal(person, record ?? InitiativeForm.Blank);

    protected override ImmutableDictionary<string, string> Values(Utterance asking, Initiative? record) => Filled(
        ("name", record?.Name), ("purpose", record?.Purpose), ("members", string.Join(',', record?.Members.Select(member => member.Value) ?? [])),
        ("themes", string.Join(',', record?.Themes.Select(theme => theme.Value) ?? [])), ("date", Typed.Of(record?.Date)),
        ("place", record?.Place), ("participants", record?.Participants), ("source", record?.Source));

    protected override IEnumerable<CardElement> Inputs(Utterance asking, Initiative? record, Typed typed)
    {
        var language = asking.Language;
        return
        [
            Text("name", typed, language, LongestName, isNeeded: true),
            Text("purpose", typed, language, LongestText, isNeeded: true) with { IsMultiline = true },
            Choose("members", RecordTexts.Field("members", language), typed, Choices(asking.Network.Organisations), isMulti: true),
            Choose("themes", RecordTexts.Field("themes", language), typed, Choices(asking.Network.Themes), isMulti: true),
            Day("date", RecordTexts.Field("date", language), typed),
            Text("place", typed, language, LongestName), Text("participants", typed, language, 200), Text("source", typed, language, 300),
        ];
    }

    protected override object Read(Typed typed, Initiative? seen) => new InitiativeForm
    {
        Name = typed["name"], Purpose = typed["purpose"], Members = [.. typed.Ids("members")], Themes = [.. typed.Ids("themes")], Date = typed.Day("date"),
        Place = typed["place"], Participants = typed["participants"], Source = typed["source"],
    }.Apply(seen ?? InitiativeForm.Blank);

    public override Task<EditOutcome> SaveAsync(NetworkSnapshot seen, object record, Actor actor, CancellationToken cancellationToken) =>
        editing.SaveAsync(seen, (Initiative)record, actor, cancellationToken);
}
