using KreisTeams.Storage;
using KreisTeams.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Teams;

public sealed class DeliveriesTests(StorageFixture azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 27, 11, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly AwaitedClock _clock = new(Noon);
    private StorageAccount _storage = null!;
    private int _acted;

    private sealed record VoteData(string Choice);

    public async ValueTask InitializeAsync() => _storage = await azurite.NewAccountAsync(tables: TeamsTables.Names);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Three_deliveries_to_one_instance_act_once()
    {
        await using var host = await HostAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => host.PostAsync(Vote("f:1"))));

        _acted.ShouldBe(1);
        answers.Distinct().ShouldHaveSingleItem().Body.ShouldContain("Stimme 1");
    }

    [Fact]
    public async Task Deliveries_to_three_instances_at_once_act_once_and_get_the_same_answer()
    {
        await using var one = await HostAsync();
        await using var two = await HostAsync();
        await using var three = await HostAsync();

        var posts = new[] { one, two, three }.Select(host => host.PostAsync(Vote("f:1"))).ToArray();
        await Task.WhenAny(posts);
        await _clock.AdvanceUntilAsync(Task.WhenAll(posts), Look);
        var answers = await Task.WhenAll(posts);

        _acted.ShouldBe(1);
        answers.Distinct().ShouldHaveSingleItem().ShouldBe((200, answers[0].Body));
        answers[0].Body.ShouldContain("Stimme 1");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public async Task A_delivery_after_a_restart_gets_the_answer_of_the_first(int hoursLater)
    {
        if (hoursLater > 0)
        {
            _clock.SetUtcNow(Noon.AddHours(hoursLater).AddMinutes(-1));
        }

        string first;
        await using (var host = await HostAsync())
        {
            first = (await host.PostAsync(Vote("f:1"))).Body;
        }

        _clock.Advance(TimeSpan.FromMinutes(1.5));
        await using var restarted = await HostAsync();

        (await restarted.PostAsync(Vote("f:1"))).ShouldBe((200, first));
        _acted.ShouldBe(1);
        (await restarted.PostAsync(Vote("f:2"))).Body.ShouldNotBe(first);
        _acted.ShouldBe(2);
    }

    [Fact]
    public async Task What_an_instance_that_died_had_begun_is_taken_over()
    {
        var dying = new Deliveries(_clock, _storage.Table);
        var never = new TaskCompletionSource<InvokeResponse>();
        Activity.TryParse(System.Text.Encoding.UTF8.GetBytes(Vote("f:1")), out _).ShouldNotBeNull();
        _ = dying.OnceAsync(Activity.TryParse(System.Text.Encoding.UTF8.GetBytes(Vote("f:1")), out _)!, () => never.Task);
        await Eventually.IsAsync(async () => await _storage.Table(TeamsTables.Deliveries).QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: TestContext.Current.CancellationToken).AnyAsync(TestContext.Current.CancellationToken));
        _clock.Advance(TimeSpan.FromSeconds(61));
        await using var host = await HostAsync();

        (await host.PostAsync(Vote("f:1"))).Status.ShouldBe(200);

        _acted.ShouldBe(1);
    }

    [Fact]
    public async Task A_delivery_while_another_instance_is_still_at_work_is_not_acknowledged()
    {
        var working = new Deliveries(_clock, _storage.Table);
        var never = new TaskCompletionSource<InvokeResponse>();
        _ = working.OnceAsync(Activity.TryParse(System.Text.Encoding.UTF8.GetBytes(Vote("f:1")), out _)!, () => never.Task);
        await Eventually.IsAsync(async () => await _storage.Table(TeamsTables.Deliveries).QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: TestContext.Current.CancellationToken).AnyAsync(TestContext.Current.CancellationToken));
        await using var host = await HostAsync();

        var post = host.PostAsync(Vote("f:1"));
        await _clock.AdvanceUntilAsync(post, Look);

        (await post).Status.ShouldBe(503);
        _acted.ShouldBe(0);
    }

    [Fact]
    public async Task Refreshing_a_card_is_answered_every_time()
    {
        await using var host = await HostAsync();

        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => host.PostAsync(Vote("f:1", "automatic"))));

        _acted.ShouldBe(60);
    }

    [Fact]
    public async Task A_handler_that_recognises_deliveries_gets_their_name_and_leaves_no_row()
    {
        var names = new List<string?>();
        await using var host = await TeamsHost.StartAsync(
            (_, router) => router.OnCardAction<VoteData>(
                "vote",
                (turn, _, _) =>
                {
                    names.Add(turn.Delivery);
                    return Task.FromResult(InvokeResponse.Message($"Stimme {names.Count}"));
                },
                recognisesDeliveries: true),
            services: services => services.AddSingleton<TimeProvider>(_clock),
            tables: _ => _storage.Table);

        var first = await host.PostAsync(Vote("f:1"));
        (await host.PostAsync(Vote("f:1"))).ShouldBe(first);
        await host.PostAsync(Vote("f:2"));

        names.Distinct().Count().ShouldBe(2);
        names.ShouldAllBe(name => name!.Length == 32);
        (await _storage.Table(TeamsTables.Deliveries).QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: TestContext.Current.CancellationToken).AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task Old_deliveries_are_dropped_and_new_ones_kept()
    {
        await using var host = await HostAsync();
        await host.PostAsync(Vote("f:1"));
        _clock.Advance(TimeSpan.FromDays(2));
        await host.PostAsync(Vote("f:2"));

        await host.Services.GetRequiredService<Deliveries>().ForgetBeforeAsync(DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime).AddDays(-1), TestContext.Current.CancellationToken);

        (await _storage.Table(TeamsTables.Deliveries).QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: TestContext.Current.CancellationToken).ToArrayAsync(TestContext.Current.CancellationToken))
            .ShouldHaveSingleItem().PartitionKey.ShouldBe("2026-11-29");
    }

    [Fact]
    public async Task An_activity_is_not_acknowledged_while_storage_does_not_tell_whether_it_is_new()
    {
        var nowhere = await azurite.NewAccountAsync();
        await using var host = await HostAsync(nowhere);

        (await host.PostAsync(Vote("f:1"))).Status.ShouldBe(503);

        _acted.ShouldBe(0);
    }

    private Task<TeamsHost> HostAsync(StorageAccount? storage = null) => TeamsHost.StartAsync(
        (_, router) => router.OnCardAction<VoteData>("vote", async (_, _, _) =>
        {
            var number = Interlocked.Increment(ref _acted);
            await Task.Yield();
            return InvokeResponse.Message($"Stimme {number}");
        }),
        services: services => services.AddSingleton<TimeProvider>(_clock),
        tables: _ => (storage ?? _storage).Table);

    private static string Vote(string id, string trigger = "manual") => $$$"""
        {"type":"invoke","name":"adaptiveCard/action","id":"{{{id}}}","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/","from":{"id":"29:a"},"recipient":{"id":"28:b"},
         "conversation":{"id":"19:a@thread.v2","conversationType":"groupChat"},"value":{"action":{"type":"Action.Execute","verb":"vote","data":{"choice":"yes"}},"trigger":"{{{trigger}}}"}}
        """;
}
