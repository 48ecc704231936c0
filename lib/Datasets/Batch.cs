namespace FaceValue.Datasets;

/// <summary>Some images with their labels, as plain numbers: tensors begin where training does.</summary>
/// <param name="Images">N x 3 x H x W values in row-major order; red, green, blue; 0 to 1.</param>
/// <param name="Count">N, the number of images.</param>
/// <param name="Height">H, in pixels.</param>
/// <param name="Width">W, in pixels.</param>
/// <param name="Labels">N classes, each 0 to C - 1.</param>
/// <param name="Ids">N names, told where something is wrong with an image.</param>
public sealed record Batch(float[] Images, int Count, int Height, int Width, long[] Labels, IReadOnlyList<string> Ids)
{
    /// <summary>Says what does not fit, with the images' ids.</summary>
    /// <exception cref="ArgumentException">The parts do not fit each other, the recipe's side or the classes.</exception>
    internal void Check(int side, int classes)
    {
        if (Count < 1 || Labels.Length != Count || Ids.Count != Count || Images.LongLength != 3L * Count * Height * Width)
            throw new ArgumentException($"A batch of {Count} images of {Width} x {Height} pixels has {Images.Length} values, {Labels.Length} labels and {Ids.Count} ids; " +
                "expected N x 3 x H x W values, N labels and N ids.");
        if (Height != side || Width != side)
            throw new ArgumentException($"The images of a batch are {Width} x {Height} pixels, the recipe says {side} x {side} ('{Ids[0]}' and {Count - 1} more). Make the batches with the recipe's ImageSide.");
        var wrong = Enumerable.Range(0, Count).Where(i => Labels[i] < 0 || Labels[i] >= classes).Select(i => $"'{Ids[i]}' ({Labels[i]})").ToList();
        if (wrong.Count > 0) throw new ArgumentException($"Labels must be 0 to {classes - 1}; these are not: {string.Join(", ", wrong)}.");
    }
}
