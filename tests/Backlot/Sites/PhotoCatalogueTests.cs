using FaceValue.Backlot.Sites;
using FaceValue.Study;
using FaceValue.Tables;

namespace FaceValue.Tests.Backlot.Sites;

public class PhotoCatalogueTests
{
    static readonly PhotoCatalogue Catalogue = PhotoCatalogue.Create(1);
    static readonly IReadOnlyList<SoughtExpression> Sought = Catalogue.Settings.Sought;

    static IEnumerable<CataloguePhoto> AtHome(string phrase) => Catalogue.Photos.Where(p => p.Truth.HomePhrase == phrase);

    static IEnumerable<CataloguePhoto> WithFace => Catalogue.Photos.Where(p => p.Truth.Faces > 0);

    [Fact]
    public void About_4200_photos_can_be_found() => Assert.InRange(Catalogue.Photos.Count, 4_100, 4_350);

    [Fact]
    public void The_same_seed_gives_the_same_photos_and_another_seed_gives_others()
    {
        var again = PhotoCatalogue.Create(1);
        Assert.Equal(Catalogue.Truth, again.Truth);
        Assert.Equal(Catalogue.Photos.Select(Published), again.Photos.Select(Published));
        Assert.Empty(Catalogue.Truth.Select(t => t.ShotSeed).Intersect(PhotoCatalogue.Create(2).Truth.Select(t => t.ShotSeed)));

        static string Published(CataloguePhoto p) => $"{p.Id} {p.Photographer} {p.Size} {p.Alt} {p.Category} {p.AverageColour} {string.Join(',', p.Tags)} {string.Join(',', p.FoundBy)}";
    }

    [Fact]
    public void The_truth_is_kept_as_a_table_and_read_back_the_same()
    {
        using var folder = new TempFolder();
        ParquetTable.Write(folder.Path("truth.parquet"), Catalogue.Truth);
        Assert.Equal(Catalogue.Truth, ParquetTable.Read<PhotoTruth>(folder.Path("truth.parquet")));
    }

    [Fact]
    public void A_number_means_one_photo_on_both_sites_together() =>
        Assert.Equal(Catalogue.Photos.Count, Catalogue.Photos.Select(p => p.Id).Distinct().Count());

    [Fact]
    public void A_number_says_nothing_about_what_the_photo_shows()
    {
        var happy = Catalogue.Photos.Where(p => p.Site == StockSite.Pixabay).Select(p => p.Truth.Sought == Expression.Happy).ToArray();
        var half = happy.Length / 2;
        // Series are the independent draws: about a third as many as photos.
        Assert.InRange(happy[..half].Count(h => h) / (double)half - happy[half..].Count(h => h) / (double)(happy.Length - half), -.12, .12);
    }

    [Fact]
    public void Each_expression_has_as_many_faces_as_the_settings_say_shared_between_sites_and_phrases()
    {
        foreach (var sought in Sought)
        {
            Assert.Equal(sought.Faces, WithFace.Count(p => p.Truth.Sought == sought.Expression));
            foreach (var phrase in sought.Phrases)
                foreach (var (site, share) in new[] { (StockSite.Pixabay, Catalogue.Settings.PixabayShare), (StockSite.Pexels, 1 - Catalogue.Settings.PixabayShare) })
                    Assert.Equal(sought.Faces * share * phrase.HomeShare, AtHome(phrase.Text).Count(p => p.Site == site && p.Truth.Faces > 0), tolerance: 1.0);
        }
    }

    [Fact]
    public void The_originals_collector_brings_home_the_originals_imbalance()
    {
        var original = new Dictionary<Expression, int> { [Expression.Angry] = 1028, [Expression.Fear] = 342, [Expression.Happy] = 1387, [Expression.Sad] = 796, [Expression.Surprise] = 185 };
        var usable = CollectedPhotos.From(Catalogue, StockSite.Pexels, StockSite.Pixabay).Where(c => c.Photo.Truth.Faces > 0 && original.ContainsKey(c.Label)).ToList();

        // A detector that misses 5% leaves 3,500 of them.
        Assert.InRange(usable.Count, 3_600, 3_760);
        foreach (var (expression, count) in original)
            Assert.Equal(count / 3738.0, usable.Count(c => c.Label == expression) / (double)usable.Count, tolerance: .012);
        Assert.InRange(usable.Count(c => c.Photo.Truth.Shown == c.Label) / (double)usable.Count, .82, .87);
    }

    [Fact]
    public void Labels_are_right_as_often_as_the_feasibility_run_assumed()
    {
        SoughtExpression[] studied = [.. Sought.Where(s => Expressions.Studied.Contains(s.Expression))];
        Assert.Equal(.845, studied.Sum(s => s.Faces * s.Right) / studied.Sum(s => s.Faces), tolerance: .002);
        var sad = Catalogue.Settings.For(Expression.Sad);
        Assert.Equal(.26, (1 - sad.Right) * sad.Instead.Single(i => i.Shown == FaceShown.Contemplative).Weight, tolerance: .003);
    }

    [Fact]
    public void Every_phrase_is_as_noisy_as_its_settings_say()
    {
        foreach (var phrase in Sought.SelectMany(s => s.Phrases))
        {
            var photos = AtHome(phrase.Text).ToList();
            // How many are faceless is apportioned, not drawn: only rounding parts them, on either site.
            Assert.Equal(phrase.Faceless * photos.Count, photos.Count(p => p.Truth.Faces == 0), tolerance: 1.5);
            Assert.All(photos.Where(p => p.Truth.Faces == 0), p => Assert.Contains(p.Truth.Subject, phrase.Instead));
            Expect.Share(phrase.Right, photos.Where(p => p.Truth.Faces > 0).Moments().Select(p => p.Truth.IsRight), $"right of \"{phrase.Text}\"");
        }
    }

    [Fact]
    public void Faces_that_break_the_promise_show_what_the_settings_say()
    {
        foreach (var sought in Sought)
        {
            CataloguePhoto[] wrong = [.. WithFace.Where(p => p.Truth.Sought == sought.Expression && !p.Truth.IsRight).Moments()];
            foreach (var (shown, weight) in sought.Instead)
                Expect.Share(weight, wrong.Select(p => p.Truth.Shown == shown.Expression && p.Truth.Manner == shown.Manner), $"{shown.Expression} ({shown.Manner}) instead of {sought.Expression}");
        }
    }

    [Fact]
    public void A_quarter_of_the_faces_sold_as_sad_are_contemplative() =>
        Expect.Share(.26, WithFace.Where(p => p.Truth.Sought == Expression.Sad).Moments().Select(p => p.Truth.Manner == FaceManner.Contemplative), "contemplative under sad");

    [Fact]
    public void Gross_finds_food_and_disgust_is_left_with_few_faces()
    {
        Assert.True(AtHome("gross").Count(p => p.Truth.Subject == PhotoSubject.Food) > AtHome("gross").Count() / 2);
        Assert.InRange(WithFace.Count(p => p.Truth.Sought == Expression.Disgust), 20, 80);
    }

    [Fact]
    public void Some_photos_hold_several_faces_and_some_none()
    {
        foreach (var sought in Sought)
            Expect.Share(sought.SeveralFaces, WithFace.Where(p => p.Truth.Sought == sought.Expression).Moments().Select(p => p.Truth.Faces > 1), $"company under {sought.Expression}");
        Assert.All(Catalogue.Truth, t => Assert.Equal(t.Faces > 0, t is { Subject: PhotoSubject.Face, Shown: not null, Manner: not null, HeadRatio: > 0 }));
        Assert.InRange(Catalogue.Truth.Count(t => t.Faces == 0) / (double)Catalogue.Photos.Count, .05, .12);
    }

    [Fact]
    public void Face_queries_return_close_ups_and_other_words_alone_wider_shots()
    {
        var (close, wide) = (Catalogue.Settings.CloseUpHead, Catalogue.Settings.WiderHead);
        foreach (var photo in WithFace)
        {
            var (low, high) = photo.FoundBy.Any(phrase => phrase.EndsWith(" face", StringComparison.Ordinal)) ? close : wide;
            Assert.InRange(photo.Truth.HeadRatio, low, high);
        }
        double[] ratios = [.. WithFace.Where(p => p.FoundBy.All(phrase => !phrase.EndsWith(" face", StringComparison.Ordinal))).Moments().Select(p => p.Truth.HeadRatio)];
        Assert.Equal((wide.Low + wide.High) / 2, ratios.Average(), tolerance: 4.5 * (wide.High - wide.Low) / Math.Sqrt(12 * ratios.Length));
    }

    [Fact]
    public void Acted_expressions_have_an_intensity_and_resting_faces_none()
    {
        Assert.All(WithFace.Where(p => p.Truth.Manner == FaceManner.Acted), p => Assert.InRange(p.Truth.Intensity, .4, 1));
        Assert.All(Catalogue.Truth.Where(t => t.Manner != FaceManner.Acted), t => Assert.Equal(0, t.Intensity));
        Assert.All(Catalogue.Truth.Where(t => t.Manner is FaceManner.Contemplative or FaceManner.PosedBlank), t => Assert.Equal(Expression.Neutral, t.Shown));
    }
}
