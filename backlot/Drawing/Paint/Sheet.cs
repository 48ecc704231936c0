using System.Numerics;
using System.Runtime.CompilerServices;
using FaceValue.Backlot.Drawing.Raster;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Paint;

/// <summary>What is painted on a surface, seen from the front: its colour, its fine relief, its gloss.</summary>
sealed class Sheet
{
    readonly Vector4[] colour;
    readonly Vector4[] surface;

    /// <summary>Paints a sheet over a window of the surface.</summary>
    /// <param name="window">The window, in head heights.</param>
    /// <param name="texelsPerUnit">Fineness.</param>
    /// <param name="paint">Paints in head heights on two canvases: colour on the first; on the second relief (red: 128 level, more is raised) and gloss (green: 255 mirrors a quarter of the light).</param>
    /// <param name="relief">Height of the full relief (128 steps of red), in head heights.</param>
    /// <param name="gloss">The gloss of what is not painted, 0 to .25.</param>
    public Sheet(SKRect window, float texelsPerUnit, float relief, float gloss, Action<SKCanvas, SKCanvas> paint)
    {
        Window = window;
        Width = Math.Max(8, (int)MathF.Ceiling(window.Width * texelsPerUnit));
        Height = Math.Max(8, (int)MathF.Ceiling(window.Height * texelsPerUnit));
        using var colours = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Bgra8888, SKAlphaType.Premul));
        using var reliefs = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Bgra8888, SKAlphaType.Opaque));
        using (var colourCanvas = new SKCanvas(colours))
        using (var reliefCanvas = new SKCanvas(reliefs))
        {
            colourCanvas.Clear(SKColors.Transparent);
            reliefCanvas.Clear(new SKColor(128, (byte)(gloss * 4 * 255), 0));
            foreach (var canvas in new[] { colourCanvas, reliefCanvas })
            {
                canvas.Scale(Width / window.Width, Height / window.Height);
                canvas.Translate(-window.Left, -window.Top);
            }
            paint(colourCanvas, reliefCanvas);
        }
        colour = Linear(colours.GetPixelSpan());
        surface = Slopes(reliefs.GetPixelSpan(), relief / 128 * texelsPerUnit / 2);
    }

    /// <summary>The part of the surface that the sheet covers, in head heights.</summary>
    public SKRect Window { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Colour in linear light, premultiplied, with its cover; and the slope across, the slope down, the gloss.</summary>
    /// <param name="across">0 to 1 over its width.</param>
    /// <param name="down">0 to 1 over its height.</param>
    /// <param name="painted">Red, green, blue, cover.</param>
    /// <param name="formed">Slope across, slope down, gloss.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void At(float across, float down, out Vector4 painted, out Vector4 formed)
    {
        float x = Math.Clamp(across * Width - .5f, 0, Width - 1.001f), y = Math.Clamp(down * Height - .5f, 0, Height - 1.001f);
        int column = (int)x, row = (int)y;
        float u = x - column, v = y - row;
        var i = row * Width + column;
        float a = (1 - u) * (1 - v), b = u * (1 - v), c = (1 - u) * v, d = u * v;
        painted = a * colour[i] + b * colour[i + 1] + c * colour[i + Width] + d * colour[i + Width + 1];
        formed = a * surface[i] + b * surface[i + 1] + c * surface[i + Width] + d * surface[i + Width + 1];
    }

    /// <summary>Colour in linear light where the sheet covers all.</summary>
    /// <param name="across">0 to 1 over its width.</param>
    /// <param name="down">0 to 1 over its height.</param>
    public Vector3 ColourAt(float across, float down)
    {
        float x = Math.Clamp(across * Width - .5f, 0, Width - 1.001f), y = Math.Clamp(down * Height - .5f, 0, Height - 1.001f);
        int column = (int)x, row = (int)y;
        float u = x - column, v = y - row;
        var i = row * Width + column;
        return ((1 - v) * ((1 - u) * colour[i] + u * colour[i + 1]) + v * ((1 - u) * colour[i + Width] + u * colour[i + Width + 1])).AsVector3();
    }

    static Vector4[] Linear(ReadOnlySpan<byte> bytes)
    {
        var texels = new Vector4[bytes.Length / 4];
        for (var i = 0; i < texels.Length; i++)
        {
            int at = i * 4, alpha = bytes[at + 3];
            if (alpha == 0) continue;
            var cover = alpha / 255f;
            texels[i] = alpha == 255
                ? new Vector4(Tone.Linear(bytes[at + 2]), Tone.Linear(bytes[at + 1]), Tone.Linear(bytes[at]), 1)
                : new Vector4(cover * One(bytes[at + 2], alpha), cover * One(bytes[at + 1], alpha), cover * One(bytes[at], alpha), cover);
        }
        return texels;
    }

    static float One(byte premultiplied, int alpha) => Tone.Linear((byte)Math.Min(255, premultiplied * 255 / alpha));

    Vector4[] Slopes(ReadOnlySpan<byte> bytes, float steps)
    {
        var texels = new Vector4[Width * Height];
        for (var row = 0; row < Height; row++)
            for (var column = 0; column < Width; column++)
            {
                int left = Math.Max(column - 1, 0), right = Math.Min(column + 1, Width - 1), up = Math.Max(row - 1, 0), down = Math.Min(row + 1, Height - 1);
                texels[row * Width + column] = new Vector4(
                    steps * (bytes[(row * Width + right) * 4 + 2] - bytes[(row * Width + left) * 4 + 2]),
                    steps * (bytes[(down * Width + column) * 4 + 2] - bytes[(up * Width + column) * 4 + 2]),
                    bytes[(row * Width + column) * 4 + 1] / (4 * 255f), 0);
            }
        return texels;
    }
}
