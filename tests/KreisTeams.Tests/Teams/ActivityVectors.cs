using System.Text.Json.Nodes;

namespace KreisTeams.Tests.Teams;

/// <summary>Activities in every shape Teams and its tools are documented to send, made from parts so that each kind appears in each kind of conversation.</summary>
internal static class ActivityVectors
{
    private static readonly string[] Conversations =
    [
        """{"conversationType":"personal","tenantId":"11111111-1111-4111-8111-111111111111","id":"a:1_personal"}""",
        """{"isGroup":true,"conversationType":"groupChat","tenantId":"11111111-1111-4111-8111-111111111111","id":"19:group@thread.v2","name":"CDO-Runde"}""",
        """{"isGroup":true,"id":"19:c@thread.tacv2;messageid=1700000000000","conversationType":"channel","tenantId":"not-a-guid-0000000000001"}""",
        """{"isGroup":true,"id":"19:meeting_MDk@thread.v2","conversationType":"groupChat"}""",
    ];

    private static readonly string[] Froms =
    [
        """{"id":"29:1aBc","name":"Jörg Müller-Lüdenscheidt","aadObjectId":"33333333-3333-4333-8333-000000000001"}""",
        """{"id":"29:guest","name":"Gast \u00e4","objectId":"33333333-3333-4333-8333-000000000002","userRole":"guest","role":"user","userPrincipalName":"g#EXT#@x","unknown":{"a":[1.50,1e3]}}""",
        """{"id":"29:x","aadObjectId":"00000000-0000-0000-0000-0000000000020","agenticAppId":null}""",
    ];

    private static readonly string[] Contents =
    [
        """ "type":"message","text":"<at>KreisTeams</at> hallo\r\n\u00fc \"x\" \/ 😀","textFormat":"plain","entities":[{"type":"mention","text":"<at>KreisTeams</at>","mentioned":{"id":"28:bot","name":"KreisTeams"}},{"type":"clientInfo","locale":"de-DE","country":"DE","platform":"Web","timezone":"Europe/Berlin"}],"attachments":[{"contentType":"text/html","content":"<p>hallo</p>"}] """,
        """ "type":"message","text":"","textFormat":"xml","attachments":[{"contentType":"application/vnd.microsoft.teams.file.download.info","contentUrl":"https://t.sharepoint.com/a.docx","name":"Satzung (ü).docx","content":{"downloadUrl":"https://t.sharepoint.com/d?x=1&y=2","uniqueId":"1","fileType":"docx"}}] """,
        """ "type":"message","value":{"verb":"poll/vote","choice":"yes","n":1.0,"big":12345678901234567890,"nested":{"a":[true,false,null]}},"replyToId":"1700000000001" """,
        """ "type":"message","timestamp":"<timestamp>","localTimestamp":"2026-11-27T12:00:00.1234567+01:00","localTimezone":"Europe/Berlin","text":null,"importance":"high","deliveryMode":"normal","expiration":"","suggestedActions":{"to":[],"actions":[]} """,
        """ "type":"conversationUpdate","membersAdded":[{"id":"29:1","aadObjectId":"x"},{"id":"28:bot"},{"name":"ohne id"},5],"eventType":"teamMemberAdded" """,
        """ "type":"conversationUpdate","membersRemoved":[{"id":"28:bot"}] """,
        """ "type":"conversationUpdate","topicName":"Neu" """,
        """ "type":"installationUpdate","action":"add" """,
        """ "type":"installationUpdate","action":"remove-upgrade" """,
        """ "type":"messageReaction","reactionsAdded":[{"type":"like"},{"type":"1f44d_thumbsup"}],"replyToId":"1" """,
        """ "type":"messageUpdate","text":"neu","channelDataX":1 """,
        """ "type":"messageDelete" """,
        """ "type":"event","name":"application/vnd.microsoft.meetingStart","value":{"Id":"MCM=","MeetingType":"Scheduled","JoinUrl":"https://teams.microsoft.com/l/x","Title":"HVB","StartTime":"2026-11-27T11:00:00Z"} """,
        """ "type":"event","name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":"17"} """,
        """ "type":"typing" """,
        """ "type":"handoff.unknown","whatever":{"deep":{"deeper":[[[{"x":"y"}]]]}} """,
        """ "type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","id":"a","title":"Ja","verb":"poll/vote","data":{"poll":"2026-017","choice":"yes"}},"trigger":"manual"},"replyToId":"17" """,
        """ "type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"poll/refresh","data":{}},"trigger":"automatic"} """,
        """ "type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","title":"Ja","verb":"v"}} """,
        """ "type":"invoke","name":"application/search","value":{"kind":"search","queryText":"Her","queryOptions":{"skip":0,"top":15},"dataset":"projects"} """,
        """ "type":"invoke","name":"composeExtension/query","value":{"commandId":"search","parameters":[{"name":"initialRun","value":"true"}],"queryOptions":{"skip":0,"count":25}} """,
        """ "type":"invoke","name":"composeExtension/queryLink","value":{"url":"https://kreisteams.example/tab/projekte/1","state":null} """,
        """ "type":"invoke","name":"composeExtension/fetchTask","value":{"commandId":"start","commandContext":"message","context":{"theme":"dark"},"messagePayload":{"id":"17","body":{"contentType":"html","content":"<div>Hallo</div>"},"from":{"user":{"id":"33333333-3333-4333-8333-000000000001","displayName":"A"}},"createdDateTime":"2026-11-27T11:00:00Z","attachments":[],"mentions":[]}} """,
        """ "type":"invoke","name":"composeExtension/submitAction","value":{"commandId":"start","data":{"question":"?"},"botMessagePreviewAction":"send","botActivityPreview":[]} """,
        """ "type":"invoke","name":"task/fetch","value":{"data":{"verb":"project/new"},"context":{"theme":"default"},"tabContext":{"tabEntityId":"x"}} """,
        """ "type":"invoke","name":"signin/tokenExchange","value":{"id":"1","connectionName":"c","token":"t"} """,
        """ "type":"invoke","name":"fileConsent/invoke","value":{"type":"fileUpload","action":"accept","context":{"context":"x"},"uploadInfo":{"name":"a.docx","uploadUrl":"https://t.sharepoint.com/u","contentUrl":"https://t.sharepoint.com/a.docx","uniqueId":"1","fileType":"docx"}} """,
        """ "type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"gut\"}"}} """,
    ];

    private static readonly string[] Envelopes =
    [
        """ "id":"1700000000002","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/11111111-1111-4111-8111-111111111111/","locale":"de-DE","recipient":{"id":"28:bot","name":"KreisTeams"},"channelData":{"tenant":{"id":"11111111-1111-4111-8111-111111111111"},"source":{"name":"message"},"legacy":{"replyToId":"1:x"},"clientTimestamp":"2026-11-27T11:00:00.000Z"} """,
        """ "id":"f:b7e1","channelId":"msteams","serviceURL":"https://smba.trafficmanager.net/teams/","localTimeZone":"Europe/Berlin","rawTimestamp":"2026-11-27T11:00:00Z","recipient":{"id":"28:bot"},"channelData":{"tenant":{"id":"t"},"team":{"id":"19:t@thread.tacv2","name":"Team","aadGroupId":"g"},"channel":{"id":"19:c@thread.tacv2"},"eventType":"teamrestored","settings":{"selectedChannel":{"id":"19:c@thread.tacv2"}},"app":{"id":"a","version":"1.0.0","neu":true}},"callerId":"urn:x","semanticAction":null """,
    ];

    public static IReadOnlyList<string> All() =>
    [
        .. from content in Contents
           from conversation in Conversations
           from envelope in Envelopes
           let @from = Froms[(content.Length + conversation.Length) % Froms.Length]
           select $$"""{ {{content.Trim()}},{{envelope.Trim()}},"from":{{@from}},"conversation":{{conversation}} }""",
        .. from content in Contents select $"{{{content}}}",
    ];

    /// <summary>An activity with something wrong in it.</summary>
    public static byte[] Break(byte[] activity, int kind, int place, byte value)
    {
        var at = place % activity.Length;
        return kind switch
        {
            0 => activity[..at],
            1 => [.. activity[..at], value, .. activity[at..]],
            2 => [.. activity[..at], .. activity[Math.Min(activity.Length, at + 1 + (value % 16))..]],
            3 => [.. activity[..at], value, .. activity[(at + 1)..]],
            4 => [.. activity[at..], .. activity[..at]],
            5 => Replace(activity, place, value),
            6 => [.. activity[..at], .. """\ud800"""u8, .. activity[at..]],
            _ => [.. activity[..at], .. activity],
        };
    }

    /// <summary>Some value of the activity becomes one of another kind.</summary>
    private static byte[] Replace(byte[] activity, int place, byte value)
    {
        var root = JsonNode.Parse(activity)!.AsObject();
        JsonNode at = root;
        for (var depth = 0; depth < 1 + (value % 4); depth++)
        {
            var children = at switch
            {
                JsonObject parent => [.. parent.Select(child => child.Value)],
                JsonArray parent => [.. parent],
                _ => Array.Empty<JsonNode?>(),
            };
            if (children.Length == 0 || children[place % children.Length] is not { } child)
            {
                break;
            }

            at = child;
        }

        JsonNode[] others = [JsonValue.Create(5), JsonValue.Create(true), JsonValue.Create(""), new JsonArray(), new JsonObject(), JsonValue.Create(new string('x', 5000)), new JsonArray(new JsonObject()), JsonValue.Create(1e300)];
        if (at != root)
        {
            at.ReplaceWith(others[value % others.Length]);
        }

        return System.Text.Encoding.UTF8.GetBytes(root.ToJsonString());
    }
}
