using FaceValue.Backlot.Looks;

namespace FaceValue.Backlot.Benchmarks;

/// <summary>How large the two benchmark sets are and how they look.</summary>
public sealed record BenchmarkSettings
{
    /// <summary>Training images of each set. With 1,000 the order of models was not repeated from one seed to the next; with 3,000 it was.</summary>
    public int Train { get; init; } = 3000;

    /// <summary>Test images of each set: a share of one half is then known to within 3.5 points.</summary>
    public int Test { get; init; } = 800;

    /// <summary>Images of one person, on average. Sets gathered from the web show many people seldom.</summary>
    public int ImagesPerPerson { get; init; } = 2;

    /// <summary>The FER2013-like set.</summary>
    public FerLook Fer { get; init; } = new();

    /// <summary>The RAF-DB-like set.</summary>
    public RafLook Raf { get; init; } = new();

    /// <exception cref="ArgumentException">A number is too small, or too large for the sets' file names.</exception>
    internal void Check()
    {
        if (Train is < 1 or > 99_999) throw new ArgumentException($"Train is {Train}; the sets' file names hold 1 to 99999.");
        if (Test is < 1 or > 9_999) throw new ArgumentException($"Test is {Test}; the sets' file names hold 1 to 9999.");
        if (ImagesPerPerson < 1) throw new ArgumentException($"ImagesPerPerson is {ImagesPerPerson}; everybody has at least one.");
    }
}
