using System.Diagnostics;
using System.Runtime.InteropServices;
using OpenCvSharp;

namespace FaceValue.Films;

/// <summary>Frames by the <c>ffmpeg</c> program: one process a film, which decodes while the last frame is being looked at.</summary>
static class FfmpegFrames
{
    /// <exception cref="UnreadableFilmException">The program gave up.</exception>
    public static IEnumerable<SampledFrame> Read(FfmpegProgram program, Film film, SamplingSettings settings, int threads, CancellationToken cancellation)
    {
        using var process = Process.Start(program.Sampling(film.File, settings, film.FrameRate, threads))!;
        using var log = new FfmpegLog(process.StandardError);
        // Also ends the program where the caller stops in the middle of a film; disposed before the log, which waits for that end.
        using var ending = new Ending(process);
        using var stopped = cancellation.Register(ending.Dispose);
        var image = new Mat();
        try
        {
            double? start = null;
            var last = -1;
            for (var taken = 0; log.Next() is { } told; taken++)
            {
                image.Create(told.Height, told.Width, MatType.CV_8UC3);
                if (!Fill(image, process.StandardOutput.BaseStream)) break;
                start ??= told.Seconds;
                var seconds = told.Seconds - start ?? (double)taken * settings.Every / film.FrameRate;
                // Reckoned numbers may fall together where the rate varies; two frames never share one.
                last = settings.Mode == SamplingMode.Keyframes ? Math.Max(last + 1, (int)Math.Round(seconds * film.FrameRate)) : taken * settings.Every;
                yield return new SampledFrame(last, seconds, image);
            }
            cancellation.ThrowIfCancellationRequested();
            process.WaitForExit();
            if (process.ExitCode != 0) throw new UnreadableFilmException(film.File, FilmFault.Broken, $"ffmpeg ended with {process.ExitCode} ({log.Complaint ?? "no message"}). Check that the film plays.");
        }
        finally
        {
            image.Dispose();
        }
    }

    static bool Fill(Mat image, Stream stream)
    {
        var pixels = MemoryMarshal.CreateSpan(ref image.At<byte>(0, 0), checked(3 * image.Rows * image.Cols));
        var whole = stream.ReadAtLeast(pixels, pixels.Length, throwOnEndOfStream: false) == pixels.Length;
        GC.KeepAlive(image);
        return whole;
    }

    sealed class Ending(Process process) : IDisposable
    {
        public void Dispose()
        {
            try { process.Kill(entireProcessTree: true); }
            catch (InvalidOperationException) { /* it has ended, or is being disposed of */ }
        }
    }
}
