using KreisTeams.Decisions;
using KreisTeams.Documents;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Chat;

/// <summary>Addresses of the tab, absent while the host does not know under which name people reach it.</summary>
public sealed class Links(IConfiguration configuration)
{
    private readonly Uri? _public = configuration["PublicUrl"] is { Length: > 0 } address ? new Uri(address.TrimEnd('/') + "/") : null;

    public const string ProjectPages = "projekte";

    public const string PollPages = "entscheidungen";

    public Uri? Overview => Tab("");

    public Uri? Projects => Tab(ProjectPages);

    public Uri? Documents => Tab("dokumente");

    /// <summary>Where deadlines stand on a timeline and can be subscribed to as a calendar.</summary>
    public Uri? Deadlines => Tab("foerderung");

    public Uri? Synergies => Tab("synergien");

    public Uri? Project(ProjectId id) => Tab($"{ProjectPages}/{Uri.EscapeDataString(id.Value)}");

    /// <summary>Where the draft resolution of a project is written.</summary>
    public Uri? Paper(ProjectId id) => Tab($"{ProjectPages}/{Uri.EscapeDataString(id.Value)}/beschlussvorlage");

    public Uri? Poll(PollId id) => Tab($"{PollPages}/{id}");

    /// <summary>The segments of the page below the tab that a link leads to; none for links elsewhere.</summary>
    public string[] PageOf(Uri link) => _public is not null && Uri.Compare(link, _public, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
        && link.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["tab", .. var page] ? [.. page.Select(Uri.UnescapeDataString)] : [];

    /// <summary>Where tables of the register are read in and downloaded.</summary>
    public Uri? Tables => Tab("verwaltung/einspielen");

    public Uri? Document(DocumentId id) => Tab($"dokumente/{id}");

    public Uri? DocumentsAbout(string typed) => Tab($"dokumente?suche={Uri.EscapeDataString(typed)}");

    private Uri? Tab(string page) => _public is null ? null : new Uri(_public, $"tab/{page}".TrimEnd('/'));
}
