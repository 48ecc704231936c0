using System.Security.Cryptography;
using OpenCvSharp;

namespace FaceValue.Backlot.Films;

/// <summary>Writes frames to a video file.</summary>
static class FilmFile
{
    /// <summary>Writes a film whole or not at all.</summary>
    /// <param name="path">Where it goes; its ending is .mp4.</param>
    /// <param name="frames">The frames in order.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="size">Their size in pixels.</param>
    /// <param name="framesPerSecond">The file's rate.</param>
    /// <param name="seen">Called with each frame, once it is written.</param>
    /// <param name="cancellation">Stops between frames.</param>
    /// <returns>SHA-256 of the file, lower-case hex.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static string Write(string path, IEnumerable<FilmedFrame> frames, int count, (int Width, int Height) size, double framesPerSecond, Action<FilmedFrame> seen, CancellationToken cancellation)
    {
        // The writer finds its format by the file's ending, so an unfinished film lies in a folder of its own rather than under another ending.
        var part = Path.Combine(Path.GetDirectoryName(path)!, "unfinished.part", Path.GetFileName(path));
        Directory.CreateDirectory(Path.GetDirectoryName(part)!);
        try
        {
            // Of the codecs in OpenCvSharp's own build this is the one that every reader knows.
            using (var writer = new VideoWriter(part, VideoWriter.FourCC('m', 'p', '4', 'v'), framesPerSecond, new Size(size.Width, size.Height)))
            {
                if (!writer.IsOpened()) throw new IOException($"OpenCV cannot write the video '{part}'. Make its folder writable; `doctor` tells whether OpenCV itself works.");
                using var mat = new Mat(size.Height, size.Width, MatType.CV_8UC3);
                foreach (var frame in frames)
                {
                    cancellation.ThrowIfCancellationRequested();
                    frame.Picture.CopyBgr(mat.AsSpan<byte>());
                    writer.Write(mat);
                    seen(frame);
                }
            }
            Verify(part, count);
            File.Move(part, path, overwrite: true);
            using var film = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(film));
        }
        finally
        {
            File.Delete(part);
        }
    }

    // The writer does not tell when the disk is full.
    static void Verify(string part, int count)
    {
        using var written = new VideoCapture(part);
        var frames = written.IsOpened() ? written.FrameCount : 0;
        if (frames != count) throw new IOException($"'{part}' holds {frames} of {count} frames. Is the disk full?");
    }
}
