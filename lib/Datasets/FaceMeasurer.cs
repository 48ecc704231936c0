using FaceValue.Faces;
using FaceValue.Study;

namespace FaceValue.Datasets;

/// <summary>Measures every picture of a set.</summary>
public static class FaceMeasurer
{
    static readonly ImageReader Reader = new();

    /// <summary>Measures on all cores.</summary>
    /// <param name="set">The set.</param>
    /// <param name="turns">Turns of heads by face, from <see cref="TurnsOf"/>; faces that are not among them have none.</param>
    /// <param name="progress">Pictures measured.</param>
    /// <param name="cancellation">Stops between pictures.</param>
    /// <returns>A row for each of the set's faces, in their order.</returns>
    /// <exception cref="InvalidDataException">Pictures cannot be read; the first twenty are named.</exception>
    public static async Task<IReadOnlyList<FaceMeasure>> MeasureAsync(FaceSet set, IReadOnlyDictionary<string, double>? turns = null,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        var (rows, offenders, done) = (new FaceMeasure[set.Faces.Count], new Offenders($"The pictures of '{set.Name}'"), 0L);
        await Parallel.ForAsync(0, rows.Length, cancellation, (i, _) =>
        {
            var face = set.Faces[i];
            try
            {
                using var picture = Reader.Read(set.PathOf(face));
                double? turn = turns is not null && turns.TryGetValue(face.Id, out var degrees) ? degrees : null;
                rows[i] = FaceMeasure.Of(picture, set.Name, face.Id, turn) with { Class = face.Class, Source = face.Source };
            }
            catch (UnreadableImageException e)
            {
                offenders.Add(face.Id, e.Message.TrimEnd('.'));
            }
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), rows.Length, face.Id));
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        offenders.ThrowIfAny("Read the set again.");
        return rows;
    }

    /// <summary>Turns of heads of photos' primary faces, by photo.</summary>
    public static IReadOnlyDictionary<string, double> TurnsOf(PhotoFaces faces)
    {
        ArgumentNullException.ThrowIfNull(faces);
        return faces.Faces.Where(face => face.Kept).ToDictionary(face => face.PhotoId, face => face.TurnDegrees, StringComparer.Ordinal);
    }
}
