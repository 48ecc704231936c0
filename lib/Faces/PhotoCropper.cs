using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using FaceValue.Faces.Conversion;
using FaceValue.Study;
using OpenCvSharp;

namespace FaceValue.Faces;

/// <summary>Finds, judges and cuts the faces of many photos, on all cores. Stopped at any moment and run again, it ends with what an undisturbed run gives.</summary>
/// <param name="detector">Finds the faces; its settings say how many photos are worked on at once. Not disposed.</param>
/// <param name="crop">How faces are cut out.</param>
/// <param name="quality">Which faces are usable.</param>
/// <param name="limits">What a photo may cost.</param>
public sealed partial class PhotoCropper(MediaPipeDetector detector, CropSettings? crop = null, QualitySettings? quality = null, ImageLimits? limits = null)
{
    // Goes up when the same photo would give other rows or crops.
    const int Version = 1;

    readonly FaceCropper cropper = new(crop);
    readonly QualitySettings quality = quality ?? new QualitySettings();
    readonly ImageReader reader = new(limits);

    /// <summary>Crops every face of every photo into a folder, as PNG files.</summary>
    /// <param name="photos">With ids that are different even without regard to case.</param>
    /// <param name="folder">Of the crops and of the journal by which a stopped run goes on; made where it is missing.</param>
    /// <param name="progress">Told after each photo.</param>
    /// <param name="cancellation">Stops between photos; what is finished stays.</param>
    /// <returns>A row for each photo, in the order given, and one for each face.</returns>
    /// <exception cref="ArgumentException">Ids are used twice or cannot be file names; all of them are named.</exception>
    public async Task<PhotoFaces> RunAsync(
        IReadOnlyList<PhotoFile> photos, string folder, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(photos);
        CheckIds(photos);
        Directory.CreateDirectory(folder);
        foreach (var part in Directory.EnumerateFiles(folder, "*.part")) File.Delete(part);
        using var journal = CropJournal.Open(Path.Combine(folder, "journal.jsonl"), SettingsKey());
        var done = 0L;
        var entries = new CropJournal.Entry[photos.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = detector.Settings.Parallel, CancellationToken = cancellation };
        await Parallel.ForAsync(0, photos.Count, parallel, (i, _) =>
        {
            entries[i] = Finish(photos[i], folder, journal);
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), photos.Count, photos[i].Id));
            return ValueTask.CompletedTask;
        });
        RemoveStale(folder, entries, journal);
        return new PhotoFaces([.. entries.Select(entry => entry.Photo)], [.. entries.SelectMany(entry => entry.Faces)]);
    }

    // Crops of an earlier run with other settings, or of a photo that has changed since.
    static void RemoveStale(string folder, IEnumerable<CropJournal.Entry> entries, CropJournal journal)
    {
        var current = entries.ToDictionary(entry => entry.Photo.PhotoId);
        var named = current.Values.Concat(journal.Earlier.Where(entry => !current.ContainsKey(entry.Photo.PhotoId))).SelectMany(entry => entry.Faces).Select(face => face.CropFile).ToHashSet();
        foreach (var crop in Directory.EnumerateFiles(folder, "*.png"))
            if (CropNames().IsMatch(Path.GetFileName(crop)) && !named.Contains(Path.GetFileName(crop))) File.Delete(crop);
    }

    CropJournal.Entry Finish(PhotoFile photo, string folder, CropJournal journal)
    {
        var hash = "";
        try
        {
            var file = reader.ReadBytes(photo.Path);
            hash = Convert.ToHexStringLower(SHA256.HashData(file));
            if (journal.Find(photo.Id) is { } known && known.Photo.Sha256 == hash && known.Faces.All(face => face.CropFile == "" || File.Exists(Path.Combine(folder, face.CropFile))))
                return known;
            using var image = reader.Decode(file, photo.Path);
            var entry = Look(photo.Id, image, hash, folder);
            journal.Add(entry);
            return entry;
        }
        catch (UnreadableImageException e)
        {
            return new CropJournal.Entry(new PhotoResult { PhotoId = photo.Id, Outcome = Enum.Parse<PhotoOutcome>(e.Fault.ToString()), Width = 0, Height = 0, Faces = 0, Sha256 = hash }, []);
        }
    }

    CropJournal.Entry Look(string id, Mat image, string hash, string folder)
    {
        var faces = detector.Detect(image);
        var judged = faces.Select(face => CropQuality.Of(image, face, faces, quality)).ToList();
        var outcome = faces.Count == 0 ? PhotoOutcome.NoFace : OutcomeOf(judged[0]);
        var rows = faces.Select((face, i) =>
            DetectedFace.Of(id, i, kept: i == 0 && outcome == PhotoOutcome.Kept, Save(image, face, $"{id}.face-{i}.png", folder), face, judged[i]));
        return new CropJournal.Entry(
            new PhotoResult { PhotoId = id, Outcome = outcome, Width = image.Width, Height = image.Height, Faces = faces.Count, Sha256 = hash }, [.. rows]);
    }

    PhotoOutcome OutcomeOf(CropQuality primary)
    {
        foreach (var problem in primary.Problems)
            if (quality.Refused.Contains(problem)) return Enum.Parse<PhotoOutcome>(problem.ToString());
        return PhotoOutcome.Kept;
    }

    string Save(Mat image, FaceBox face, string name, string folder)
    {
        if (face.Inside.Area == 0) return "";
        using var cut = cropper.Crop(image, face);
        AtomicFile.Write(Path.Combine(folder, name), cut.Image.ImEncode(".png"));
        return name;
    }

    string SettingsKey()
    {
        var everything = JsonSerializer.SerializeToUtf8Bytes(new
        {
            Version, Converter = TfliteToOnnx.Version, Detector = detector.Settings with { Parallel = 1 }, cropper.Settings, quality,
        });
        return Convert.ToHexStringLower(SHA256.HashData(everything));
    }

    static void CheckIds(IReadOnlyList<PhotoFile> photos)
    {
        var unfit = photos.Where(photo => !Ids().IsMatch(photo.Id)).Select(photo => photo.Id).ToList();
        if (unfit.Count > 0)
            throw new ArgumentException($"These photo ids cannot be file names: '{string.Join("', '", unfit.Take(20))}'. Use letters, digits, '.', '_' and '-', beginning with a letter or digit.", nameof(photos));
        var twice = photos.GroupBy(photo => photo.Id, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key).ToList();
        if (twice.Count > 0)
            throw new ArgumentException($"These photo ids are used more than once: '{string.Join("', '", twice.Take(20))}'.", nameof(photos));
    }

    [GeneratedRegex(@"\.face-[0-9]+\.png\z")]
    private static partial Regex CropNames();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,150}\z")]
    private static partial Regex Ids();
}
