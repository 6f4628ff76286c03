using System.Diagnostics;
using KreisTeams.Documents;
using KreisTeams.Local;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Documents;

/// <summary>SharePoint taps on the shoulder of the running product; where it may not, the product looks by itself.</summary>
public sealed class NotificationTests(StorageFixture azurite)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("told once")]
    [InlineData("told two hundred times")]
    [InlineData("told late")]
    [InlineData("told with a wrong secret, polling")]
    [InlineData("not validated in time, polling")]
    [InlineData("refused, polling")]
    [InlineData("lost, polling")]
    public async Task What_a_colleague_drops_is_seen(string how)
    {
        var port = Workspace.FreePort();
        await using var world = await LibraryWorld.StartAsync(
            azurite,
            ("Graph:NotificationUrl", $"http://127.0.0.1:{port}{NotificationEndpoint.Path}"),
            ("Graph:PollSeconds", how.EndsWith("polling", StringComparison.Ordinal) ? "1" : "3600"));
        world.Switches.RefuseSubscriptions = how.StartsWith("refused", StringComparison.Ordinal);
        world.Switches.LoseNotifications = how.StartsWith("lost", StringComparison.Ordinal);
        world.Switches.ValidationSeconds = how.StartsWith("not validated", StringComparison.Ordinal) ? 0 : LibraryWorld.PatientSeconds;
        world.Switches.WrongClientState = how.Contains("wrong secret", StringComparison.Ordinal);
        world.Switches.NotificationCopies = how == "told two hundred times" ? 200 : 1;
        world.Switches.NotificationDelayMilliseconds = how == "told late" ? 2000 : 300;
        await world.StageAsync("zuerst.txt", "x");
        await world.UploadAllAsync();
        await using var product = world.StartProduct(port);
        var isTold = how.StartsWith("told", StringComparison.Ordinal);
        await UntilAsync(async () => (!isTold || await KnowsSecretAsync(world)) && world.Meter.Requests.Any(request => request.Path.Contains("delta", StringComparison.Ordinal)), product);

        await world.DropAsync(world.OwnerFolder(), "Angebot.pdf", "1000 Euro");

        await UntilAsync(async () => (await world.DocumentsAsync()).Any(document => document.Name == "Angebot.pdf"), product);
        (await world.DocumentsAsync()).Length.ShouldBe(2);
        if (how == "told two hundred times")
        {
            world.Meter.Requests.Count(request => request.Path.Contains("delta", StringComparison.Ordinal)).ShouldBeLessThan(40);
        }
    }

    [Fact]
    public async Task Only_the_secret_given_when_subscribing_is_believed()
    {
        var port = Workspace.FreePort();
        await using var world = await LibraryWorld.StartAsync(azurite, ("Graph:NotificationUrl", $"http://127.0.0.1:{port}{NotificationEndpoint.Path}"), ("Graph:PollSeconds", "3600"));
        await using var product = world.StartProduct(port);
        await UntilAsync(() => Task.FromResult(world.Subscriptions.All.Any()), product);
        var secret = world.Subscriptions.All.Single().ClientState;
        var subscription = world.Installation.GetRequiredService<LibrarySubscription>();

        await UntilAsync(() => subscription.IsOursAsync(secret, Cancel), product);
        (await subscription.IsOursAsync("wrong", Cancel)).ShouldBeFalse();
        (await subscription.IsOursAsync(null, Cancel)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{\"value\":[{\"clientState\":\"wrong\"}]}")]
    [InlineData("{\"value\":[{\"clientState\":7}]}")]
    [InlineData("{\"value\":7}")]
    [InlineData("no json")]
    public async Task Whatever_a_stranger_sends_is_accepted_and_means_nothing(string body)
    {
        var port = Workspace.FreePort();
        await using var world = await LibraryWorld.StartAsync(azurite, ("Graph:PollSeconds", "3600"));
        await using var product = world.StartProduct(port);
        await UntilAsync(() => Task.FromResult(world.Meter.Requests.Any(request => request.Path.Contains("delta", StringComparison.Ordinal))), product);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        using var content = new StringContent(body);

        using var answer = await http.PostAsync(new Uri(NotificationEndpoint.Path, UriKind.Relative), content, Cancel);

        ((int)answer.StatusCode).ShouldBe(202);
    }

    /// <summary>Before the product has noted the secret it believes nobody.</summary>
    private static async Task<bool> KnowsSecretAsync(LibraryWorld world) => world.Subscriptions.All.FirstOrDefault() is { } subscription
        && await world.Installation.GetRequiredService<LibrarySubscription>().IsOursAsync(subscription.ClientState, Cancel);

    internal static async Task UntilAsync(Func<Task<bool>> condition, ChildProcess product)
    {
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < Patience && !await condition();)
        {
            product.HasExited.ShouldBeFalse(string.Join('\n', product.Output.TakeLast(20)));
            await Task.Delay(TimeSpan.FromMilliseconds(100), Cancel);
        }

        (await condition()).ShouldBeTrue(string.Join('\n', product.Output.TakeLast(40)));
    }
}
