using FaceValue.Backlot.Looks;

namespace FaceValue.Backlot.Benchmarks;

/// <summary>Where and how a real set keeps its files, so that its readers read ours.</summary>
abstract class BenchmarkLayout
{
    /// <summary>The image's path from the set's folder, with forward slashes.</summary>
    public abstract string FileOf(BenchmarkPlace place);

    /// <summary>The image in the set's own format.</summary>
    public abstract byte[] Encode(Photo photo);

    /// <summary>Makes what the set has beside images, once all of them are there.</summary>
    public abstract void Complete(string folder, IReadOnlyList<BenchmarkTruth> images);
}
