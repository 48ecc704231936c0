using System.Diagnostics;
using System.Globalization;
using FaceValue.Study;
using OpenCvSharp;

namespace FaceValue.Bench.Films;

/// <summary>A 720p H.264 film: photographs of faces, slowly panned over, cut every few seconds, with grain.</summary>
static class BenchFilm
{
    public const int Rate = 24;
    const int Width = 1280, Height = 720, ShotFrames = 78;

    /// <summary>Writes one.</summary>
    public static string Write(string path, int frames)
    {
        var photos = Directory.GetFiles(Path.Combine(StudyFolder.FindRoot(), "..", "shared", "samples", "faces")).Order().Select(file => Cv2.ImRead(file)).ToList();
        if (photos.Count == 0) throw new InvalidOperationException("The bench needs photographs of faces in ../shared/samples/faces.");
        var ffmpeg = new ProcessStartInfo("ffmpeg",
            ["-nostdin", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "bgr24", "-s", $"{Width}x{Height}", "-r", $"{Rate}", "-i", "pipe:0", "-c:v", "libx264", "-preset", "veryfast", "-crf", "21", "-pix_fmt", "yuv420p", path]) { RedirectStandardInput = true };
        ffmpeg.ArgumentList.Remove("-nostdin");
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
            System.Runtime.InteropServices.Marshal.Copy(frame.Data, bytes, 0, bytes.Length);
            process.StandardInput.BaseStream.Write(bytes);
        }
        process.StandardInput.Close();
        process.WaitForExit();
        foreach (var photo in photos) photo.Dispose();
        return process.ExitCode == 0 ? path : throw new InvalidOperationException("ffmpeg could not write the film.");
    }

    /// <summary>The same film so many times in a row, without encoding anew.</summary>
    public static string Repeat(string film, string path, int times)
    {
        using var process = Process.Start("ffmpeg", ["-nostdin", "-v", "error", "-y", "-stream_loop", (times - 1).ToString(CultureInfo.InvariantCulture), "-i", film, "-c", "copy", path]);
        process.WaitForExit();
        return process.ExitCode == 0 ? path : throw new InvalidOperationException("ffmpeg could not repeat the film.");
    }

    static void Pan(Mat photo, Mat frame, double along)
    {
        var high = Math.Min(photo.Height, photo.Width * Height / Width);
        var wide = high * Width / Height;
        using var part = new Mat(photo, new Rect((int)((photo.Width - wide) * along), (int)((photo.Height - high) * along / 2), wide, high));
        Cv2.Resize(part, frame, frame.Size(), 0, 0, InterpolationFlags.Linear);
    }
}
