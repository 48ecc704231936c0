using FaceValue.Faces;
using FaceValue.Study;
using FaceValue.Tables;

namespace FaceValue.Films;

/// <summary>Goes through a film once: frames out, faces found and cut out, tables written. What models then read are the cut-out faces.</summary>
sealed class FaceFinder(MediaPipeDetector detector, FrameSampler sampler, FaceCropper cropper, bool allFaces)
{
    /// <summary>Writes a film's frames, faces and crops. Memory does not grow with the film but for its rows.</summary>
    /// <param name="film">The film.</param>
    /// <param name="place">Where its tables go.</param>
    /// <param name="wanted">What they will be made from.</param>
    /// <param name="threads">Threads that decode.</param>
    /// <param name="seen">Told after each frame.</param>
    /// <param name="cancellation">Stops between frames; nothing half-written stays.</param>
    /// <returns>The manifest, not yet saved.</returns>
    /// <exception cref="UnreadableFilmException">The film cannot be decoded to its end.</exception>
    public FilmManifest Find(Film film, FilmFolder place, FilmManifest wanted, int threads, Action seen, CancellationToken cancellation)
    {
        var (frames, faces) = (new List<FilmFrame>(), new List<FilmFace>());
        AtomicFile.Write(place.Crops, stream =>
        {
            using var crops = CropArchive.Create(stream);
            foreach (var frame in sampler.Sample(film, threads, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                var found = detector.Detect(frame.Image).Where(face => face.Inside.Area > 0).ToList();
                var row = new FilmFrame { Film = film.Id, Frame = frame.Number, Seconds = frame.Seconds, Faces = found.Count, Sampling = sampler.Settings.Mode };
                frames.Add(row);
                faces.AddRange(found.Select((face, i) => FilmFace.Of(row, i, face)));
                for (var i = 0; i < (allFaces ? found.Count : Math.Min(1, found.Count)); i++)
                {
                    using var crop = cropper.Crop(frame.Image, found[i]);
                    crops.Add(frame.Number, i, crop.Image);
                }
                seen();
            }
        });
        ParquetTable.Write(place.Frames, frames);
        ParquetTable.Write(place.Faces, faces);
        return wanted with { SampledFrames = frames.Count, FramesWithFace = frames.Count(frame => frame.Faces > 0), Faces = faces.Count };
    }
}
