using OpenCvSharp;

namespace FaceValue.Films;

/// <summary>Frames by the decoder inside OpenCV: every frame is decoded, but only those asked for are converted.</summary>
static class OpenCvFrames
{
    // CAP_PROP_N_THREADS, which OpenCvSharp does not name.
    const int ThreadsProperty = 70;

    public static IEnumerable<SampledFrame> Read(Film film, SamplingSettings settings, int threads, CancellationToken cancellation)
    {
        using var capture = new VideoCapture(film.File, VideoCaptureAPIs.FFMPEG, [ThreadsProperty, threads]);
        if (!capture.IsOpened()) throw new UnreadableFilmException(film.File, FilmFault.Broken, "OpenCV could not open it again. Check that the file is not being written.");
        capture.Set(VideoCaptureProperties.OrientationAuto, 1);
        using var image = new Mat();
        double? start = null;
        for (var number = 0; capture.Grab(); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (number % settings.Every != 0) continue;
            if (!capture.Retrieve(image) || image.Empty()) throw new UnreadableFilmException(film.File, FilmFault.Broken, $"frame {number} cannot be decoded. Check that the film plays.");
            var seconds = capture.Get(VideoCaptureProperties.PosMsec) / 1000;
            start ??= seconds;
            // A container without time stamps has every frame at 0.
            yield return new SampledFrame(number, number > 0 && seconds <= start ? number / film.FrameRate : seconds - start.Value, image);
        }
    }
}
