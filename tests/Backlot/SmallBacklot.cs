using FaceValue.Backlot;
using FaceValue.Backlot.Benchmarks;
using FaceValue.Backlot.Films;
using FaceValue.Backlot.Films.Scripts;

namespace FaceValue.Tests.Backlot;

/// <summary>The whole world, but of few images and one film.</summary>
static class SmallBacklot
{
    public static BacklotSettings Settings { get; } = new()
    {
        Benchmarks = new BenchmarkSettings { Train = 12, Test = 6 },
        Filming = new FilmSettings { FramesPerSecond = .01 },
        Screenplays = [.. Repertoire.All.Take(1)],
    };

    public static Task<FaceValue.Backlot.Backlot> OpenAsync(string folder, CancellationToken cancellation, int seed = 5, BacklotSettings? settings = null) =>
        FaceValue.Backlot.Backlot.OpenAsync(folder, seed, settings ?? Settings, cancellation: cancellation);
}
