using System.Text.RegularExpressions;

namespace KreisTeams.Bot.Chat;

/// <summary>A sentence somebody said, understood, with what it refers to.</summary>
public sealed partial record Utterance(Speaker Speaker, Understood Understood, ChatState State, NetworkSnapshot Network, DateTimeOffset Now)
{
    /// <summary>Files attached to the message.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    private const string Me = "me";

    public string Text => Understood.Text;

    public string Intent => Understood.Intent;

    public Language Language => Speaker.Language;

    public DateOnly Today => DateOnly.FromDateTime(BerlinTime.WallTime(Now));

    public string? Find(string entity) => Understood.Find(entity);

    /// <summary>The address that the sentence names, the last if there are several: „von a@x.example auf b@x.example“.</summary>
    public string? EmailAddress => Addresses().Matches(Text).LastOrDefault()?.Value;

    /// <summary>The organisation spoken of; „wir“ is the speaker's own.</summary>
    public Organisation? Organisation(string entity = "org") => Find(entity) switch
    {
        null => null,
        Me => Speaker.Person is { } person ? Network.FindOrganisation(person.Organisation) : null,
        var id => Network.FindOrganisation(new OrganisationId(id)),
    };

    public MandateRole? Role => Find("role") switch
    {
        "CDO" => MandateRole.Cdo,
        "contact" => MandateRole.Contact,
        "HVB" => MandateRole.ChiefExecutive,
        "lead" => MandateRole.ProjectLead,
        _ => null,
    };

    [GeneratedRegex(@"[^\s@,;<>:]+@[^\s@,;<>]+\.[a-zA-Z]{2,}")]
    private static partial Regex Addresses();
}
