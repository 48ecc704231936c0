namespace FaceValue.Faces;

/// <summary>A box in whole pixels.</summary>
/// <param name="X">Left edge; the first column inside.</param>
/// <param name="Y">Upper edge; the first row inside.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
public readonly record struct PixelBox(int X, int Y, int Width, int Height)
{
    /// <summary>The first column to the right of the box.</summary>
    public int Right => X + Width;

    /// <summary>The first row below the box.</summary>
    public int Bottom => Y + Height;

    /// <summary>Pixels inside.</summary>
    public long Area => (long)Width * Height;

    /// <summary>The part of the box that lies in an image; of no width or height where none does.</summary>
    /// <param name="imageWidth">In pixels.</param>
    /// <param name="imageHeight">In pixels.</param>
    public PixelBox ClampedTo(int imageWidth, int imageHeight)
    {
        var (left, top) = (Math.Clamp(X, 0, imageWidth), Math.Clamp(Y, 0, imageHeight));
        return new PixelBox(left, top, Math.Clamp(Right, left, imageWidth) - left, Math.Clamp(Bottom, top, imageHeight) - top);
    }
}
