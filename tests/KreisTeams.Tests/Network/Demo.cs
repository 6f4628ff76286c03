using KreisTeams.Local;
using KreisTeams.Network;

namespace KreisTeams.Tests.Network;

/// <summary>The demo network and short ways to its records.</summary>
internal static class Demo
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly byte[] Utf8 = File.ReadAllBytes(Path.Combine(Workspace.Root, "infra", "local", "demo", "network.json"));

    public static NetworkFileOutcome.Complete Complete { get; } = NetworkFile.Read(Utf8) switch
    {
        NetworkFileOutcome.Complete complete => complete,
        NetworkFileOutcome.Broken broken => throw new InvalidDataException(string.Join("\n", broken.Problems.Select(problem => problem.In(Language.German)))),
        _ => throw new InvalidDataException(),
    };

    public static NetworkSnapshot Network => Complete.Network;

    public static string Text => System.Text.Encoding.UTF8.GetString(Utf8);

    public static Person Person(string id) => Network.FindPerson(new(id)).ShouldNotBeNull();

    public static Body Body(string id) => Network.FindBody(new(id)).ShouldNotBeNull();
}
