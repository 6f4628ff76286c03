namespace KreisTeams.Network;

/// <summary>A line about a network or initiative. One of that name is changed; any other is new.</summary>
internal static class InitiativeSheet
{
    public static SheetReading Read(SheetRow row, NetworkSnapshot network)
    {
        var values = new SheetValues(row, network);
        var name = values.Required(SheetColumn.Initiative);
        var known = network.Initiatives.FirstOrDefault(initiative => Names.Fold(initiative.Name) == Names.Fold(name));
        var initiative = known ?? new Initiative(Names.NewId(name, id => network.Initiatives.Find(id) is not null), name, "");
        return values.Reading(initiative with
        {
            Name = name,
            Purpose = values.Text(SheetColumn.Purpose) ?? initiative.Purpose,
            Members = values.Text(SheetColumn.Members) is null ? initiative.Members : [.. values.Organisations(SheetColumn.Members).Distinct()],
            Themes = values.Text(SheetColumn.Themes) is null ? initiative.Themes : values.Themes(SheetColumn.Themes),
            Date = values.Date(SheetColumn.Date) ?? initiative.Date,
            Place = values.Text(SheetColumn.Place) ?? initiative.Place,
            Participants = values.Text(SheetColumn.Participants) ?? initiative.Participants,
            Source = values.Text(SheetColumn.Source) ?? initiative.Source,
        });
    }
}
