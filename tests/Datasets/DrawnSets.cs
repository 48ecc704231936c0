using FaceValue.Collect;
using FaceValue.Datasets;
using FaceValue.Statistics;
using FaceValue.Tests.Collect;

namespace FaceValue.Tests.Datasets;

/// <summary>Small sets for tests: pictures in folders, and faces without pictures where only their names matter.</summary>
static class DrawnSets
{
    /// <summary>Writes a picture of blotches, a different one for each seed.</summary>
    public static void Picture(TempFolder folder, string file, int seed, int width = 48, int height = 48)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[file])!);
        File.WriteAllBytes(folder[file], file.EndsWith(".png", StringComparison.Ordinal) ? TestPictures.Png(seed, width, height) : TestPictures.Jpeg(seed, width, height));
    }

    /// <summary>Hands that are open or closed, each in a folder of its name.</summary>
    public static Taxonomy Hands { get; } = new()
    {
        Name = "hands",
        Classes = [new LabelClass { Name = "closed", Colour = "#112233" }, new LabelClass { Name = "open", Colour = "#445566" }],
    };

    /// <summary>A set of hands on disk, as many of each.</summary>
    public static Task<FaceSet> HandsAsync(TempFolder folder, int each, CancellationToken cancellation)
    {
        for (var i = 0; i < each; i++)
        {
            Picture(folder, $"hands/open/{i:D3}.png", i, 40 + i % 9, 50);
            Picture(folder, $"hands/closed/{i:D3}.jpg", 1000 + i, 70, 60);
        }
        return ClassFolders.ReadAsync("hands", folder["hands"], Hands, cancellation: cancellation);
    }

    /// <summary>A face that has a name and nothing else.</summary>
    public static LabelledFace Face(string id, string photographer = "", string duplicates = "", SplitPart? original = null, string source = "pexels") => new()
    {
        Id = id, Set = "drawn", File = $"{id}.png", Class = "happy", ClassIndex = 2, Source = source, Width = 1, Height = 1, Sha256 = "00",
        Photographer = photographer, DuplicateGroup = duplicates, OriginalSplit = original, FoundBy = QueryVersion.Words,
    };

    /// <summary>Faces of random photographers with random near-duplicates, some across photographers, numbered from <paramref name="first"/>.</summary>
    public static IEnumerable<LabelledFace> Random(int seed, int count, int first = 0)
    {
        var random = new RandomStream(seed, first);
        for (var i = first; i < first + count; i++)
        {
            var photographer = random.Next(4) == 0 ? "" : $"pexels:{random.Next(120)}";
            yield return Face($"pexels-{i}", photographer, random.Next(6) == 0 ? $"pexels:{random.Next(50)}" : $"pexels:own{i}");
        }
    }

    /// <summary>A set of faces without pictures.</summary>
    public static FaceSet Set(IEnumerable<LabelledFace> faces) => new() { Name = "drawn", Folder = "nowhere", Taxonomy = Taxonomy.Expressions, Faces = [.. faces], LeftOut = [] };

    /// <summary>A batch of blotches.</summary>
    public static Batch Batch(int count, int side, bool grey = false)
    {
        var images = new float[count * 3 * side * side];
        for (var i = 0; i < count; i++)
        {
            using var picture = TestPictures.Mat(i, side, side);
            FacePixels.Write(picture, side, grey ? ColourUse.Grey : ColourUse.Colour, images.AsSpan(i * 3 * side * side, 3 * side * side));
        }
        return new Batch(images, count, side, side, new long[count], [.. Enumerable.Range(0, count).Select(i => $"picture {i}")]);
    }
}
