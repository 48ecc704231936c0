using System.Diagnostics;
using System.Globalization;
using FaceValue.Datasets;
using OpenCvSharp;

namespace FaceValue.Bench.Datasets;

/// <summary>How fast a set is read and how many images a second its batches have, against the rate at which a network learns from them.</summary>
static class DatasetsBench
{
    const int Pictures = 3000;

    /// <summary>Prints the figures.</summary>
    /// <param name="rate64">Images a second that training takes at 64 pixels; by default what a full-width ResNet18 took on two cores.</param>
    /// <param name="rate224">The same at 224 pixels.</param>
    public static async Task RunAsync(double rate64 = 182, double rate224 = 15.9)
    {
        var work = Directory.CreateTempSubdirectory("facevalue-bench-");
        try
        {
            var taxonomy = new Taxonomy { Name = "halves", Classes = [new LabelClass { Name = "even", Colour = "#112233" }, new LabelClass { Name = "odd", Colour = "#445566" }] };
            Draw(work.FullName);
            var watch = Stopwatch.StartNew();
            var set = await ClassFolders.ReadAsync("bench", work.FullName, taxonomy);
            Print($"{Pictures} pictures of 100 pixels: read", watch.Elapsed.TotalSeconds, "s", "aim 1 s", watch.Elapsed.TotalSeconds);
            foreach (var (side, rate) in ((int, double)[])[(64, rate64), (224, rate224)])
                foreach (var augmentation in (Augmentation[])[Augmentation.None, Augmentation.Light, Augmentation.Medium, Augmentation.Heavy])
                {
                    watch.Restart();
                    var batches = await FaceBatches.OpenAsync(set, new FaceBatchSettings { ImageSide = side, Augmentation = augmentation });
                    if (augmentation == Augmentation.None) Print($"decoded for {side} pixels", watch.Elapsed.TotalSeconds, "s", "aim 1 s", watch.Elapsed.TotalSeconds);
                    _ = batches.Epoch(1).Take(5).Count();
                    watch.Restart();
                    var images = batches.Epoch(2).Sum(batch => batch.Count);
                    var seen = images / watch.Elapsed.TotalSeconds;
                    Print($"batches of 32, {side} pixels, {augmentation.Name}", seen / 32, "batches/s", $"training {rate / 32:0.0} batches/s", seen / rate);
                }
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    // Soft blotches with a little noise: as large as a JPEG of a face.
    static void Draw(string folder)
    {
        foreach (var name in (string[])["even", "odd"]) Directory.CreateDirectory(Path.Combine(folder, name));
        Parallel.For(0, Pictures, i =>
        {
            var bytes = new byte[12 * 12 * 3];
            new Random(i).NextBytes(bytes);
            using var coarse = Mat.FromPixelData(12, 12, MatType.CV_8UC3, bytes);
            using var picture = coarse.Resize(new Size(100, 100), 0, 0, InterpolationFlags.Cubic);
            picture.ImWrite(Path.Combine(folder, i % 2 == 0 ? "even" : "odd", $"{i:D4}.jpg"));
        });
    }

    static void Print(string what, double ours, string unit, string peer, double ratio) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-44} {ours,9:0.00} {unit,-10} {peer,-28} ratio {ratio:0.0}"));
}
