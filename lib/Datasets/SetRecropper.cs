using System.Security.Cryptography;
using FaceValue.Faces;
using FaceValue.Study;
using OpenCvSharp;

namespace FaceValue.Datasets;

/// <summary>Cuts a set's pictures anew by our own detector, as photos' and films' faces are cut: what then still tells sets apart is not who cut them.</summary>
/// <param name="detector">Finds the faces. Not disposed.</param>
/// <param name="crop">How faces are cut out; as everywhere by default.</param>
public sealed class SetRecropper(MediaPipeDetector detector, CropSettings? crop = null)
{
    /// <summary>Room made around a picture before a face is looked for, as a share of its sides. Published pictures are cut so close that the detector, which learned from whole photos, misses faces that it finds with their surroundings.</summary>
    public const double Room = 0.5;

    /// <summary>Why a face is left out.</summary>
    public const string NotFound = "no face found";

    readonly FaceCropper cropper = new(crop);

    /// <summary>Cuts every picture of a set, several at once, into a folder of PNG files. The largest face counts, and nothing is taken from outside the picture.</summary>
    /// <param name="set">The set.</param>
    /// <param name="folder">Where the cut pictures go; made anew.</param>
    /// <param name="progress">Told after each picture.</param>
    /// <param name="cancellation">Stops between pictures.</param>
    /// <returns>The same faces under the same ids, in the same order; those in which no face is found are left out.</returns>
    /// <exception cref="InvalidDataException">Pictures cannot be read; all are named.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<FaceSet> RunAsync(FaceSet set, string folder, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var (faces, unreadable, done) = (new LabelledFace?[set.Faces.Count], new string?[set.Faces.Count], 0L);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = detector.Settings.Parallel, CancellationToken = cancellation };
        await Parallel.ForAsync(0, faces.Length, parallel, (i, _) =>
        {
            var face = set.Faces[i];
            using var picture = Cv2.ImRead(set.PathOf(face), ImreadModes.Color);
            if (picture.Empty()) unreadable[i] = set.PathOf(face);
            else faces[i] = Cut(picture, face, $"{i:D6}.png", folder);
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), faces.Length, face.Id));
            return ValueTask.CompletedTask;
        });
        if (unreadable.OfType<string>().ToList() is { Count: > 0 } broken) throw new InvalidDataException($"{broken.Count} of {faces.Length} pictures cannot be read: '{string.Join("', '", broken)}'. Put them back, then read the set again.");
        return set with
        {
            Folder = folder,
            Faces = [.. faces.OfType<LabelledFace>()],
            LeftOut = [.. set.LeftOut, .. set.Faces.Where((_, i) => faces[i] is null).Select(face => new LeftOutItem(face.Id, face.Class, NotFound))],
        };
    }

    LabelledFace? Cut(Mat picture, LabelledFace face, string name, string folder)
    {
        var (aside, above) = ((int)(Room * picture.Width), (int)(Room * picture.Height));
        using var roomy = picture.CopyMakeBorder(above, above, aside, aside, BorderTypes.Replicate);
        var found = detector.Detect(roomy).Select(box => WithoutRoom(box, picture, aside, above)).Where(box => box.Inside.Area > 0).MaxBy(box => box.Inside.Area);
        if (found is null) return null;
        using var cut = cropper.Crop(picture, found);
        var file = cut.Image.ImEncode(".png");
        AtomicFile.Write(Path.Combine(folder, name), file);
        return face with { File = name, Width = cut.Image.Width, Height = cut.Image.Height, Sha256 = Convert.ToHexStringLower(SHA256.HashData(file)) };
    }

    static FaceBox WithoutRoom(FaceBox box, Mat picture, int aside, int above)
    {
        FacePoint Moved(FacePoint point) => new((point.X * box.ImageWidth - aside) / picture.Width, (point.Y * box.ImageHeight - above) / picture.Height);
        var (corner, points) = (Moved(new FacePoint(box.X, box.Y)), box.Points.All.Select(Moved).ToArray());
        return box with
        {
            X = corner.X,
            Y = corner.Y,
            Width = box.Width * box.ImageWidth / picture.Width,
            Height = box.Height * box.ImageHeight / picture.Height,
            Points = new KeyPoints(points[0], points[1], points[2], points[3], points[4], points[5]),
            ImageWidth = picture.Width,
            ImageHeight = picture.Height,
        };
    }
}
