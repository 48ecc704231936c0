using System.Globalization;
using System.Numerics;
using OpenCvSharp;
using OpenCvSharp.ImgHash;

namespace FaceValue.Collect;

/// <summary>64 bits that say how a picture's light is spread; pictures that look alike differ in few of them.</summary>
/// <param name="Bits">The signs of the 8 x 8 lowest spatial frequencies against their mean.</param>
/// <remarks>Zauner 2010, "Implementation and Benchmarking of Perceptual Image Hash Functions", as in OpenCV's PHash.</remarks>
public readonly record struct PerceptualHash(ulong Bits)
{
    // OpenCV shrinks to 32 pixels by interpolation, which picks pixels out of a large picture. Averaging down first makes the hash the same at every size.
    const int SideBeforeHash = 64;

    /// <summary>The hash of a picture, colour or grey.</summary>
    public static PerceptualHash Of(Mat picture)
    {
        using var small = new Mat();
        Cv2.Resize(picture, small, new Size(SideBeforeHash, SideBeforeHash), interpolation: InterpolationFlags.Area);
        using var algorithm = PHash.Create();
        using var hash = new Mat();
        algorithm.Compute(small, hash);
        var bits = 0UL;
        for (var i = 0; i < 8; i++) bits = bits << 8 | hash.At<byte>(0, i);
        return new PerceptualHash(bits);
    }

    /// <summary>Reads 16 hex digits.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static PerceptualHash Parse(string hex) =>
        hex is { Length: 16 } && ulong.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits)
            ? new PerceptualHash(bits)
            : throw new FormatException($"'{hex}' is not a perceptual hash of 16 hex digits.");

    /// <summary>In how many bits two hashes differ, 0 to 64.</summary>
    public int DistanceTo(PerceptualHash other) => BitOperations.PopCount(Bits ^ other.Bits);

    /// <summary>16 hex digits.</summary>
    public override string ToString() => Bits.ToString("x16", CultureInfo.InvariantCulture);
}
