using FaceValue.Study;

namespace FaceValue.Films;

/// <summary>Where one film's tables lie.</summary>
/// <param name="Root">The folder of all films' tables.</param>
/// <param name="Film">The film's id.</param>
sealed record FilmFolder(string Root, string Film)
{
    public string Path => System.IO.Path.Combine(Root, Film);

    /// <summary>Rows of <see cref="FilmFrame"/>.</summary>
    public string Frames => System.IO.Path.Combine(Path, "frames.parquet");

    /// <summary>Rows of <see cref="FilmFace"/>.</summary>
    public string Faces => System.IO.Path.Combine(Path, "faces.parquet");

    /// <summary>A <see cref="CropArchive"/>.</summary>
    public string Crops => System.IO.Path.Combine(Path, "crops.zip");

    /// <summary>A <see cref="FilmManifest"/>.</summary>
    public string Manifest => System.IO.Path.Combine(Path, "manifest.json");

    /// <summary>Rows of <see cref="FaceReading"/> by one model.</summary>
    public string Readings(string key) => System.IO.Path.Combine(Path, "readings", key + ".parquet");

    /// <summary>What is known of the film, with only those readings whose files are there; null where its tables are not whole.</summary>
    public FilmManifest? Known() =>
        FilmManifest.Load(Manifest) is { } manifest && File.Exists(Frames) && File.Exists(Faces)
            ? manifest with { Readings = manifest.Readings.Where(reading => File.Exists(Readings(reading.Key))).ToDictionary() } : null;

    /// <summary>Takes away tables that are out of date. The manifest goes first: without it nothing counts.</summary>
    public void Clear()
    {
        if (!Directory.Exists(Path)) return;
        foreach (var file in (string[])[Manifest, Frames, Faces, Crops]) File.Delete(file);
        if (Directory.Exists(System.IO.Path.GetDirectoryName(Readings("any")))) Directory.Delete(System.IO.Path.GetDirectoryName(Readings("any"))!, recursive: true);
    }

    /// <summary>Takes away what a killed run left half-written.</summary>
    public void Tidy()
    {
        if (!Directory.Exists(Path)) return;
        foreach (var part in Directory.EnumerateFiles(Path, "*.part", SearchOption.AllDirectories)) File.Delete(part);
    }

    /// <summary>Tells the notebook that runs that these files are its own, also where an earlier run wrote them.</summary>
    public void NoteWritten(FilmManifest manifest)
    {
        foreach (var file in manifest.Readings.Keys.Select(Readings).Concat([Frames, Faces, Manifest])) InputLog.NoteWritten(file);
    }
}
