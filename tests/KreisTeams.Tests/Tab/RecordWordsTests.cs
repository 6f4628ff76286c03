using System.Reflection;
using System.Text.Json;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Tab.Projects;
using KreisTeams.Tab.Records;
using KreisTeams.Tests.Network;

namespace KreisTeams.Tests.Tab;

public sealed class RecordWordsTests
{
    [Fact]
    public void Every_field_of_every_record_has_a_name_that_people_know() => Enum.GetValues<RecordKind>()
        .SelectMany(kind => RecordKey.TypeOf(kind).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        .Where(property => property.CanWrite).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
        .Where(name => !RecordTexts.Knows(name)).Distinct().ShouldBeEmpty();

    [Fact]
    public void Values_are_read_as_people_say_them()
    {
        var before = new Project(new("p"), ProjectKind.Project, "P", new("marl"), ProjectState.Planned) { CostCents = 1_250_050, Start = new(2026, 3, 1) };
        var after = before with { Lead = new("herten"), State = ProjectState.Running, Contact = new("nadine-kessler"), Start = null, CostCents = 2_000_000 };
        var words = new RecordWords(Demo.Network, Language.German);

        var changes = RecordDifference.Fields(before, after)
            .ToDictionary(field => field.Name, field => (words.Lines(before, field.Name, field.Before)[0], words.Lines(after, field.Name, field.After)[0]));

        changes.ShouldBe(
            new Dictionary<string, (string, string)>
            {
                ["lead"] = ("Marl", "Herten"),
                ["state"] = ("Geplant", "Läuft"),
                ["contact"] = ("leer", "Nadine Kessler"),
                ["start"] = ("01.03.2026", "leer"),
                ["costCents"] = ("12.500,50 €", "20.000 €"),
            },
            ignoreOrder: true);
    }

    [Fact]
    public void What_a_form_does_not_touch_is_the_same_after_it_for_every_entry_of_the_demo_network()
    {
        foreach (var project in Demo.Network.Projects)
        {
            var form = ProjectForm.Of(project);
            form.Problems().ShouldBeEmpty();
            RecordDifference.Fields(project, form.Apply(project)).ShouldBeEmpty(project.Title);
        }
    }
}
