using FaceValue.Datasets;
using FaceValue.Statistics;

namespace FaceValue.Tests.Training;

/// <summary>Pictures that a network can tell apart: a class is where a bright square lies; the rest is noise. Order changes with the epoch.</summary>
sealed class ToyFaces(int count, int classes = 3, int seed = 1, int batchSize = 8, bool shuffleLabels = false, int side = 32) : IBatchSource
{
    readonly int[] labels = MakeLabels(count, classes, seed, shuffleLabels);

    public IReadOnlyList<string> Classes => [.. Enumerable.Range(0, classes).Select(c => $"class {c}")];

    public IReadOnlyList<string> Ids => [.. Enumerable.Range(0, count).Select(i => $"toy-{seed}-{i}")];

    public IReadOnlyList<int> Labels => labels;

    public string Fingerprint { get; init; } = $"{count} toys of {classes}, seed {seed}, shuffled {shuffleLabels}";

    /// <summary>Called before each batch is made.</summary>
    public Action<int, int>? OnBatch { get; init; }

    /// <summary>Spoils the picture of this number.</summary>
    public int? NotANumber { get; init; }

    public IEnumerable<Batch> Epoch(int epoch)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        new RandomStream(seed, epoch).Shuffle(order.AsSpan());
        foreach (var (number, chunk) in order.Chunk(batchSize).Index())
        {
            OnBatch?.Invoke(epoch, number);
            var images = new float[chunk.Length * 3 * side * side];
            for (var i = 0; i < chunk.Length; i++) Draw(chunk[i], images.AsSpan(i * 3 * side * side, 3 * side * side));
            yield return new Batch(images, chunk.Length, side, side, [.. chunk.Select(i => (long)labels[i])], [.. chunk.Select(i => Ids[i])]);
        }
    }

    // The square follows the true class, the label may not.
    void Draw(int image, Span<float> planes)
    {
        var random = new RandomStream(seed, 1_000_000 + image);
        foreach (ref var value in planes) value = (float)(0.5 * random.NextDouble());
        var place = image % classes;
        for (var plane = 0; plane < 3; plane++)
            for (var y = 0; y < side / 2; y++)
                for (var x = 0; x < side / 2; x++)
                    planes[(plane * side + y + place / 2 % 2 * side / 2) * side + x + place % 2 * side / 2] += place < 4 ? 0.5f : 0;
        if (image == NotANumber) planes[0] = float.NaN;
    }

    static int[] MakeLabels(int count, int classes, int seed, bool shuffle)
    {
        int[] labels = [.. Enumerable.Range(0, count).Select(i => i % classes)];
        if (shuffle) new RandomStream(seed, -1).Shuffle(labels.AsSpan());
        return labels;
    }
}
