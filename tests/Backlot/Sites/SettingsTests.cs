using FaceValue.Backlot.Sites;
using FaceValue.Study;

namespace FaceValue.Tests.Backlot.Sites;

public class SettingsTests
{
    [Fact]
    public void Settings_that_make_no_sense_are_refused_with_every_offender_named()
    {
        var happy = new CatalogueSettings().For(Expression.Happy);
        var settings = new CatalogueSettings
        {
            PixabayShare = 1.2, WiderHead = (.4, .2), SameMoment = 1, PhotographerVariety = double.NaN, SeriesSizes = [], Formats = [(640, 480, .9)],
            Sought = [happy with { Faces = -1, Phrases = [happy.Phrases[0] with { Text = "Happy  Face", Right = 2, Faceless = 1 }, happy.Phrases[1] with { HomeShare = .2, Instead = [PhotoSubject.Face] }, happy.Phrases[1]], Instead = [] }],
        };
        var message = Assert.Throws<ArgumentException>(() => PhotoCatalogue.Create(1, settings)).Message;
        Assert.All(["PixabayShare is 1.2", "WiderHead is 0.4 to 0.2", "SameMoment", "PhotographerVariety", "SeriesSizes", "Formats", "Faces is -1", "HomeShares", "weights of Instead", "\"Happy  Face\" must be lower-case", "AlsoFinds or Right", "Faceless is 1", "Instead must name", "\"happy\" stands 2 times"],
            part => Assert.Contains(part, message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_world_of_one_word_can_be_made()
    {
        var happy = new CatalogueSettings().For(Expression.Happy);
        var catalogue = PhotoCatalogue.Create(5, new()
        {
            Sought = [happy with { Faces = 40, Phrases = [new("beaming", HomeShare: 1, AlsoFinds: 0, Right: 1, Faceless: 0)] }], PixabayShare = 1, UnderAnotherExpression = 0,
        });
        Assert.Equal(40, catalogue.Search(StockSite.Pixabay, "beaming").Count);
        Assert.All(catalogue.Truth, t => Assert.True(t is { Shown: Expression.Happy, Site: StockSite.Pixabay, IsRight: true }));
        Assert.Empty(catalogue.Search(StockSite.Pexels, "beaming"));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Faults_whose_shares_exceed_the_whole_are_refused()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { Truncated = Fault.Always(.7), Expired = Fault.First(1, .6) }));
        Assert.Contains("Truncated 0.7, Expired 0.6", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { CutOffAnswer = Fault.Always(double.NaN) }));
    }

    [Fact]
    public void A_bad_day_spares_most_photos() =>
        Assert.InRange(Visitor.Catalogue.Photos.Count(p => SiteFaults.BadDay.Of(p) == PictureFault.None) / (double)Visitor.Catalogue.Photos.Count, .85, .99);
}
