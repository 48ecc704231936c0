using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Looks;
using SkiaSharp;

namespace FaceValue.Tests.Backlot.Looks;

/// <summary>Many pictures on one sheet, for people to look at.</summary>
static class ContactSheet
{
    /// <summary>A sheet of cells, each filled by a picture that is resized to it.</summary>
    public static Picture Of(int columns, int rows, int cellWidth, int cellHeight, Func<int, int, Picture> cell)
    {
        var sheet = new Picture(columns * cellWidth, rows * cellHeight);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                var picture = Finisher.Apply(new PaintedScene(cell(row, column), []), new Finish { Width = cellWidth, Height = cellHeight }).Picture;
                for (var y = 0; y < cellHeight; y++)
                    picture.Bgra.AsSpan(y * cellWidth * 4, cellWidth * 4).CopyTo(sheet.Bgra.AsSpan(((row * cellHeight + y) * sheet.Width + column * cellWidth) * 4));
            }
        return sheet;
    }

    /// <summary>A photo as its reader sees it.</summary>
    public static Picture Opened(Photo photo)
    {
        using var decoded = SKBitmap.Decode(photo.File);
        using var bitmap = decoded.Copy(SKColorType.Bgra8888);
        var picture = new Picture(bitmap.Width, bitmap.Height);
        bitmap.GetPixelSpan().CopyTo(picture.Bgra);
        return picture;
    }
}
