using System.Net;

namespace KreisTeams.Tests.Tab;

public sealed class TabAccessTests(StorageFixture azurite)
{
    private const string Person = "Nadine Kessler";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_circuit_opens_for_the_token_of_Teams_and_for_no_other()
    {
        await using var host = await TabHost.StartAsync(azurite, "Production", isSignInConfigured: true);

        (await TabHost.KnockAsync(host.Http, $"access_token={host.Token(Person)}")).ShouldBe(200);
        (await TabHost.KnockAsync(host.Http, "")).ShouldBe(401);
        (await TabHost.KnockAsync(host.Http, $"access_token={host.Token(Person, tenant: "99999999-2222-3333-4444-555555555555")}")).ShouldBe(401);
        (await TabHost.KnockAsync(host.Http, $"access_token={host.Token(Person, audience: "somebody-else")}")).ShouldBe(401);
        (await TabHost.KnockAsync(host.Http, $"access_token={host.Token(Person, validMinutes: -10)}")).ShouldBe(401);
        (await TabHost.KnockAsync(host.Http, $"access_token={host.Token(Person)}x")).ShouldBe(401);
        (await TabHost.KnockAsync(host.Http, $"access_token={host.Token(Person, scope: null)}")).ShouldBeOneOf(401, 403);
    }

    [Fact]
    public async Task No_token_reaches_the_log()
    {
        await using var host = await TabHost.StartAsync(azurite, "Production", isSignInConfigured: true);
        var token = host.Token(Person);
        var expired = host.Token(Person, validMinutes: -10);

        await TabHost.KnockAsync(host.Http, $"access_token={token}");
        await TabHost.KnockAsync(host.Http, $"access_token={expired}");

        host.Log.ShouldNotBeEmpty();
        host.Log.ShouldNotContain(token.Split('.')[1]);
        host.Log.ShouldNotContain(expired.Split('.')[1]);
    }

    [Fact]
    public async Task A_persona_opens_nothing_once_sign_in_is_configured_even_in_Development()
    {
        await using var host = await TabHost.StartAsync(azurite, "Development", isSignInConfigured: true);

        (await TabHost.KnockAsync(host.Http, $"persona={host.ObjectIdOf(Person)}")).ShouldBe(401);
    }

    [Fact]
    public async Task A_persona_opens_nothing_outside_Development()
    {
        await using var host = await TabHost.StartAsync(azurite, "Production", isSignInConfigured: false);

        (await TabHost.KnockAsync(host.Http, $"persona={host.ObjectIdOf(Person)}")).ShouldBe(401);
    }

    [Fact]
    public async Task A_persona_opens_a_circuit_in_Development_from_this_machine_only()
    {
        await using var here = await TabHost.StartAsync(azurite, "Development", isSignInConfigured: false);
        (await TabHost.KnockAsync(here.Http, $"persona={here.ObjectIdOf(Person)}")).ShouldBe(200);

        await using var elsewhere = await TabHost.StartAsync(azurite, "Development", isSignInConfigured: false, isOnPort: false);
        (await TabHost.KnockAsync(elsewhere.FromElsewhere, $"persona={elsewhere.ObjectIdOf(Person)}")).ShouldBe(401);
    }

    [Fact]
    public async Task The_document_is_for_everybody_says_nothing_about_anybody_and_only_Teams_may_frame_it()
    {
        await using var host = await TabHost.StartAsync(azurite, "Production", isSignInConfigured: true);

        using var response = await host.Http.GetAsync("/tab/projekte/zukunftsstrategie-smartvest", Cancel);
        var document = await response.Content.ReadAsStringAsync(Cancel);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        document.ShouldContain($"data-app=\"{TabHost.Client}\"");
        document.ShouldNotContain("smartVEST");
        document.ShouldNotContain(Person);
        var policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("frame-ancestors 'self' https://teams.microsoft.com");
        policy.ShouldContain("script-src 'self';");
        response.Headers.Contains("X-Frame-Options").ShouldBeFalse();
    }
}
