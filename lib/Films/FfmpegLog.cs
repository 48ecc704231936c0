using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FaceValue.Films;

/// <summary>What the <c>ffmpeg</c> program tells while it samples: size and time of each frame, before the frame itself comes, and what went wrong.</summary>
sealed partial class FfmpegLog : IDisposable
{
    readonly BlockingCollection<Frame> frames = [];
    readonly Task reading;
    double timeBase = double.NaN;

    /// <summary>One frame to come.</summary>
    /// <param name="Width">In pixels, after turning upright.</param>
    /// <param name="Height">In pixels, after turning upright.</param>
    /// <param name="Seconds">By the container; null where it does not say.</param>
    public readonly record struct Frame(int Width, int Height, double? Seconds);

    public FfmpegLog(TextReader lines) => reading = Task.Factory.StartNew(() => Read(lines), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>The last complaint; null for none. Complete once the frames have ended.</summary>
    public string? Complaint { get; private set; }

    /// <summary>Waits for the next frame; null after the last.</summary>
    public Frame? Next() => frames.TryTake(out var frame, Timeout.Infinite) ? frame : null;

    /// <summary>Waits for the end of the lines, which comes with the end of the program.</summary>
    public void Dispose()
    {
        reading.Wait();
        frames.Dispose();
    }

    void Read(TextReader lines)
    {
        try
        {
            while (lines.ReadLine() is { } line)
            {
                if (Shown().Match(line) is { Success: true } shown)
                    frames.Add(new Frame(Whole(shown, "width"), Whole(shown, "height"), long.TryParse(shown.Groups["pts"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var pts) ? pts * timeBase : null));
                // Times in whole ticks are exact; the seconds beside them are rounded to six digits, a tenth of a second after three hours.
                else if (TimeBase().Match(line) is { Success: true } unit) timeBase = (double)Whole(unit, "num") / Whole(unit, "den");
                else if (Complaints().Match(line) is { Success: true } complaint) Complaint = complaint.Groups["what"].Value.Trim();
            }
        }
        finally
        {
            frames.CompleteAdding();
        }
    }

    static int Whole(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\[Parsed_showinfo_\d+ @ \w+\] \[info\] n: *\d+ pts: *(?<pts>\S+) .* s:(?<width>\d+)x(?<height>\d+) ")]
    private static partial Regex Shown();

    [GeneratedRegex(@"^\[Parsed_showinfo_\d+ @ \w+\] \[info\] config in time_base: (?<num>\d+)/(?<den>\d+),")]
    private static partial Regex TimeBase();

    [GeneratedRegex(@"\[(error|fatal|panic)\] (?<what>.+)$")]
    private static partial Regex Complaints();
}
