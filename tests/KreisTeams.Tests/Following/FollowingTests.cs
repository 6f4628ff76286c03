using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Following;

/// <summary>N6: who follows a theme hears of each new project on it once, and of none after unfollowing.</summary>
public sealed class FollowingTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private static readonly ThemeId LoRaWan = new("lorawan");

    private readonly Chat _chat = Chat.Open(azurite, teams);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task A_new_project_on_a_theme_is_told_once_and_none_after_unfollowing()
    {
        var member = await _chat.AsAsync("Daniel Overbeck");
        (await member.SaysAsync("Folge dem Thema LoRaWAN")).Text.ShouldContain("Sie folgen jetzt „LoRaWAN und Sensornetze“.");
        (await member.SaysAsync("Ich möchte LoRaWAN abonnieren")).Text.ShouldContain("schon");

        await CreateAsync("Pegelfunk", "nadine-kessler");
        var notice = await member.NextAsync(seen => seen.Text.Contains("Pegelfunk", StringComparison.Ordinal));
        notice.Text.ShouldContain("Neues Projekt zu LoRaWAN und Sensornetze: „Pegelfunk“, Federführung Herten.");
        notice.Twin.ShouldNotBeNull().ShouldContain("Pegelfunk");

        (await member.PressesAsync(notice, "Nicht mehr folgen")).Text.ShouldContain("nicht mehr");
        await CreateAsync("Müllfunk", "nadine-kessler");
        await member.SaysAsync("Folge dem Projekt Pegelfunk");
        await EditAsync("pegelfunk", project => project with { State = ProjectState.Running }, "nadine-kessler");

        (await member.NextAsync(seen => seen.Text.Contains("hat sich geändert", StringComparison.Ordinal))).Text.ShouldContain("„Pegelfunk“ hat sich geändert: Stand jetzt");
        teams.In(member.Conversation).ShouldNotContain(seen => seen.Text.Contains("Müllfunk", StringComparison.Ordinal));
        teams.In(member.Conversation).Count(seen => seen.Text.Contains("Neues Projekt", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_somebody_did_themself_is_no_news_and_many_at_once_come_in_one_message()
    {
        var member = await _chat.AsAsync("Nadine Kessler");
        await member.SaysAsync("Folge dem Thema LoRaWAN");
        await CreateAsync("Selbstgemacht", "nadine-kessler");
        var store = _chat.Host.Services.GetRequiredService<NetworkStore>();
        var projects = Enumerable.Range(1, 30).Select(number => new Project(new($"viele-{number}"), ProjectKind.Project, $"Viele {number}", new("marl"), ProjectState.Planned) { Themes = [LoRaWan] });
        await store.WriteAsync([.. projects.Select(project => RecordEdit.Of(project, 0))], Author.CommandLine, Cancel);

        await NotedAsync();

        var summary = await SeesWhileTimePassesAsync(member, seen => seen.Text.Contains("Neuigkeiten", StringComparison.Ordinal));

        summary.Text.ShouldContain("30 Neuigkeiten für Sie:");
        summary.Text.ShouldContain("und 10 weitere");
        teams.In(member.Conversation).ShouldNotContain(seen => seen.Text.Contains("Selbstgemacht", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_followed_and_how_often_it_is_told_can_be_asked_and_set_by_typing()
    {
        var member = await _chat.AsAsync("Carolin Westhoff");
        await member.SaysAsync("Open Data abonnieren");

        (await member.SaysAsync("Benachrichtige mich nur einmal am Tag")).Text.ShouldContain("einmal am Tag");
        (await member.SaysAsync("Halte mich auf dem Laufenden")).Text.ShouldContain("Sie folgen: Open Data.");
        (await member.SaysAsync("Open Data abbestellen")).Text.ShouldContain("nicht mehr");
        (await member.SaysAsync("Open Data abbestellen")).Text.ShouldContain("gar nicht");
        (await (await _chat.AsStrangerAsync()).SaysAsync("Folge dem Thema LoRaWAN")).Text.ShouldContain("Ich kenne Sie noch nicht");
    }

    /// <summary>Time passes only when all the news are noted that are to be told together.</summary>
    private async Task NotedAsync()
    {
        var follows = _chat.Host.Services.GetRequiredService<Follows>();
        await Eventually.IsAsync(async () => (await follows.FindCursorAsync(Cancel))!.Value.Number >= _chat.Network.Version);
    }

    private async Task<Seen> SeesWhileTimePassesAsync(Member member, Func<Seen, bool> expected)
    {
        for (var minute = 1; minute < 90; minute++)
        {
            await _chat.SetClockAsync(Chat.Tuesday.AddMinutes(minute));
            await Task.Delay(TimeSpan.FromSeconds(1), Cancel);
            if (teams.In(member.Conversation).FirstOrDefault(expected) is { } seen)
            {
                return seen;
            }
        }

        throw new TimeoutException($"Not seen among: {string.Join("\n---\n", teams.In(member.Conversation).Select(seen => seen.Text))}");
    }

    private async Task CreateAsync(string title, string author)
    {
        var draft = new ProjectDraft(ProjectKind.Project, title, new("herten")) { Themes = [LoRaWan] };
        (await _chat.Host.Services.GetRequiredService<ProjectEditing>().CreateAsync(draft, Actor(author), Cancel)).ShouldBeOfType<EditOutcome.Saved>();
    }

    private async Task EditAsync(string id, Func<Project, Project> edit, string author) =>
        (await _chat.Host.Services.GetRequiredService<ProjectEditing>().SaveAsync(_chat.Network, edit(_chat.Network.FindProject(new(id)).ShouldNotBeNull()), Actor(author), Cancel)).ShouldBeOfType<EditOutcome.Saved>();

    private Actor Actor(string person) => new(_chat.Network.FindPerson(new(person)).ShouldNotBeNull(), Door.Tab);
}
