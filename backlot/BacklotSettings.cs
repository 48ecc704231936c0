using FaceValue.Backlot.Benchmarks;
using FaceValue.Backlot.Films;
using FaceValue.Backlot.Films.Scripts;
using FaceValue.Backlot.Looks;
using FaceValue.Backlot.Sites;

namespace FaceValue.Backlot;

/// <summary>Everything that shapes the constructed world, besides its seed. All values were chosen for what they model, before any model was trained on it.</summary>
public sealed record BacklotSettings
{
    /// <summary>What the two photo sites hold.</summary>
    public CatalogueSettings Catalogue { get; init; } = new();

    /// <summary>How stock photos look.</summary>
    public StockLook Stock { get; init; } = new();

    /// <summary>The two benchmark sets.</summary>
    public BenchmarkSettings Benchmarks { get; init; } = new();

    /// <summary>How films are shot, the gap dial (<see cref="FilmLook.Realism"/>) among it.</summary>
    public FilmSettings Filming { get; init; } = new();

    /// <summary>The films.</summary>
    public IReadOnlyList<Screenplay> Screenplays { get; init; } = Repertoire.All;
}
