using System.Runtime.InteropServices;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing;

/// <summary>A colour picture in memory: rows from the top, each pixel blue, green, red and an unused byte.</summary>
public sealed class Picture
{
    /// <summary>An empty (black) picture.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A side is under 1 pixel.</exception>
    public Picture(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        (Width, Height) = (width, height);
        Bgra = GC.AllocateUninitializedArray<byte>(width * height * 4);
        Blacken(Bgra);
    }

    /// <summary>Pixels across.</summary>
    public int Width { get; }

    /// <summary>Pixels down.</summary>
    public int Height { get; }

    /// <summary>Height x Width x 4 bytes.</summary>
    public byte[] Bgra { get; }

    /// <summary>The pixels as video writers take them: Height x Width x 3 bytes, blue first.</summary>
    /// <param name="bgr">Where to write them.</param>
    /// <exception cref="ArgumentException">Not Height x Width x 3 long.</exception>
    public void CopyBgr(Span<byte> bgr)
    {
        if (bgr.Length != Width * Height * 3)
            throw new ArgumentException($"Expected room for {Height} x {Width} x 3 bytes but got {bgr.Length}.", nameof(bgr));
        for (int from = 0, to = 0; to < bgr.Length; from += 4, to += 3)
        {
            bgr[to] = Bgra[from];
            bgr[to + 1] = Bgra[from + 1];
            bgr[to + 2] = Bgra[from + 2];
        }
    }

    /// <summary>The picture as a PNG file.</summary>
    public byte[] ToPng() => Use(bitmap => bitmap.Encode(SKEncodedImageFormat.Png, 100).ToArray());

    /// <summary>The picture as a JPEG file.</summary>
    /// <param name="quality">1 to 100.</param>
    public byte[] ToJpeg(int quality) => Use(bitmap => bitmap.Encode(SKEncodedImageFormat.Jpeg, quality).ToArray());

    /// <summary>Makes pixels black. The fourth byte is set too: Skia takes it for how solid a pixel is.</summary>
    internal static void Blacken(Span<byte> bgra) => MemoryMarshal.Cast<byte, uint>(bgra).Fill(0xFF000000);

    /// <summary>Draws on the picture.</summary>
    internal void Draw(Action<SKCanvas> draw) => Use(bitmap =>
    {
        using var canvas = new SKCanvas(bitmap);
        draw(canvas);
        return 0;
    });

    /// <summary>Lends the pixels to Skia without a copy, for as long as <paramref name="use"/> runs.</summary>
    internal T Use<T>(Func<SKBitmap, T> use)
    {
        var pin = GCHandle.Alloc(Bgra, GCHandleType.Pinned);
        try
        {
            using var bitmap = new SKBitmap();
            bitmap.InstallPixels(new SKImageInfo(Width, Height, SKColorType.Bgra8888, SKAlphaType.Opaque), pin.AddrOfPinnedObject());
            return use(bitmap);
        }
        finally
        {
            pin.Free();
        }
    }
}

/// <summary>A drawn scene and what the drawing knows of it.</summary>
/// <param name="Picture">The pixels.</param>
/// <param name="Faces">One for each figure, in the scene's order.</param>
public sealed record PaintedScene(Picture Picture, IReadOnlyList<FaceTruth> Faces);
