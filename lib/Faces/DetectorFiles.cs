using System.Collections.Concurrent;
using FaceValue.Study;

namespace FaceValue.Faces;

/// <summary>Gets MediaPipe's detector files: from a folder of your own, from what an earlier run kept, from npm, or from Google's public address.</summary>
/// <remarks>They are Apache-2.0 and small, but not part of this repository. Each is checked by its SHA-256 wherever it comes from.</remarks>
public sealed class DetectorFiles
{
    /// <summary>Names a folder that holds model files already, for machines without a network.</summary>
    public const string FolderVariable = "FACEVALUE_MODELS";

    // One download at a time for each file: ten cells that ask at once wait for the first.
    static readonly ConcurrentDictionary<string, SemaphoreSlim> Fetching = new();

    readonly string folder;
    readonly string? ownFolder;
    readonly IReadOnlyList<IDetectorSource> sources;

    /// <summary>Keeps the files in a folder, usually the workbook's <c>data/models</c>.</summary>
    /// <param name="folder">Where fetched files are kept; made where it is missing.</param>
    public DetectorFiles(string folder) : this(folder, Environment.GetEnvironmentVariable(FolderVariable), [new NpmDetectorSource(), new WebDetectorSource()]) { }

    internal DetectorFiles(string folder, string? ownFolder, IReadOnlyList<IDetectorSource> sources)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        this.folder = Path.GetFullPath(folder);
        this.ownFolder = string.IsNullOrWhiteSpace(ownFolder) ? null : ownFolder;
        this.sources = sources;
    }

    /// <summary>Where fetched and converted files are kept.</summary>
    public string Folder => folder;

    /// <summary>The workbook's own model folder.</summary>
    public static DetectorFiles OfWorkbook() => new(Path.Combine(StudyFolder.FindRoot(), "data", "models"));

    /// <summary>Where the file lies now, without fetching it; null where it is not here yet. For a look at what is missing.</summary>
    public string? Find(DetectorModel model)
    {
        var file = DetectorFile.Of(model);
        if (ownFolder is not null && Path.Combine(ownFolder, file.Name) is var own && File.Exists(own)) return own;
        var kept = Path.Combine(folder, file.Name);
        return File.Exists(kept) && file.Matches(File.ReadAllBytes(kept)) ? kept : null;
    }

    /// <summary>The path of a detector file, fetched first where it is not here yet.</summary>
    /// <exception cref="MissingInputException">It is nowhere to be had; the message names every way and what went wrong with each.</exception>
    /// <exception cref="InvalidDataException">The file in the folder of your own is not the one published.</exception>
    public async Task<string> GetAsync(DetectorModel model, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var file = DetectorFile.Of(model);
        if (Find(model) is { } here) return CheckOwn(here, file);
        var kept = Path.Combine(folder, file.Name);
        var gate = Fetching.GetOrAdd(kept, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellation);
        try
        {
            if (Find(model) is null) await FetchAsync(file, kept, progress, cancellation);
            return kept;
        }
        finally
        {
            gate.Release();
        }
    }

    async Task FetchAsync(DetectorFile file, string kept, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var failures = new List<string>();
        foreach (var source in sources)
        {
            progress?.Report(new WorkProgress(0, 1, $"fetching {file.Name}"));
            try
            {
                var fetched = await source.FetchAsync(file, cancellation);
                if (!fetched.TryGetValue(file.Name, out var bytes)) failures.Add($"it does not hold {file.Name}");
                else if (!file.Matches(bytes)) failures.Add($"{file.Name} has another SHA-256 than the one published");
                else
                {
                    Keep(fetched);
                    progress?.Report(new WorkProgress(1, 1, $"kept {file.Name}"));
                    return;
                }
            }
            catch (DetectorSourceException e)
            {
                failures.Add(e.Message);
            }
        }
        var tried = sources.Zip(failures, (source, failure) => $"{source.Remedy} ({failure})");
        throw new MissingInputException(kept,
            $"It is MediaPipe's face detector, SHA-256 {file.Sha256}. Either put it into a folder and name that in {FolderVariable}, or {string.Join(", or ", tried)}.");
    }

    // A package brings all detectors at once; the others save a download later.
    void Keep(IReadOnlyDictionary<string, byte[]> fetched)
    {
        foreach (var file in DetectorFile.All)
            if (fetched.TryGetValue(file.Name, out var bytes) && file.Matches(bytes))
                AtomicFile.Write(Path.Combine(folder, file.Name), bytes);
    }

    string CheckOwn(string path, DetectorFile file)
    {
        if (ownFolder is null || file.Matches(File.ReadAllBytes(path))) return path;
        throw new InvalidDataException($"'{path}' is not the detector that MediaPipe published: expected SHA-256 {file.Sha256}, found {InputLog.Hash(path)}. " +
            $"Replace it, or take it out of the folder that {FolderVariable} names.");
    }
}
