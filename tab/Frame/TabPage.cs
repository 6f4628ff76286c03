using KreisTeams.Network;
using KreisTeams.Tab.Access;
using Microsoft.AspNetCore.Components;

namespace KreisTeams.Tab.Frame;

/// <summary>What every page knows: who reads it, the network as it is now, and the time.</summary>
public abstract class TabPage : ComponentBase
{
    [CascadingParameter]
    public Visitor Me { get; set; } = null!;

    [Inject]
    protected NetworkCache Cache { get; set; } = null!;

    [Inject]
    protected TimeProvider Clock { get; set; } = null!;

    protected Language Language => Me.Language;

    protected NetworkSnapshot Network => Cache.Current;

    protected DateOnly Today => Clock.Today();

    protected string NameOf(OrganisationId id) => Network.FindOrganisation(id)?.Name ?? id.Value;
}
