using System.Collections.Immutable;
using KreisTeams.Bot.Chat;
using KreisTeams.Tab.Records;

namespace KreisTeams.Bot.Records;

/// <summary>The fields of one kind of record in a dialog: from the record to what stands in them, and back. Rights and rules are those of core.</summary>
internal abstract class RecordFields
{
    protected const int LongestName = 120;
    protected const int LongestText = 2000;

    public abstract string NewTitle(Language language);

    /// <returns>Null where the person may edit the record; for a new one, where they may add any.</returns>
    public abstract EditOutcome.NotAllowed? Refusal(NetworkSnapshot network, Person person, object? record);

    /// <param name="record">Null for a new one.</param>
    public abstract ImmutableDictionary<string, string> Values(Utterance asking, object? record);

    public abstract IEnumerable<CardElement> Inputs(Utterance asking, object? record, Typed typed);

    /// <summary>What the fields make of the record, everything else in it kept.</summary>
    public abstract object Read(Typed typed, object? seen);

    public abstract Task<EditOutcome> SaveAsync(NetworkSnapshot seen, object record, Actor actor, CancellationToken cancellationToken);

    public abstract object Combine(object mine, object theirs, IEnumerable<string> fromMine);

    protected static TextInput Text(string field, Typed typed, Language language, int longest, bool isNeeded = false) =>
        new(field, RecordTexts.Field(field, language)) { Value = typed[field], MaxLength = longest, ErrorMessage = isNeeded ? RecordDialogTexts.Needed(language) : null };

    protected static TextInput Lines(string field, Typed typed, Language language) =>
        new(field, $"{RecordTexts.Field(field, language)} ({Tab.Records.EditTexts.OnePerLine(language)})") { Value = typed[field], MaxLength = LongestText, IsMultiline = true };

    protected static DateInput Day(string field, string label, Typed typed) => new(field, label) { Value = DateOnly.TryParse(typed[field], out var day) ? day : null };

    protected static ChoiceSetInput Choose(string field, string label, Typed typed, IEnumerable<Choice> choices, bool isMulti = false) =>
        new(field, label, [.. choices]) { Value = typed[field], IsMultiSelect = isMulti, Style = isMulti ? null : ChoiceStyle.Compact };

    protected static IEnumerable<Choice> Words<T>(Func<T, Language, string> word, Language language)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => new Choice(word(value, language), value.ToString()));

    protected static IEnumerable<Choice> Choices(IEnumerable<Organisation> organisations) =>
        organisations.OrderBy(organisation => organisation.Name, NameOrder.German).Select(organisation => new Choice(organisation.Name, organisation.Id.Value));

    protected static IEnumerable<Choice> Choices(IEnumerable<Theme> themes) => themes.OrderBy(theme => theme.Name, NameOrder.German).Select(theme => new Choice(theme.Name, theme.Id.Value));

    protected static IEnumerable<Choice> Choices(IEnumerable<Person> persons, string none) =>
        persons.OrderBy(person => person.Name, NameOrder.German).Select(person => new Choice(person.Name, person.Id.Value)).Prepend(new Choice(none, Typed.NoOne));

    protected static ImmutableDictionary<string, string> Filled(params IEnumerable<(string Field, string? Value)> fields) =>
        fields.ToImmutableDictionary(field => field.Field, field => field.Value ?? "");
}

/// <inheritdoc/>
internal abstract class RecordFields<TRecord> : RecordFields
    where TRecord : class
{
    public sealed override object Combine(object mine, object theirs, IEnumerable<string> fromMine) => RecordMerge.Combine((TRecord)mine, (TRecord)theirs, fromMine);

    public sealed override EditOutcome.NotAllowed? Refusal(NetworkSnapshot network, Person person, object? record) => Refusal(network, person, (TRecord?)record);

    public sealed override ImmutableDictionary<string, string> Values(Utterance asking, object? record) => Values(asking, (TRecord?)record);

    public sealed override IEnumerable<CardElement> Inputs(Utterance asking, object? record, Typed typed) => Inputs(asking, (TRecord?)record, typed);

    public sealed override object Read(Typed typed, object? seen) => Read(typed, (TRecord?)seen);

    protected abstract EditOutcome.NotAllowed? Refusal(NetworkSnapshot network, Person person, TRecord? record);

    protected abstract ImmutableDictionary<string, string> Values(Utterance asking, TRecord? record);

    protected abstract IEnumerable<CardElement> Inputs(Utterance asking, TRecord? record, Typed typed);

    protected abstract object Read(Typed typed, TRecord? seen);
}
