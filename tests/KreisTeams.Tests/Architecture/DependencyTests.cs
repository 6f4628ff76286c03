using System.Reflection;

namespace KreisTeams.Tests.Architecture;

public sealed class DependencyTests
{
    private static readonly Assembly Core = typeof(KreisTeams.Network.Organisation).Assembly;
    private static readonly Assembly Teams = Assembly.Load("KreisTeams.Teams");
    private static readonly Assembly Tab = Assembly.Load("KreisTeams.Tab");

    [Fact]
    public void The_core_knows_neither_chat_nor_tab() => ReferencesOf(Core).ShouldNotContain(name => name.StartsWith("KreisTeams.", StringComparison.Ordinal));

    [Fact]
    public void The_Teams_edge_knows_nothing_of_the_network() => ReferencesOf(Teams).ShouldNotContain(name => name.StartsWith("KreisTeams.", StringComparison.Ordinal));

    [Fact]
    public void The_tab_knows_only_the_core() =>
        ReferencesOf(Tab).Where(name => name.StartsWith("KreisTeams.", StringComparison.Ordinal)).ShouldBeSubsetOf(["KreisTeams.Core"]);

    [Fact]
    public void Only_the_documents_speak_to_Graph() =>
        Core.GetTypes().Where(type => type.Namespace != "KreisTeams.Documents" && type.Namespace?.StartsWith("KreisTeams.Documents.", StringComparison.Ordinal) != true)
            .SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .ShouldNotContain(field => field.FieldType.Namespace != null && field.FieldType.Namespace.StartsWith("Microsoft.Graph", StringComparison.Ordinal));

    [Fact]
    public void Every_interface_has_at_least_two_implementations() =>
        new[] { Core, Teams, Tab }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsInterface && type.Namespace?.StartsWith("KreisTeams", StringComparison.Ordinal) == true)
            .Where(contract => contract.Assembly.GetTypes().Count(type => type is { IsInterface: false } && contract.IsAssignableFrom(type)) < 2)
            .Select(contract => contract.FullName).ShouldBeEmpty();

    private static IEnumerable<string> ReferencesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
