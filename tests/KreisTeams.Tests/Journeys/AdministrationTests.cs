using KreisTeams.Network;

namespace KreisTeams.Tests.Journeys;

/// <summary>Rights and the log of changes in the chat, and questions that go on from the one before.</summary>
public sealed class AdministrationTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private readonly Chat _chat = Chat.Open(azurite, teams);

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task A_right_is_given_by_an_administrator_after_a_yes_stands_in_the_log_and_can_be_taken_back()
    {
        var administrator = await _chat.AsAsync(Administrator);
        var question = await administrator.SaysAsync("Gib Jens Krüger Schreibrechte für Datteln");
        question.Text.ShouldContain("Jens Krüger bekommt Schreibrechte für Datteln.");
        Rights().ShouldBeEmpty();

        (await administrator.PressesAsync(question, "Ja")).Text.ShouldContain("Jens Krüger hat jetzt Schreibrechte für Datteln.");
        Rights().ShouldBe([new Grant(NetworkRole.Editor, new OrganisationId("datteln"))]);

        var log = await administrator.SaysAsync("Wer hat heute was geändert?");
        log.Text.ShouldContain("Person „Jens Krüger“ geändert");
        log.Text.ShouldContain($"{Administrator} · auf einer Karte");

        (await administrator.SaysAsync("rückgängig")).Text.ShouldContain("Jens Krüger");
        Rights().ShouldBeEmpty();
        (await administrator.SaysAsync("Was wurde gestern geändert?")).Text.ShouldContain("nichts geändert");
    }

    [Fact]
    public async Task Whoever_may_not_give_rights_is_told_who_may()
    {
        var member = await _chat.AsAsync("Daniel Overbeck");

        var answer = await member.SaysAsync("Gib Jens Krüger Schreibrechte für Datteln");

        answer.Text.ShouldContain("dürfen Sie nicht");
        answer.Text.ShouldContain(Administrator);
        Rights().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_goes_on_from_the_one_before()
    {
        var member = await _chat.AsAsync("Daniel Overbeck");

        await member.SaysAsync("Wer ist CDO in Herten?");
        (await member.SaysAsync("und in Marl?")).Text.ShouldContain("Daniel Overbeck");
        (await member.SaysAsync("und wer vertritt ihn?")).Text.ShouldContain("Aylin Demir");
        await member.SaysAsync("Welche Projekte laufen in Dorsten?");
        (await member.SaysAsync("und in Gladbeck?")).Text.ShouldContain("Gladbeck");
        (await member.SaysAsync("und bei Stimmengleichheit?")).Text.ShouldNotContain("Gladbeck");
    }

    private string Administrator => _chat.Network.Administrators()[0].Name;

    private Grant[] Rights() => [.. _chat.Network.FindPerson(new("jens-krueger"))!.Grants];
}
