using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Looks;

namespace FaceValue.Tests.Backlot.Looks;

public class FinisherTests
{
    static PaintedScene Scene() => Drawing.Sitter.Painter.Paint(Drawing.Sitter.Portrait(Drawing.Sitter.Number(1), ActionUnits.Rest, HeadPose.Frontal));

    [Fact]
    public void Nothing_to_do_changes_nothing()
    {
        var scene = Scene();
        var before = scene.Picture.Bgra.ToArray();
        Assert.Equal(before, Finisher.Apply(scene, new Finish()).Picture.Bgra);
    }

    [Fact]
    public void Landmarks_follow_a_crop()
    {
        var scene = Scene();
        var eye = scene.Faces[0].Landmarks.LeftEye;
        var cropped = Finisher.Apply(scene, new Finish { Crop = new PictureBox(40, 20, 80, 80), Width = 40, Height = 40 });
        Assert.Equal((40, 40), (cropped.Picture.Width, cropped.Picture.Height));
        Assert.Equal((eye.X - 40) / 2, cropped.Faces[0].Landmarks.LeftEye.X, 9);
        Assert.Equal((eye.Y - 20) / 2, cropped.Faces[0].Landmarks.LeftEye.Y, 9);
    }

    [Fact]
    public void A_crop_shows_what_lay_there()
    {
        var scene = Scene();
        var nose = scene.Faces[0].Landmarks.NoseTip;
        var before = scene.Picture.Bgra[((int)nose.Y * 160 + (int)nose.X) * 4 + 1];
        var cropped = Finisher.Apply(scene, new Finish { Crop = new PictureBox((int)nose.X - 8, (int)nose.Y - 8, 16, 16), Width = 16, Height = 16 });
        Assert.Equal(before, (double)cropped.Picture.Bgra[(8 * 16 + 8) * 4 + 1], 12d);
    }

    [Fact]
    public void Grain_has_the_deviation_asked_for()
    {
        var picture = new Picture(200, 200);
        picture.Bgra.AsSpan().Fill(128);
        var values = Finisher.Apply(new PaintedScene(picture, []), new Finish { Grain = 5, GrainSeed = 3, Grey = true }).Picture.Bgra.Where((_, i) => i % 4 == 1).Select(b => (double)b).ToArray();
        var mean = values.Average();
        Assert.Equal(128, mean, .3);
        Assert.Equal(5, Math.Sqrt(values.Average(v => (v - mean) * (v - mean))), .3);
    }

    [Fact]
    public void Motion_smears_along_its_way_only()
    {
        var picture = new Picture(41, 41);
        for (var y = 0; y < 41; y++) picture.Bgra[(y * 41 + 20) * 4 + 1] = 250;
        Picture across = Finisher.Apply(new PaintedScene(picture, []), new Finish { MotionBlur = 10 }).Picture, down = Finisher.Apply(new PaintedScene(picture, []), new Finish { MotionBlur = 10, MotionAngle = 90 }).Picture;
        Assert.Equal(50, across.Bgra[(20 * 41 + 20) * 4 + 1]);
        Assert.Equal(250, down.Bgra[(20 * 41 + 20) * 4 + 1]);
    }

    [Fact]
    public void Contrast_turns_about_middle_grey()
    {
        var picture = new Picture(2, 1);
        picture.Bgra.AsSpan(0, 4).Fill(255);
        var levelled = Finisher.Apply(new PaintedScene(picture, []), new Finish { Contrast = .5 }).Picture;
        Assert.Equal((191, 64), (levelled.Bgra[0], levelled.Bgra[4]));
    }

    [Fact]
    public void A_picture_needs_a_pixel() => Assert.Throws<ArgumentOutOfRangeException>(() => new Picture(0, 5));
}
