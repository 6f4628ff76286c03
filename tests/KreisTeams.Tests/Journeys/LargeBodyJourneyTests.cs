using System.Collections.Immutable;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KreisTeams.Decisions;
using KreisTeams.Documents;
using KreisTeams.Network;
using Microsoft.Extensions.DependencyInjection;
using Body = KreisTeams.Network.Body;
using Document = KreisTeams.Documents.Document;

namespace KreisTeams.Tests.Journeys;

/// <summary>A body of a thousand organisations decides, from the question to the minutes.</summary>
public sealed class LargeBodyJourneyTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>
{
    private const int LargestMessage = 28 * 1024;
    private const int Organisations = 1_000;
    private const int InFavour = 50;
    private const int Against = 10;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_organisations_open_vote_count_close_and_have_minutes_that_name_every_vote()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kreisteams-large").FullName, "network.json");
        await File.WriteAllTextAsync(file, NetworkJson.Write(Content()), Cancel);
        var host = new RealHost(azurite.ConnectionString, Chat.Tuesday, file);
        host.UseKestrel(0);
        host.StartServer();
        await using var chat = new Chat(host, teams);
        var (author, voting) = (await chat.AsAsync("Leitung 1"), host.Services.GetRequiredService<Voting>());

        (await author.SaysAsync("Starte eine Abstimmung: Sollen wir die Dachmarke nutzen? Bis Freitag 12 Uhr")).Text.ShouldContain($"999 von {Organisations} sind nicht persönlich erreichbar");
        await author.SaysAsync("ja");
        var card = await author.NextAsync(seen => seen.Buttons.Contains("Nein"));
        card.Text.ShouldContain($"Noch keine der {Organisations} Organisationen hat abgestimmt");
        Encoding.UTF8.GetByteCount(card.Message.ToJsonString()).ShouldBeLessThan(LargestMessage);
        var poll = (await host.Services.GetRequiredService<PollStore>().FindByNumberAsync("1", Cancel))!;

        await Parallel.ForEachAsync(Enumerable.Range(2, InFavour + Against), new ParallelOptions { MaxDegreeOfParallelism = 12, CancellationToken = Cancel }, async (number, token) =>
            (await voting.CastAsync(ActorOf(chat, number), poll.Id, number < 2 + InFavour ? Choice.Yes : Choice.No, null, token)).ShouldBeOfType<VoteOutcome.Recorded>());
        (await author.SaysAsync("Wer fehlt noch bei Abstimmung 1?")).Text.ShouldMatch("60 von 1000 haben abgestimmt. Es fehlen: (Stadt \\d+, ){39}Stadt \\d+ und 900 weitere.");

        await author.SaysAsync("Abstimmung 1 schließen");
        (await author.SaysAsync("ja")).Text.ShouldNotBeEmpty();
        (await author.SaysAsync("Wie steht es bei Abstimmung 1?")).Text.ShouldContain("50 Ja, 10 Nein, 0 Enthaltungen; befangen: 0; nicht abgegeben: 940");
        (await VotesOfMinutesAsync(host.Services)).ShouldBe((Organisations, InFavour));
    }

    private static async Task<(int Rows, int Yes)> VotesOfMinutesAsync(IServiceProvider services)
    {
        var documents = services.GetRequiredService<DocumentStore>();
        Document? minutes = null;
        await Eventually.IsAsync(async () => (minutes = await documents.AllAsync(Cancel).FirstOrDefaultAsync(Cancel)) is not null);

        using var content = new MemoryStream();
        await using (var stored = await documents.OpenReadAsync(minutes.ShouldNotBeNull(), Cancel))
        {
            await stored!.CopyToAsync(content, Cancel);
        }

        using var paper = WordprocessingDocument.Open(content, isEditable: false);
        var rows = paper.MainDocumentPart!.Document!.Descendants<TableRow>().Where(row => row.InnerText.StartsWith("Stadt ", StringComparison.Ordinal)).ToArray();
        return (rows.Length, rows.Count(row => row.Elements<TableCell>().ElementAt(1).InnerText == "Ja"));
    }

    private static Actor ActorOf(Chat chat, int number) => new(chat.Network.FindPerson(new PersonId($"p{number}"))!, Door.Card);

    private static NetworkContent Content()
    {
        ImmutableArray<int> numbers = [.. Enumerable.Range(1, Organisations)];
        return new NetworkContent("Großer Verband")
        {
            Organisations = [.. numbers.Select(number => new Organisation(new($"o{number}"), $"Stadt {number}", OrganisationKind.Town))],
            Bodies = [new Body(new("versammlung"), "Versammlung", MandateRole.Cdo, [.. numbers.Select(number => new OrganisationId($"o{number}"))], new RuleSet { Quorum = QuorumRule.None })],
            Persons = [.. numbers.Select(number => new Person(new($"p{number}"), $"Leitung {number}", new($"o{number}"))
            {
                AadObjectId = new Guid(number, 7, 7, [0, 0, 0, 0, 0, 0, 0, 1]),
                Mandates = [new Mandate(new($"o{number}"), MandateRole.Cdo, Authority.Vote)],
            })],
        };
    }
}
