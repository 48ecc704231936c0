using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Looks;
using FaceValue.Study;
using FaceValue.Statistics;
using SkiaSharp;

namespace FaceValue.Tests.Backlot.Looks;

public class PhotoLookTests
{
    static readonly ScenePainter Painter = new();

    static Person Somebody(int number) => Person.Draw(new RandomStream(21, number));

    static double[] Within(int count, Func<RandomStream, bool> happens)
    {
        var share = Enumerable.Range(0, count).Count(i => happens(new RandomStream(23, i))) / (double)count;
        return [share, 3.5 * Math.Sqrt(.25 / count)];
    }

    [Fact]
    public void A_FER_photo_is_48_pixels_of_grey()
    {
        var photo = new FerLook().Plan(Expression.Fear, Somebody(1), new RandomStream(1)).Shoot(Painter);
        using var bitmap = SKBitmap.Decode(photo.File);
        Assert.Equal((48, 48), (bitmap.Width, bitmap.Height));
        Assert.All(bitmap.Pixels, pixel => Assert.True(pixel.Red == pixel.Green && pixel.Green == pixel.Blue));
        Assert.Equal(0x89, photo.File[0]);
    }

    [Fact]
    public void A_RAF_photo_is_an_aligned_JPEG_of_100_pixels()
    {
        for (var i = 0; i < 8; i++)
        {
            var photo = new RafLook().Plan(Expression.Happy, Somebody(i), new RandomStream(2, i)).Shoot(Painter);
            using var bitmap = SKBitmap.Decode(photo.File);
            Assert.Equal((100, 100), (bitmap.Width, bitmap.Height));
            Assert.Equal(0xFF, photo.File[0]);
            // Aligned: the eyes lie on nearly one height, in the upper half.
            var face = photo.Faces[0].Landmarks;
            Assert.InRange(face.LeftEye.Y - face.RightEye.Y, -9, 9);
            Assert.InRange((face.LeftEye.Y + face.RightEye.Y) / 2, 25, 50);
        }
    }

    [Fact]
    public void A_plan_shot_twice_gives_the_same_file()
    {
        var plan = new StockLook().Plan(Expression.Sad, Somebody(3), PhotographerStyle.Draw(StockTaste.Muted, new RandomStream(5)), true, new RandomStream(6));
        Assert.Equal(plan.Shoot(Painter).File, plan.Shoot(new ScenePainter()).File);
    }

    [Theory]
    [InlineData(Expression.Angry, .75)]
    [InlineData(Expression.Surprise, .75)]
    public void FER_labels_are_wrong_as_often_as_set(Expression label, double right)
    {
        var share = Within(4000, random => new FerLook().Shown(label, random) == label);
        Assert.InRange(share[0], right - share[1], right + share[1]);
    }

    [Fact]
    public void FER_labels_take_fear_for_surprise_more_than_for_joy()
    {
        double surprise = Within(3000, random => new FerLook().Shown(Expression.Fear, random) == Expression.Surprise)[0], happy = Within(3000, random => new FerLook().Shown(Expression.Fear, random) == Expression.Happy)[0];
        Assert.True(surprise > 2 * happy, $"{surprise:P1} against {happy:P1}");
    }

    [Fact]
    public void Stock_photos_found_as_sad_are_often_neutral()
    {
        var share = Within(4000, random => new StockLook().Shown(Expression.Sad, random) == Expression.Neutral);
        Assert.InRange(share[0], .26 - share[1], .26 + share[1]);
    }

    [Fact]
    public void Priors_sum_to_one()
    {
        foreach (IBenchmarkLook look in new IBenchmarkLook[] { new FerLook(), new RafLook() })
        {
            Assert.Equal(1, look.Prior.Sum(p => p.Share), .02);
            Assert.Equal(Expressions.Studied, look.Prior.Select(p => p.Label));
        }
    }

    [Fact]
    public void RAF_mouths_are_open_as_often_as_set()
    {
        var share = Within(1500, random => new RafLook().Plan(Expression.Neutral, Somebody(4), random).Scene.Figures[0].Units.AU25 > .4);
        Assert.InRange(share[0], .65 - share[1], .65 + share[1]);
    }

    [Fact]
    public void A_stock_search_for_faces_finds_larger_heads()
    {
        var style = PhotographerStyle.Draw(StockTaste.Bright, new RandomStream(8));
        for (var i = 0; i < 100; i++)
        {
            Assert.InRange(new StockLook().Plan(Expression.Happy, Somebody(1), style, true, new RandomStream(9, i)).Scene.Figures[0].HeadHeight, .28, .48);
            Assert.InRange(new StockLook().Plan(Expression.Happy, Somebody(1), style, false, new RandomStream(9, i)).Scene.Figures[0].HeadHeight, .15, .32);
        }
    }

    [Fact]
    public void A_series_shares_place_light_and_colours()
    {
        var style = PhotographerStyle.Draw(StockTaste.Muted, new RandomStream(10));
        PhotoPlan one = new StockLook().Plan(Expression.Angry, Somebody(1), style, true, new RandomStream(11)), other = new StockLook().Plan(Expression.Happy, Somebody(2), style, false, new RandomStream(12));
        Assert.Equal(one.Scene.Backdrop, other.Scene.Backdrop);
        Assert.Equal(one.Scene.Light, other.Scene.Light);
        Assert.Equal(one.Finish.Grade, other.Finish.Grade);
    }

    [Fact]
    public void The_next_frame_of_a_shooting_differs_a_little()
    {
        var look = new StockLook();
        var first = look.Plan(Expression.Happy, Somebody(5), PhotographerStyle.Draw(StockTaste.Bright, new RandomStream(14)), true, new RandomStream(15));
        var second = look.Nearby(first, new RandomStream(16));
        Assert.Same(first.Scene.Figures[0].Person, second.Scene.Figures[0].Person);
        byte[] a = first.Shoot(Painter).File, b = second.Shoot(Painter).File;
        Assert.NotEqual(a, b);
        Assert.True(Difference(a, b) < .35 * Difference(a, look.Plan(Expression.Happy, Somebody(9), PhotographerStyle.Draw(StockTaste.Bright, new RandomStream(17)), true, new RandomStream(18)).Shoot(Painter).File));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_group_stands_in_the_picture(int people)
    {
        var plan = new StockLook().PlanGroup(Expression.Happy, [.. Enumerable.Range(0, people).Select(Somebody)], PhotographerStyle.Draw(StockTaste.Bright, new RandomStream(19)), new RandomStream(20));
        var photo = plan.Shoot(Painter);
        Assert.Equal(people, photo.Faces.Count);
        Assert.All(photo.Faces, face => Assert.True(face.InPicture > .8, $"{face.Box}"));
    }

    [Fact]
    public void A_photo_of_a_place_has_no_faces()
    {
        var plan = new StockLook().PlanEmpty(PhotographerStyle.Draw(StockTaste.Muted, new RandomStream(22)), new RandomStream(23));
        Assert.Null(plan.Shown);
        Assert.Empty(plan.Shoot(Painter).Faces);
    }

    static double Difference(byte[] a, byte[] b)
    {
        using SKBitmap one = SKBitmap.Decode(a), other = SKBitmap.Decode(b);
        return one.Pixels.Zip(other.Pixels).Average(pair => Math.Abs(pair.First.Green - pair.Second.Green));
    }
}
