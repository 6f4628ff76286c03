namespace KreisTeams.Tab.Parts;

/// <summary>Colours a badge; its words say the same without it.</summary>
public enum Tone
{
    Neutral,
    Brand,
    Good,
    Warning,
    Bad,
}
