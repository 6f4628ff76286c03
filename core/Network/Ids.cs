namespace KreisTeams.Network;

/// <summary>Short name of an organisation in lower case letters, digits and hyphens; chosen by the network file and never changed.</summary>
public readonly record struct OrganisationId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct BodyId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct ThemeId(string Value)
{
    public override string ToString() => Value;
}
