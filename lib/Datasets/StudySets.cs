using FaceValue.Study;
using FaceValue.Tables;

namespace FaceValue.Datasets;

/// <summary>The sets of a study: tables that notebook 03 writes and the later ones read, with the folders that their pictures lie in.</summary>
public static class StudySets
{
    const string Remedy = "Run notebook 03-datasets first.";

    /// <summary>Writes sets, and where their pictures are.</summary>
    /// <param name="study">The study.</param>
    /// <param name="sets">All of them, with different names; what was written before is forgotten.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Save(StudyFolder study, IReadOnlyList<FaceSet> sets)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(sets);
        foreach (var set in sets) set.Save(TableOf(study, set.Name));
        CsvTable.Write(PlacesOf(study), sets.Select(set => new Place(set.Name, FromRoot(study, set.Folder))));
    }

    /// <summary>Reads one set.</summary>
    /// <param name="study">The study.</param>
    /// <param name="name">The set's name, as notebook 03 wrote it: <c>stock-both</c>, <c>raf-db</c>, <c>fer2013</c>.</param>
    /// <param name="taxonomy">The classes, the same as when it was written.</param>
    /// <exception cref="MissingInputException">There is no such set.</exception>
    /// <exception cref="InvalidDataException">A table is damaged, or its classes are numbered otherwise than the taxonomy's.</exception>
    public static FaceSet Load(StudyFolder study, string name, Taxonomy? taxonomy = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        var places = CsvTable.Read<Place>(PlacesOf(study), Remedy);
        var place = places.FirstOrDefault(place => place.Set == name)
            ?? throw new MissingInputException(TableOf(study, name), $"{Remedy} The study's sets are {string.Join(", ", places.Select(one => one.Set))}.");
        return FaceSet.Load(TableOf(study, name), Path.GetFullPath(Path.Combine(study.Root, place.Folder)), taxonomy);
    }

    static string TableOf(StudyFolder study, string name) => Path.Combine(study.Tables, "sets", name + ".parquet");

    static string PlacesOf(StudyFolder study) => Path.Combine(study.Tables, "sets", "places.csv");

    // A workbook that is moved, or read on another system, keeps its sets.
    static string FromRoot(StudyFolder study, string folder) =>
        Path.GetRelativePath(study.Root, Path.GetFullPath(folder)) is var relative && !Path.IsPathRooted(relative) && !relative.StartsWith("..", StringComparison.Ordinal)
            ? relative.Replace('\\', '/') : Path.GetFullPath(folder);

    sealed record Place(string Set, string Folder);
}
