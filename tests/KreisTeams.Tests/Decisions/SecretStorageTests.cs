using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using KreisTeams.Decisions;
using KreisTeams.Network;
using KreisTeams.Tests.Journeys;
using KreisTeams.Tests.Tab;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Decisions;

/// <summary>Reads everything the running host has stored and logged after secret votes came in as cards and as sentences.</summary>
public sealed partial class SecretStorageTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_table_and_no_log_holds_choice_or_code_of_a_secret_vote_not_even_the_answer_that_is_kept_for_a_second_delivery()
    {
        await using var host = new RealHost(azurite.ConnectionString, Tuesday) { Log = new Written() };
        host.UseKestrel(0);
        host.StartServer();
        await using var chat = new Chat(host, teams);
        using var http = host.CreateClient();
        var network = host.Services.GetRequiredService<NetworkCache>().Current;
        var body = network.Bodies.Single(found => found.Id.Value == "cdo-runde");
        var voter = network.EntitledOrganisations(body).SelectMany(organisation => network.VotersOf(body, organisation.Id, DateOnly.FromDateTime(Tuesday.DateTime))).First(found => found.Person.AadObjectId is not null).Person;
        var draft = new PollDraft(PollId.New(TimeProvider.System), PollKind.Resolution, "Geheim?", body.Id, Tuesday.AddDays(2)) { IsSecret = true };
        var poll = (await host.Services.GetRequiredService<Voting>().OpenAsync(new Actor(voter, Door.Chat), draft, Cancel)).ShouldBeOfType<OpenOutcome.Opened>().Poll;

        using var response = await http.PostAsJsonAsync("/api/messages", Press(voter.AadObjectId!.Value, poll.Id), Cancel);
        var pressed = Code().Match(await response.Content.ReadAsStringAsync(Cancel)).Value;
        var typed = Code().Match((await (await chat.AsAsync("Daniel Overbeck")).SaysAsync("Enthaltung zu Abstimmung 1")).Text).Value;

        var polls = host.Services.GetRequiredService<PollStore>();
        var (rows, text) = await EverythingAsync(host.Prefix);
        rows.ShouldBeGreaterThan(20);
        text.ShouldContain(poll.Id.ToString());
        var log = host.Log.ToString()!;
        log.ShouldContain("Answered poll.vote");
        foreach (var code in (string[])[pressed, typed])
        {
            (await polls.CheckReceiptAsync(poll.Id, code, Cancel)).ShouldBe(ReceiptState.Counted);
            text.ShouldNotContain(code);
            log.ShouldNotContain(code);
        }

        text.ShouldNotContain("Enthaltung zu");
        log.ShouldNotContain("Enthaltung zu");
        log.ShouldNotContain("abstain", Case.Insensitive);
        ((string[])["yes", "no", "abstain"]).Select(choice => Regex.Count(text, $"\"choice\":\"{choice}\"")).Distinct()
            .ShouldHaveSingleItem("A card that is kept has a button for every choice and names none of them more often.");
    }

    private static JsonObject Press(Guid person, PollId poll) => new()
    {
        ["type"] = "invoke",
        ["name"] = "adaptiveCard/action",
        ["id"] = "f:secret",
        ["channelId"] = "msteams",
        ["serviceUrl"] = "http://127.0.0.1:9/",
        ["from"] = new JsonObject { ["id"] = $"29:{person}", ["aadObjectId"] = person.ToString() },
        ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = $"a:{person}", ["conversationType"] = "personal", ["tenantId"] = "6f2b1c9e-8d47-4a35-b1e0-9c7d5f3a2e18" },
        ["value"] = new JsonObject
        {
            ["trigger"] = "manual",
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "poll/vote", ["data"] = new JsonObject { ["poll"] = poll.ToString(), ["choice"] = "abstain" } },
        },
    };

    private async Task<(int Rows, string Text)> EverythingAsync(string prefix)
    {
        var tables = new TableServiceClient(azurite.ConnectionString);
        var (rows, text) = (0, new StringBuilder());
        await foreach (var table in tables.QueryAsync(cancellationToken: Cancel).Where(table => table.Name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: Cancel))
            {
                rows++;
                text.AppendLine(string.Join('\n', row.Select(column => column.Value).Select(value => value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : value?.ToString())));
            }
        }

        return (rows, text.ToString());
    }

    [GeneratedRegex("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")]
    private static partial Regex Code();
}
