using CsCheck;
using FaceValue.Faces;
using OpenCvSharp;
using Size = OpenCvSharp.Size;

namespace FaceValue.Tests.Faces;

public class CropTests
{
    /// <summary>A face by hand: box in pixels, eyes in pixels.</summary>
    static FaceBox Face(int width, int height, double x, double y, double boxWidth, double boxHeight, (double X, double Y)? right = null, (double X, double Y)? left = null)
    {
        FacePoint At(double px, double py) => new((float)(px / width), (float)(py / height));
        var (r, l) = (right ?? (x + 0.3 * boxWidth, y + 0.4 * boxHeight), left ?? (x + 0.7 * boxWidth, y + 0.4 * boxHeight));
        var middle = At((r.X + l.X) / 2, (r.Y + l.Y) / 2);
        return new FaceBox
        {
            X = (float)(x / width), Y = (float)(y / height), Width = (float)(boxWidth / width), Height = (float)(boxHeight / height), Score = 0.9f,
            Points = new KeyPoints(At(r.X, r.Y), At(l.X, l.Y), middle, middle, middle, middle), ImageWidth = width, ImageHeight = height,
        };
    }

    static readonly Gen<FaceBox> Faces =
        from width in Gen.Int[20, 300]
        from height in Gen.Int[20, 300]
        from x in Gen.Double[-0.4, 0.9]
        from y in Gen.Double[-0.4, 0.9]
        from side in Gen.Double[0.45, 1.2]
        select Face(width, height, x * width, y * height, side * Math.Min(width, height), side * Math.Min(width, height));

    [Fact]
    public void The_default_is_the_box_inside_the_image_and_nothing_else()
    {
        using var image = SmallPictures.Unequal();                                   // 60 x 40
        using var crop = new FaceCropper().Crop(image, Face(60, 40, -10.5, 20.5, 30.5, 30.5));
        Assert.Equal(new Size(20, 20), crop.Image.Size());
        Assert.Equal(new CropRegion(10, 30, 20, 20, 0), crop.Region);
        Assert.Equal(new Vec3b(250, 0, 0), crop.Image.At<Vec3b>(19, 0));
        using var expected = image[20, 40, 0, 20].Clone();
        Assert.Equal(0, Cv2.Norm(expected, crop.Image, NormTypes.INF));
    }

    [Fact]
    public void A_crop_has_pixels_of_its_own()
    {
        var image = SmallPictures.Unequal();
        using var crop = new FaceCropper().Crop(image, Face(60, 40, 0, 0, 10, 10));
        image.SetTo(Scalar.All(0));
        image.Dispose();
        Assert.Equal(new Vec3b(0, 0, 250), crop.Image.At<Vec3b>(5, 5));
    }

    [Fact]
    public void Crops_lie_inside_their_images_whatever_the_settings() =>
        Gen.Select(Faces, Gen.Double[0, 1], Gen.Bool).Where(t => t.Item1.Inside.Area > 0).Sample((face, margin, square) =>
        {
            using var image = new Mat(face.ImageHeight, face.ImageWidth, MatType.CV_8UC3, Scalar.All(1));
            using var crop = new FaceCropper(new CropSettings { MarginRatio = margin, Square = square }).Crop(image, face);
            var region = crop.Region;
            Assert.True(region.CentreX - region.Width / 2 >= 0 && region.CentreX + region.Width / 2 <= face.ImageWidth);
            Assert.True(region.CentreY - region.Height / 2 >= 0 && region.CentreY + region.Height / 2 <= face.ImageHeight);
            Assert.Equal(new Size(region.Width, region.Height), crop.Image.Size());
            if (square) Assert.Equal(region.Width, region.Height);
            Assert.Equal(new Vec3b(1, 1, 1), crop.Image.At<Vec3b>(crop.Image.Rows - 1, crop.Image.Cols - 1));
        });

    [Fact]
    public void A_margin_adds_its_share_on_each_side_where_there_is_room()
    {
        using var image = new Mat(200, 200, MatType.CV_8UC3, Scalar.All(0));
        using var crop = new FaceCropper(new CropSettings { MarginRatio = 0.25 }).Crop(image, Face(200, 200, 80, 60.5, 40, 60));
        Assert.Equal(new CropRegion(100, 90, 60, 90, 0), crop.Region);
    }

    [Fact]
    public void Levelling_puts_both_eyes_on_one_row()
    {
        var eyes = from angle in Gen.Double[-Math.PI, Math.PI] from apart in Gen.Double[14, 40] select (X: apart * Math.Cos(angle), Y: apart * Math.Sin(angle));
        eyes.Sample(half =>
        {
            var (right, left) = ((150 - half.X, 150 - half.Y), (150 + half.X, 150 + half.Y));
            using var image = new Mat(300, 300, MatType.CV_8UC3, Scalar.All(0));
            Cv2.Circle(image, (int)Math.Round(right.Item1), (int)Math.Round(right.Item2), 4, new Scalar(0, 0, 255), -1);
            Cv2.Circle(image, (int)Math.Round(left.Item1), (int)Math.Round(left.Item2), 4, new Scalar(0, 255, 0), -1);
            using var crop = new FaceCropper(new CropSettings { LevelEyes = true }).Crop(image, Face(300, 300, 90, 90, 120, 120, right, left));
            var (red, green) = (Middle(crop.Image, 2), Middle(crop.Image, 1));
            Assert.Equal(red.Y, green.Y, 1.5);
            Assert.True(red.X < green.X);
            Assert.Equal(59.5, (red.X + green.X) / 2, 1.0);
        }, iter: 60);
    }

    [Fact]
    public void Levelling_a_level_face_changes_nothing()
    {
        using var image = DrawnFace.Picture(200, 200);
        var face = Face(200, 200, 50, 40, 80, 90);
        using var plain = new FaceCropper().Crop(image, face);
        using var levelled = new FaceCropper(new CropSettings { LevelEyes = true }).Crop(image, face);
        Assert.Equal(plain.Image.Size(), levelled.Image.Size());
        Assert.True(Cv2.Norm(plain.Image, levelled.Image, NormTypes.INF) <= 1);
    }

    [Fact]
    public void The_size_and_the_channels_of_a_crop_are_settings()
    {
        using var image = SmallPictures.Unequal();
        using var crop = new FaceCropper(new CropSettings { OutputSide = 64, Grey = true }).Crop(image, Face(60, 40, 0, 0, 15, 15));
        Assert.Equal((64, 64, MatType.CV_8UC1), (crop.Image.Width, crop.Image.Height, crop.Image.Type()));
        Assert.InRange(crop.Image.At<byte>(30, 30), 74, 76);                           // 0.299 of red 250
    }

    [Fact]
    public void What_cannot_be_cut_is_an_error_that_says_why()
    {
        using var image = SmallPictures.Unequal();
        var cropper = new FaceCropper();
        Assert.Contains("No part of the face", Assert.Throws<ArgumentException>(() => cropper.Crop(image, Face(60, 40, 70, 5, 20, 20))).Message);
        Assert.Contains("Expected the 30 x 30 image", Assert.Throws<ArgumentException>(() => cropper.Crop(image, Face(30, 30, 5, 5, 20, 20))).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new FaceCropper(new CropSettings { MarginRatio = double.NaN }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FaceCropper(new CropSettings { OutputSide = 0 }));
    }

    // The brightest channel's centre of mass.
    static (double X, double Y) Middle(Mat image, int channel)
    {
        using var only = image.ExtractChannel(channel);
        var moments = Cv2.Moments(only);
        return (moments.M10 / moments.M00, moments.M01 / moments.M00);
    }
}
