using System.Globalization;

namespace KreisTeams.Understanding;

/// <summary>Programmes, calculations, applications and reminders.</summary>
internal sealed partial class Slots
{
    private const decimal Thousand = 1_000;

    private string? Programme() => phrase.Find(NameKind.Programme)?.Name.Id;

    private void ReadFundingSubject()
    {
        if (phrase.Find(NameKind.Project) is { } project && (phrase.Has("project") || phrase.Has("matching") || phrase.Find(NameKind.Theme) is not { } match || !match.Name.Text.Equals(project.Name.Text, StringComparison.OrdinalIgnoreCase)))
        {
            Set("project", project.Name.Text);
        }
        else if (phrase.Has("project") && ProjectTitle() is { } title)
        {
            Set("project", title);
        }
        else if (ThemeName() is { } theme)
        {
            Set("theme", theme);
        }
        else if (OrganisationMatches.FirstOrDefault() is null)
        {
            Set("theme", (Subject() ?? Residue())?.ToLowerInvariant());
        }
    }

    private void ReadCalculation()
    {
        foreach (var token in Enumerable.Range(0, Count).Where(token => (At(token).IsNumber || TimeWords.KindOf(At(token)) == TimeWord.Quantity) && !IsTime(token)))
        {
            var amount = Amount(token);
            if (amount is null)
            {
                continue;
            }

            if (IsMoney(token, amount.Value))
            {
                _entities["cost_eur"] = (long)amount.Value;
            }
            else if (phrase.Is(token + 1, "participants") || phrase.Is(token + 2, "participants") || At(token).IsNumber && amount < 100)
            {
                _entities["participants"] = (int)amount.Value;
            }
        }

        Set("field", phrase.Has("ownshare") ? "own_share" : null);
    }

    private decimal? Amount(int token)
    {
        var text = At(token).Text.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var value = decimal.TryParse(text, NumberStyles.Number, CultureInfo.GetCultureInfo("de-DE"), out var number) ? number
            : TimeWords.MeaningOf(At(token).Folded) is { } word && decimal.TryParse(word, NumberStyles.Number, CultureInfo.InvariantCulture, out number) && !Articles.Contains(At(token).Folded) ? number
            : (decimal?)null;
        return token + 1 >= Count ? value : value * At(token + 1).Folded switch
        {
            "tausend" or "thousand" or "k" or "tsd" or "teur" => Thousand,
            "mio" or "million" or "millionen" or "millions" => Thousand * Thousand,
            _ => 1,
        };
    }

    private bool IsMoney(int token, decimal amount) => amount >= Thousand
        || Enumerable.Range(token + 1, 2).Any(next => next < Count && At(next).Folded is "euro" or "eur" or "tausend" or "mio" or "euros")
        || At(token).End < phrase.Text.Length && phrase.Text.AsSpan(At(token).End).TrimStart().StartsWith("€", StringComparison.Ordinal);

    private void ReadApplication()
    {
        Set("date_raw", TimeText());
        Set("status", FirstOf("approved", "submitted") ?? (phrase.Has("rejectedapp") ? "rejected" : null));
    }

    private void ReadReminder()
    {
        if (phrase.Times.FirstOrDefault(time => time.IsDuration) is { } duration && phrase.Has("before"))
        {
            Set("offset_raw", phrase.Between(duration.From, duration.To) + (phrase.LanguageOr(Language.German) == Language.English ? " before" : " vorher"));
        }
        else
        {
            Set("date_raw", TimeText());
        }
    }
}
