namespace FaceValue.Backlot.Benchmarks;

/// <summary>A benchmark set on disk.</summary>
/// <param name="Folder">What a reader of the real set is given.</param>
/// <param name="Truth">A Parquet file of <see cref="BenchmarkTruth"/> beside it: one row an image, the training part first.</param>
public sealed record BenchmarkFolder(string Folder, string Truth);

/// <summary>Both sets on disk.</summary>
/// <param name="Fer">FER2013-like, in Kaggle's folders.</param>
/// <param name="Raf">RAF-DB-like, in its authors' layout.</param>
public sealed record BenchmarkFolders(BenchmarkFolder Fer, BenchmarkFolder Raf);
