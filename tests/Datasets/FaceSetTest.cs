using FaceValue.Datasets;
using FaceValue.Study;

namespace FaceValue.Tests.Datasets;

public sealed class FaceSetTest
{
    [Fact]
    public void Taking_some_is_stable_nested_and_leaves_the_rest_counted()
    {
        var set = DrawnSets.Set(DrawnSets.Random(1, 500));
        var (few, many) = (set.Take(100, 42), set.Take(300, 42));
        Assert.Equal((100, 400), (few.Faces.Count, few.LeftOut.Count));
        Assert.Equal([("not drawn", 400)], few.LeftOutCounts);
        Assert.Subset(many.Faces.ToHashSet(), few.Faces.ToHashSet());
        Assert.Equal(few.Faces, (set with { Faces = [.. set.Faces.Reverse()] }).Take(100, 42).Faces.Reverse());
        Assert.NotEqual(few.Faces, set.Take(100, 43).Faces);
        Assert.Equal(set.Faces, set.Take(500, 42).Faces);
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Take(501, 42));
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Take(0, 42));
    }

    [Fact]
    public void Taking_some_keeps_the_shares_of_classes_up_to_chance()
    {
        var faces = Enumerable.Range(0, 4000).Select(i => DrawnSets.Face($"f{i}") with { Class = i % 4 == 0 ? "sad" : "happy", ClassIndex = i % 4 == 0 ? 3 : 2 });
        // Four standard deviations of 1,000 drawn from 4,000 without replacement.
        Assert.InRange(DrawnSets.Set(faces).Take(1000, 1).Counts[3].Count, 250 - 48, 250 + 48);
    }

    [Fact]
    public void Counts_and_shares_add_up()
    {
        var set = DrawnSets.Set([DrawnSets.Face("a", "pexels:1"), DrawnSets.Face("b", "pexels:1"), DrawnSets.Face("c", "pexels:2"), DrawnSets.Face("d")]);
        Assert.Equal([0, 0, 4, 0, 0], set.Counts.Select(count => count.Count));
        Assert.Equal([new ShareCount("drawn", "pexels:1", 2, 0.5), new ShareCount("drawn", "", 1, 0.25), new ShareCount("drawn", "pexels:2", 1, 0.25)], set.SharesBy(face => face.Photographer));
        Assert.Empty(DrawnSets.Set([]).SharesBy(face => face.Source));
        Assert.Equal(3738, OriginalCounts.All.Sum(count => count.Count));
        Assert.Equal(Taxonomy.Expressions.Names, OriginalCounts.All.Select(count => count.Class));
        Assert.Equal(1, OriginalCounts.All.Sum(count => count.Share), 12);
    }

    [Fact]
    public void A_table_is_read_back_as_it_was_and_refused_for_other_classes()
    {
        using var folder = new TempFolder();
        var set = DrawnSets.Set(DrawnSets.Random(1, 20).Select((face, i) => face with { OriginalSplit = i % 2 == 0 ? null : SplitPart.Test, FoundBy = i % 3 == 0 ? null : FaceValue.Collect.QueryVersion.Both }));
        set.Save(folder["set.parquet"]);
        Assert.Equal(set.Faces, FaceSet.Load(folder["set.parquet"], "nowhere").Faces);
        Assert.Contains("numbers its classes otherwise", Assert.Throws<InvalidDataException>(() => FaceSet.Load(folder["set.parquet"], "nowhere", Taxonomy.Expressions.Without("fear", "too few"))).Message);
        Assert.Throws<MissingInputException>(() => FaceSet.Load(folder["other.parquet"], "nowhere"));
    }
}
