using FaceValue.Backlot.Sites;
using SkiaSharp;

namespace FaceValue.Tests.Backlot.Sites;

/// <summary>Real JPEGs of one colour: enough to test how pictures travel.</summary>
sealed class PlainPhotographs : IPhotographs
{
    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(CataloguePhoto photo, ImageSize size, CancellationToken cancellation = default)
    {
        using var bitmap = new SKBitmap(size.Width, size.Height);
        bitmap.Erase(SKColor.Parse(photo.AverageColour));
        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        return new(jpeg.ToArray());
    }
}
