namespace FaceValue.Backlot.Sites;

/// <summary>A picture's size.</summary>
/// <param name="Width">Pixels, 1 or more.</param>
/// <param name="Height">Pixels, 1 or more.</param>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>The largest size of the same proportions within a box; never larger than this one, as the sites never enlarge.</summary>
    public ImageSize Within(double width, double height) => Scaled(Math.Min(1, Math.Min(width / Width, height / Height)));

    /// <summary>The largest size of the given proportions that lies within both the box and this picture: what remains after cutting.</summary>
    public ImageSize CutTo(double width, double height)
    {
        var scale = Math.Min(1, Math.Min(Width / width, Height / height));
        return new(Pixels(width * scale), Pixels(height * scale));
    }

    ImageSize Scaled(double by) => new(Pixels(Width * by), Pixels(Height * by));

    static int Pixels(double length) => Math.Max(1, (int)Math.Round(length));
}
