using System.Diagnostics;
using FaceValue.Workbook.Engine;

namespace FaceValue.Bench;

/// <summary>The notebook engine: process start to first result, a trivial cell, memory after many cells.</summary>
static class EngineBench
{
    const string ChildVariable = "FACEVALUE_BENCH_CHILD";
    const int Starts = 7;

    public static async Task RunAsync()
    {
        if (Environment.GetEnvironmentVariable(ChildVariable) is not null)
        {
            await FirstResultAsync();
            return;
        }
        Console.WriteLine("Engine");
        var starts = Enumerable.Range(0, Starts).Select(_ => Start()).Order().ToList();
        Console.WriteLine($"  process start to first result   median {starts[Starts / 2]:0} ms, least {starts[0]:0} ms ({Starts} starts)");
        await CellsAsync();
    }

    static double Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? [typeof(EngineBench).Assembly.Location, "engine"] : ["engine"]) { RedirectStandardOutput = true };
        start.Environment[ChildVariable] = "1";
        var clock = Stopwatch.StartNew();
        using var child = Process.Start(start)!;
        child.StandardOutput.ReadLine();
        var elapsed = clock.Elapsed.TotalMilliseconds;
        child.WaitForExit();
        return elapsed;
    }

    static async Task FirstResultAsync()
    {
        await using var session = new CSharpSession();
        await session.RunAsync("1 + 1", 1, new Silent());
        Console.WriteLine("done");
    }

    static async Task CellsAsync()
    {
        await using var session = new CSharpSession();
        var host = new Silent();
        var times = new List<double>();
        for (var cell = 1; cell <= 200; cell++)
        {
            var clock = Stopwatch.StartNew();
            await session.RunAsync($"var x{cell} = {cell}; x{cell} + 1", cell, host);
            times.Add(clock.Elapsed.TotalMilliseconds);
            if (cell is 1 or 40 or 200) Console.WriteLine($"  memory after {cell,3} cells          {Process.GetCurrentProcess().WorkingSet64 / 1e6:0} MB");
        }
        Console.WriteLine($"  trivial cell, compile and run   median {times[10..50].Order().ElementAt(20):0.0} ms at cells 10 to 50, {times[150..].Order().ElementAt(25):0.0} ms at 150 to 200");
    }

    sealed class Silent : ICellHost
    {
        public void Emit(CellEvent happened) { }

        public string ReadInput(string prompt, bool hidden) => throw new NotSupportedException();
    }
}
