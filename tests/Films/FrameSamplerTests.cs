using FaceValue.Films;
using OpenCvSharp;

namespace FaceValue.Tests.Films;

public class FrameSamplerTests
{
    // Mean difference of the two decoders' pixels, of 255: they convert colours by other rounding.
    const double PixelTolerance = 1.5;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static IReadOnlyList<FrameDecoder> Decoders => FfmpegProgram.Find() is null ? [FrameDecoder.OpenCv] : [FrameDecoder.OpenCv, FrameDecoder.Ffmpeg];

    static Film Open(string path) => Film.Open(new FilmFile("film", path));

    static List<(int Number, double Seconds, Mat Image)> Take(Film film, int every, FrameDecoder decoder) =>
        [.. new FrameSampler(new SamplingSettings { Every = every, Decoder = decoder }).Sample(film, 1, Stop).Select(frame => (frame.Number, frame.Seconds, frame.Image.Clone()))];

    /// <summary>Every decoder takes the frames whose pictures show the numbers asked for, and all agree.</summary>
    static void Agree(string path, int frames, int every, Func<int, double> seconds, Func<Mat, int>? numberOf = null)
    {
        var film = Open(path);
        var first = Take(film, every, FrameDecoder.OpenCv);
        int[] wanted = [.. Enumerable.Range(0, frames).Where(number => number % every == 0)];
        foreach (var decoder in Decoders)
        {
            var taken = Take(film, every, decoder);
            Assert.Equal(wanted, taken.Select(frame => frame.Number));
            Assert.Equal(wanted, taken.Select(frame => (numberOf ?? CodedFilm.NumberOf)(frame.Image)));
            Assert.All(taken, frame => Assert.Equal(seconds(frame.Number), frame.Seconds, 2e-3));
            Assert.All(taken.Zip(first), pair =>
            {
                Assert.Equal((film.Width, film.Height), (pair.First.Image.Width, pair.First.Image.Height));
                using var difference = new Mat();
                Cv2.Absdiff(pair.First.Image, pair.Second.Image, difference);
                var mean = Cv2.Mean(difference);
                Assert.InRange((mean.Val0 + mean.Val1 + mean.Val2) / 3, 0, PixelTolerance);
            });
        }
    }

    [Theory]
    [InlineData("film.mp4", 61, 7, 25)]
    [InlineData("film.avi", 61, 7, 25)]
    [InlineData("film.mp4", 40, 1, 23.976)]
    [InlineData("film.mp4", 24, 2, 0.06)]
    [InlineData("film.mp4", 1, 100, 25)]
    public void Both_decoders_take_the_same_frames_of_what_OpenCV_writes(string name, int frames, int every, double rate)
    {
        using var folder = new TempFolder();
        Agree(CodedFilm.Write(folder[name], frames, rate), frames, every, number => number / rate);
    }

    [Theory]
    [InlineData("bframes.mp4", "-c:v", "libx264", "-bf", "3", "-g", "24", "-pix_fmt", "yuv420p")]
    [InlineData("film.mkv", "-c:v", "libx264", "-g", "250", "-pix_fmt", "yuv420p")]
    [InlineData("film.avi", "-c:v", "mpeg4", "-g", "12", "-q:v", "3")]
    [InlineData("film.webm", "-c:v", "libvpx-vp9", "-deadline", "realtime", "-b:v", "1M")]
    [InlineData("film.ts", "-c:v", "libx264", "-bf", "2", "-pix_fmt", "yuv420p")]
    [InlineData("ten-bit.mkv", "-c:v", "libx265", "-pix_fmt", "yuv420p10le", "-x265-params", "log-level=error")]
    [InlineData("late.ts", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-output_ts_offset", "5")]
    public void Both_decoders_take_the_same_frames_of_other_codecs_and_containers(string name, params string[] encoding)
    {
        using var folder = new TempFolder();
        var source = CodedFilm.Write(folder["source.avi"], 75);
        Agree(Ffmpeg.Run(["-i", source, .. encoding, folder[name]]), 75, 9, number => number / 25.0);
    }

    [Theory]
    [InlineData("film.mp4")]
    [InlineData("film.mkv")]
    public void Times_are_the_containers_where_the_rate_varies(string name)
    {
        using var folder = new TempFolder();
        var source = CodedFilm.Write(folder["source.avi"], 80);
        // Every twenty frames the film pauses for twelve frames.
        var film = Ffmpeg.Run("-i", source, "-vf", "setpts=N+floor(N/20)*12", "-fps_mode", "vfr", "-enc_time_base", "1/1000", "-c:v", "libx264", "-pix_fmt", "yuv420p", folder[name]);
        Agree(film, 80, 6, number => number / 25.0 + number / 20 * 0.48);
    }

    [Theory]
    [InlineData(321, 243)]
    [InlineData(322, 241)]
    public void Odd_sizes_are_read_as_they_are(int width, int height)
    {
        using var folder = new TempFolder();
        var source = CodedFilm.Write(folder["source.avi"], 30, 25, width, height);
        Agree(source, 30, 4, number => number / 25.0);
        Agree(Ffmpeg.Run("-i", source, "-c:v", "ffv1", folder["film.mkv"]), 30, 4, number => number / 25.0);
    }

    [Theory]
    [InlineData(90, RotateFlags.Rotate90Clockwise, RotateFlags.Rotate90Counterclockwise)]
    [InlineData(180, RotateFlags.Rotate180, RotateFlags.Rotate180)]
    public void A_film_that_says_it_lies_on_its_side_is_turned_upright(int degrees, RotateFlags one, RotateFlags other)
    {
        using var folder = new TempFolder();
        var plain = Ffmpeg.Run("-i", CodedFilm.Write(folder["source.avi"], 30), "-c:v", "libx264", "-pix_fmt", "yuv420p", folder["plain.mp4"]);
        var turned = Ffmpeg.Run("-i", plain, "-c", "copy", "-metadata:s:v:0", $"rotate={degrees}", folder["turned.mp4"]);
        Assert.SkipWhen(Open(turned).Width == 320 && degrees == 90, "this ffmpeg writes no rotation that way");
        Agree(turned, 30, 7, number => number / 25.0, image =>
        {
            // One of the two turns it back; in the other the blocks lie at the wrong end.
            using Mat first = new(), second = new();
            Cv2.Rotate(image, first, one);
            Cv2.Rotate(image, second, other);
            return degrees == 180 ? CodedFilm.NumberOf(first) : Brightest(first, second);
        });
    }

    // Number 0 to 29 leaves the upper bits black; where the picture stands on its head the blocks are the coloured ground.
    static int Brightest(Mat first, Mat second) => CodedFilm.NumberOf(first) is < 64 and var number ? number : CodedFilm.NumberOf(second);

    [Fact]
    public void Sound_changes_nothing()
    {
        using var folder = new TempFolder();
        var source = CodedFilm.Write(folder["source.avi"], 50);
        var film = Ffmpeg.Run("-i", source, "-f", "lavfi", "-i", "sine=duration=2", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", folder["film.mp4"]);
        Agree(film, 50, 10, number => number / 25.0);
    }

    [Fact]
    public void Sound_that_runs_on_is_told_apart_from_a_cut_only_by_the_reader()
    {
        using var folder = new TempFolder();
        var source = CodedFilm.Write(folder["source.avi"], 50);
        var film = Open(Ffmpeg.Run("-i", source, "-f", "lavfi", "-i", "sine=duration=8", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", folder["film.mkv"]));
        foreach (var decoder in Decoders)
        {
            var error = Assert.Throws<UnreadableFilmException>(() => Take(film, 10, decoder));
            Assert.Equal(FilmFault.CutShort, error.Fault);
            Assert.Contains("MayEndEarly", error.Message);
            Assert.Equal(5, new FrameSampler(new SamplingSettings { Every = 10, Decoder = decoder, MayEndEarly = true }).Sample(film, 1, Stop).Count());
        }
    }

    [Fact]
    public void Keyframes_are_few_and_their_numbers_are_near()
    {
        using var folder = new TempFolder();
        var source = CodedFilm.Write(folder["source.avi"], 100);
        var film = Open(Ffmpeg.Run("-i", source, "-c:v", "libx264", "-g", "24", "-keyint_min", "24", "-sc_threshold", "0", "-pix_fmt", "yuv420p", folder["film.mp4"]));
        var sampler = new FrameSampler(new SamplingSettings { Every = 30, Mode = SamplingMode.Keyframes });
        var taken = sampler.Sample(film, 1, Stop).Select(frame => (frame.Number, Shown: CodedFilm.NumberOf(frame.Image))).ToList();
        Assert.Equal([(0, 0), (48, 48), (96, 96)], taken);
    }

    [Fact]
    public void Keyframes_without_ffmpeg_are_refused_with_the_remedy()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new FrameSampler(new SamplingSettings { Mode = SamplingMode.Keyframes, Decoder = FrameDecoder.OpenCv }));
        Assert.Contains("EveryNth", error.Message);
    }

    [Fact]
    public void Leaving_in_the_middle_and_stopping_leave_nothing_running()
    {
        using var folder = new TempFolder();
        var film = Open(CodedFilm.Write(folder["film.avi"], 400, 25, 640, 480));
        foreach (var decoder in Decoders)
        {
            var sampler = new FrameSampler(new SamplingSettings { Every = 1, Decoder = decoder });
            Assert.Equal([0, 1, 2], sampler.Sample(film, 1, Stop).Take(3).Select(frame => frame.Number).ToList());
            using var stopping = new CancellationTokenSource();
            var seen = 0;
            Assert.ThrowsAny<OperationCanceledException>(() =>
            {
                foreach (var _ in sampler.Sample(film, 1, stopping.Token))
                    if (++seen == 5) stopping.Cancel();
            });
            Assert.InRange(seen, 5, 399);
        }
        // Nobody holds the file any more.
        File.Move(film.File, folder["moved.avi"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void One_frame_of_none_cannot_be_asked_for(int every) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FrameSampler(new SamplingSettings { Every = every }));
}
