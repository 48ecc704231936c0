using FaceValue.Backlot.Drawing;

namespace FaceValue.Backlot.Looks;

/// <summary>Changes a picture's colours in place.</summary>
static class Grading
{
    /// <summary>Applies a colouring.</summary>
    public static void Apply(Picture picture, Grade grade)
    {
        byte[] red = Table(grade.RedGain, grade.RedShadow, grade.Gamma), green = Table(grade.GreenGain, grade.GreenShadow, grade.Gamma), blue = Table(grade.BlueGain, grade.BlueShadow, grade.Gamma);
        var saturation = (int)Math.Round(256 * grade.Saturation);
        var pixels = picture.Bgra;
        for (var i = 0; i < pixels.Length; i += 4)
        {
            int b = pixels[i], g = pixels[i + 1], r = pixels[i + 2], grey = (29 * b + 150 * g + 77 * r) >> 8;
            pixels[i] = blue[Byte(grey + (((b - grey) * saturation) >> 8))];
            pixels[i + 1] = green[Byte(grey + (((g - grey) * saturation) >> 8))];
            pixels[i + 2] = red[Byte(grey + (((r - grey) * saturation) >> 8))];
        }
    }

    /// <summary>Changes contrast and brightness, and takes the colour out if asked.</summary>
    public static void Level(Picture picture, double contrast, double lift, bool grey)
    {
        var table = new byte[256];
        for (var i = 0; i < 256; i++) table[i] = (byte)Math.Clamp(Math.Round(127.5 + contrast * (i - 127.5) + lift), 0, 255);
        var pixels = picture.Bgra;
        for (var i = 0; i < pixels.Length; i += 4)
        {
            int b = pixels[i], g = pixels[i + 1], r = pixels[i + 2];
            if (grey) b = g = r = (29 * b + 150 * g + 77 * r) >> 8;
            (pixels[i], pixels[i + 1], pixels[i + 2]) = (table[b], table[g], table[r]);
        }
    }

    static int Byte(int value) => (uint)value <= 255 ? value : value < 0 ? 0 : 255;

    static byte[] Table(double gain, double shadow, double gamma)
    {
        var table = new byte[256];
        for (var i = 0; i < 256; i++)
            table[i] = (byte)Math.Clamp(255 * Math.Pow(i / 255.0, gamma) * gain + shadow * (1 - i / 255.0), 0, 255);
        return table;
    }
}
