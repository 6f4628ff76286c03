using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Records;

namespace KreisTeams.Bot.Network;

/// <summary>Who is who: people, organisations, themes and the initiatives that exist already.</summary>
public sealed class NetworkAnswers(PersonChanges changes, ThemeEditing themes, RightChanges rights, ChangeLogAnswer log)
{
    public async Task<Answer?> AnswerAsync(Utterance said, CancellationToken cancellationToken) => said.Intent switch
    {
        "person.find" => ContactAnswer.Of(said),
        "person.find_deputy" => DeputyAnswer.Of(said),
        "person.gaps" => GapsAnswer.Of(said),
        "person.authority" => AuthorityAnswer.Of(said),
        "person.set" => changes.Appoint(said),
        "person.absence" => await changes.BeAbsentAsync(said, cancellationToken),
        "org.list" => OrganisationAnswer.List(said),
        "org.show" => OrganisationAnswer.Profile(said),
        "network.list" => InitiativesAnswer.Of(said),
        "theme.list" => ThemeAnswer.List(said),
        "theme.who" => ThemeAnswer.WhoWorksOn(said),
        "theme.create" => await CreateThemeAsync(said, cancellationToken),
        "admin.role_set" => rights.Propose(said),
        "admin.audit" => await log.OfAsync(said, cancellationToken),
        _ => null,
    };

    public Task<Answer> PerformAsync(Speaker speaker, Proposal proposal, CancellationToken cancellationToken) => proposal switch
    {
        Proposal.Appoint appoint => changes.AppointAsync(speaker, appoint, cancellationToken),
        Proposal.SetRight right => rights.PerformAsync(speaker, right, cancellationToken),
        _ => throw new System.Diagnostics.UnreachableException(proposal.ToString()),
    };

    private async Task<Answer> CreateThemeAsync(Utterance said, CancellationToken cancellationToken) => (said.Speaker.Actor, said.Find("theme")) switch
    {
        (null, _) => new Answer(ChatTexts.UnknownPerson(said.Language)),
        (_, null) => Choices.AskForMore(
            said, NetworkTexts.WhichTheme(said.Language), said.Text.TrimEnd(':', ' ') + ":", RecordDialog.Button(said, ChatTexts.FillIn(said.Language), new RecordData(RecordKind.Theme))),
        ({ } actor, { } name) => EditAnswer.Of(
            await themes.CreateAsync(name, actor, cancellationToken), _ => NetworkTexts.ThemeCreated(name, said.Language), said.Network, said.Language),
    };
}
