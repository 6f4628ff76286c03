using System.Text;
using KreisTeams.Network;

namespace KreisTeams.Tests.Network;

public sealed class NetworkFileTests
{
    private const string Good = """
        {
          "name": "Kreis Beispiel",
          "organisations": [
            { "id": "astadt", "name": "Astadt", "kind": "town", "ags": "05999004" }
          ],
          "persons": [
            { "id": "a", "name": "A. Muster", "organisation": "astadt", "email": "a@astadt.example" }
          ]
        }
        """;

    [Fact]
    public void A_good_file_becomes_a_network()
    {
        var network = NetworkFile.Read(Encoding.UTF8.GetBytes(Good)).ShouldBeOfType<NetworkFileOutcome.Complete>().Network;

        network.Name.ShouldBe("Kreis Beispiel");
        network.FindPerson(new("a")).ShouldNotBeNull().Organisation.ShouldBe(new OrganisationId("astadt"));
    }

    [Theory]
    [InlineData("\"kind\": \"town\"", "\"kind\": \"village\"", 4, "$.organisations[0].kind", "town, county, specialPurposeAssociation")]
    [InlineData("\"kind\": \"town\", ", "", 4, "$.organisations[0].kind", "fehlt")]
    [InlineData("\"name\": \"Astadt\"", "\"nmae\": \"Astadt\"", 4, "$.organisations[0].nmae", "gibt es nicht")]
    [InlineData("05999004", "5999", 4, "$.organisations[0].ags", "acht Ziffern")]
    [InlineData("\"organisation\": \"astadt\"", "\"organisation\": \"bstadt\"", 7, "$.persons[0].organisation", "„bstadt“ gibt es im Netzwerk nicht")]
    [InlineData("a@astadt.example", "a(at)astadt", 7, "$.persons[0].email", "keine E-Mail-Adresse")]
    [InlineData("\"id\": \"a\"", "\"id\": \"Ä 1\"", 7, "$.persons[0].id", "Kleinbuchstaben")]
    [InlineData("\"name\": \"A. Muster\"", "\"name\": \"\"", 7, "$.persons[0].name", "fehlt ein Text")]
    [InlineData("\"name\": \"A. Muster\"", "\"name\": 7", 7, "$.persons[0].name", "7 passt nicht")]
    [InlineData("\"name\": \"A. Muster\"", "\"name\": null", 7, "$.persons[0].name", "null passt nicht")]
    [InlineData("\"name\": \"Kreis Beispiel\"", "\"name\": \"x\", \"name\": \"y\"", 2, "$.name", "zweimal")]
    [InlineData("\"organisations\": [", "\"organisations\": [,", 3, "$", "kein gültiges JSON")]
    public void A_broken_file_is_refused_with_line_path_and_reason(string good, string broken, int line, string path, string reason)
    {
        var text = Good.Replace(good, broken, StringComparison.Ordinal);
        text.ShouldNotBe(Good);

        var problem = NetworkFile.Read(Encoding.UTF8.GetBytes(text)).ShouldBeOfType<NetworkFileOutcome.Broken>().Problems[0];

        (problem.Line, problem.Path).ShouldBe((line, path));
        problem.In(Language.German).ShouldStartWith($"Zeile {line}, {path}: ");
        problem.In(Language.German).ShouldContain(reason);
        problem.In(Language.English).ShouldStartWith($"Line {line}, {path}: ");
    }

    [Fact]
    public void All_problems_are_told_at_once_in_the_order_of_the_file()
    {
        var text = Good.Replace("\"town\"", "\"village\"", StringComparison.Ordinal).Replace("\"A. Muster\"", "7", StringComparison.Ordinal);

        var problems = NetworkFile.Read(Encoding.UTF8.GetBytes(text)).ShouldBeOfType<NetworkFileOutcome.Broken>().Problems;

        problems.Select(problem => problem.Path).ShouldBe(["$.organisations[0].kind", "$.persons[0].name"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"name\":\"x\"}")]
    [InlineData("Kreis;Stadt")]
    public void Anything_else_is_refused_too(string text) =>
        NetworkFile.Read(Encoding.UTF8.GetBytes(text)).ShouldBeOfType<NetworkFileOutcome.Broken>().Problems.ShouldNotBeEmpty();

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        NetworkFile.Read(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Good)).ToArray()).ShouldBeOfType<NetworkFileOutcome.Complete>();
}
