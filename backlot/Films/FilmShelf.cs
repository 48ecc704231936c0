using StudyFilm = FaceValue.Films.FilmFile;

namespace FaceValue.Backlot.Films;

/// <summary>Films on disk, and what is known of them.</summary>
/// <param name="Folder">Where they lie; <see cref="FilmRecord.Path"/> starts here.</param>
/// <param name="Films">The films, in the screenplays' order.</param>
/// <param name="FilmTable">Parquet of <see cref="FilmRecord"/>.</param>
/// <param name="Truth">Parquet of <see cref="FrameFace"/>: each face of each drawn frame.</param>
/// <param name="Arcs">Parquet of <see cref="ArcPoint"/>: the scene's mixture at each drawn frame.</param>
/// <param name="PlotPoints">CSV of <see cref="FilmPlotPoint"/>.</param>
public sealed record FilmShelf(string Folder, IReadOnlyList<FilmRecord> Films, string FilmTable, string Truth, string Arcs, string PlotPoints)
{
    /// <summary>The full path of a film's file.</summary>
    public string FileOf(FilmRecord film) => Path.Combine(Folder, film.Path);

    /// <summary>The films as the library's scorer and sampler take them.</summary>
    public IReadOnlyList<StudyFilm> Files => [.. Films.Select(film => new StudyFilm(film.Film, FileOf(film)) { Title = film.Title, Genre = film.Genre.ToString().ToLowerInvariant(), Series = film.Series })];
}
