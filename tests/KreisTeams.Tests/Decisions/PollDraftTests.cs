using KreisTeams.Decisions;
using KreisTeams.Network;

namespace KreisTeams.Tests.Decisions;

public sealed class PollDraftTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly PollDraft Draft = new(new PollId(new Guid(1, 2, 3, new byte[8])), PollKind.Resolution, "Sollen wir die Dachmarke nutzen?", new BodyId("cdo-runde"), Now.AddDays(3));

    [Fact]
    public void A_complete_draft_has_nothing_against_it() => Draft.Refusals(Now).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void An_empty_question_is_refused(string question) =>
        (Draft with { Question = question }).Refusals(Now).ShouldBe([new DraftRefusal.EmptyQuestion()]);

    [Fact]
    public void A_question_longer_than_a_card_is_refused_with_both_lengths() =>
        (Draft with { Question = new string('x', 501) }).Refusals(Now).ShouldBe([new DraftRefusal.QuestionTooLong(501, 500)]);

    [Fact]
    public void A_missing_a_passed_and_an_endless_deadline_are_three_refusals()
    {
        (Draft with { Deadline = null }).Refusals(Now).ShouldBe([new DraftRefusal.NoDeadline()]);
        (Draft with { Deadline = Now }).Refusals(Now).ShouldBe([new DraftRefusal.DeadlinePassed(Now, Now)]);
        (Draft with { Deadline = Now.AddDays(367) }).Refusals(Now).ShouldBe([new DraftRefusal.DeadlineTooFar(Now.AddDays(367), Now.AddDays(366))]);
    }

    [Fact]
    public void A_deadline_in_the_double_hour_of_autumn_asks_which_one_is_meant()
    {
        var first = new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero);
        var expected = new DraftRefusal.AmbiguousDeadline(first, first.AddHours(1));

        (Draft with { Deadline = first }).Refusals(Now).ShouldBe([expected]);
        (Draft with { Deadline = first.AddHours(1) }).Refusals(Now).ShouldBe([expected]);
        (Draft with { Deadline = first.AddHours(1), IsAutumnHourStated = true }).Refusals(Now).ShouldBeEmpty();
        (Draft with { Deadline = first.AddHours(2) }).Refusals(Now).ShouldBeEmpty();
    }

    [Fact]
    public void A_deadline_in_the_gap_of_spring_becomes_the_hour_after_it()
    {
        var deadline = BerlinTime.Instant(new DateTime(2027, 3, 28, 2, 30, 0));

        BerlinTime.WallTime(deadline).ShouldBe(new DateTime(2027, 3, 28, 3, 30, 0));
        (Draft with { Deadline = deadline }).Refusals(Now).ShouldBeEmpty();
    }

    [Fact]
    public void Options_are_wanted_where_options_are_compared_and_only_there()
    {
        var selection = Draft with { Kind = PollKind.Selection };

        (Draft with { Options = ["Ja", "Nein"] }).Refusals(Now).ShouldBe([new DraftRefusal.OptionsNotAsked(PollKind.Resolution)]);
        (selection with { Options = ["Marl"] }).Refusals(Now).ShouldBe([new DraftRefusal.TooFewOptions(1)]);
        (selection with { Options = [.. Enumerable.Range(1, 13).Select(number => $"Ort {number}")] }).Refusals(Now).ShouldBe([new DraftRefusal.TooManyOptions(13, 12)]);
        (selection with { Options = ["Marl", " "] }).Refusals(Now).ShouldBe([new DraftRefusal.EmptyOption(2)]);
        (selection with { Options = ["Marl", "marl "] }).Refusals(Now).ShouldBe([new DraftRefusal.SameOption("Marl")]);
        (selection with { Options = ["Marl", new string('x', 101)] }).Refusals(Now).ShouldBe([new DraftRefusal.OptionTooLong(new string('x', 101), 100)]);
        (selection with { Options = ["Marl", "Herten"] }).Refusals(Now).ShouldBeEmpty();
    }

    [Fact]
    public void Secrecy_of_the_body_cannot_be_lowered_and_a_secret_poll_shows_nothing_before_the_close()
    {
        var rules = (Draft with { IsSecret = false, Visibility = ResultVisibility.Live }).RulesUnder(new RuleSet { IsSecret = true });

        rules.IsSecret.ShouldBeTrue();
        rules.Visibility.ShouldBe(ResultVisibility.AfterClose);
    }

    [Fact]
    public void A_second_invitation_and_a_straw_poll_need_no_quorum()
    {
        (Draft with { SecondInvitationOf = Draft.Id }).RulesUnder(new RuleSet()).Quorum.ShouldBe(QuorumRule.None);
        (Draft with { Kind = PollKind.StrawPoll }).RulesUnder(new RuleSet()).Quorum.ShouldBe(QuorumRule.None);
    }
}
