using System.Collections.Concurrent;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>Lets the first reads of a new item miss it, as a replica does that has not heard of it yet.</summary>
public sealed class ReadLag(Switches switches)
{
    private readonly ConcurrentDictionary<string, int> _missing = new();

    public void Created(DriveItem item)
    {
        if (switches.ReadsMissingAfterCreate > 0)
        {
            _missing[item.Id] = switches.ReadsMissingAfterCreate;
        }
    }

    public bool Hides(DriveItem item) => _missing.ContainsKey(item.Id) && _missing.AddOrUpdate(item.Id, 0, (_, left) => left - 1) >= 0;
}
