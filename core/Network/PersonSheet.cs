namespace KreisTeams.Network;

/// <summary>A line about a person. Somebody with that address, or that name in the organisation, is changed; anybody else is new.</summary>
internal static class PersonSheet
{
    public static SheetReading Read(SheetRow row, NetworkSnapshot network)
    {
        var values = new SheetValues(row, network);
        var name = values.Required(SheetColumn.Name);
        var organisation = values.Organisation(SheetColumn.Organisation);
        var email = values.Text(SheetColumn.Email);
        var known = network.Persons.FirstOrDefault(person => email is not null && string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase))
            ?? network.Persons.FirstOrDefault(person => person.Organisation == organisation && Names.Fold(person.Name) == Names.Fold(name));
        if (known is null && email is null)
        {
            values.Required(SheetColumn.Email);
        }

        var mandate = MandateOf(values, organisation, known);
        if (!values.Problems.IsEmpty)
        {
            return new SheetReading(null, values.Problems);
        }

        var person = known ?? new Person(new(Names.NewId(name, id => network.FindPerson(new(id)) is not null)), name, organisation);
        return new SheetReading(
            person with
            {
                Name = name,
                Organisation = organisation,
                Email = email ?? person.Email,
                Phone = values.Text(SheetColumn.Phone) ?? person.Phone,
                Salutation = values.Text(SheetColumn.Salutation) ?? person.Salutation,
                Unit = values.Text(SheetColumn.Unit) ?? person.Unit,
                Mandates = mandate is null ? person.Mandates : [.. person.Mandates.Where(held => !held.IsSameFunction(mandate)), mandate],
            },
            []);
    }

    /// <summary>What the line leaves empty stays as it was.</summary>
    private static Mandate? MandateOf(SheetValues values, OrganisationId organisation, Person? person)
    {
        if (values.Text(SheetColumn.Role) is null)
        {
            return null;
        }

        var role = values.Word(SheetColumn.Role, SheetTexts.RoleOf, SheetTexts.RoleWords, MandateRole.Contact);
        var named = new Mandate(organisation, role, Authority.Inform) { DeputyOf = values.Person(SheetColumn.DeputyOf, organisation) };
        var held = person?.Mandates.FirstOrDefault(mandate => mandate.IsSameFunction(named)) ?? named;
        return held with
        {
            Authority = values.Word(SheetColumn.Authority, SheetTexts.AuthorityOf, SheetTexts.AuthorityWords, held.Authority),
            ValidFrom = values.Date(SheetColumn.ValidFrom) ?? held.ValidFrom,
            ValidUntil = values.Date(SheetColumn.ValidUntil) ?? held.ValidUntil,
        };
    }
}
