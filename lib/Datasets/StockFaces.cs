using FaceValue.Collect;
using FaceValue.Faces;
using FaceValue.Study;
using FaceValue.Tables;

namespace FaceValue.Datasets;

/// <summary>Makes weakly labelled sets of collected photos and the faces cut out of them: each site by each kind of search, and all sites together.</summary>
public static class StockFaces
{
    /// <summary>The name of the set of everything.</summary>
    public const string Everything = "stock-both";

    /// <summary>The id that a photo has in the tables of faces: <c>pexels-123</c>.</summary>
    public static string PhotoIdOf(PhotoRecord photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        return $"{photo.Source}-{photo.Id}";
    }

    /// <summary>Every kept photo's primary face, of all sites and searches.</summary>
    /// <param name="collection">What was collected.</param>
    /// <param name="faces">What the photos gave, their ids as <see cref="PhotoIdOf"/> makes them.</param>
    /// <param name="crops">The folder of the crops.</param>
    /// <param name="taxonomy">The classes; the five expressions by default.</param>
    /// <param name="progress">Crops looked at.</param>
    /// <param name="cancellation">Stops between crops.</param>
    /// <returns>The set <see cref="Everything"/>: each photo of the manifest is one of its faces, or left out for one reason.</returns>
    /// <exception cref="InvalidDataException">The two tables do not belong together, a photo's expression is no class, or crops are missing or broken; the first twenty are named.</exception>
    public static async Task<FaceSet> ReadAsync(PhotoCollection collection, PhotoFaces faces, string crops, Taxonomy? taxonomy = null,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(faces);
        taxonomy ??= Taxonomy.Expressions;
        var (offenders, searches) = (new Offenders("The photos and their faces"), SearchesOf(collection));
        var results = faces.Photos.ToDictionary(photo => photo.PhotoId, StringComparer.Ordinal);
        var primary = faces.Faces.Where(face => face.Kept).ToDictionary(face => face.PhotoId, StringComparer.Ordinal);
        foreach (var stranger in results.Keys.Except(collection.Photos.Select(PhotoIdOf))) offenders.Add(stranger, "it has faces but was never collected");

        var (kept, leftOut) = (new List<(PhotoRecord Photo, LabelClass Class, string Crop)>(), new List<LeftOutItem>());
        foreach (var photo in collection.Photos)
        {
            var (id, label) = (PhotoIdOf(photo), photo.Expression.Word());
            var found = taxonomy.Find(label);
            if (found is null) offenders.Add(id, $"it was collected as '{label}', which is none of the {taxonomy.Name}");
            else if (photo.Outcome != Collect.PhotoOutcome.Kept) leftOut.Add(new LeftOutItem(id, label, $"collecting: {Words(photo.Outcome)}"));
            else if (!found.IsKept) leftOut.Add(new LeftOutItem(id, label, $"class dropped: {found.DroppedBecause}"));
            else if (!results.TryGetValue(id, out var result)) offenders.Add(id, "it was collected but nobody looked for faces in it");
            else if (result.Outcome != Faces.PhotoOutcome.Kept) leftOut.Add(new LeftOutItem(id, label, $"faces: {Words(result.Outcome)}"));
            else if (!searches.ContainsKey(id)) offenders.Add(id, "it was kept but no search is known that found it");
            else if (!primary.TryGetValue(id, out var face)) offenders.Add(id, "it was kept but has no face in the table");
            else kept.Add((photo, found, face.CropFile));
        }
        var files = await PictureFile.ReadAsync(crops, [.. kept.Select(one => one.Crop)], offenders, progress, cancellation).ConfigureAwait(false);
        offenders.ThrowIfAny("Run notebook 02-faces again, on this collection.");

        return new FaceSet
        {
            Name = Everything,
            Folder = crops,
            Taxonomy = taxonomy,
            Faces = [.. kept.Zip(files, (one, file) => Face(one.Photo, one.Class, taxonomy, one.Crop, file!, searches[PhotoIdOf(one.Photo)]))],
            LeftOut = leftOut,
        };
    }

    /// <summary>Every site by every kind of search, then all sites together: <c>pexels-face</c>, <c>pexels-words</c>, <c>pexels-both</c>, …, <c>stock-both</c>. They share their faces' ids, so one split serves all.</summary>
    /// <param name="everything">From <see cref="ReadAsync"/>.</param>
    public static IReadOnlyList<FaceSet> BySiteAndSearch(FaceSet everything)
    {
        ArgumentNullException.ThrowIfNull(everything);
        string[] sites = [.. everything.Faces.Select(face => face.Source).Distinct().Order(StringComparer.Ordinal)];
        return [.. from site in (string?[])[.. sites, null] from search in Enum.GetValues<QueryVersion>() select Of(everything, site, search)];
    }

    /// <summary>The faces of one site, or of all, that one kind of search found.</summary>
    /// <param name="everything">From <see cref="ReadAsync"/>.</param>
    /// <param name="site">The site; null for all together.</param>
    /// <param name="search">Which searches. A photo found by both kinds is in the sets of both.</param>
    public static FaceSet Of(FaceSet everything, string? site, QueryVersion search)
    {
        ArgumentNullException.ThrowIfNull(everything);
        return everything.Where($"{site ?? "stock"}-{Words(search)}", face => (site is null || face.Source == site) && (face.FoundBy & search) != 0, "found elsewhere");
    }

    // By the searches of the photo's own expression: under another one it would be a photo of another class.
    static Dictionary<string, QueryVersion> SearchesOf(PhotoCollection collection)
    {
        var expressions = collection.Photos.ToDictionary(photo => (photo.Source, photo.Id), photo => photo.Expression);
        return collection.Finds.Where(find => expressions.TryGetValue((find.Source, find.Id), out var own) && own == find.Expression)
            .GroupBy(find => $"{find.Source}-{find.Id}").ToDictionary(finds => finds.Key, finds => finds.Aggregate(default(QueryVersion), (all, find) => all | find.QueryVersion));
    }

    static LabelledFace Face(PhotoRecord photo, LabelClass found, Taxonomy taxonomy, string crop, PictureFile file, QueryVersion searches) => new()
    {
        Id = PhotoIdOf(photo),
        Set = Everything,
        File = crop,
        Class = found.Name,
        ClassIndex = taxonomy.IndexOf(found.Name),
        Source = photo.Source,
        Photographer = photo.PhotographerId != 0 ? $"{photo.Source}:{photo.PhotographerId}" : photo.Photographer.Length > 0 ? $"{photo.Source}:{photo.Photographer}" : "",
        DuplicateGroup = photo.Group,
        FoundBy = searches,
        Word = photo.Word,
        Width = file.Width,
        Height = file.Height,
        Sha256 = file.Sha256,
    };

    // As tables write them: TooSmall -> too small.
    static string Words(Enum value) => RecordColumn.WordOf(value).Replace('-', ' ');
}
