using KreisTeams.Decisions;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Chat;

/// <summary>Addresses of the tab, absent while the host does not know under which name people reach it.</summary>
public sealed class Links(IConfiguration configuration)
{
    private readonly Uri? _public = configuration["PublicUrl"] is { Length: > 0 } address ? new Uri(address.TrimEnd('/') + "/") : null;

    public Uri? Projects => Tab("");

    public Uri? Project(ProjectId id) => Tab($"projekte/{Uri.EscapeDataString(id.Value)}");

    public Uri? Poll(PollId id) => Tab($"entscheidungen/{id}");

    private Uri? Tab(string page) => _public is null ? null : new Uri(_public, $"tab/{page}".TrimEnd('/'));
}
