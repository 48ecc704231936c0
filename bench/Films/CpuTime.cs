using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace FaceValue.Bench.Films;

/// <summary>CPU seconds of this process and of the programs that it started and waited for; Linux only.</summary>
static class CpuTime
{
    const double TicksPerSecond = 100;

    /// <summary>What a piece of work costs.</summary>
    public static async Task<double> Of(Func<Task> work)
    {
        var before = Now();
        await work();
        return Now() - before;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    /// <summary>Whether a program runs and ends well.</summary>
    public static bool Works(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    // User and system time of this process, then of its children: fields 14 to 17 of proc(5).
    static double Now()
    {
        var text = File.ReadAllText("/proc/self/stat");
        return text[(text.LastIndexOf(')') + 2)..].Split(' ')[11..15].Sum(ticks => double.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
