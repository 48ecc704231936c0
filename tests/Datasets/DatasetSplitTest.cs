using FaceValue.Datasets;
using FaceValue.Study;

namespace FaceValue.Tests.Datasets;

public sealed class DatasetSplitTest
{
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void Parts_share_no_photographer_and_no_near_duplicates(int seed)
    {
        var set = DrawnSets.Set(DrawnSets.Random(seed, 400));
        var split = DatasetSplit.ByGroup(set.Faces, new SplitSettings { Seed = seed });
        Assert.Equal(set.Faces.Select(face => face.Id).Order(StringComparer.Ordinal), split.Rows.Select(row => row.Id));
        Assert.All(split.Rows, row => Assert.NotNull(row.Part));
        AssertNothingShared(set, split);
        var leak = SplitLeak.Of(set, split);
        Assert.Equal((0, 0, 0), ((int)leak.DuplicatePairs, leak.DuplicateGroups, leak.Photographers));
        Assert.Equal(400, leak.Train + leak.HeldOut);
    }

    [Fact]
    public void The_order_of_the_faces_does_not_matter()
    {
        var faces = DrawnSets.Random(7, 200).ToList();
        Assert.Equal(DatasetSplit.ByGroup(faces).Rows, DatasetSplit.ByGroup(faces.AsEnumerable().Reverse()).Rows);
    }

    [Fact]
    public void Shares_are_about_those_asked_for_and_seeds_differ()
    {
        var faces = Enumerable.Range(0, 4000).Select(i => DrawnSets.Face($"pexels-{i}", $"pexels:{i}")).ToList();
        var counts = DatasetSplit.ByGroup(faces).Rows.CountBy(row => row.Part!.Value).ToDictionary();
        // Four standard deviations of a draw of 4000.
        Assert.InRange(counts[SplitPart.Train], 3200 - 102, 3200 + 102);
        Assert.InRange(counts[SplitPart.Validation], 400 - 76, 400 + 76);
        Assert.InRange(counts[SplitPart.Test], 400 - 76, 400 + 76);
        Assert.NotEqual(DatasetSplit.ByGroup(faces).Rows, DatasetSplit.ByGroup(faces, new SplitSettings { Seed = 43 }).Rows);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void Adding_photos_to_an_earlier_split_moves_none_and_leaks_nothing(int seed)
    {
        var faces = DrawnSets.Random(seed, 100).ToList();
        var split = DatasetSplit.ByGroup(faces);
        var aside = 0;
        for (var round = 1; round <= 5; round++)
        {
            faces.AddRange(DrawnSets.Random(seed, 60, first: 100 + 60 * (round - 1)));
            var grown = DatasetSplit.ByGroup(faces, earlier: split);
            Assert.Equal(faces.Select(face => face.Id).Order(StringComparer.Ordinal), grown.Rows.Select(row => row.Id));
            var parts = grown.Rows.ToDictionary(row => row.Id, row => row.Part);
            Assert.All(split.Rows.Where(row => row.Part is not null), row => Assert.Equal(row.Part, parts[row.Id]));
            AssertNothingShared(DrawnSets.Set(faces), grown);
            aside = grown.Rows.Count(row => row.Part is null);
            split = grown;
        }
        Assert.True(aside > 0, "no new photo tied two parts together: the test shows nothing");
    }

    [Fact]
    public void Without_an_earlier_split_new_photos_that_tie_no_groups_together_move_none()
    {
        var faces = Enumerable.Range(0, 300).Select(i => DrawnSets.Face($"pexels-{1000 + i}", $"pexels:{i % 50}", $"pexels:d{i % 50}-{i % 7}")).ToList();
        var before = DatasetSplit.ByGroup(faces).Rows.ToDictionary(row => row.Id);
        // Ids and near-duplicates that sort before all others: a group's name must not follow them.
        var added = Enumerable.Range(0, 300).Select(i => DrawnSets.Face($"pexels-0{i}", $"pexels:{i % 70}", $"a{i}"));
        var after = DatasetSplit.ByGroup([.. faces, .. added]).Rows.ToDictionary(row => row.Id);
        Assert.All(before.Values, row => Assert.Equal(row, after[row.Id]));
    }

    [Fact]
    public void A_photo_that_is_gone_keeps_its_place_for_its_return_and_its_group()
    {
        var faces = Enumerable.Range(0, 40).Select(i => DrawnSets.Face($"pexels-{i}", $"pexels:{i}")).ToList();
        var split = DatasetSplit.ByGroup(faces);
        // As if the shares had changed in between: what is assigned stays all the same.
        var newcomers = faces.Select(face => face with { Id = face.Id + "-new" }).ToList();
        var grown = DatasetSplit.ByGroup(newcomers, new SplitSettings { Train = 1, Validation = 0, Test = 0 }, split);
        Assert.All(newcomers, face => Assert.Equal(split.PartOf(faces.Single(old => old.Photographer == face.Photographer)), grown.PartOf(face)));
        Assert.Contains(grown.Rows, row => row.Part == SplitPart.Test);
        Assert.Equal(80, grown.Rows.Count);
    }

    [Fact]
    public void Benchmark_sets_keep_their_test_part_and_lose_copies_of_it_from_train()
    {
        var faces = Enumerable.Range(0, 1000).Select(i => DrawnSets.Face($"raf-db:{i:D4}", "", $"sha256:{i % 990}", i < 200 ? SplitPart.Test : SplitPart.Train)).ToList();
        var split = DatasetSplit.ByGroup(faces);
        Assert.All(faces.Take(200), face => Assert.Equal(SplitPart.Test, split.PartOf(face)));
        // The last ten have the bytes of the first ten, which are in test.
        Assert.All(faces.Skip(990), face => Assert.Null(split.PartOf(face)));
        var rest = faces[200..990].CountBy(face => split.PartOf(face)!.Value).ToDictionary();
        Assert.False(rest.ContainsKey(SplitPart.Test));
        Assert.InRange(rest[SplitPart.Validation], 790 / 9 - 36, 790 / 9 + 36);
        Assert.Equal(1000, SplitSize.Of(DrawnSets.Set(faces), split).Sum(size => size.Count));
    }

    [Fact]
    public void Every_fifth_row_leaks_what_the_count_says()
    {
        // Rows 5 and 10 are validation. Photographer a: rows 1 and 5; b: rows 2, 3 and 10; c: row 4 alone.
        var faces = new[] { "a/x", "b/y", "b/z", "c/", "a/x", "d/", "e/", "f/x", "g/", "b/y" }.Select((who, i) => DrawnSets.Face($"{i}", who.Split('/')[0], who.Split('/')[1])).ToList();
        var set = DrawnSets.Set(faces);
        var split = DatasetSplit.EveryFifthRow(faces);
        Assert.Equal([4, 9], split.Rows.Index().Where(row => row.Item.Part == SplitPart.Validation).Select(row => row.Index));
        var leak = SplitLeak.Of(set, split);
        Assert.Equal((8, 2), (leak.Train, leak.HeldOut));
        // x: rows 1 and 8 against 5; y: row 2 against 10.
        Assert.Equal((3, 2, 2), (leak.DuplicatePairs, leak.DuplicateGroups, leak.HeldOutLikeTrain));
        Assert.Equal((2, 2), (leak.Photographers, leak.HeldOutByTrainPhotographer));
        Assert.Equal(0, SplitLeak.Of(set, DatasetSplit.ByGroup(faces)).DuplicatePairs);
    }

    [Fact]
    public void A_split_is_written_and_read_back_and_unknown_faces_are_named()
    {
        using var folder = new TempFolder();
        var faces = DrawnSets.Random(3, 100).ToList();
        var split = DatasetSplit.ByGroup([.. faces, DrawnSets.Face("odd, \"name\"", "pexels:1")]);
        split.Save(folder["split.csv"]);
        Assert.Equal(split.Rows, DatasetSplit.Load(folder["split.csv"]).Rows);
        Assert.Contains("'stranger' is not in the split", Assert.Throws<ArgumentException>(() => split.PartOf(DrawnSets.Face("stranger"))).Message);
        Assert.Throws<MissingInputException>(() => DatasetSplit.Load(folder["nowhere.csv"]));
        folder.Write("twice.csv", "id,group,part\na,only a,train\na,only a,test\n");
        Assert.Contains("has a several times", Assert.Throws<InvalidDataException>(() => DatasetSplit.Load(folder["twice.csv"])).Message);
        folder.Write("odd.csv", "id,group,part\na,only a,exam\n");
        Assert.Contains("line 2", Assert.Throws<InvalidDataException>(() => DatasetSplit.Load(folder["odd.csv"])).Message);
    }

    [Theory, InlineData(0.8, 0.1, 0.2), InlineData(0, 0.5, 0.5), InlineData(1.2, -0.1, -0.1), InlineData(double.NaN, 0.5, 0.5)]
    public void Shares_that_are_none_are_refused(double train, double validation, double test) =>
        Assert.Contains("expected shares that sum to 1", Assert.Throws<ArgumentException>(() => DatasetSplit.ByGroup([], new SplitSettings { Train = train, Validation = validation, Test = test })).Message);

    static void AssertNothingShared(FaceSet set, DatasetSplit split)
    {
        var used = set.Faces.Where(face => split.PartOf(face) is not null).ToList();
        foreach (var property in (Func<LabelledFace, string>[])[face => face.Photographer, face => face.DuplicateGroup])
            Assert.All(used.Where(face => property(face).Length > 0).GroupBy(property), group => Assert.Single(group.Select(split.PartOf).Distinct()));
    }
}
