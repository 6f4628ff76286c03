using System.Security.Cryptography;
using System.Text;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Synergies;

/// <summary>What was compared with an entry of the register: another entry, or an idea that nobody has saved yet, known by its title.</summary>
public readonly record struct SynergySubject(string Key)
{
    public static SynergySubject Of(ProjectId project) => new(project.Value);

    /// <summary>However it is written; as soon as somebody saves a project of that title, what was said about the idea holds for it.</summary>
    public static SynergySubject OfIdea(string title) => new($"idea:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Names.Fold(title))))[..32]}");

    internal static SynergySubject[] Both(Project project) => [Of(project.Id), OfIdea(project.Title)];
}
