using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using KreisTeams.Teams;

namespace KreisTeams.Tests.Teams;

public sealed class ActivityTests
{
    [Fact]
    public void Every_kind_of_activity_survives_byte_for_byte()
    {
        var vectors = ActivityVectors.All();
        vectors.Count.ShouldBeGreaterThanOrEqualTo(150);

        foreach (var vector in vectors)
        {
            var utf8 = Encoding.UTF8.GetBytes(vector);
            var activity = Activity.TryParse(utf8, out var reason).ShouldNotBeNull($"{reason}: {vector}");

            activity.Utf8.ToArray().ShouldBe(utf8);
            ReadEverything(activity);
        }
    }

    [Fact]
    public void What_an_activity_says_is_what_its_properties_say()
    {
        foreach (var vector in ActivityVectors.All())
        {
            var json = JsonNode.Parse(vector)!.AsObject();
            var activity = Activity.TryParse(Encoding.UTF8.GetBytes(vector), out _).ShouldNotBeNull();

            activity.Type.ShouldBe(Text(json, "type"));
            activity.Id.ShouldBe(Text(json, "id"));
            activity.Name.ShouldBe(Text(json, "name"));
            activity.Text.ShouldBe(Text(json, "text"));
            activity.ReplyToId.ShouldBe(Text(json, "replyToId"));
            activity.ServiceUrl.ShouldBe(Text(json, "serviceUrl") ?? Text(json, "serviceURL"));
            activity.From?.Id.ShouldBe(Text(json["from"], "id"));
            activity.From?.AadObjectId.ShouldBe(Text(json["from"], "aadObjectId") ?? Text(json["from"], "objectId"));
            activity.Conversation?.Id.ShouldBe(Text(json["conversation"], "id"));
            activity.Conversation?.ConversationType.ShouldBe(Text(json["conversation"], "conversationType"));
            JsonNode.DeepEquals(JsonNode.Parse(activity.Value?.GetRawText() ?? "null"), json["value"]).ShouldBeTrue();
            JsonNode.DeepEquals(JsonNode.Parse(activity.ChannelData?.GetRawText() ?? "null"), json["channelData"]).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("""{"TYPE":"message","ServiceURL":"https://a","From":{"ID":"29:a","AADOBJECTID":"x"},"Conversation":{"Id":"c","TenantID":"t"},"ChannelData":{"Tenant":{"ID":"t"},"EventType":"e"}}""")]
    [InlineData("""{"\u0074ype":"message","serviceUrl":"https://a","from":{"\u0069d":"29:a","objectId":"x"},"conversation":{"id":"c","tenantId":"t"},"channelData":{"tenant":{"id":"t"},"eventType":"e"}}""")]
    public void Names_are_recognised_in_any_spelling(string json)
    {
        var activity = Activity.TryParse(Encoding.UTF8.GetBytes(json), out _).ShouldNotBeNull();

        (activity.Type, activity.ServiceUrl, activity.From?.Id, activity.From?.AadObjectId, activity.Conversation?.Id, activity.TenantId, activity.EventType)
            .ShouldBe(("message", "https://a", "29:a", "x", "c", "t", "e"));
    }

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("[]", "object")]
    [InlineData("null", "object")]
    [InlineData("{}", "type is missing")]
    [InlineData("""{"type":""}""", "type is missing")]
    [InlineData("""{"type":5}""", "type is of the wrong kind")]
    [InlineData("""{"type":"message"} {}""", "JSON")]
    [InlineData("""{"type":"message","from":"me"}""", "from is of the wrong kind")]
    [InlineData("""{"type":"message","conversation":[]}""", "conversation is of the wrong kind")]
    [InlineData("""{"type":"message","type":"invoke"}""", "type is there twice")]
    [InlineData("""{"type":"message","serviceUrl":"https://a","ServiceUrl":"https://b"}""", "serviceUrl is there twice")]
    [InlineData("""{"type":"message","from":{"id":"29:a","id":"29:b"}}""", "id is there twice")]
    [InlineData("""{"type":"message","conversation":{"id":"a","tenantId":"t","TenantId":"u"}}""", "tenantId is there twice")]
    [InlineData("""{"type":"message","value":{"a":"\ud800"}}""", "cannot be read")]
    [InlineData("""{"type":"message","unknown":["\ud800"]}""", "cannot be read")]
    [InlineData("""{"type":"message","text":"\ud800"}""", "cannot be read")]
    [InlineData("""{"type":"message","value":""", "JSON")]
    public void What_is_malformed_is_refused_with_its_reason(string json, string said)
    {
        Activity.TryParse(Encoding.UTF8.GetBytes(json), out var reason).ShouldBeNull();

        reason.ShouldNotBeNull().ShouldContain(said);
    }

    [Fact]
    public void What_is_too_deep_or_no_text_is_refused()
    {
        Activity.TryParse(Encoding.UTF8.GetBytes($"{{\"type\":\"message\",\"value\":{new string('[', 100)}{new string(']', 100)}}}"), out _).ShouldBeNull();
        Activity.TryParse("{\"type\":\"m\xff\"}"u8.ToArray().Select(letter => letter == 0xc3 ? (byte)0xff : letter).ToArray(), out _).ShouldBeNull();
    }

    [Theory]
    [InlineData("<at>KreisTeams</at> Wer ist CDO in Herten?", "Wer ist CDO in Herten?")]
    [InlineData("Wer&nbsp;ist <at>KreisTeams</at>\u00a0CDO?", "Wer ist CDO?")]
    [InlineData("<at>Andere</at> Hallo", "<at>Andere</at> Hallo")]
    [InlineData("Hallo", "Hallo")]
    [InlineData("\n<span class=\"inline-compose-card\" itemid=\"0\" itemtype=\"http://schema.skype.com/InputExtension\">\n  <span content=\"0\" itemprop=\"cardId\"></span>\n</span>\n", "")]
    public void The_words_that_call_the_bot_are_taken_out(string text, string expected)
    {
        var json = new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["entities"] = new JsonArray(
                JsonNode.Parse("""{"type":"mention","text":"<at>KreisTeams</at>","mentioned":{"id":"28:bot","name":"KreisTeams"}}"""),
                JsonNode.Parse("""{"type":"mention","text":"<at>Andere</at>","mentioned":{"id":"28:other","name":"Andere"}}"""),
                JsonNode.Parse("""{"type":"clientInfo","locale":"de-DE"}""")),
        };

        Activity.TryParse(Encoding.UTF8.GetBytes(json.ToJsonString()), out _)!.TextWithoutMention.ShouldBe(expected);
    }

    [Fact]
    public void Broken_activities_are_read_or_refused_and_never_break_the_reader()
    {
        var vectors = ActivityVectors.All();

        Check.Sample(
            Gen.Select(Gen.Int[0, vectors.Count - 1], Gen.Int[0, 7], Gen.Int[0, int.MaxValue], Gen.Byte),
            (vector, kind, place, value) =>
            {
                var broken = ActivityVectors.Break(Encoding.UTF8.GetBytes(vectors[vector]), kind, place, value);
                if (Activity.TryParse(broken, out var reason) is { } activity)
                {
                    ReadEverything(activity);
                }
                else
                {
                    reason.ShouldNotBeNull();
                }
            },
            iter: 200_000);
    }

    private static void ReadEverything(Activity activity)
    {
        _ = (activity.TenantId, activity.TeamId, activity.EventType, activity.TextWithoutMention, activity.Value, activity.From?.AadObjectGuid);
        _ = (activity.Attachments.Count(attachment => attachment.IsFile), activity.MembersAdded.Count, activity.MembersRemoved.Count, activity.Entities.Count());
    }

    private static string? Text(JsonNode? node, string name) => node is JsonObject parent && parent[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
