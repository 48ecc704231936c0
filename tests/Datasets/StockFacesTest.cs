using FaceValue.Collect;
using FaceValue.Datasets;
using FaceValue.Faces;
using FaceValue.Study;

namespace FaceValue.Tests.Datasets;

public sealed class StockFacesTest : IDisposable
{
    const int Timeout = 60_000;

    readonly TempFolder folder = new();
    readonly List<PhotoRecord> photos = [];
    readonly List<PhotoFind> finds = [];
    readonly List<PhotoResult> results = [];
    readonly List<DetectedFace> faces = [];

    [Fact(Timeout = Timeout)]
    public async Task Each_photo_of_the_manifest_is_a_face_or_left_out_for_one_reason()
    {
        AddKept(1, "pexels", Expression.Happy, QueryVersion.Face);
        Add(2, "pexels", Expression.Sad, QueryVersion.Face, FaceValue.Collect.PhotoOutcome.Duplicate);
        Add(3, "pixabay", Expression.Neutral, QueryVersion.Words);
        Add(4, "pixabay", Expression.Fear, QueryVersion.Words);
        results.Add(Result("pixabay-4", FaceValue.Faces.PhotoOutcome.TooSmall));
        AddKept(5, "pixabay", Expression.Angry, QueryVersion.Words);
        var set = await Read(TestContext.Current.CancellationToken);
        Assert.Equal(["pexels-1", "pixabay-5"], set.Faces.Select(face => face.Id));
        Assert.Equal(["happy", "angry"], set.Faces.Select(face => face.Class));
        Assert.Equal(["pexels:101", "pixabay:105"], set.Faces.Select(face => face.Photographer));
        Assert.Equal(photos.Select(StockFaces.PhotoIdOf).Order(), set.Faces.Select(face => face.Id).Concat(set.LeftOut.Select(item => item.Id)).Order());
        Assert.Equal(["collecting: duplicate", "class dropped: no clear visual prototype", "faces: too small"], set.LeftOut.Select(item => item.Reason));
    }

    [Fact(Timeout = Timeout)]
    public async Task Sets_are_told_apart_by_site_and_by_kind_of_search()
    {
        AddKept(1, "pexels", Expression.Happy, QueryVersion.Face);
        AddKept(2, "pexels", Expression.Sad, QueryVersion.Words);
        AddKept(3, "pixabay", Expression.Sad, QueryVersion.Words);
        // Found by both kinds: in the sets of both. Found under another expression too: that says nothing about its own.
        finds.Add(new PhotoFind("pexels", 2, Expression.Sad, QueryVersion.Face, "sad face", 1, 1));
        finds.Add(new PhotoFind("pixabay", 3, Expression.Fear, QueryVersion.Face, "fear face", 1, 1));
        var sets = StockFaces.BySiteAndSearch(await Read(TestContext.Current.CancellationToken)).ToDictionary(set => set.Name, set => string.Join(' ', set.Faces.Select(face => face.Id)));
        Assert.Equal(new Dictionary<string, string>
        {
            ["pexels-face"] = "pexels-1 pexels-2", ["pexels-words"] = "pexels-2", ["pexels-both"] = "pexels-1 pexels-2",
            ["pixabay-face"] = "", ["pixabay-words"] = "pixabay-3", ["pixabay-both"] = "pixabay-3",
            ["stock-face"] = "pexels-1 pexels-2", ["stock-words"] = "pexels-2 pixabay-3", ["stock-both"] = "pexels-1 pexels-2 pixabay-3",
        }, sets);
    }

    [Fact(Timeout = Timeout)]
    public async Task One_split_serves_every_set_and_ties_near_duplicates_across_sites()
    {
        for (var i = 1; i <= 30; i++) AddKept(i, i % 2 == 0 ? "pexels" : "pixabay", Expression.Happy, i % 3 == 0 ? QueryVersion.Face : QueryVersion.Words, group: $"pixabay:{(i + 1) / 2}");
        var everything = await Read(TestContext.Current.CancellationToken);
        var split = DatasetSplit.ByGroup(everything.Faces, new SplitSettings { Train = 0.5, Validation = 0.25, Test = 0.25 });
        foreach (var set in StockFaces.BySiteAndSearch(everything)) Assert.Equal(set.Faces.Count, Enum.GetValues<SplitPart>().Sum(part => split.Part(set, part).Faces.Count));
        Assert.All(everything.Faces.GroupBy(face => face.DuplicateGroup), pair => Assert.Single(pair.Select(split.PartOf).Distinct()));
        Assert.True(split.Rows.Select(row => row.Part).Distinct().Count() > 1);
    }

    [Fact(Timeout = Timeout)]
    public async Task Tables_that_do_not_belong_together_are_refused_with_every_offender()
    {
        Add(1, "pexels", Expression.Happy, QueryVersion.Face);
        AddKept(2, "pexels", Expression.Happy, QueryVersion.Face);
        File.Delete(folder["pexels-2.png"]);
        results.Add(Result("pexels-77", FaceValue.Faces.PhotoOutcome.Kept));
        AddKept(3, "pexels", Expression.Happy, QueryVersion.Face);
        faces.RemoveAll(face => face.PhotoId == "pexels-3");
        AddKept(4, "pexels", Expression.Happy, QueryVersion.Face);
        finds.RemoveAll(find => find.Id == 4);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Read(TestContext.Current.CancellationToken));
        Assert.Contains("pexels-1: it was collected but nobody looked for faces in it", error.Message);
        Assert.Contains("pexels-77: it has faces but was never collected", error.Message);
        Assert.Contains("pexels-2.png: it is missing", error.Message);
        Assert.Contains("pexels-3: it was kept but has no face in the table", error.Message);
        Assert.Contains("pexels-4: it was kept but no search is known", error.Message);
    }

    public void Dispose() => folder.Dispose();

    Task<FaceSet> Read(CancellationToken cancellation) => StockFaces.ReadAsync(new PhotoCollection(folder.Root) { Photos = photos, Finds = finds, Pages = [], Requests = [] }, new PhotoFaces(results, faces), folder.Root,
        cancellation: cancellation);

    void AddKept(int id, string site, Expression expression, QueryVersion search, string? group = null)
    {
        Add(id, site, expression, search, group: group);
        results.Add(Result($"{site}-{id}", FaceValue.Faces.PhotoOutcome.Kept));
        faces.Add(Face($"{site}-{id}"));
        DrawnSets.Picture(folder, $"{site}-{id}.png", id);
    }

    void Add(int id, string site, Expression expression, QueryVersion search, FaceValue.Collect.PhotoOutcome outcome = FaceValue.Collect.PhotoOutcome.Kept, string? group = null)
    {
        photos.Add(new PhotoRecord
        {
            Source = site, Id = id, PageAddress = "", Photographer = "someone", PhotographerId = 100 + id, Expression = expression, Word = "word", QueryVersion = search, Page = 1,
            FoundAt = default, Terms = "", File = "", Width = 1, Height = 1, Bytes = 1, Sha256 = "", PerceptualHash = "", Group = group ?? $"{site}:{id}", Outcome = outcome, Reason = "",
        });
        finds.Add(new PhotoFind(site, id, expression, search, "word", 1, id));
    }

    static PhotoResult Result(string photo, FaceValue.Faces.PhotoOutcome outcome) => new() { PhotoId = photo, Outcome = outcome, Width = 1, Height = 1, Faces = 1, Sha256 = "" };

    static DetectedFace Face(string photo) => new()
    {
        PhotoId = photo, FaceIndex = 0, Kept = true, CropFile = $"{photo}.png", Score = 1, X = 0, Y = 0, Width = 1, Height = 1, RelativeArea = 1, RightEyeX = 0, RightEyeY = 0, LeftEyeX = 1,
        LeftEyeY = 0, NoseX = 0, NoseY = 0, MouthX = 0, MouthY = 1, SidePixels = 48, Sharpness = 99, TurnDegrees = 3, RollDegrees = 0, InsideShare = 1, TooSmall = false, CutByEdge = false,
        Turned = false, Blurred = false, SeveralFaces = false,
    };
}
