using System.Text.Json.Nodes;
using KreisTeams.Decisions;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Journeys;

/// <summary>Everything goes wrong at once, and the vote counts once.</summary>
public sealed class EverythingWrongJourneyTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>
{
    private static readonly DateTimeOffset AfterDeadline = new(2026, 11, 27, 11, 0, 40, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Journey_12_a_vote_thrice_a_lost_card_a_restart_over_the_deadline_and_a_script_as_question()
    {
        var prefix = StorageFixture.NewPrefix();
        PollId poll;
        await using (var before = Start(prefix, Chat.Tuesday))
        {
            var author = await before.AsAsync("Matthias Erlenkamp");
            (await author.SaysAsync("Starte eine Abstimmung: <script>alert(1)</script> Sollen wir die Dachmarke nutzen? Bis Freitag 12 Uhr")).Text.ShouldContain("nicht persönlich erreichbar");
            await author.SaysAsync("ja");
            var card = await author.NextAsync(seen => seen.Buttons.Contains("Nein"));
            card.Text.ShouldContain("script", customMessage: "What was typed is shown, as text.");

            teams.RefusesEdits = true;
            var press = Press(before, author, card);
            var answers = await Task.WhenAll(before.PostAsync((JsonObject)press.DeepClone()), before.PostAsync((JsonObject)press.DeepClone()));
            answers.Append(await before.PostAsync((JsonObject)press.DeepClone())).ShouldAllBe(answer => answer.Status == 200);
            var fresh = await author.NextAsync(seen => seen.Buttons.Contains("Nein"));
            teams.RefusesEdits = false;
            fresh.Text.ShouldContain("1 von 11 haben abgestimmt");
            poll = (await before.Host.Services.GetRequiredService<PollStore>().OpenPollsAsync(Cancel)).Single().Id;
        }

        await using var after = Start(prefix, AfterDeadline);
        var polls = after.Host.Services.GetRequiredService<PollStore>();
        for (var wait = 0; wait < 300 && await polls.FindSealAsync(poll, Cancel) is null; wait++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), Cancel);
        }

        var seal = (await polls.FindSealAsync(poll, Cancel)).ShouldNotBeNull();
        (seal.Result.Tally.Yes, seal.Result.Tally.Participating).ShouldBe((1, 1));
        seal.At.ShouldBe(new DateTimeOffset(2026, 11, 27, 11, 0, 0, TimeSpan.Zero));
        (await polls.HistoryAsync(poll, Cancel)).Count(entry => entry.Event == HistoryEvent.Cast).ShouldBe(1);
    }

    private Chat Start(string prefix, DateTimeOffset now)
    {
        var host = new RealHost(azurite.ConnectionString, now) { Prefix = prefix };
        host.UseKestrel(0);
        host.StartServer();
        return new Chat(host, teams);
    }

    private static JsonObject Press(Chat chat, Member member, Seen card)
    {
        var activity = chat.Activity(member, "invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = card.Id;
        activity["value"] = new JsonObject { ["action"] = card.Action("Ja").DeepClone(), ["trigger"] = "manual" };
        return activity;
    }
}
