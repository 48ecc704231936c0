namespace FaceValue.Faces;

/// <summary>Which places of an image the network's input shows: for each column and row of the input, a place in 32nds of a pixel.</summary>
/// <param name="Columns">From the image's left edge; beyond the image where a band lies.</param>
/// <param name="Rows">From the image's upper edge.</param>
/// <remarks>
/// The places are i x square / side, from the square's own edge, and that is all in exact arithmetic. MediaPipe however finds them by a projective transform from
/// four corners, solved in floating point, and rounds to 32nds. Where a place lies halfway between two 32nds (every second one, where the image's long side is odd),
/// the last bit of that solution decides, and with it the third digit of a score. So the solution is followed here step by step.
/// </remarks>
sealed record SamplingPlaces(int[] Columns, int[] Rows)
{
    /// <summary>Parts of a pixel.</summary>
    public const int Steps = 32;

    // OpenCV walks over an image in blocks of this width, and starts adding anew in each.
    const int BlockWidth = 64;

    /// <summary>The places for an image and an input of <paramref name="side"/> x <paramref name="side"/> pixels.</summary>
    public static SamplingPlaces Of(int width, int height, int side)
    {
        var m = Inverse(Projection(width, height, side));
        var (columns, rows) = (new int[side], new int[side]);
        for (var i = 0; i < side; i++)
        {
            var block = i / BlockWidth * BlockWidth;
            columns[i] = Rounded(m[0] * block + m[2] + m[0] * (i - block), m[6] * block + m[8] + m[6] * (i - block));
            rows[i] = Rounded(m[4] * i + m[5], m[7] * i + m[8]);
        }
        return new SamplingPlaces(columns, rows);
    }

    static int Rounded(double place, double weight) => (int)Math.Round(place * (Steps / weight), MidpointRounding.ToEven);

    // The nine numbers that take the square around the image to the input; the last one is 1.
    static double[] Projection(int width, int height, int side)
    {
        var square = (float)Math.Max(width, height);
        var (left, top) = (width * 0.5f - square * 0.5f, height * 0.5f - 0.5f * square);
        var (right, bottom) = (2 * (width * 0.5f) - left, 2 * (height * 0.5f) - top);
        (double X, double Y)[] from = [(left, bottom), (left, top), (right, top), (right, bottom)];
        (double X, double Y)[] to = [(0, side), (0, 0), (side, 0), (side, side)];
        var a = new double[8, 8];
        var b = new double[8];
        for (var i = 0; i < 4; i++)
        {
            a[i, 0] = a[i + 4, 3] = from[i].X;
            a[i, 1] = a[i + 4, 4] = from[i].Y;
            a[i, 2] = a[i + 4, 5] = 1;
            a[i, 6] = -from[i].X * to[i].X;
            a[i, 7] = -from[i].Y * to[i].X;
            a[i + 4, 6] = -from[i].X * to[i].Y;
            a[i + 4, 7] = -from[i].Y * to[i].Y;
            (b[i], b[i + 4]) = to[i];
        }
        Solve(a, b);
        return [.. b, 1];
    }

    // Gaussian elimination with the largest pivot of each column; the solution replaces b.
    static void Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        for (var i = 0; i < n; i++)
        {
            var pivot = i;
            for (var row = i + 1; row < n; row++)
                if (Math.Abs(a[row, i]) > Math.Abs(a[pivot, i])) pivot = row;
            if (pivot != i)
            {
                for (var k = i; k < n; k++) (a[i, k], a[pivot, k]) = (a[pivot, k], a[i, k]);
                (b[i], b[pivot]) = (b[pivot], b[i]);
            }
            var d = -1 / a[i, i];
            for (var row = i + 1; row < n; row++)
            {
                var alpha = a[row, i] * d;
                for (var k = i + 1; k < n; k++) a[row, k] += alpha * a[i, k];
                b[row] += alpha * b[i];
            }
        }
        for (var i = n - 1; i >= 0; i--)
        {
            var sum = b[i];
            for (var k = i + 1; k < n; k++) sum -= a[i, k] * b[k];
            b[i] = sum / a[i, i];
        }
    }

    static double[] Inverse(double[] m)
    {
        var d = 1 / (m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6]) + m[2] * (m[3] * m[7] - m[4] * m[6]));
        return
        [
            (m[4] * m[8] - m[5] * m[7]) * d, (m[2] * m[7] - m[1] * m[8]) * d, (m[1] * m[5] - m[2] * m[4]) * d,
            (m[5] * m[6] - m[3] * m[8]) * d, (m[0] * m[8] - m[2] * m[6]) * d, (m[2] * m[3] - m[0] * m[5]) * d,
            (m[3] * m[7] - m[4] * m[6]) * d, (m[1] * m[6] - m[0] * m[7]) * d, (m[0] * m[4] - m[1] * m[3]) * d,
        ];
    }
}
