using System.Collections.Immutable;
using CsCheck;
using KreisTeams.Decisions;
using KreisTeams.Network;

namespace KreisTeams.Tests.Decisions;

public sealed class ChoiceTests
{
    private static readonly ImmutableArray<PollOption> Options = [new("o1", "Marl"), new("o2", "Herten"), new("o3", "Waltrop")];

    [Fact]
    public void What_a_choice_says_is_what_its_text_says() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 5], (option, points) => new Mark($"o{option}", points)).Array[1, 5].Sample(marks =>
        {
            var choice = Choice.Of(marks);
            Choice.TryParse(choice.Text, out var read).ShouldBeTrue();
            read.ShouldBe(choice);
            read.Marks.Sum(mark => mark.Points).ShouldBe(marks.Sum(mark => mark.Points));
        });

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("o1:")]
    [InlineData("o1:-1")]
    [InlineData("o1:99999999999")]
    [InlineData("<script>")]
    [InlineData("o1:0")]
    public void What_is_no_choice_is_not_read(string text) => Choice.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(PollKind.Resolution, "yes", true)]
    [InlineData(PollKind.Resolution, "abstain", true)]
    [InlineData(PollKind.Resolution, "o1", false)]
    [InlineData(PollKind.Resolution, "yes+no", false)]
    [InlineData(PollKind.Selection, "o1", true)]
    [InlineData(PollKind.Selection, "yes", false)]
    [InlineData(PollKind.Selection, "o1+o2", false)]
    [InlineData(PollKind.Selection, "o4", false)]
    [InlineData(PollKind.Selection, "abstain", true)]
    [InlineData(PollKind.Scheduling, "o1+o3", true)]
    [InlineData(PollKind.Scheduling, "o1:2", false)]
    [InlineData(PollKind.Prioritisation, "o1:3+o2:2", true)]
    [InlineData(PollKind.Prioritisation, "o1:3+o2:3", false)]
    public void A_poll_offers_what_its_kind_asks(PollKind kind, string text, bool offered)
    {
        Choice.TryParse(text, out var choice).ShouldBeTrue();
        var poll = new Poll(default, kind, "?", new BodyId("cdo-runde"), new RuleSet(), default) { Options = kind.IsYesNo() ? [] : Options };

        poll.Offers(choice).ShouldBe(offered);
    }
}
