namespace KreisTeams.Network;

/// <summary>A line about a theme. One of that name is changed; any other is new.</summary>
internal static class ThemeSheet
{
    public static SheetReading Read(SheetRow row, NetworkSnapshot network)
    {
        var values = new SheetValues(row, network);
        var name = values.Required(SheetColumn.Themes);
        var known = network.Themes.FirstOrDefault(theme => Names.Fold(theme.Name) == Names.Fold(name));
        var theme = known ?? new Theme(new(Names.NewId(name, id => network.FindTheme(new(id)) is not null)), name);
        return values.Reading(theme with { Name = name, Synonyms = values.Texts(SheetColumn.Synonyms) ?? theme.Synonyms });
    }
}
