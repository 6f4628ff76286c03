namespace KreisTeams.Bot.Settings;

/// <summary>The five main flows in plain words: sentences of at most twelve words, one thought each. A test counts.</summary>
internal static class EasyTexts
{
    public static string[] Flows(Language language) => [Contact(language), Vote(language), Project(language), Document(language), News(language)];

    /// <summary>The flow that explains a topic of the help; null where there is none.</summary>
    public static string? Of(string? topic, Language language) => topic switch
    {
        "poll.vote" or "poll.create" or "poll.change_vote" or "poll.withdraw_vote" or "poll.recuse" => Vote(language),
        "project.create" or "project.join" or "project.merge" => Project(language),
        "document.upload" or "document.find" => Document(language),
        "subscribe" or "reminder.set" => News(language),
        _ => null,
    };

    public static string Contact(Language language) => language.Pick(
        "Sie suchen eine Person. Schreiben Sie: Wer ist CDO in … . Setzen Sie den Namen der Stadt ein. Ich nenne Ihnen die Person. Sie sehen auch die Telefonnummer. Mit einem Knopf schreiben Sie ihr.",
        "You look for a person. Write: Who is the CDO of … . Put in the name of the town. I tell you the person. You see the phone number too. One button opens a chat.");

    public static string Vote(Language language) => language.Pick(
        "Sie bekommen eine Karte. Auf der Karte steht eine Frage. Drücken Sie Ja, Nein oder Enthaltung. Sie können auch schreiben: dafür. Oder Sie schreiben: dagegen. Sie können Ihre Stimme ändern. Das geht bis zum Ende der Frist. Ihre letzte Stimme zählt.",
        "You get a card. On the card is a question. Press Yes, No or Abstain. You can also write: in favour. Or you write: against. You can change your vote. You can do that until the deadline. Your last vote counts.");

    public static string Project(Language language) => language.Pick(
        "Sie haben eine Idee für ein Projekt. Schreiben Sie: Neues Projekt. Schreiben Sie dann den Namen. Ich suche zuerst ähnliche Projekte. Sie sehen: Gibt es das schon? Dann entscheiden Sie. Erst nach Ihrem Ja lege ich es an.",
        "You have an idea for a project. Write: New project. Then write its name. First I look for similar projects. You see: does it exist already? Then you decide. I add it only after your yes.");

    public static string Document(Language language) => language.Pick(
        "Sie suchen ein Dokument. Schreiben Sie: Such Dokument. Schreiben Sie dann ein Wort daraus. Ich zeige Ihnen, wo es liegt. Sie wollen etwas ablegen? Hängen Sie die Datei an Ihre Nachricht. Sagen Sie mir das Projekt.",
        "You look for a document. Write: find document. Then write a word from it. I show you where it is. You want to store something? Attach the file to your message. Tell me the project.");

    public static string News(Language language) => language.Pick(
        "Ein Thema ist Ihnen wichtig. Schreiben Sie: Folge dem Thema. Schreiben Sie dann das Thema. Bei Neuem bekommen Sie eine Nachricht. In der Nacht schreibe ich nicht. Sie wollen nichts mehr hören? Schreiben Sie: abbestellen.",
        "A theme is important to you. Write: follow. Then write the theme. You get a message when something is new. At night I do not write. You want no more messages? Write: unfollow.");
}
