using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FaceValue.Films;

/// <summary>The <c>ffmpeg</c> program of this machine.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Version">Its version as it tells it.</param>
sealed partial record FfmpegProgram(string Path, string Version)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    static readonly Lazy<FfmpegProgram?> OnPath = new(Look);

    /// <summary>The one on the PATH; null where there is none that starts.</summary>
    public static FfmpegProgram? Find() => OnPath.Value;

    /// <summary>A start of the program that writes the chosen frames as raw blue, green, red to its output, and tells of each on its error stream.</summary>
    /// <param name="film">The video file.</param>
    /// <param name="settings">Which frames.</param>
    /// <param name="frameRate">The film's, for distances in keyframe mode.</param>
    /// <param name="threads">Threads that decode.</param>
    public ProcessStartInfo Sampling(string film, SamplingSettings settings, double frameRate, int threads)
    {
        var keyframes = settings.Mode == SamplingMode.Keyframes;
        var apart = ((settings.Every - 0.5) / frameRate).ToString("R", CultureInfo.InvariantCulture);
        var select = keyframes ? $"isnan(prev_selected_t)+gte(t-prev_selected_t\\,{apart})" : $"not(mod(n\\,{settings.Every}))";
        // The level in front of each line tells errors from news; `file:` and the whitelist keep a hostile playlist from naming other sources.
        string[] arguments =
        [
            "-nostdin", "-hide_banner", "-nostats", "-loglevel", "level+info", "-threads", $"{threads}", .. keyframes ? (string[])["-skip_frame", "nokey"] : [],
            "-protocol_whitelist", "file", "-i", $"file:{film}", "-map", "0:V:0", "-vf", $"select='{select}',showinfo", .. Passthrough, "-pix_fmt", "bgr24", "-f", "rawvideo", "pipe:1",
        ];
        return new ProcessStartInfo(Path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
    }

    // Frames as they are, none doubled or dropped for an even rate. The word changed with version 5.1.
    string[] Passthrough => Numbers().Match(Version) is { Success: true } number && (int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(number.Groups[2].Value, CultureInfo.InvariantCulture)).CompareTo((5, 1)) < 0
        ? ["-vsync", "passthrough"] : ["-fps_mode", "passthrough"];

    static FfmpegProgram? Look()
    {
        var name = OperatingSystem.IsWindows() ? "ffmpeg.exe" : "ffmpeg";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var path in folders.Select(folder => System.IO.Path.Combine(folder, name)).Where(File.Exists))
            if (VersionOf(path) is { } version) return new FfmpegProgram(path, version);
        return null;
    }

    static string? VersionOf(string path)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(path, ["-version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var line = process.StandardOutput.ReadLine();
            process.StandardOutput.ReadToEnd();
            if (!process.WaitForExit(Patience)) process.Kill(entireProcessTree: true);
            return line is not null && Told().Match(line) is { Success: true } told ? told.Groups[1].Value : null;
        }
        catch (Win32Exception)
        {
            return null;                                                             // not a program of this machine
        }
    }

    [GeneratedRegex(@"^ffmpeg version (\S+)")]
    private static partial Regex Told();

    // Released versions only; builds of a day call themselves N-12345 and are newer than any release.
    [GeneratedRegex(@"^n?(\d+)\.(\d+)")]
    private static partial Regex Numbers();
}
