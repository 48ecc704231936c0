using FaceValue.Faces;
using OpenCvSharp;

namespace FaceValue.Tests.Faces;

public class CropQualityTests
{
    const int Limit = 60_000;
    static readonly QualitySettings Settings = new();

    /// <summary>A face by hand in a 400 x 400 image: nose and eyes in pixels, the box around them.</summary>
    static FaceBox Face(double x, double y, double side, double turn = 0, double roll = 0)
    {
        // A head of MediaPipe's proportions, turned about its own axis by a rotation in space: eyes 64 wide, nose 40 in front.
        var (half, depth) = (0.2 * side * Math.Cos(turn), 0.25 * side * Math.Sin(turn));
        var (middleX, middleY) = (x + side / 2, y + 0.4 * side);
        FacePoint At(double u, double v) => new(
            (float)((middleX + u * Math.Cos(roll) - v * Math.Sin(roll)) / 400), (float)((middleY + u * Math.Sin(roll) + v * Math.Cos(roll)) / 400));
        return new FaceBox
        {
            X = (float)(x / 400), Y = (float)(y / 400), Width = (float)(side / 400), Height = (float)(side / 400), Score = 0.9f, ImageWidth = 400, ImageHeight = 400,
            Points = new KeyPoints(At(-half, 0), At(half, 0), At(depth, 0.2 * side), At(0, 0.4 * side), At(-2 * half, 0), At(2 * half, 0)),
        };
    }

    static CropQuality Judge(FaceBox face, params FaceBox[] others)
    {
        var noise = new byte[400 * 400 * 3];                                         // as sharp as can be
        new Random(7).NextBytes(noise);
        using var image = Mat.FromPixelData(400, 400, MatType.CV_8UC3, noise);
        return CropQuality.Of(image, face, [face, .. others], Settings);
    }

    [Fact]
    public void A_sharp_frontal_face_alone_in_the_middle_has_no_problem()
    {
        var quality = Judge(Face(100, 100, 200));
        Assert.Empty(quality.Problems);
        Assert.Equal((200, 1.0), (quality.Side, quality.InsideShare));
        Assert.Equal(0, quality.TurnDegrees, 1e-3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    [InlineData(-39)]
    [InlineData(41)]
    [InlineData(-70)]
    public void The_turn_of_a_head_is_read_from_its_points_however_it_is_tilted(double degrees)
    {
        foreach (var roll in (double[])[0, 0.4, -1.2, 3])
        {
            var quality = Judge(Face(100, 100, 200, degrees * Math.PI / 180, roll));
            Assert.Equal(degrees, quality.TurnDegrees, 0.01);
            Assert.Equal(roll * 180 / Math.PI, quality.RollDegrees, 0.01);
            Assert.Equal(Math.Abs(degrees) > 40, quality.Problems.Contains(CropProblem.Turned));
        }
    }

    [Fact]
    public void Each_problem_is_found_at_its_limit_and_not_before()
    {
        Assert.DoesNotContain(CropProblem.TooSmall, Judge(Face(100, 100, 48.5)).Problems);
        Assert.Contains(CropProblem.TooSmall, Judge(Face(100, 100, 47.5)).Problems);
        Assert.DoesNotContain(CropProblem.CutByEdge, Judge(Face(-9, 100, 100.5)).Problems);
        Assert.Contains(CropProblem.CutByEdge, Judge(Face(-11, 100, 100.5)).Problems);
        Assert.DoesNotContain(CropProblem.SeveralFaces, Judge(Face(100, 100, 200), Face(0, 0, 130)).Problems);
        Assert.Contains(CropProblem.SeveralFaces, Judge(Face(100, 100, 200), Face(0, 0, 150)).Problems);
    }

    [Fact]
    public void The_largest_face_of_two_has_a_rival_only_if_the_other_is_about_as_large()
    {
        var (large, small) = (Face(100, 100, 200), Face(0, 0, 60));
        Assert.DoesNotContain(CropProblem.SeveralFaces, Judge(large, small).Problems);
        Assert.Contains(CropProblem.SeveralFaces, Judge(small, large).Problems);
    }

    [Fact]
    public void A_picture_loses_sharpness_as_it_is_blurred_and_none_as_it_is_shrunk()
    {
        using var sharp = DrawnFace.Picture(800, 800);
        double Sharpness(Mat image)
        {
            var face = Face(100, 100, 200) with { ImageWidth = image.Width, ImageHeight = image.Height };
            return CropQuality.Of(image, face, [face], Settings).Sharpness;
        }
        var last = Sharpness(sharp);
        Assert.True(last > Settings.MinSharpness, $"{last}");
        using var half = sharp.Resize(new Size(400, 400), 0, 0, InterpolationFlags.Area);
        Assert.Equal(last, Sharpness(half), 0.35 * last);
        foreach (var sigma in (double[])[4, 8, 20])
        {
            using var blurred = sharp.GaussianBlur(new Size(0, 0), sigma);
            var sharpness = Sharpness(blurred);
            Assert.True(sharpness < last);
            last = sharpness;
        }
        Assert.True(last < Settings.MinSharpness);
    }

    [Fact(Timeout = Limit)]
    public async Task Portraits_are_judged_as_a_person_would()
    {
        var detector = await TestDetector.Get(DetectorModel.ShortRange, TestContext.Current.CancellationToken);
        CropQuality Judged(Mat image)
        {
            var faces = detector.Detect(image);
            return CropQuality.Of(image, faces[0], faces, Settings);
        }
        foreach (var name in (string[])["astronaut.png", "grace_hopper.bmp", "obama.jpg", "obama2.jpg"])
        {
            using var portrait = SamplePhotos.Read(name);
            Assert.Empty(Judged(portrait).Problems);
            using var blurred = portrait.GaussianBlur(new Size(0, 0), 0.05 * detector.Detect(portrait)[0].Inside.Width);
            Assert.Equal([CropProblem.Blurred], Judged(blurred).Problems);
        }
        using var profile = SamplePhotos.Read("character_1.jpg");
        Assert.InRange(Judged(profile).TurnDegrees, 30, 60);
    }
}
