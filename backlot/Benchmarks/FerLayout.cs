using FaceValue.Backlot.Looks;
using FaceValue.Study;
using SkiaSharp;

namespace FaceValue.Backlot.Benchmarks;

/// <summary>FER2013 as Kaggle gives it in folders: <c>train/angry/Training_00001.png</c>, 48 x 48, one grey channel.</summary>
/// <remarks>All seven of the real set's folders are there. Disgust and neutral stay empty: the study drops both classes, one for too few photos and one for having no clear visual prototype.</remarks>
sealed class FerLayout : BenchmarkLayout
{
    public override string FileOf(BenchmarkPlace place) => place.Part == BenchmarkPart.Train
        ? $"train/{place.Label.Word()}/Training_{place.Number:D5}.png"
        : $"test/{place.Label.Word()}/PublicTest_{place.Number:D5}.png";

    public override byte[] Encode(Photo photo)
    {
        using var drawn = SKBitmap.Decode(photo.File);
        using var grey = new SKBitmap(new SKImageInfo(drawn.Width, drawn.Height, SKColorType.Gray8, SKAlphaType.Opaque));
        var pixels = grey.GetPixelSpan();
        var colours = drawn.Pixels;
        // The look left the three channels equal; one of them is the picture.
        for (var i = 0; i < colours.Length; i++) pixels[i / grey.Width * grey.RowBytes + i % grey.Width] = colours[i].Green;
        return grey.Encode(SKEncodedImageFormat.Png, 100).ToArray();
    }

    public override void Complete(string folder, IReadOnlyList<BenchmarkTruth> images)
    {
        foreach (var part in (string[])["train", "test"])
            foreach (var expression in Enum.GetValues<Expression>())
                Directory.CreateDirectory(Path.Combine(folder, part, expression.Word()));
    }
}
