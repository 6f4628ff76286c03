using System.Collections.Immutable;
using KreisTeams.Bot.Chat;
using KreisTeams.Projects;
using KreisTeams.Tab.Projects;
using KreisTeams.Tab.Records;
using ProjectTexts = KreisTeams.Bot.Projects.ProjectTexts;

namespace KreisTeams.Bot.Records;

/// <summary>Entries of the register of projects. A new one goes through the dialog that shows first what is similar.</summary>
internal sealed class ProjectFields(ProjectEditing editing) : RecordFields<Project>
{
    public override string NewTitle(Language language) => ProjectTexts.CreateTitle(language);

    protected override EditOutcome.NotAllowed? Refusal(NetworkSnapshot network, Person person, Project? record) =>
        EditRights.Edit(network, person, record?.Lead ?? person.Organisation);

    protected override ImmutableDictionary<string, string> Values(Utterance asking, Project? record)
    {
        if (record is null)
        {
            return [];
        }

        var form = ProjectForm.Of(record);
        return Filled(
            ("title", form.Title), ("kind", form.Kind.ToString()), ("state", form.State.ToString()), ("description", form.Description), ("lead", form.Lead),
            ("partners", string.Join(',', record.Partners.Select(partner => partner.Value))), ("themes", string.Join(',', record.Themes.Select(theme => theme.Value))),
            ("contact", form.Contact.Length > 0 ? form.Contact : Typed.NoOne), ("start", Typed.Of(form.Start)), ("end", Typed.Of(form.End)), ("costCents", form.Cost), ("goals", form.Goals));
    }

    protected override IEnumerable<CardElement> Inputs(Utterance asking, Project? record, Typed typed)
    {
        var (network, language, person) = (asking.Network, asking.Language, asking.Speaker.Person!);
        var colleagues = network.Persons.Where(other => other.Organisation == record!.Lead || other.Id == record.Contact);
        return
        [
            Text("title", typed, language, LongestName, isNeeded: true),
            Text("description", typed, language, LongestText) with { IsMultiline = true },
            Choose("kind", RecordTexts.Field("kind", language), typed, Words<ProjectKind>(ProjectTexts.Kind, language)),
            Choose("state", RecordTexts.Field("state", language), typed, Words<ProjectState>(ProjectTexts.State, language)),
            Choose("lead", RecordTexts.Field("lead", language), typed, Choices(network.Organisations.Where(organisation => person.MayEdit(organisation.Id)))),
            Choose("partners", RecordTexts.Field("partners", language), typed, Choices(network.Organisations), isMulti: true),
            Choose("themes", RecordTexts.Field("themes", language), typed, Choices(network.Themes), isMulti: true),
            Choose("contact", RecordTexts.Field("contact", language), typed, Choices(colleagues, RecordDialogTexts.Nobody(language))),
            Day("start", RecordTexts.Field("start", language), typed), Day("end", RecordTexts.Field("end", language), typed),
            Text("costCents", typed, language, 20) with { Placeholder = RecordDialogTexts.InEuros(language) },
            .. record!.Kind == ProjectKind.Strategy ? (CardInput[])[Lines("goals", typed, language)] : [],
        ];
    }

    protected override object Read(Typed typed, Project? seen)
    {
        var form = ProjectForm.Of(seen!);
        form.Title = typed["title"];
        form.Kind = typed.Choice("kind", form.Kind);
        form.State = typed.Choice("state", form.State);
        form.Description = typed["description"];
        form.Lead = typed["lead"];
        form.Contact = typed.Id("contact") ?? "";
        (form.Start, form.End) = (typed.Day("start"), typed.Day("end"));
        form.Cost = typed["costCents"];
        form.Goals = typed["goals"];
        Refill(form.Partners, typed.Ids("partners"));
        Refill(form.Themes, typed.Ids("themes"));
        foreach (var problem in form.Problems())
        {
            typed.Refuse("costCents", problem);
        }

        return form.Apply(seen!);
    }

    public override Task<EditOutcome> SaveAsync(NetworkSnapshot seen, object record, Actor actor, CancellationToken cancellationToken) =>
        editing.SaveAsync(seen, (Project)record, actor, cancellationToken);

    private static void Refill(HashSet<string> chosen, IEnumerable<string> ids)
    {
        chosen.Clear();
        chosen.UnionWith(ids);
    }
}
