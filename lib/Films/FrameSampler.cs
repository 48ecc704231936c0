namespace FaceValue.Films;

/// <summary>Takes frames out of films: the same ones, with the same numbers, whichever decoder this machine has.</summary>
public sealed class FrameSampler
{
    // A container rounds its duration, and its sound may run on for a moment.
    const double TolerableShare = 0.03;

    readonly FfmpegProgram? ffmpeg;

    /// <summary>Samples as the settings say.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The settings need the <c>ffmpeg</c> program, which is not here.</exception>
    public FrameSampler(SamplingSettings? settings = null)
    {
        Settings = settings ?? new SamplingSettings();
        Settings.Check();
        ffmpeg = Settings.Decoder == FrameDecoder.OpenCv ? null : FfmpegProgram.Find();
        if (ffmpeg is not null) return;
        if (Settings.Decoder == FrameDecoder.Ffmpeg) throw new InvalidOperationException("There is no ffmpeg program on the PATH. Install it, or let the decoder be Automatic.");
        if (Settings.Mode == SamplingMode.Keyframes) throw new InvalidOperationException("Keyframes can be taken only by the ffmpeg program, which is not on the PATH or not asked for. Install it, or sample EveryNth frame.");
    }

    /// <summary>The settings that it samples by.</summary>
    public SamplingSettings Settings { get; }

    /// <summary>What decodes here; never <see cref="FrameDecoder.Automatic"/>.</summary>
    public FrameDecoder Decoder => ffmpeg is null ? FrameDecoder.OpenCv : FrameDecoder.Ffmpeg;

    /// <summary>How many frames a film should give; in keyframe mode, how many at most.</summary>
    public long Expected(Film film) => (film.Frames + Settings.Every - 1) / Settings.Every;

    /// <summary>The frames of one film, in order.</summary>
    /// <param name="film">The film.</param>
    /// <param name="threads">Threads that decode. Two films on one thread each are faster than one film on two.</param>
    /// <param name="cancellation">Stops between frames.</param>
    /// <returns>Frames that last until the next one is asked for.</returns>
    /// <exception cref="UnreadableFilmException">The film cannot be decoded, or ends before the end that it announces; told after the frames that could be read.</exception>
    public IEnumerable<SampledFrame> Sample(Film film, int threads = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(film);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return Checked(film, ffmpeg is null ? OpenCvFrames.Read(film, Settings, threads, cancellation) : FfmpegFrames.Read(ffmpeg, film, Settings, threads, cancellation));
    }

    IEnumerable<SampledFrame> Checked(Film film, IEnumerable<SampledFrame> frames)
    {
        double last = double.NaN, widest = Settings.Every / film.FrameRate;
        foreach (var frame in frames)
        {
            if (frame.Seconds - last > widest) widest = frame.Seconds - last;
            last = frame.Seconds;
            yield return frame;
        }
        if (double.IsNaN(last)) throw new UnreadableFilmException(film.File, FilmFault.NoPicture, "not a single frame of it could be decoded. Check that it plays.");
        // Its end lies within one step of its last sample. Keyframes may be sparse, so their mode cannot tell.
        if (!Settings.MayEndEarly && Settings.Mode == SamplingMode.EveryNth && last + widest < film.DurationSeconds * (1 - TolerableShare) - 0.1 / film.FrameRate)
            throw new UnreadableFilmException(film.File, FilmFault.CutShort,
                $"its last frame that can be read is at {TimeSpan.FromSeconds(last):hh\\:mm\\:ss} of {TimeSpan.FromSeconds(film.DurationSeconds):hh\\:mm\\:ss}. Copy it again; or, where its sound is meant to run on after its picture, set MayEndEarly.");
    }
}
