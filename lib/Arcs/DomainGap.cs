using FaceValue.Statistics;

namespace FaceValue.Arcs;

/// <summary>How far film faces lie from a network's training photos, as the network itself sees them: by the values before its last layer.</summary>
/// <param name="Run">The network.</param>
/// <param name="Discrepancy">By a kernel, with a p-value.</param>
/// <param name="ProxyA">By how easily a classifier tells photos from films; films and photographers are held out whole where they are named. Null, not defined, where there is a single one of either.</param>
/// <param name="Frechet">By means and covariances, squared and divided by the features' mean variance, so that networks of another scale can be compared.</param>
/// <param name="FrechetWithin">The same between two halves of the photos: what the number of rows alone makes of it.</param>
/// <remarks>Each network has features of its own, so these are gaps as seen by one network each; only their order is compared, and with few networks it proves little.</remarks>
public sealed record DomainGap(ModelRun Run, MaximumMeanDiscrepancy Discrepancy, ProxyADistance? ProxyA, double Frechet, double FrechetWithin)
{
    /// <summary>Measures one network.</summary>
    /// <param name="run">The network.</param>
    /// <param name="photos">Features of training photos; held-out ones are fairer, as the network knows the others by heart.</param>
    /// <param name="films">Features of film faces.</param>
    /// <param name="seed">Seed of draws, folds and permutations.</param>
    /// <param name="photoGroups">Each photo's photographer or duplicate group, where known.</param>
    /// <param name="filmNames">Each film face's film.</param>
    /// <param name="most">As many rows are drawn of each set, the same number of both.</param>
    /// <exception cref="ArgumentException">Fewer than ten rows, rows of different lengths, or a value that is not finite.</exception>
    public static DomainGap Of(
        ModelRun run, IReadOnlyList<double[]> photos, IReadOnlyList<double[]> films, int seed, IReadOnlyList<string>? photoGroups = null, IReadOnlyList<string>? filmNames = null, int most = 800)
    {
        FeatureRows.Check(photos, films, 10);
        var count = Math.Min(most, Math.Min(photos.Count, films.Count));
        var (drawnPhotos, drawnFilms) = (Drawn(photos.Count, count, seed, 0), Drawn(films.Count, count, seed, 1));
        double[][] first = [.. drawnPhotos.Select(i => photos[i])], second = [.. drawnFilms.Select(i => films[i])];
        var scale = FrechetScale(first);
        return new(run, MaximumMeanDiscrepancy.Test(first, second, seed),
            Told(first, second, seed, photoGroups is null ? null : [.. drawnPhotos.Select(i => photoGroups[i])], filmNames is null ? null : [.. drawnFilms.Select(i => filmNames[i])]),
            FrechetDistance.Squared(first, second) / scale, FrechetDistance.Squared([.. first.Take(count / 2)], [.. first.Skip(count / 2)]) / scale);
    }

    // Five folds, or as many as there are films or photographers to hold out whole.
    static ProxyADistance? Told(double[][] photos, double[][] films, int seed, string[]? photoGroups, string[]? filmNames)
    {
        var folds = new[] { photoGroups, filmNames }.OfType<string[]>().Select(names => names.Distinct().Count()).Append(5).Min();
        return folds < 2 ? null : ProxyADistance.Of(photos, films, seed, folds, photoGroups, filmNames);
    }

    static int[] Drawn(int of, int count, int seed, int stream)
    {
        int[] order = [.. Enumerable.Range(0, of)];
        new RandomStream(seed, stream).Shuffle<int>(order);
        return [.. order.Take(count)];
    }

    // Mean variance of a feature; 1 for features that never vary, whose distance is then 0 or the means' own.
    static double FrechetScale(double[][] rows)
    {
        var mean = SpatialMedian.Mean(rows);
        var variance = rows.Sum(row => SpatialMedian.Squared(row, mean)) / rows.Length / mean.Length;
        return variance > 0 ? variance : 1;
    }
}
