using KreisTeams.Network;

namespace KreisTeams.Tab.Administration;

/// <summary>What a person is called and how to reach them, as people type it.</summary>
public sealed class PersonForm
{
    public string Name { get; set; } = "";

    public string Salutation { get; set; } = "";

    public string Unit { get; set; } = "";

    public string Email { get; set; } = "";

    public string Phone { get; set; } = "";

    public static PersonForm Of(Person person) => new()
    {
        Name = person.Name,
        Salutation = person.Salutation ?? "",
        Unit = person.Unit ?? "",
        Email = person.Email ?? "",
        Phone = person.Phone ?? "",
    };

    public Person Apply(Person seen) => seen with
    {
        Name = Name.Trim(), Salutation = OrNull(Salutation), Unit = OrNull(Unit), Email = OrNull(Email), Phone = OrNull(Phone),
    };

    private static string? OrNull(string text) => text.Trim() is { Length: > 0 } typed ? typed : null;
}
