using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using FaceValue.Study;
using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;

namespace FaceValue.Faces;

/// <summary>Finds faces with MediaPipe's own networks, run by ONNX Runtime. For many threads at once; the same image gives the same faces on any of them.</summary>
public sealed class MediaPipeDetector : IDisposable
{
    readonly DetectorSettings settings;
    readonly Anchors anchors;
    readonly InferenceSession session;
    readonly SemaphoreSlim free;
    readonly ConcurrentBag<DetectorLane> lanes = [];

    MediaPipeDetector(DetectorSettings settings, byte[] onnx)
    {
        this.settings = settings;
        anchors = settings.Model == DetectorModel.ShortRange ? Anchors.ShortRange : Anchors.FullRange;
        // One thread an image: images side by side use the cores better than one image spread over them.
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        session = new InferenceSession(onnx, options);
        free = new SemaphoreSlim(settings.Parallel);
    }

    /// <summary>Opens a detector, fetching and converting its file where that has not been done yet.</summary>
    /// <param name="settings">MediaPipe's own by default.</param>
    /// <param name="files">Where the file comes from; the workbook's by default.</param>
    /// <param name="progress">Told while the file is fetched.</param>
    /// <param name="cancellation">Stops the fetching.</param>
    /// <exception cref="MissingInputException">The detector file is nowhere to be had.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public static async Task<MediaPipeDetector> OpenAsync(
        DetectorSettings? settings = null, DetectorFiles? files = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        settings ??= new DetectorSettings();
        settings.Check();
        files ??= DetectorFiles.OfWorkbook();
        var path = await files.GetAsync(settings.Model, progress, cancellation);
        return new MediaPipeDetector(settings, ConvertedModel.Of(path, files.Folder));
    }

    /// <summary>The settings that it was opened with.</summary>
    public DetectorSettings Settings => settings;

    /// <summary>Every face of an image, the largest first: that one is the image's primary face.</summary>
    /// <param name="image">8-bit blue, green, red; any size, also a part of a larger image.</param>
    /// <exception cref="ArgumentException">The image is empty or of another kind.</exception>
    public IReadOnlyList<FaceBox> Detect(Mat image)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (image.Empty() || image.Type() != MatType.CV_8UC3)
            throw new ArgumentException($"Expected an image of 8-bit blue, green, red but got {(image.Empty() ? "an empty one" : image.Type().ToString())}.", nameof(image));
        var stride = (int)image.Step();
        var faces = Detect(MemoryMarshal.CreateReadOnlySpan(ref image.At<byte>(0, 0), checked(stride * (image.Rows - 1) + 3 * image.Cols)), image.Cols, image.Rows, stride);
        GC.KeepAlive(image);
        return faces;
    }

    /// <summary>Every face of a raw frame, the largest first.</summary>
    /// <param name="bgr">Rows of blue, green, red bytes, from the top.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="stride">Bytes from one row to the next; 0 for rows without a gap.</param>
    /// <exception cref="ArgumentException">The buffer is too small for the size.</exception>
    public IReadOnlyList<FaceBox> Detect(ReadOnlySpan<byte> bgr, int width, int height, int stride = 0)
    {
        if (stride == 0) stride = 3 * width;
        if (width < 1 || height < 1 || stride < 3L * width || bgr.Length < (long)stride * (height - 1) + 3L * width)
            throw new ArgumentException($"Expected {height} rows of {width} x 3 bytes, {stride} apart, but got {bgr.Length} bytes.", nameof(bgr));
        free.Wait();
        try
        {
            if (!lanes.TryTake(out var lane)) lane = new DetectorLane(session, anchors);
            try
            {
                return Look(lane, bgr, new Letterbox(width, height), stride);
            }
            finally
            {
                lanes.Add(lane);
            }
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Looks on another thread; waits without holding one while every lane is taken.</summary>
    /// <inheritdoc cref="Detect(Mat)"/>
    public async Task<IReadOnlyList<FaceBox>> DetectAsync(Mat image, CancellationToken cancellation = default) =>
        await Task.Run(() => Detect(image), cancellation);

    /// <summary>Gives the network and its buffers back. Not while an image is being looked at.</summary>
    public void Dispose()
    {
        while (lanes.TryTake(out var lane)) lane.Dispose();
        session.Dispose();
        free.Dispose();
    }

    IReadOnlyList<FaceBox> Look(DetectorLane lane, ReadOnlySpan<byte> bgr, Letterbox box, int stride)
    {
        if (settings.Antialias) box.Average(bgr, stride, lane.Input, anchors.Side);
        else box.Sample(bgr, stride, lane.Input, anchors.Side);
        lane.Run();
        var guesses = GuessDecoder.Decode(lane.Boxes, lane.Logits, anchors, (float)settings.MinScore);
        return
        [
            .. GuessMerger.Merge(guesses, (float)settings.MergeOverlap).Select(face => box.ToImage(face))
                .OrderByDescending(face => face.Inside.Area).ThenByDescending(face => face.Score),
        ];
    }
}
