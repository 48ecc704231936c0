using FaceValue.Backlot.Sites;

namespace FaceValue.Tests.Backlot.Sites;

public class PhotoSeriesTests
{
    static readonly PhotoCatalogue Catalogue = PhotoCatalogue.Create(3);

    static IEnumerable<IGrouping<(StockSite, int), CataloguePhoto>> Series => Catalogue.Photos.GroupBy(p => (p.Site, p.Truth.Series));

    [Fact]
    public void Photos_of_a_series_share_photographer_look_person_place_words_and_format() =>
        Assert.All(Series, series => Assert.Single(series.Select(p =>
            (p.Photographer, p.Truth.StyleSeed, p.Truth.PersonSeed, p.Truth.SeriesSeed, p.Truth.HomePhrase, string.Join(',', p.FoundBy), p.Size, p.AverageColour)).Distinct()));

    [Fact]
    public void All_series_of_a_photographer_share_one_look_and_other_photographers_have_another()
    {
        Assert.All(Catalogue.Photos.GroupBy(p => (p.Site, p.Truth.PhotographerId)), by => Assert.Single(by.Select(p => p.Truth.StyleSeed).Distinct()));
        foreach (var site in Enum.GetValues<StockSite>())
        {
            var photographers = Catalogue.Photos.Where(p => p.Site == site).Select(p => p.Photographer).Distinct().ToList();
            Assert.Equal(photographers.Count, photographers.Select(p => p.StyleSeed).Distinct().Count());
            Assert.Equal(photographers.Count, photographers.Select(p => p.Id).Distinct().Count());
        }
    }

    [Fact]
    public void Photos_of_a_moment_differ_in_nothing_but_the_shot()
    {
        Assert.All(Catalogue.Photos.GroupBy(p => (p.Site, p.Truth.Moment)), moment =>
        {
            Assert.Single(moment.Select(p => p.Truth with { Id = 0, ShotSeed = 0 }).Distinct());
            Assert.Equal(moment.Count(), moment.Select(p => p.Truth.ShotSeed).Distinct().Count());
        });
        Assert.True(Catalogue.Photos.GroupBy(p => p.Truth.Moment).Count(m => m.Count() > 1) > 300, "near-duplicates are there to be found");
    }

    [Fact]
    public void A_series_stands_together_in_the_sites_numbers() =>
        Assert.All(Series, series => Assert.InRange(series.Max(p => p.Id) - series.Min(p => p.Id), 0, 3 * series.Count()));

    [Fact]
    public void No_site_holds_a_picture_twice_whatever_the_seed()
    {
        for (var seed = 10; seed < 25; seed++)
            Assert.All(PhotoCatalogue.Create(seed, new() { OnBothSites = .5 }).Photos.GroupBy(p => (p.Site, p.Truth.ShotSeed)), shot => Assert.Single(shot));
    }

    [Fact]
    public void Some_people_appear_under_several_expressions() =>
        Assert.True(Catalogue.Truth.GroupBy(t => t.PersonSeed).Count(person => person.Select(t => t.Sought).Distinct().Count() > 1) > 30);

    [Fact]
    public void Few_photographers_have_many_series_and_many_have_one()
    {
        int[] counts = [.. Series.Where(s => s.Key.Item1 == StockSite.Pixabay).CountBy(s => s.First().Photographer.Id).Select(c => c.Value)];
        Assert.InRange(counts.Length, 150, 450);
        Assert.True(counts.Max() >= 15, $"the busiest has {counts.Max()}");
        Assert.True(counts.Count(c => c == 1) > counts.Length / 4);
    }

    [Fact]
    public void Some_series_stand_on_both_sites_with_the_same_pictures_under_other_numbers()
    {
        var there = Catalogue.Photos.Where(p => p.Site == StockSite.Pixabay).ToLookup(p => p.Truth.Series);
        var twice = Catalogue.Photos.Where(p => p.Site == StockSite.Pexels && there.Contains(p.Truth.Series)).ToList();
        Expect.Share(Catalogue.Settings.OnBothSites, Series.Where(s => s.Key.Item1 == StockSite.Pexels && s.First().Truth.Faces > 0).Select(s => there.Contains(s.Key.Item2)), "series on both sites");
        Assert.All(twice, here =>
        {
            var same = there[here.Truth.Series].Single(p => p.Truth.ShotSeed == here.Truth.ShotSeed);
            Assert.NotEqual(here.Id, same.Id);
            Assert.Equal((here.Size, here.Truth.Shown, here.Truth.PersonSeed, here.Truth.StyleSeed, here.Truth.MomentSeed), (same.Size, same.Truth.Shown, same.Truth.PersonSeed, same.Truth.StyleSeed, same.Truth.MomentSeed));
        });
    }
}
