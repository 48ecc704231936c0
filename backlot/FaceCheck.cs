using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Films;
using FaceValue.Backlot.Sites;
using FaceValue.Faces;
using FaceValue.Statistics;
using FaceValue.Study;
using FaceValue.Tables;
using OpenCvSharp;

namespace FaceValue.Backlot;

/// <summary>Whether a detector finds the faces that were drawn: a world whose faces no detector sees is of no use.</summary>
public static class FaceCheck
{
    // A face of which less is in the picture is not one that anybody is meant to see.
    const double LeastVisible = 0.5;

    /// <summary>Share of photos meant to show a face in which the detector finds the largest one.</summary>
    /// <param name="world">The world.</param>
    /// <param name="detector">The detector.</param>
    /// <param name="count">How many photos, drawn by lot.</param>
    /// <param name="seed">Seed of the lot.</param>
    /// <param name="progress">Photos looked at.</param>
    /// <param name="cancellation">Stops between photos.</param>
    public static Interval OfPhotos(Backlot world, MediaPipeDetector detector, int count, int seed, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        var photos = world.Catalogue.Photos.Where(photo => photo.Truth.Subject == PhotoSubject.Face).ToArray();
        new RandomStream(seed).Shuffle<CataloguePhoto>(photos);
        var (painter, found, done) = (new ScenePainter(), 0, 0);
        var lot = photos.Take(count).ToList();
        Parallel.ForEach(lot, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, photo =>
        {
            var taken = world.Photographs.Plan(photo).Shoot(painter);
            using var picture = Cv2.ImDecode(taken.File, ImreadModes.Color);
            if (IsFound(taken.Faces.MaxBy(face => face.Box.Height)!.Box, detector.Detect(picture))) Interlocked.Increment(ref found);
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), lot.Count, "Photos"));
        });
        return Proportion.Wilson(found, lot.Count);
    }

    /// <summary>Share of sampled film frames with a face in which the detector finds the largest one.</summary>
    /// <param name="world">The world.</param>
    /// <param name="detector">The detector.</param>
    /// <param name="progress">Films looked at.</param>
    /// <param name="cancellation">Stops between films.</param>
    public static Interval OfFilms(Backlot world, MediaPipeDetector detector, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        var largest = ParquetTable.Read<FrameFace>(world.Films.Truth).Where(face => face.Visible >= LeastVisible)
            .GroupBy(face => (face.Film, face.Frame)).ToDictionary(frame => frame.Key, frame => frame.MaxBy(face => face.Height)!);
        var (found, done) = (0, 0);
        Parallel.ForEach(world.Films.Films, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, film =>
        {
            foreach (var (frame, picture) in FilmFrames.Read(world.Films.FileOf(film), frame => frame % film.Stride == 0 && largest.ContainsKey((film.Film, frame))))
            {
                var face = largest[(film.Film, frame)];
                if (IsFound(new PictureBox(face.Left!.Value, face.Top!.Value, face.Width!.Value, face.Height!.Value), detector.Detect(picture))) Interlocked.Increment(ref found);
            }
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), world.Films.Films.Count, film.Title));
        });
        return Proportion.Wilson(found, largest.Count);
    }

    // Each box holds the other's middle: no threshold on overlap, which differs by what a box is meant to hold.
    static bool IsFound(PictureBox face, IReadOnlyList<FaceBox> found) => found.Any(box =>
    {
        var (x, y, width, height) = (box.X * box.ImageWidth, box.Y * box.ImageHeight, box.Width * box.ImageWidth, box.Height * box.ImageHeight);
        return face.Contains(new(x + width / 2, y + height / 2)) && new PictureBox(x, y, width, height).Contains(new(face.Left + face.Width / 2, face.Top + face.Height / 2));
    });
}
