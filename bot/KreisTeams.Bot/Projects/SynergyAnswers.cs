using KreisTeams.Bot.Chat;
using KreisTeams.Projects;
using KreisTeams.Synergies;

namespace KreisTeams.Bot.Projects;

/// <summary>„Macht schon jemand was mit …?“: searched among projects, ideas, strategies and services alike, and what follows from it.</summary>
public sealed class SynergyAnswers(SynergyCheck check, SynergyActs acts, Links links)
{
    private const int PairsShown = 8;

    public async Task<Answer> CheckAsync(Utterance said, CancellationToken cancellationToken)
    {
        if (said.Find("text") is not { Length: > 0 } text)
        {
            return Choices.AskForMore(said, ProjectTexts.WhatTitle(said.Language), said.Text);
        }

        var project = said.Network.ProjectsCalled(text) is [var only] ? only : null;
        var similar = project is null ? await SimilarAsync(said.Network, text, "", null, cancellationToken) : await SimilarAsync(said.Network, project, cancellationToken);
        return similar.Count == 0
            ? new Answer(ProjectTexts.NothingLike(text, said.Language), NothingCard(said, text, project))
            : Found(said, text, project, similar);
    }

    /// <summary>On a theme its entries; without one the pairs of the register that may be the same.</summary>
    public async Task<Answer> ListAsync(Utterance said, CancellationToken cancellationToken)
    {
        if (said.Find("theme") is not { } name)
        {
            return await PairsAsync(said, cancellationToken);
        }

        var theme = said.Network.FindTheme(new ThemeId(name)) ?? said.Network.ThemesCalled(name).FirstOrDefault();
        var projects = theme is null ? [] : said.Network.ProjectsOn(theme.Id);
        return projects.IsEmpty
            ? new Answer(ProjectTexts.NothingLike(theme?.Name ?? name, said.Language))
            : ProjectList.Of(said, ProjectTexts.TogetherOn(projects.Length, said.Network.OrganisationsOn(theme!.Id).Length, theme.Name, said.Language), projects, links);
    }

    /// <summary>„Das ist keine Doppelung, weil …“ about what was shown last.</summary>
    public async Task<Answer> DismissAsync(Utterance said, CancellationToken cancellationToken)
    {
        if (Shown(said) is not { Length: > 0 } shown)
        {
            return new Answer(SynergyAnswerTexts.NothingShown(said.Language));
        }

        if (Meant(said, shown) is not { } other)
        {
            return Choices.Ask(said, SynergyAnswerTexts.WhichOne(said.Language), shown.Select(project => new Option(project.Title, SynergyAnswerTexts.Dismissing(project.Title, said.Language))));
        }

        if (SynergyAnswerTexts.ReasonIn(said.Text) is not { } reason)
        {
            return Choices.AskForMore(said, SynergyAnswerTexts.WhyNot(said.Language), SynergyAnswerTexts.DismissingBecause(other.Title, said.Language));
        }

        return new Answer(await acts.DismissAsync(said.Speaker, said.State.Overlap!.Title, said.State.Overlap.Project, other.Id.Value, reason, cancellationToken));
    }

    /// <summary>„Marl einladen“ about what was shown last.</summary>
    public async Task<Answer> InviteAsync(Utterance said, CancellationToken cancellationToken)
    {
        if (Shown(said) is not { Length: > 0 } shown)
        {
            return new Answer(SynergyAnswerTexts.NothingShown(said.Language));
        }

        var asked = said.Organisation() is { } organisation ? [.. shown.Where(project => project.Lead == organisation.Id)] : shown;
        return asked is [var only] || asked is [] && Meant(said, shown) is { } named && (only = named) is not null
            ? await acts.InviteAsync(said.Speaker, said.State.Overlap!.Title, said.State.Overlap.Project, only.Id.Value, cancellationToken)
            : Choices.Ask(said, SynergyAnswerTexts.WhichOne(said.Language), (asked.Length == 0 ? shown : asked).Select(project => new Option(project.Title, SynergyAnswerTexts.Inviting(NameOf(said, project), project.Title, said.Language))));
    }

    /// <summary>Entries that may serve the purpose of an idea in words, most alike first.</summary>
    /// <param name="kind">What becomes of it; null where nobody said.</param>
    public async Task<IReadOnlyList<SimilarEntry>> SimilarAsync(NetworkSnapshot network, string title, string description, ProjectKind? kind, CancellationToken cancellationToken) =>
        Entries(network, await check.CheckAsync(title, description, kind, cancellationToken));

    /// <summary>What serves the purpose of the words, for searching.</summary>
    public IEnumerable<Project> Similar(NetworkSnapshot network, string words) => Entries(network, check.Search(words)).Select(entry => entry.Project);

    private async Task<IReadOnlyList<SimilarEntry>> SimilarAsync(NetworkSnapshot network, Project project, CancellationToken cancellationToken) =>
        Entries(network, await check.CheckAsync(project, cancellationToken));

    private static Answer Found(Utterance said, string text, Project? project, IReadOnlyList<SimilarEntry> similar)
    {
        var shown = SynergyCard.Shown(project?.Title ?? text, project, similar);
        var title = ProjectTexts.Like(similar.Count, similar.Count(entry => !entry.Hit.IsLikely), text, said.Language);
        var card = CardParts.Card(said.Language, CardParts.Only(
        [
            CardParts.Heading(title),
            .. SynergyCard.Rows(said, shown, similar),
            CardParts.Buttons(
            [
                .. project is null ? (CardAction[])[CardParts.Say(SynergyAnswerTexts.CreateAnyway(said.Language), SynergyAnswerTexts.Create(text, said.Language))] : [],
                new ShowCardAction(SynergyAnswerTexts.EstimateSaving(said.Language), SavingCard.Questions(said.Language)),
            ]),
        ]));
        return new Answer($"{title}: {string.Join("; ", similar.Select(entry => SynergyCard.InWords(said, entry)))}", card) { Remember = state => state with { Overlap = shown } };
    }

    private static AdaptiveCard NothingCard(Utterance said, string text, Project? project) => CardParts.Card(said.Language, CardParts.Only(
        CardParts.Line(ProjectTexts.NothingLike(text, said.Language)),
        project is null ? CardParts.Buttons(CardParts.Say(ProjectTexts.Create(said.Language), SynergyAnswerTexts.Create(text, said.Language))) : null));

    private async Task<Answer> PairsAsync(Utterance said, CancellationToken cancellationToken)
    {
        var pairs = (await check.PairsAsync(cancellationToken).LastAsync(cancellationToken)).Likeliest.Select(pair => (pair.One, Other: said.Network.FindProject(new ProjectId(pair.Other.Id)), Hit: pair.Other))
            .Where(pair => pair.Other is not null).Take(PairsShown).ToArray();
        if (pairs.Length == 0)
        {
            return new Answer(SynergyAnswerTexts.NoPairs(said.Language));
        }

        var title = SynergyAnswerTexts.Pairs(pairs.Length, said.Language);
        return new Answer(
            $"{title}: {string.Join("; ", pairs.Select(pair => $"{pair.One.Title} – {pair.Other!.Title}, {SynergyAnswerTexts.Because(pair.Hit.Reasons.InWords(said.Language), said.Language)}"))}",
            CardParts.Card(said.Language,
            [
                CardParts.Heading(title),
                .. pairs.Select(pair => CardParts.Row(
                    $"{pair.One.Title} – {pair.Other!.Title}", $"{NameOf(said, pair.One)}, {NameOf(said, pair.Other)} · {SynergyAnswerTexts.Because(pair.Hit.Reasons.InWords(said.Language), said.Language)}",
                    new SayData(ProjectTexts.SimilarTo(pair.One.Title, said.Language)))),
                .. links.Synergies is { } tab ? (CardElement[])[CardParts.Buttons(new OpenUrlAction(ChatTexts.OpenTab(said.Language), tab))] : [],
            ]));
    }

    private static List<SimilarEntry> Entries(NetworkSnapshot network, IReadOnlyList<SynergyHit> hits) =>
        [.. hits.Select(hit => network.FindProject(new ProjectId(hit.Id)) is { } project ? new SimilarEntry(project, hit) : null).OfType<SimilarEntry>()];

    private static Project[] Shown(Utterance said) =>
        said.State.Overlap is { } shown ? [.. shown.Others.Split(' ').Select(id => said.Network.FindProject(new ProjectId(id))).OfType<Project>()] : [];

    /// <summary>The only one, or the one whose title was said.</summary>
    private static Project? Meant(Utterance said, Project[] shown) =>
        shown is [var only] ? only : shown.Where(project => said.Text.Contains(project.Title, StringComparison.OrdinalIgnoreCase)).MaxBy(project => project.Title.Length);

    private static string NameOf(Utterance said, Project project) => said.Network.FindOrganisation(project.Lead)?.Name ?? project.Lead.Value;
}
