namespace KreisTeams.Network;

/// <summary>A line about an organisation. One of that name is changed; any other is new.</summary>
internal static class OrganisationSheet
{
    public static SheetReading Read(SheetRow row, NetworkSnapshot network)
    {
        var values = new SheetValues(row, network);
        var name = values.Required(SheetColumn.Organisation);
        var known = network.Organisations.FirstOrDefault(organisation => Names.Fold(organisation.Name) == Names.Fold(name));
        var organisation = known ?? new Organisation(new(Names.NewId(name, id => network.FindOrganisation(new(id)) is not null)), name, OrganisationKind.Town);
        return values.Reading(organisation with
        {
            Name = name,
            Kind = values.Word(SheetColumn.Kind, SheetTexts.OrganisationKindOf, SheetTexts.OrganisationKindWords, organisation.Kind),
            LegalForm = values.Text(SheetColumn.LegalForm) ?? organisation.LegalForm,
            Ags = values.Text(SheetColumn.Ags) ?? organisation.Ags,
            Ars = values.Text(SheetColumn.Ars) ?? organisation.Ars,
            Inhabitants = values.Number(SheetColumn.Inhabitants) ?? organisation.Inhabitants,
            IsAdvisory = values.Word(SheetColumn.Advisory, SheetTexts.YesOrNoOf, SheetTexts.YesOrNoWords, organisation.IsAdvisory),
            Weight = values.Number(SheetColumn.Weight) ?? organisation.Weight,
            Aliases = values.Texts(SheetColumn.Aliases) ?? organisation.Aliases,
            Source = values.Text(SheetColumn.Source) ?? organisation.Source,
        });
    }
}
