using System.Text.Json.Nodes;
using KreisTeams.Decisions;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace KreisTeams.Tests.Journeys;

/// <summary>Everything goes wrong at once, and the vote counts once.</summary>
public sealed class EverythingWrongJourneyTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>
{
    private static readonly DateTimeOffset AfterDeadline = new(2026, 11, 27, 11, 0, 40, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Journey_12_a_vote_thrice_a_lost_card_a_kill_before_the_deadline_a_guest_of_another_tenant_and_a_script_as_question()
    {
        var prefix = StorageFixture.NewPrefix();
        var storage = StorageAccount.FromConnectionString(azurite.ConnectionString, prefix);
        var polls = new PollStore(storage, new EphemeralDataProtectionProvider(), TimeProvider.System);
        JsonObject press;
        PollId poll;
        await using (var process = await StartProcessAsync(prefix))
        {
            using var cache = new NetworkCache(storage);
            await cache.RefreshAsync(Cancel);
            await using var before = new Chat(new HttpClient { BaseAddress = process.Address }, () => cache.Current, teams);
            var author = await before.AsAsync("Matthias Erlenkamp");
            var asked = await author.SaysAsync("Starte eine Abstimmung: <script>alert(1)</script> Sollen wir die Dachmarke nutzen? Bis Freitag 12 Uhr");
            asked.Text.ShouldContain("sind nicht persönlich erreichbar und sehen die Karte nur hier oder im Tab: alle außer Kreis Recklinghausen", customMessage: "Dorsten, whose member is a guest, is one of them.");
            await author.SaysAsync("ja");
            var card = await author.NextAsync(seen => seen.Buttons.Contains("Nein"));
            card.Text.ShouldContain("script", customMessage: "What was typed is shown, as text.");
            poll = (await polls.OpenPollsAsync(Cancel)).Single().Id;

            teams.RefusesEdits = true;
            press = Press(before, author, card, "Ja");
            (await before.PostAsync((JsonObject)press.DeepClone())).Status.ShouldBe(200);
            await author.NextAsync(seen => seen.Buttons.Contains("Nein") && seen.Text.Contains("1 von 11 haben abgestimmt", StringComparison.Ordinal));
            teams.RefusesEdits = false;

            var guest = Press(before, (await before.AsAsync("Tobias Rensing")).InGroup(), card, "Nein");
            guest["conversation"]!["tenantId"] = "0b7f4c1d-52a6-4e0b-9f3c-6d1e8a7b2c90";
            (await before.PostAsync(guest)).Body.ShouldNotBeNull().ToJsonString().ShouldContain("Dorsten");

            var again = before.PostAsync((JsonObject)press.DeepClone());
            process.Host.Kill();
            await Task.WhenAny(again);
            _ = again.Exception;
        }

        await using var after = Start(prefix, AfterDeadline);
        (await after.PostAsync((JsonObject)press.DeepClone())).Status.ShouldBe(200);
        await Eventually.IsAsync(async () => await polls.FindSealAsync(poll, Cancel) is not null);

        var seal = (await polls.FindSealAsync(poll, Cancel)).ShouldNotBeNull();
        (seal.Result.Tally.Yes, seal.Result.Tally.No, seal.Result.Tally.Participating, seal.Result.Tally.NotCast).ShouldBe((1, 1, 2, 9));
        seal.At.ShouldBe(new DateTimeOffset(2026, 11, 27, 11, 0, 0, TimeSpan.Zero));
        (await polls.HistoryAsync(poll, Cancel)).Count(entry => entry.Event == HistoryEvent.Cast).ShouldBe(2);
    }

    private async Task<HostProcess> StartProcessAsync(string prefix)
    {
        var address = new Uri($"http://127.0.0.1:{Workspace.FreePort()}");
        var host = ChildProcess.StartProduct("host", "KreisTeams.Bot", [], Path.Combine(Workspace.Root, "bot", "KreisTeams.Bot"),
        [
            new("ASPNETCORE_ENVIRONMENT", "Development"), new("ASPNETCORE_URLS", $"{address}"), new("Storage__ConnectionString", azurite.ConnectionString),
            new("Storage__Prefix", prefix), new("Network__File", Workspace.DemoNetworkFile), new("Clock__Start", Chat.Tuesday.ToString("O")), new("PublicUrl", "https://kreisteams.example"),
        ]);
        await host.ReadyAsync(token => Answers.WithSuccessAsync(new Uri(address, "/health/ready").AbsoluteUri, token), TimeSpan.FromMinutes(3), Cancel);
        return new HostProcess(host, address);
    }

    private Chat Start(string prefix, DateTimeOffset now)
    {
        var host = new RealHost(azurite.ConnectionString, now) { Prefix = prefix };
        host.UseKestrel(0);
        host.StartServer();
        return new Chat(host, teams);
    }

    private static JsonObject Press(Chat chat, Member member, Seen card, string button)
    {
        var activity = chat.Activity(member, "invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = card.Id;
        activity["value"] = new JsonObject { ["action"] = card.Action(button).DeepClone(), ["trigger"] = "manual" };
        return activity;
    }

    private sealed record HostProcess(ChildProcess Host, Uri Address) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
