using System.Runtime.InteropServices;
using FaceValue.Statistics;

namespace FaceValue.Datasets;

/// <summary>How pictures are varied while a network learns. A value of 0 turns a variation off; each is drawn evenly from its range, for every picture and epoch anew.</summary>
/// <remarks>
/// The original study's three strengths. It gives no order and no edges; here brightness comes first, then contrast, saturation and hue, and what is moved in from outside is black.
/// Its heavy strength names a perspective without figures: half of the pictures, corners moved by up to a fifth, are ours.
/// </remarks>
public sealed record Augmentation
{
    /// <summary>Pictures as they are.</summary>
    public static Augmentation None { get; } = new() { Name = "none" };

    /// <summary>The original's default.</summary>
    public static Augmentation Light { get; } = new() { Name = "light", FlipShare = 0.5, RotationDegrees = 10, Brightness = 0.2, Contrast = 0.2 };

    /// <summary>Light, further, with saturation and shift.</summary>
    public static Augmentation Medium { get; } = Light with { Name = "medium", RotationDegrees = 15, Brightness = 0.3, Contrast = 0.3, Saturation = 0.3, ShiftShare = 0.1 };

    /// <summary>Medium, further, with hue, scale and perspective.</summary>
    public static Augmentation Heavy { get; } = Medium with
    {
        Name = "heavy", RotationDegrees = 20, Brightness = 0.4, Contrast = 0.4, Saturation = 0.4, Hue = 0.1, ShiftShare = 0.15, Scale = 0.1, PerspectiveShare = 0.5, Perspective = 0.2,
    };

    /// <summary>Its name in tables.</summary>
    public required string Name { get; init; }

    /// <summary>Share of pictures mirrored left to right.</summary>
    public double FlipShare { get; init; }

    /// <summary>Largest turn either way, in degrees.</summary>
    public double RotationDegrees { get; init; }

    /// <summary>Largest shift either way, in widths and heights.</summary>
    public double ShiftShare { get; init; }

    /// <summary>Largest change of size: .1 for .9 to 1.1.</summary>
    public double Scale { get; init; }

    /// <summary>Share of pictures seen at an angle.</summary>
    public double PerspectiveShare { get; init; }

    /// <summary>How far such a picture's corners move in, in half widths and heights.</summary>
    public double Perspective { get; init; }

    /// <summary>Largest change of brightness: .2 for .8 to 1.2 times.</summary>
    public double Brightness { get; init; }

    /// <summary>Largest change of the distance from the picture's mean grey.</summary>
    public double Contrast { get; init; }

    /// <summary>Largest change of the distance from each pixel's own grey.</summary>
    public double Saturation { get; init; }

    /// <summary>Largest turn of the colours either way, in turns of the colour circle.</summary>
    public double Hue { get; init; }

    /// <summary>What happens to one picture in one epoch: follows from these four and nothing else.</summary>
    /// <param name="seed">The study's seed.</param>
    /// <param name="epoch">From 1.</param>
    /// <param name="id">The picture's name.</param>
    public AugmentationDraw Draw(int seed, int epoch, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var random = new RandomStream(seed, (long)StableHash.Of($"augment|{epoch}|{id}"));
        // Everything is drawn, needed or not: changing one setting leaves the others' draws alone.
        double Around(double range) => (2 * random.NextDouble() - 1) * range;
        var flip = random.NextDouble() < FlipShare;
        var (turn, right, down, scale) = (Around(RotationDegrees), Around(ShiftShare), Around(ShiftShare), 1 + Around(Scale));
        var (bright, contrast, saturation, hue) = (1 + Around(Brightness), 1 + Around(Contrast), 1 + Around(Saturation), Around(Hue));
        var strength = random.NextDouble() < PerspectiveShare ? Perspective : 0;
        var corners = new float[8];
        for (var i = 0; i < corners.Length; i++) corners[i] = (float)(random.NextDouble() * strength);
        return new AugmentationDraw(flip, turn, right, down, scale, bright, contrast, saturation, hue, corners);
    }

    /// <summary>A varied copy of a batch, made on all cores.</summary>
    /// <param name="batch">N x 3 x H x W; stays as it is.</param>
    /// <param name="seed">The study's seed.</param>
    /// <param name="epoch">From 1.</param>
    /// <returns>Values 0 to 1, the same labels and ids. For <see cref="None"/> the batch itself.</returns>
    public Batch Apply(Batch batch, int seed, int epoch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (this == None) return batch;
        var (area, varied) = (batch.Height * batch.Width, new float[batch.Images.Length]);
        var (from, to) = (GCHandle.Alloc(batch.Images, GCHandleType.Pinned), GCHandle.Alloc(varied, GCHandleType.Pinned));
        try
        {
            Parallel.For(0, batch.Count, i =>
            {
                var draw = Draw(seed, epoch, batch.Ids[i]);
                draw.Warp(Marshal.UnsafeAddrOfPinnedArrayElement(batch.Images, 3 * i * area), Marshal.UnsafeAddrOfPinnedArrayElement(varied, 3 * i * area), batch.Width, batch.Height);
                draw.Colour(varied.AsSpan(3 * i * area, 3 * area));
            });
        }
        finally
        {
            from.Free();
            to.Free();
        }
        return batch with { Images = varied };
    }
}
