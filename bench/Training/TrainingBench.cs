using System.Diagnostics;
using System.Runtime.InteropServices;
using FaceValue.Datasets;
using FaceValue.Evaluation;
using FaceValue.Statistics;
using FaceValue.Training;

namespace FaceValue.Bench.Training;

/// <summary>Our trainer against Debian's PyTorch on the same images with the same ResNet18, and ONNX scoring against PyTorch's; by turns in one run, each one's best of several.</summary>
static class TrainingBench
{
    // One thread for each side, as the study runs its models (side by side), and because threads that wait for each other measure the machine's other work.
    const int Rounds = 3, BatchSize = 32, Threads = 1;

    public static Task RunAsync()
    {
        Console.WriteLine($"Training ({Threads} thread each)");
        using var peer = TrainingPeer.Start();
        if (peer is null) Console.WriteLine("  no PyTorch to compare with: apt-get install python3-torch");
        var work = Directory.CreateTempSubdirectory("facevalue-bench-");
        try
        {
            foreach (var (side, count) in new[] { (64, 256), (224, 64) }) Compare(peer, work.FullName, side, count);
        }
        finally
        {
            work.Delete(recursive: true);
        }
        return Task.CompletedTask;
    }

    static void Compare(TrainingPeer? peer, string folder, int side, int count)
    {
        var noise = new Noise(count, side);
        var file = Path.Combine(folder, $"{side}.f32");
        File.WriteAllBytes(file, MemoryMarshal.AsBytes<float>(noise.Images).ToArray());
        var (ours, theirs, scored, theirScored) = (0.0, 0.0, 0.0, 0.0);
        // The first round warms both up.
        for (var round = 0; round <= Rounds; round++)
        {
            // Two epochs: the second is without what is paid once.
            var recipe = new Recipe { Weights = Weights.None, Trained = TrainedLayers.All, ImageSide = side, Epochs = 2, BatchSize = BatchSize };
            var trained = Trainer.Train(new TrainingTask { Name = "bench", Set = "noise", Recipe = recipe, Training = noise, Validation = new Noise(1, side), Folder = Path.Combine(folder, $"{side}-{round}"), Threads = Threads });
            var their = peer?.Measure("train", file, count, side, BatchSize, 1, Threads) ?? 0;
            using var predictor = Predictor.Open(trained.Model, Threads);
            var clock = Stopwatch.StartNew();
            foreach (var batch in noise.Epoch(1)) predictor.Logits(batch.Images, batch.Count);
            var speed = count / clock.Elapsed.TotalSeconds;
            var theirSpeed = peer?.Measure("infer", file, count, side, BatchSize, 1, Threads) ?? 0;
            if (round == 0) continue;
            ours = Math.Max(ours, trained.Epochs[^1].ImagesPerSecond);
            (theirs, scored, theirScored) = (Math.Max(theirs, their), Math.Max(scored, speed), Math.Max(theirScored, theirSpeed));
        }
        Print($"training, {side} px", ours, theirs);
        Print($"scoring, {side} px", scored, theirScored);
    }

    static void Print(string what, double ours, double theirs) =>
        Console.WriteLine($"  {what,-20} {ours,7:0.0} images/s   {(theirs > 0 ? $"PyTorch {theirs:0.0}   ratio {ours / theirs:0.00}" : "")}");

    /// <summary>Images made once, so that only the network is measured.</summary>
    sealed class Noise : IBatchSource
    {
        readonly int count, side;

        public Noise(int count, int side)
        {
            (this.count, this.side) = (count, side);
            var random = new RandomStream(1);
            Images = new float[count * 3 * side * side];
            for (var i = 0; i < Images.Length; i++) Images[i] = (float)random.NextDouble();
        }

        public float[] Images { get; }

        public IReadOnlyList<string> Classes { get; } = ["angry", "fear", "happy", "sad", "surprise"];

        public IReadOnlyList<string> Ids => [.. Enumerable.Range(0, count).Select(i => $"{i}")];

        public IReadOnlyList<int> Labels => [.. Enumerable.Range(0, count).Select(i => i % 5)];

        public string Fingerprint => $"noise {count} {side}";

        public IEnumerable<Batch> Epoch(int epoch)
        {
            var each = 3 * side * side;
            for (var from = 0; from < count; from += BatchSize)
            {
                var size = Math.Min(BatchSize, count - from);
                yield return new Batch(Images[(from * each)..((from + size) * each)], size, side, side, [.. Labels.Skip(from).Take(size).Select(label => (long)label)], [.. Ids.Skip(from).Take(size)]);
            }
        }
    }
}
