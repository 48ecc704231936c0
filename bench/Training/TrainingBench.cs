using System.Diagnostics;
using FaceValue.Datasets;
using FaceValue.Evaluation;
using FaceValue.Statistics;
using FaceValue.Training;

namespace FaceValue.Bench.Training;

/// <summary>Our trainer against Debian's PyTorch on the same images with the same ResNet18, and ONNX scoring against PyTorch's; by turns in one run, each one's best of several.</summary>
static class TrainingBench
{
    const int Rounds = 5, TrainingBatch = 32;

    public static Task RunAsync()
    {
        Console.WriteLine("Training");
        if (!TrainingPeer.IsThere()) Console.WriteLine("  no PyTorch to compare with: apt-get install python3-torch");
        var work = Directory.CreateTempSubdirectory("facevalue-bench-");
        try
        {
            // One thread for each side, as the study runs its models (side by side), and all cores for one model.
            foreach (var threads in new[] { 1, Environment.ProcessorCount }.Distinct())
                foreach (var (side, count) in new[] { (64, 256), (224, 64) })
                {
                    var noise = new Noise(count, side, TrainingBatch);
                    Learn(noise, Path.Combine(work.FullName, $"train-{side}-{threads}"), threads);
                    foreach (var batch in new[] { 4, 32 }) Score(new Noise(count, side, batch), Path.Combine(work.FullName, $"score-{side}-{batch}-{threads}"), threads);
                }
        }
        finally
        {
            work.Delete(recursive: true);
        }
        return Task.CompletedTask;
    }

    static void Learn(Noise noise, string folder, int threads)
    {
        using var peer = TrainingPeer.Start();
        // Two epochs: the second is without what is paid once.
        var (ours, theirs) = Best(round => Train(noise, Path.Combine(folder, $"{round}"), 2, threads).Epochs[^1].ImagesPerSecond, peer is null ? null : () => peer.Measure("train", noise, threads));
        Print($"training, {noise.Side} px, {threads} threads", ours, theirs);
    }

    // In a process of its own on their side as well: one that has trained before keeps its memory and scores up to a quarter faster than one that only scores.
    static void Score(Noise noise, string folder, int threads)
    {
        using var peer = TrainingPeer.Start();
        using var predictor = Predictor.Open(Train(new Noise(5, noise.Side, 5), folder, 1, threads).Model, threads);
        var (ours, theirs) = Best(_ =>
        {
            var clock = Stopwatch.StartNew();
            foreach (var batch in noise.Epoch(1)) predictor.Logits(batch.Images, batch.Count);
            return noise.Count / clock.Elapsed.TotalSeconds;
        }, peer is null ? null : () => peer.Measure("infer", noise, threads));
        Print($"scoring, {noise.Side} px, {noise.BatchSize} at a time, {threads} threads", ours, theirs);
    }

    // By turns; the first round warms both up.
    static (double Ours, double Theirs) Best(Func<int, double> ours, Func<double>? theirs)
    {
        var rounds = Enumerable.Range(0, Rounds + 1).Select(round => (Ours: ours(round), Theirs: theirs?.Invoke() ?? 0)).Skip(1).ToList();
        return (rounds.Max(round => round.Ours), rounds.Max(round => round.Theirs));
    }

    static TrainedModel Train(Noise noise, string folder, int epochs, int threads) => Trainer.Train(new TrainingTask
    {
        Name = "bench",
        Set = "noise",
        Recipe = new() { Weights = Weights.None, Trained = TrainedLayers.All, ImageSide = noise.Side, Epochs = epochs, BatchSize = noise.BatchSize },
        Training = noise,
        Validation = new Noise(1, noise.Side, 1),
        Folder = folder,
        Threads = threads,
    });

    static void Print(string what, double ours, double theirs) =>
        Console.WriteLine($"  {what,-42} {ours,7:0.0} images/s   {(theirs > 0 ? $"PyTorch {theirs:0.0}   ratio {ours / theirs:0.00}" : "")}");

    /// <summary>Images made once, so that only the network is measured.</summary>
    internal sealed class Noise : IBatchSource
    {
        public Noise(int count, int side, int batchSize)
        {
            (Count, Side, BatchSize) = (count, side, batchSize);
            var random = new RandomStream(1);
            Images = new float[count * 3 * side * side];
            for (var i = 0; i < Images.Length; i++) Images[i] = (float)random.NextDouble();
        }

        public int Count { get; }

        public int Side { get; }

        public int BatchSize { get; }

        public float[] Images { get; }

        public IReadOnlyList<string> Classes { get; } = ["angry", "fear", "happy", "sad", "surprise"];

        public IReadOnlyList<string> Ids => [.. Enumerable.Range(0, Count).Select(i => $"{i}")];

        public IReadOnlyList<int> Labels => [.. Enumerable.Range(0, Count).Select(i => i % 5)];

        public string Fingerprint => $"noise {Count} {Side}";

        public IEnumerable<Batch> Epoch(int epoch)
        {
            var each = 3 * Side * Side;
            for (var from = 0; from < Count; from += BatchSize)
            {
                var size = Math.Min(BatchSize, Count - from);
                yield return new Batch(Images[(from * each)..((from + size) * each)], size, Side, Side, [.. Labels.Skip(from).Take(size).Select(label => (long)label)], [.. Ids.Skip(from).Take(size)]);
            }
        }
    }
}
