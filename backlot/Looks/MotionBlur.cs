using FaceValue.Backlot.Drawing;

namespace FaceValue.Backlot.Looks;

/// <summary>The smear of a moving camera.</summary>
static class MotionBlur
{
    const int Taps = 5;

    /// <summary>A smeared copy.</summary>
    /// <param name="from">The picture.</param>
    /// <param name="length">In pixels.</param>
    /// <param name="angle">In degrees from the horizontal.</param>
    public static Picture Apply(Picture from, double length, double angle)
    {
        var to = new Picture(from.Width, from.Height);
        double across = Math.Cos(angle * Math.PI / 180) * length, down = Math.Sin(angle * Math.PI / 180) * length;
        Span<int> dx = stackalloc int[Taps], rows = stackalloc int[Taps];
        for (var tap = 0; tap < Taps; tap++) dx[tap] = (int)Math.Round(across * ((tap + .5) / Taps - .5));
        var margin = (int)Math.Ceiling(Math.Abs(across) / 2) + 1;
        for (var y = 0; y < from.Height; y++)
        {
            for (var tap = 0; tap < Taps; tap++)
                rows[tap] = Math.Clamp(y + (int)Math.Round(down * ((tap + .5) / Taps - .5)), 0, from.Height - 1) * from.Width;
            for (var x = 0; x < from.Width; x++)
            {
                int b = 0, g = 0, r = 0;
                var inside = x >= margin && x < from.Width - margin;
                for (var tap = 0; tap < Taps; tap++)
                {
                    var column = x + dx[tap];
                    if (!inside) column = Math.Clamp(column, 0, from.Width - 1);
                    var at = (rows[tap] + column) * 4;
                    b += from.Bgra[at];
                    g += from.Bgra[at + 1];
                    r += from.Bgra[at + 2];
                }
                var into = (y * to.Width + x) * 4;
                (to.Bgra[into], to.Bgra[into + 1], to.Bgra[into + 2]) = ((byte)(b / Taps), (byte)(g / Taps), (byte)(r / Taps));
            }
        }
        return to;
    }
}
