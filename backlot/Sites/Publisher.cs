using System.Globalization;

namespace FaceValue.Backlot.Sites;

/// <summary>Puts series on the sites: in the order of a lottery, so that a photo's number says nothing about what it shows; photos of a series stand close together, as uploads do.</summary>
sealed class Publisher(int seed, CatalogueSettings settings)
{
    /// <summary>All photos, by site and number.</summary>
    public IReadOnlyList<CataloguePhoto> Publish(IReadOnlyList<PhotoSeries> taken)
    {
        var series = taken.ToArray();
        var random = Lot.Of(seed, "order of publication");
        random.Shuffle<PhotoSeries>(series);
        var next = new Dictionary<StockSite, int> { [StockSite.Pexels] = 1_200_000, [StockSite.Pixabay] = 4_100_000 };
        var photos = new List<CataloguePhoto>();
        foreach (var s in series)
        {
            var id = next[s.Photographer.Site] + random.Next(200);
            foreach (var shot in s.Shots)
                photos.Add(Publish(s, shot, id += 1 + random.Next(3)));
            next[s.Photographer.Site] = id;
        }
        return [.. photos.OrderBy(p => p.Site).ThenBy(p => p.Id)];
    }

    CataloguePhoto Publish(PhotoSeries series, Shot shot, int id)
    {
        // What belongs to a series or a shot is drawn from its own seed, so that it is the same on both sites.
        var ofSeries = Lot.Of(series.SeriesSeed, "format and colour");
        var (width, height, _) = settings.Formats[ofSeries.PickWeighted([.. settings.Formats.Select(f => f.Weight)])];
        var isCloseUp = series.FoundBy.Any(phrase => phrase.EndsWith(" face", StringComparison.Ordinal));
        var head = isCloseUp ? settings.CloseUpHead : settings.WiderHead;
        var ofPhoto = Lot.Of(seed, string.Create(CultureInfo.InvariantCulture, $"words of {id}"));
        return new()
        {
            Truth = new()
            {
                Site = series.Photographer.Site, Id = id, Sought = series.Sought, HomePhrase = series.FoundBy[0],
                Subject = shot.Subject, Faces = shot.Faces, Shown = shot.Shown?.Expression, Manner = shot.Shown?.Manner, Intensity = shot.Intensity,
                HeadRatio = shot.Faces == 0 ? 0 : head.Low + (head.High - head.Low) * shot.Nearness,
                PhotographerId = series.Photographer.Id, StyleSeed = series.Photographer.StyleSeed, Series = series.Number, Moment = shot.Moment,
                PersonSeed = series.PersonSeed, SeriesSeed = series.SeriesSeed, MomentSeed = shot.MomentSeed, ShotSeed = shot.ShotSeed,
            },
            Photographer = series.Photographer,
            Size = new(width, height),
            FoundBy = series.FoundBy,
            Tags = PhotoWords.Tags(shot.Subject, series.FoundBy, ofPhoto),
            Alt = PhotoWords.Alt(shot.Subject, shot.Faces, series.FoundBy[0]),
            Category = PhotoWords.Category(shot.Subject, shot.Faces > 0 || ofPhoto.Happens(settings.FacelessUnderPeople)),
            AverageColour = $"#{64 + ofSeries.Next(128):X2}{64 + ofSeries.Next(128):X2}{64 + ofSeries.Next(128):X2}",
        };
    }
}
