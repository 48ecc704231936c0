using FaceValue.Study;
using FaceValue.Tables;

namespace FaceValue.Films;

/// <summary>Everything that a run of <see cref="FilmScorer"/> wrote, read back as plain rows.</summary>
public sealed class FilmReadings
{
    const string Remedy = "Run notebook 06-films first.";

    readonly string folder;

    FilmReadings(string folder, IReadOnlyList<FilmOutcome> films) => (this.folder, Films) = (folder, films);

    /// <summary>Every film of the last run, failed ones too.</summary>
    public IReadOnlyList<FilmOutcome> Films { get; }

    /// <summary>Every frame that was looked at, film by film.</summary>
    public IReadOnlyList<FilmFrame> Frames { get; private init; } = [];

    /// <summary>Every face that was found, film by film.</summary>
    public IReadOnlyList<FilmFace> Faces { get; private init; } = [];

    /// <summary>What each model read in each film along its course: the largest face of each frame, null where there is none. In order of film, model, seed, colours.</summary>
    public IReadOnlyList<FilmReading> All { get; private init; } = [];

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">As it was given to <see cref="FilmScorer.RunAsync"/>.</param>
    /// <exception cref="MissingInputException">Nothing was scored there, or a table is gone.</exception>
    /// <exception cref="InvalidDataException">A table is not whole.</exception>
    public static FilmReadings Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var films = ParquetTable.Read<FilmOutcome>(Path.Combine(folder, FilmScorer.FilmTable), Remedy);
        var (frames, faces, all) = (new List<FilmFrame>(), new List<FilmFace>(), new List<FilmReading>());
        foreach (var film in films.Where(film => film.State != FilmState.Failed))
        {
            var place = new FilmFolder(folder, film.Film);
            var manifest = FilmManifest.Load(place.Manifest) ?? throw new MissingInputException(place.Manifest, Remedy);
            InputLog.Note(place.Manifest);
            var shown = ParquetTable.Read<FilmFrame>(place.Frames, Remedy);
            frames.AddRange(shown);
            faces.AddRange(ParquetTable.Read<FilmFace>(place.Faces, Remedy));
            all.AddRange(manifest.Readings.OrderBy(reading => reading.Key, StringComparer.Ordinal).Select(reading => Along(shown, ReadingTable.Read(place.Readings(reading.Key), reading.Value.Classes), reading.Value)));
        }
        return new FilmReadings(folder, films) { Frames = frames, Faces = faces, All = all };
    }

    /// <summary>A cut-out face as a PNG file; null where crops were not kept or the face was not read.</summary>
    /// <param name="film">The film's id.</param>
    /// <param name="frame">The frame's number.</param>
    /// <param name="face">0 for its largest face.</param>
    public byte[]? Crop(string film, int frame, int face = 0) =>
        new FilmFolder(folder, film).Crops is var path && File.Exists(path) ? CropArchive.Find(path, frame, face) : null;

    /// <summary>Every reading of one film, of all its faces that were read.</summary>
    /// <param name="film">The film's id.</param>
    public IReadOnlyList<FaceReading> Of(string film)
    {
        var place = new FilmFolder(folder, film);
        var manifest = FilmManifest.Load(place.Manifest) ?? throw new MissingInputException(place.Manifest, Remedy);
        return [.. manifest.Readings.OrderBy(reading => reading.Key, StringComparer.Ordinal).SelectMany(reading => ReadingTable.Read(place.Readings(reading.Key), reading.Value.Classes))];
    }

    /// <summary>What one more model reads in the largest faces, as they were cut out. Nothing is written.</summary>
    /// <param name="model">Who reads, under whatever name.</param>
    /// <param name="cancellation">Stops between batches.</param>
    /// <returns>One for each film that was scored.</returns>
    /// <exception cref="MissingInputException">Crops were not kept, or the model's file is not there.</exception>
    /// <exception cref="InvalidDataException">A film's crops, or the model's file, are damaged.</exception>
    public IReadOnlyList<FilmReading> By(ScoredModel model, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var reader = new CropReader([model], Environment.ProcessorCount);
        var wrote = new FilmManifest.Reading(model.Model.Name, model.Model.Seed, model.Colours, "", model.Model.Classes);
        return [.. Frames.GroupBy(frame => frame.Film).Select(film =>
        {
            var place = new FilmFolder(folder, film.Key);
            if (!File.Exists(place.Crops)) throw new MissingInputException(place.Crops, $"Score the films again with {nameof(ScoringSettings)}.{nameof(ScoringSettings.KeepCrops)}.");
            return Along([.. film], reader.Read(place.Crops, film.ToDictionary(frame => frame.Frame), new HashSet<string> { model.Key }, cancellation)[model.Key], wrote);
        })];
    }

    static FilmReading Along(IReadOnlyList<FilmFrame> frames, IReadOnlyList<FaceReading> readings, FilmManifest.Reading reading)
    {
        var largest = readings.Where(row => row.Face == 0).ToDictionary(row => row.Frame, row => row.Probabilities.ToArray());
        return new FilmReading
        {
            Film = frames[0].Film,
            Model = reading.Model,
            Seed = reading.Seed,
            Colours = reading.Colours,
            Classes = reading.Classes,
            Seconds = [.. frames.Select(frame => frame.Seconds)],
            Probabilities = [.. frames.Select(frame => largest.GetValueOrDefault(frame.Frame))],
        };
    }
}
