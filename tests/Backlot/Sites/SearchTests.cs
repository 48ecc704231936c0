using FaceValue.Backlot.Sites;

namespace FaceValue.Tests.Backlot.Sites;

public class SearchTests
{
    static readonly PhotoCatalogue Catalogue = PhotoCatalogue.Create(1);
    static readonly StockSite[] Sites = [StockSite.Pexels, StockSite.Pixabay];

    static HashSet<int> Hits(StockSite site, string query) => [.. Catalogue.Search(site, query).Select(p => p.Id)];

    [Fact]
    public void The_same_words_find_the_same_photos_in_the_same_order()
    {
        var again = PhotoCatalogue.Create(1);
        foreach (var query in new[] { "happy", "sad face", "portrait", "person indoors" })
            Assert.Equal(Catalogue.Search(StockSite.Pixabay, query).Select(p => p.Id), again.Search(StockSite.Pixabay, query).Select(p => p.Id));
    }

    [Fact]
    public void Case_and_spaces_do_not_matter() =>
        Assert.Equal(Catalogue.Search(StockSite.Pexels, "sad face"), Catalogue.Search(StockSite.Pexels, "  SAD\tFace "));

    [Fact]
    public void A_phrase_finds_all_its_home_photos_and_each_photo_once()
    {
        foreach (var site in Sites)
            foreach (var phrase in Catalogue.Settings.Sought.SelectMany(s => s.Phrases))
            {
                var found = Catalogue.Search(site, phrase.Text);
                Assert.Equal(found.Count, found.Select(p => p.Id).Distinct().Count());
                Assert.Equal(Catalogue.Photos.Where(p => p.Site == site && p.FoundBy.Contains(phrase.Text)).Select(p => p.Id).Order(), found.Select(p => p.Id).Order());
            }
    }

    [Fact]
    public void Words_of_an_expression_overlap_as_much_as_the_settings_say()
    {
        var series = Catalogue.Photos.Where(p => p.Truth.Faces > 0).DistinctBy(p => (p.Site, p.Truth.Series)).ToList();
        foreach (var sought in Catalogue.Settings.Sought)
            foreach (var phrase in sought.Phrases)
                Expect.Share(phrase.AlsoFinds, series.Where(p => p.Truth.Sought == sought.Expression && p.Truth.HomePhrase != phrase.Text).Select(p => p.FoundBy.Contains(phrase.Text)), $"series that \"{phrase.Text}\" also finds");
    }

    [Fact]
    public void Each_word_reaches_a_part_that_its_neighbours_do_not()
    {
        foreach (var sought in Catalogue.Settings.Sought)
            foreach (var site in Sites)
                foreach (var phrase in sought.Phrases)
                {
                    var others = sought.Phrases.Where(p => p != phrase).SelectMany(p => Hits(site, p.Text)).ToHashSet();
                    Assert.True(Hits(site, phrase.Text).Except(others).Any(), $"\"{phrase.Text}\" on {site} finds nothing of its own");
                }
        var (happy, smiling) = (Hits(StockSite.Pixabay, "happy"), Hits(StockSite.Pixabay, "smiling"));
        Assert.InRange(happy.Intersect(smiling).Count() / (double)happy.Union(smiling).Count(), .1, .6);
    }

    [Fact]
    public void A_few_photos_are_found_under_two_expressions()
    {
        var expressionOf = Catalogue.Settings.Sought.SelectMany(s => s.Phrases.Select(p => (p.Text, s.Expression))).ToDictionary(p => p.Text, p => p.Expression);
        Expect.Share(Catalogue.Settings.UnderAnotherExpression,
            Catalogue.Photos.Where(p => p.Truth.Faces > 0).DistinctBy(p => (p.Site, p.Truth.Series)).Select(p => p.FoundBy.Select(phrase => expressionOf[phrase]).Distinct().Count() > 1), "series under two expressions");
    }

    [Fact]
    public void The_sites_answer_one_word_with_different_photos()
    {
        foreach (var phrase in Catalogue.Settings.Sought.SelectMany(s => s.Phrases))
        {
            Assert.Empty(Hits(StockSite.Pexels, phrase.Text).Intersect(Hits(StockSite.Pixabay, phrase.Text)));
            // Even the pictures differ, but for the series that stand on both.
            var (here, there) = (Shots(StockSite.Pexels, phrase.Text), Shots(StockSite.Pixabay, phrase.Text));
            Assert.True(here.Intersect(there).Count() < .4 * here.Count, $"\"{phrase.Text}\" finds the same pictures on both sites");
        }

        static HashSet<int> Shots(StockSite site, string query) => [.. Catalogue.Search(site, query).Select(p => p.Truth.ShotSeed)];
    }

    [Fact]
    public void Home_photos_tend_to_come_first()
    {
        var found = Catalogue.Search(StockSite.Pixabay, "smiling");
        var half = found.Count / 2;
        Assert.True(found.Take(half).Count(p => p.FoundBy[0] == "smiling") > found.Skip(half).Count(p => p.FoundBy[0] == "smiling"));
    }

    [Fact]
    public void Words_outside_the_study_find_what_is_tagged_with_all_of_them()
    {
        var found = Catalogue.Search(StockSite.Pixabay, "portrait studio");
        Assert.NotEmpty(found);
        Assert.All(found, p => Assert.Contains("portrait", p.Tags));
        Assert.All(found, p => Assert.Contains("studio", p.Tags));
        Assert.True(Hits(StockSite.Pixabay, "person").Count > 500, "a broad word passes Pixabay's depth");
        Assert.Empty(Catalogue.Search(StockSite.Pixabay, "zeppelin"));
        Assert.Equal(Catalogue.Photos.Count(p => p.Site == StockSite.Pixabay), Catalogue.Search(StockSite.Pixabay, "").Count);
    }

    [Fact]
    public void Tags_follow_what_a_photo_is_sold_as() =>
        Assert.All(Catalogue.Photos, p => Assert.Empty(p.FoundBy.SelectMany(phrase => phrase.Split(' ')).Except(p.Tags)));
}
