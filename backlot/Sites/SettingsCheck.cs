namespace FaceValue.Backlot.Sites;

/// <summary>Refuses a catalogue's settings that make no sense, naming every offender at once.</summary>
static class SettingsCheck
{
    public static void Demand(CatalogueSettings settings)
    {
        string[] faults = [.. Faults(settings)];
        if (faults.Length > 0) throw new ArgumentException("The catalogue cannot be made:\n" + string.Join('\n', faults), nameof(settings));
    }

    static IEnumerable<string> Faults(CatalogueSettings settings)
    {
        foreach (var (name, share) in new[] { ("PixabayShare", settings.PixabayShare), ("OnBothSites", settings.OnBothSites), ("UnderAnotherExpression", settings.UnderAnotherExpression),
            ("SamePerson", settings.SamePerson), ("FacelessUnderPeople", settings.FacelessUnderPeople) })
            if (!IsShare(share)) yield return $"{name} is {share}; expected 0 to 1.";
        foreach (var (name, (low, high)) in new[] { ("Intensity", settings.Intensity), ("CloseUpHead", settings.CloseUpHead), ("WiderHead", settings.WiderHead) })
            if (!(0 <= low && low <= high && high <= 1)) yield return $"{name} is {low} to {high}; expected a range within 0 to 1.";
        if (!(settings.SameMoment is >= 0 and < 1)) yield return $"SameMoment is {settings.SameMoment}; expected 0 to below 1.";
        if (!(settings.PhotographerVariety > 0)) yield return $"PhotographerVariety is {settings.PhotographerVariety}; expected more than 0.";
        if (!SumsToOne(settings.Formats.Select(f => f.Weight))) yield return "The weights of Formats do not sum to 1.";
        if (settings.SeriesSizes.Count == 0 || settings.SeriesSizes.Any(w => !(w >= 0)) || !(settings.SeriesSizes.Sum() > 0)) yield return "SeriesSizes holds no weights, or some below 0.";
        foreach (var twice in settings.Sought.SelectMany(s => s.Phrases).GroupBy(p => p.Text).Where(g => g.Count() > 1))
            yield return $"The phrase \"{twice.Key}\" stands {twice.Count()} times; expected once.";
        foreach (var phrase in settings.Sought.SelectMany(s => s.Phrases).Where(p => p.Text != string.Join(' ', p.Text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) || p.Text == ""))
            yield return $"The phrase \"{phrase.Text}\" must be lower-case words with single spaces between them.";
        foreach (var sought in settings.Sought)
        {
            if (sought.Faces < 0) yield return $"{sought.Expression}: Faces is {sought.Faces}; expected 0 or more.";
            if (!SumsToOne(sought.Phrases.Select(p => p.HomeShare))) yield return $"{sought.Expression}: the HomeShares do not sum to 1.";
            if (!SumsToOne(sought.Instead.Select(i => i.Weight))) yield return $"{sought.Expression}: the weights of Instead do not sum to 1.";
            foreach (var phrase in sought.Phrases)
            {
                if (!IsShare(phrase.AlsoFinds) || !IsShare(phrase.Right)) yield return $"\"{phrase.Text}\": AlsoFinds or Right is not within 0 to 1.";
                if (!(phrase.Faceless is >= 0 and < 1)) yield return $"\"{phrase.Text}\": Faceless is {phrase.Faceless}; expected 0 to below 1.";
                if (phrase.Faceless > 0 && (phrase.Instead.Count == 0 || phrase.Instead.Contains(PhotoSubject.Face))) yield return $"\"{phrase.Text}\": Instead must name what its faceless photos are of, and no faces.";
            }
        }
    }

    static bool IsShare(double share) => share is >= 0 and <= 1;

    static bool SumsToOne(IEnumerable<double> weights) => Math.Abs(weights.Sum() - 1) < 1e-6;
}
