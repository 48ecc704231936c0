using System.Security.Cryptography;
using FaceValue.Faces;
using FaceValue.Faces.Headers;
using FaceValue.Study;

namespace FaceValue.Datasets;

/// <summary>What a picture file is, read without decoding it.</summary>
/// <param name="Width">Upright, in pixels.</param>
/// <param name="Height">Upright, in pixels.</param>
/// <param name="Sha256">Of the bytes, lower-case hex.</param>
sealed record PictureFile(int Width, int Height, string Sha256)
{
    static readonly ImageReader Reader = new();

    /// <summary>Looks at many files on all cores. What cannot be used is added to the offenders, and is null in the answer.</summary>
    /// <param name="folder">Where they lie.</param>
    /// <param name="files">From the folder, with forward slashes.</param>
    /// <param name="offenders">Receives what cannot be used.</param>
    /// <param name="progress">Pictures looked at.</param>
    /// <param name="cancellation">Stops between pictures.</param>
    public static async Task<PictureFile?[]> ReadAsync(string folder, IReadOnlyList<string> files, Offenders offenders, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var looked = new PictureFile?[files.Count];
        var done = 0L;
        await Parallel.ForAsync(0, files.Count, cancellation, (i, _) =>
        {
            try
            {
                looked[i] = Of(Reader.ReadBytes(Path.Combine(folder, files[i])), files[i], offenders);
            }
            catch (UnreadableImageException e)
            {
                offenders.Add(files[i], e.Fault == ImageFault.Missing ? "it is missing" : e.Fault == ImageFault.TooManyBytes ? "it is too large" : $"it cannot be opened ({e.InnerException?.Message ?? e.Message})");
            }
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), files.Count, files[i]));
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        return looked;
    }

    static PictureFile? Of(byte[] bytes, string file, Offenders offenders)
    {
        ImageHeader? header = null;
        var fault = bytes.Length == 0 ? "it is empty" : "it is no picture, whatever its name says";
        try
        {
            header = ImageHeader.Read(bytes);
        }
        catch (InvalidDataException e)
        {
            fault = $"it is damaged ({e.Message})";
        }
        if (header is { Whole: false }) (header, fault) = (null, "it ends before the picture does");
        if (header is { Width: < 1 } or { Height: < 1 }) (header, fault) = (null, "it says that it has no pixels");
        if (header is null)
        {
            offenders.Add(file, fault);
            return null;
        }
        var turned = header.Orientation >= 5;
        return new PictureFile(turned ? header.Height : header.Width, turned ? header.Width : header.Height, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
