using System.Collections.Concurrent;
using FaceValue.Faces;
using FaceValue.Study;

namespace FaceValue.Tests.Faces;

/// <summary>The real detectors, opened once for all tests; a test skips where their files cannot be had.</summary>
static class TestDetector
{
    static readonly ConcurrentDictionary<DetectorSettings, Lazy<Task<MediaPipeDetector>>> Open = new();

    /// <summary>Where the detector files come from: beside the repository, or as a run would get them.</summary>
    public static DetectorFiles Files
    {
        get
        {
            var beside = Path.Combine(SamplePhotos.Folder, "models");
            var own = Environment.GetEnvironmentVariable(DetectorFiles.FolderVariable) ?? (Directory.Exists(beside) ? beside : null);
            return new DetectorFiles(Path.Combine(StudyFolder.FindRoot(), "data", "models"), own, [new NpmDetectorSource(), new WebDetectorSource()]);
        }
    }

    public static Task<MediaPipeDetector> Get(DetectorModel model, CancellationToken stop) => Get(new DetectorSettings { Model = model }, stop);

    public static async Task<MediaPipeDetector> Get(DetectorSettings settings, CancellationToken stop)
    {
        try
        {
            return await Open.GetOrAdd(settings, key => new(() => MediaPipeDetector.OpenAsync(key, Files))).Value.WaitAsync(stop);
        }
        catch (MissingInputException e)
        {
            Assert.Skip(e.Message);
            throw;
        }
    }
}
