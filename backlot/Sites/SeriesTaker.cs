using FaceValue.Statistics;

namespace FaceValue.Backlot.Sites;

/// <summary>Takes every series that the two sites hold: phrase by phrase, with faces first, then without.</summary>
sealed class SeriesTaker(int seed, CatalogueSettings settings)
{
    static readonly StockSite[] Sites = [StockSite.Pixabay, StockSite.Pexels];

    readonly List<PhotoSeries> taken = [];
    readonly Dictionary<(string Photographer, StockSite), Photographer> abroad = [];
    int moments;

    /// <summary>All series of both sites.</summary>
    public IReadOnlyList<PhotoSeries> TakeAll()
    {
        double[] shares = [settings.PixabayShare, 1 - settings.PixabayShare];
        var faces = settings.Sought.ToDictionary(s => s, s => Apportion(s.Faces, [.. s.Phrases.SelectMany(p => shares.Select(share => share * p.HomeShare))]));
        for (var site = 0; site < Sites.Length; site++)
        {
            var photographers = new Photographers(Sites[site], settings, Lot.Of(seed, $"photographers of {Sites[site]}"));
            foreach (var sought in settings.Sought)
                for (var phrase = 0; phrase < sought.Phrases.Count; phrase++)
                    TakeFor(Sites[site], photographers, sought, sought.Phrases[phrase], faces[sought][Sites.Length * phrase + site]);
        }
        return taken;
    }

    void TakeFor(StockSite site, Photographers photographers, SoughtExpression sought, SearchPhrase phrase, int faces)
    {
        var random = Lot.Of(seed, $"{phrase.Text} on {site}");
        List<PhotoSeries> elsewhere = [.. taken.Where(s => s.Photographer.Site != site && s.FoundBy[0] == phrase.Text && s.Shots[0].Faces > 0)];
        for (var left = faces; left > 0; left -= taken[^1].Shots.Count)
        {
            var original = elsewhere.Count > 0 && random.Happens(settings.OnBothSites) ? random.Pick(elsewhere) : null;
            // Nobody uploads a series twice to one site.
            if (original is not null) elsewhere.Remove(original);
            taken.Add(original is null ? Take(left, withFaces: true) : Republish(original, site, FoundBy(sought, phrase, random), left));
        }
        var faceless = (int)Math.Round(faces * phrase.Faceless / (1 - phrase.Faceless));
        for (var left = faceless; left > 0; left -= taken[^1].Shots.Count)
            taken.Add(Take(left, withFaces: false));

        PhotoSeries Take(int atMost, bool withFaces)
        {
            var photographer = photographers.Next();
            return new(taken.Count + 1, photographer, sought.Expression, withFaces ? FoundBy(sought, phrase, random) : [phrase.Text],
                photographers.PersonFor(photographer), random.NextSeed(), Shots(sought, phrase, random, Math.Min(atMost, 1 + random.PickWeighted(settings.SeriesSizes)), withFaces));
        }
    }

    // A seller with an account on either site; the pictures are the same files.
    PhotoSeries Republish(PhotoSeries original, StockSite site, IReadOnlyList<string> foundBy, int atMost)
    {
        var there = original.Photographer;
        if (!abroad.TryGetValue((there.Name, site), out var here))
            abroad[(there.Name, site)] = here = there with { Id = there.Id - 6_000_000, Site = site };
        return original with { Photographer = here, FoundBy = foundBy, Shots = [.. original.Shots.Take(atMost)] };
    }

    IReadOnlyList<string> FoundBy(SoughtExpression sought, SearchPhrase home, RandomStream random)
    {
        List<string> phrases = [home.Text, .. sought.Phrases.Where(p => p != home && random.Happens(p.AlsoFinds)).Select(p => p.Text)];
        if (random.Happens(settings.UnderAnotherExpression) && settings.Sought.FirstOrDefault(s => s.Expression == sought.Neighbour) is { } neighbour)
        {
            SearchPhrase[] words = [.. neighbour.Phrases.Where(p => !p.AsksForFace)];
            phrases.Add(words[random.PickWeighted([.. words.Select(p => p.HomeShare)])].Text);
        }
        return phrases;
    }

    List<Shot> Shots(SoughtExpression sought, SearchPhrase phrase, RandomStream random, int count, bool withFaces)
    {
        var shots = new List<Shot>(count);
        while (shots.Count < count)
        {
            var first = withFaces ? WithFaces(sought, phrase, random) : new(random.Pick(phrase.Instead), null, 0, 0, 0, ++moments, random.NextSeed(), random.NextSeed());
            shots.Add(first);
            while (shots.Count < count && random.Happens(settings.SameMoment)) shots.Add(first with { ShotSeed = random.NextSeed() });
        }
        return shots;
    }

    Shot WithFaces(SoughtExpression sought, SearchPhrase phrase, RandomStream random)
    {
        var shown = random.Happens(phrase.Right) ? sought.Promise : sought.Instead[random.PickWeighted([.. sought.Instead.Select(i => i.Weight)])].Shown;
        var intensity = shown.Manner == FaceManner.Acted ? random.Between(settings.Intensity) : 0;
        var faces = random.Happens(sought.SeveralFaces) ? 2 + random.Next(2) : 1;
        return new(PhotoSubject.Face, shown, intensity, faces, random.NextDouble(), ++moments, random.NextSeed(), random.NextSeed());
    }

    // Whole numbers in proportion to weights that sum to 1: rounds the running total, so that the parts sum to the whole.
    static int[] Apportion(int whole, IReadOnlyList<double> weights)
    {
        var parts = new int[weights.Count];
        var (upTo, given) = (0d, 0);
        for (var i = 0; i < parts.Length; i++)
        {
            upTo += weights[i];
            parts[i] = (int)Math.Round(whole * upTo) - given;
            given += parts[i];
        }
        return parts;
    }
}
