using KreisTeams.Bot.Decisions;
using KreisTeams.Decisions;
using KreisTeams.Network;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Journeys;

/// <summary>Somebody goes away, and somebody else gets the polls that are open. The mayors have their CDOs deputise, who do not vote in the HVB-Konferenz otherwise.</summary>
public sealed class DeputyJourneyTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private static readonly DateTimeOffset ThursdayNight = Chat.Tuesday.AddDays(1).AddHours(16);

    private readonly Chat _chat = Chat.Open(azurite, teams);

    private PollInvitations Invitations => _chat.Host.Services.GetRequiredService<PollInvitations>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task The_deputy_gets_the_open_polls_in_which_the_vote_is_missing_and_votes()
    {
        var (marl, herten) = (await _chat.AsAsync("Daniel Overbeck"), await _chat.AsAsync("Nadine Kessler"));
        await marl.InstallsAsync();
        await herten.InstallsAsync();
        var poll = await OpenAsync("Sollen wir die Dachmarke nutzen?", "Bis Freitag 12 Uhr");
        (await (await _chat.AsAsync("Claudia Rademacher")).SaysAsync("ja zu Abstimmung 1")).Text.ShouldContain("Ihre Stimme für Herten");

        await IsAwayAsync("Claudia Rademacher", "ab heute bis 30.11.", "Nadine Kessler");
        await IsAwayAsync("Michael Dombrowski", "ab heute bis 30.11.", "Lukas Szymanski");
        await IsAwayAsync("Jörg Steinkamp", "ab heute bis 30.11.", "Daniel Overbeck");

        var card = await marl.NextAsync(seen => seen.Buttons.Contains("Nein"));
        card.Text.ShouldContain("Sollen wir die Dachmarke nutzen?");
        card.Text.ShouldContain("Marl hat noch nicht abgestimmt. Sie stimmen in Vertretung von Jörg Steinkamp ab.");
        (await marl.PressesAsync(card, "Ja")).Text.ShouldContain("Ihre Stimme für Marl: Ja");

        foreach (var away in (string[])["joerg-steinkamp", "claudia-rademacher", "michael-dombrowski"])
        {
            (await Invitations.InviteDeputyAsync(away, Cancel)).ShouldBeNull();
        }

        (await InvitedAsync(poll)).ShouldBe(["daniel-overbeck"], "Herten has voted; Gladbeck's deputy was never seen in Teams; and Marl's is invited once.");
    }

    [Fact]
    public async Task An_absence_that_begins_later_invites_then_at_night_to_what_closes_soon_and_in_the_morning_to_the_rest()
    {
        var (datteln, herten) = (await _chat.AsAsync("Carolin Westhoff"), await _chat.AsAsync("Nadine Kessler"));
        await datteln.InstallsAsync();
        await herten.InstallsAsync();
        var rest = await OpenAsync("Sollen wir die Dachmarke nutzen?", "Bis Freitag 12 Uhr");
        var soon = await OpenAsync("Sollen wir das Angebot annehmen?", "Bis Donnerstag 9 Uhr");
        await IsAwayAsync("Claudia Rademacher", "ab 26.11. bis 30.11.", "Nadine Kessler");
        await IsAwayAsync("Thomas Ostendorf", "ab 26.11. bis 30.11.", "Carolin Westhoff");
        await (await _chat.AsAsync("Claudia Rademacher")).SaysAsync("Ich bin wieder da");

        (await Invitations.InviteDeputyAsync("thomas-ostendorf", Cancel)).ShouldBeNull();
        (await InvitedAsync(rest)).ShouldBeEmpty("It has not begun.");

        await _chat.SetClockAsync(ThursdayNight);
        await datteln.NextAsync(seen => seen.Text.Contains("Angebot", StringComparison.Ordinal) && seen.Buttons.Contains("Nein"));
        (await Invitations.InviteDeputyAsync("thomas-ostendorf", Cancel)).ShouldBe(ThursdayNight.AddHours(5));
        (await InvitedAsync(rest)).ShouldBeEmpty("It can wait for the morning.");

        await _chat.SetClockAsync(ThursdayNight.AddHours(5));
        (await Invitations.InviteDeputyAsync("thomas-ostendorf", Cancel)).ShouldBeNull();
        await datteln.NextAsync(seen => seen.Text.Contains("Dachmarke", StringComparison.Ordinal) && seen.Buttons.Contains("Nein"));

        (await Invitations.InviteDeputyAsync("claudia-rademacher", Cancel)).ShouldBeNull();
        (await InvitedAsync(rest)).ShouldBe(["carolin-westhoff"], "Herten's mayor stayed after all.");
        (await InvitedAsync(soon)).ShouldBe(["carolin-westhoff"]);
    }

    /// <summary>A poll to which everybody who votes in it so far has been invited.</summary>
    private async Task<PollId> OpenAsync(string question, string until)
    {
        var (mayor, posts) = (await _chat.AsAsync("Heinrich Vorholt"), _chat.Host.Services.GetRequiredService<PollPosts>());
        (await mayor.SaysAsync($"Starte eine Abstimmung: {question} {until}")).Text.ShouldContain("HVB-Konferenz");
        (await mayor.SaysAsync("ja")).Text.ShouldContain("läuft");
        var poll = (await _chat.Host.Services.GetRequiredService<PollStore>().OpenPollsAsync(Cancel)).Single(open => open.Question == question).Id;
        await Eventually.IsAsync(() => posts.IsInvitedAsync(poll, Cancel));
        (await InvitedAsync(poll)).ShouldBeEmpty();
        return poll;
    }

    private async Task IsAwayAsync(string name, string when, string deputy) =>
        (await (await _chat.AsAsync(name)).SaysAsync($"Ich bin {when} im Urlaub, meine Vertretung macht {deputy}")).Text.ShouldContain($"{deputy} vertritt");

    /// <summary>CDOs who got a card of the poll.</summary>
    private async Task<string[]> InvitedAsync(PollId poll) =>
        [.. from post in await _chat.Host.Services.GetRequiredService<PollPosts>().OfAsync(poll, Cancel)
            where post.Person is { } person && _chat.Network.FindPerson(person)!.Mandates.Any(mandate => mandate.Role == MandateRole.Cdo)
            select post.Person!.Value.Value];
}
