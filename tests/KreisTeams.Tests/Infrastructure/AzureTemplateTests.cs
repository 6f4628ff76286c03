using KreisTeams.Documents;
using KreisTeams.Tab.Access;
using KreisTeams.Teams;

namespace KreisTeams.Tests.Infrastructure;

/// <summary>The Azure template, as the Bicep compiler understands it.</summary>
public sealed class AzureTemplateTests(AzureTemplate template) : IClassFixture<AzureTemplate>
{
    [Fact]
    public async Task Compiler_and_linter_have_nothing_to_say()
    {
        template.CompilerOutput.ShouldBeEmpty();
        (await AzureTemplate.BicepAsync("lint", AzureTemplate.Source)).ShouldBeEmpty();
    }

    [Fact]
    public void Storage_is_reached_with_the_identity_and_never_with_a_key()
    {
        var account = template.Single("Microsoft.Storage/storageAccounts")["properties"]!;

        ((bool)account["allowSharedKeyAccess"]!).ShouldBeFalse();
        ((bool)account["allowBlobPublicAccess"]!).ShouldBeFalse();
        ((bool)account["supportsHttpsTrafficOnly"]!).ShouldBeTrue();
        ((string)account["minimumTlsVersion"]!).ShouldBe("TLS1_2");
        template.Text.ShouldNotContain("listKeys");
    }

    [Fact]
    public void The_identity_may_work_with_the_data_of_the_account_and_nothing_else()
    {
        var grant = template.Single("Microsoft.Authorization/roleAssignments");

        ((string)grant["scope"]!).ShouldContain("Microsoft.Storage/storageAccounts");
        template.Variables("roles").ShouldBe(
            ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "974c5e8b-45b9-4653-ba55-c5f855dd0fb1", "ba92f5b4-2d11-453d-a403-e96b0029c9fe"], ignoreOrder: true);
    }

    [Fact]
    public void Deleted_blobs_come_back()
    {
        var blobs = template.Single("Microsoft.Storage/storageAccounts/blobServices")["properties"]!;

        ((bool)blobs["deleteRetentionPolicy"]!["enabled"]!).ShouldBeTrue();
        ((bool)blobs["containerDeleteRetentionPolicy"]!["enabled"]!).ShouldBeTrue();
    }

    [Fact]
    public void The_host_answers_encrypted_only_stays_awake_and_is_asked_for_its_health()
    {
        var app = template.Single("Microsoft.Web/sites")["properties"]!;
        var site = app["siteConfig"]!;

        ((bool)app["httpsOnly"]!).ShouldBeTrue();
        ((bool)site["alwaysOn"]!).ShouldBeTrue();
        ((bool)site["webSocketsEnabled"]!).ShouldBeTrue();
        ((string)site["healthCheckPath"]!).ShouldBe("/health/ready");
        ((string)site["linuxFxVersion"]!).ShouldBe("DOTNETCORE|10.0");
        template.All("Microsoft.Web/sites/basicPublishingCredentialsPolicies").Count().ShouldBe(2);
    }

    [Fact]
    public void No_log_keeps_query_strings() => template.Text.ShouldNotContain("AppServiceHTTPLogs");

    [Theory]
    [InlineData("Teams", typeof(TeamsOptions))]
    [InlineData("Graph", typeof(DocumentsOptions))]
    [InlineData("Tab", typeof(TabOptions))]
    public void Every_setting_has_a_name_that_the_product_reads(string section, Type options)
    {
        var names = template.Settings().Where(setting => setting.StartsWith($"{section}__", StringComparison.Ordinal)).Select(setting => setting.Split("__")[1]).ToArray();

        names.ShouldNotBeEmpty();
        names.ShouldBeSubsetOf(options.GetProperties().Select(property => property.Name));
    }

    [Fact]
    public void The_bot_speaks_in_Teams()
    {
        ((string)template.Single("Microsoft.BotService/botServices/channels")["properties"]!["channelName"]!).ShouldBe("MsTeamsChannel");
        ((string)template.Single("Microsoft.BotService/botServices")["properties"]!["msaAppType"]!).ShouldBe("SingleTenant");
    }
}
