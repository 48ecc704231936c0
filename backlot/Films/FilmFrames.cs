using OpenCvSharp;

namespace FaceValue.Backlot.Films;

/// <summary>Reads frames of the backlot's films back, for looking at them. The study's own sampling is the library's.</summary>
public static class FilmFrames
{
    /// <summary>Reads some frames, in the order of the film.</summary>
    /// <param name="path">The film's file.</param>
    /// <param name="wanted">Whether a frame is wanted, by its number from 0; the others are passed over without their pixels.</param>
    /// <returns>Number and picture; the picture is good until the next one is asked for.</returns>
    /// <exception cref="IOException">The file cannot be opened as a video.</exception>
    public static IEnumerable<(int Frame, Mat Picture)> Read(string path, Func<int, bool> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        using var film = new VideoCapture(path);
        if (!film.IsOpened()) throw new IOException($"'{path}' cannot be opened as a video. Delete it and open the backlot again.");
        using var picture = new Mat();
        for (var frame = 0; film.Grab(); frame++)
            if (wanted(frame) && film.Retrieve(picture))
                yield return (frame, picture);
    }

    /// <summary>Some frames as JPEG files.</summary>
    /// <inheritdoc cref="Read"/>
    /// <param name="frames">Numbers from 0.</param>
    public static IReadOnlyList<byte[]> Pictures(string path, IReadOnlyCollection<int> frames) =>
        [.. Read(path, frames.Contains).Select(read => read.Picture.ImEncode(".jpg", [new ImageEncodingParam(ImwriteFlags.JpegQuality, 90)]))];
}
