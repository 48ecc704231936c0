using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using FaceValue.Study;
using OpenCvSharp;

namespace FaceValue.Bench.Films;

/// <summary>A 720p H.264 film: photographs of faces, slowly panned over, cut every few seconds, with grain.</summary>
static class BenchFilm
{
    public const int Rate = 24;
    const string PhotosVariable = "FACEVALUE_BENCH_PHOTOS";
    const int Width = 1280, Height = 720, ShotFrames = 78;

    /// <summary>Writes one.</summary>
    public static string Write(string path, int frames)
    {
        var folder = Environment.GetEnvironmentVariable(PhotosVariable) ?? Path.Combine(StudyFolder.FindRoot(), "..", "shared", "samples", "faces");
        var photos = Directory.Exists(folder) ? Directory.GetFiles(folder).Order().Select(file => Cv2.ImRead(file)).Where(photo => !photo.Empty()).ToList() : [];
        if (photos.Count == 0) throw new InvalidOperationException($"The bench needs photographs of faces; there are none in '{folder}'. Name a folder of yours in {PhotosVariable}.");
        var ffmpeg = new ProcessStartInfo("ffmpeg",
            ["-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "bgr24", "-s", $"{Width}x{Height}", "-r", $"{Rate}", "-i", "pipe:0", "-c:v", "libx264", "-preset", "veryfast", "-crf", "21", "-pix_fmt", "yuv420p", path]) { RedirectStandardInput = true };
        using var process = Process.Start(ffmpeg)!;
        using var frame = new Mat(Height, Width, MatType.CV_8UC3);
        using var grain = new Mat(Height, Width, MatType.CV_8UC3);
        var bytes = new byte[3 * Width * Height];
        for (var number = 0; number < frames; number++)
        {
            var photo = photos[number / ShotFrames % photos.Count];
            Pan(photo, frame, number % ShotFrames / (double)ShotFrames);
            Cv2.Randn(grain, new Scalar(4, 4, 4), new Scalar(3, 3, 3));
            Cv2.Add(frame, grain, frame);
            Marshal.Copy(frame.Data, bytes, 0, bytes.Length);
            process.StandardInput.BaseStream.Write(bytes);
        }
        process.StandardInput.Close();
        process.WaitForExit();
        foreach (var photo in photos) photo.Dispose();
        return process.ExitCode == 0 ? path : throw new InvalidOperationException("ffmpeg could not write the film.");
    }

    /// <summary>Its first shots.</summary>
    public static string Beginning(string film, string path) => Ffmpeg("-i", film, "-t", "20", "-c", "copy", path);

    /// <summary>The same film in a quarter of the width.</summary>
    public static string Smaller(string film, string path) => Ffmpeg("-i", film, "-vf", "scale=320:180", "-c:v", "libx264", "-preset", "veryfast", path);

    /// <summary>The same film so many times in a row, without encoding anew.</summary>
    public static string Repeat(string film, string path, int times) => Ffmpeg("-stream_loop", (times - 1).ToString(CultureInfo.InvariantCulture), "-i", film, "-c", "copy", path);

    static string Ffmpeg(params string[] arguments)
    {
        using var process = Process.Start("ffmpeg", ["-nostdin", "-v", "error", "-y", .. arguments]);
        process.WaitForExit();
        return process.ExitCode == 0 ? arguments[^1] : throw new InvalidOperationException($"ffmpeg ended with {process.ExitCode}: {string.Join(' ', arguments)}");
    }

    static void Pan(Mat photo, Mat frame, double along)
    {
        var high = Math.Min(photo.Height, photo.Width * Height / Width);
        var wide = high * Width / Height;
        using var part = new Mat(photo, new Rect((int)((photo.Width - wide) * along), (int)((photo.Height - high) * along / 2), wide, high));
        Cv2.Resize(part, frame, frame.Size(), 0, 0, InterpolationFlags.Linear);
    }
}
