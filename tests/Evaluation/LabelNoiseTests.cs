using FaceValue.Evaluation;
using FaceValue.Statistics;

namespace FaceValue.Tests.Evaluation;

public class LabelNoiseTests
{
    static OutOfFoldGuess Guess(string id, int label, double[] probabilities, string word = "angry", string site = "pexels", string? group = null) =>
        new() { Id = id, Group = group ?? id, Site = site, Word = word, Class = label, Probabilities = probabilities };

    /// <summary>A skilled model's guesses of faces of which a known share is labelled with the next class.</summary>
    static (OutOfFoldGuess[] Guesses, Dictionary<string, int?> Truth) World(int count, double noise, int random, int classes = 3)
    {
        var stream = new RandomStream(random);
        var truth = new Dictionary<string, int?>();
        return ([.. Enumerable.Range(0, count).Select(i =>
        {
            var real = stream.Next(classes);
            truth[$"f{i}"] = real;
            var label = stream.NextDouble() < noise ? (real + 1) % classes : real;
            var sure = 0.55 + 0.4 * stream.NextDouble();
            // Sometimes the model itself is wrong, and then less sure.
            var named = stream.NextDouble() < 0.05 ? stream.Next(classes) : real;
            if (named != real) sure = 0.45;
            return Guess($"f{i}", label, [.. Enumerable.Range(0, classes).Select(c => c == named ? sure : (1 - sure) / (classes - 1))], word: label == 0 ? "angry" : label == 1 ? "fear" : "happy", group: $"g{i / 3}");
        })], truth);
    }

    [Fact]
    public void The_confident_joint_is_that_of_the_example_by_hand()
    {
        // Thresholds: class 0 (.9 + .7 + .2) / 3 = .6; class 1 (.8 + .6 + .4) / 3 = .6.
        OutOfFoldGuess[] guesses =
        [
            Guess("a", 0, [0.9, 0.1]), Guess("b", 0, [0.7, 0.3]), Guess("c", 0, [0.2, 0.8]),
            Guess("d", 1, [0.2, 0.8]), Guess("e", 1, [0.4, 0.6]), Guess("f", 1, [0.6, 0.4]),
        ];
        var noise = LabelNoise.Of(guesses, 2, seed: 1, resamples: 50);
        Assert.Equal([0.6, 0.6], noise.Thresholds.Select(t => Math.Round(t!.Value, 12)));
        Assert.Equal([2, 1, 1, 2], noise.Confident.Counts.SelectMany(row => row));
        Assert.All(noise.Joint!.SelectMany(row => row).Zip([2 / 6.0, 1 / 6.0, 1 / 6.0, 2 / 6.0]), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
        Assert.Equal(1 / 3.0, noise.NoiseShare!.Value, 1e-12);
        Assert.Equal(["c", "f"], noise.Suspects.Select(suspect => suspect.Id));
        Assert.Equal((-0.6, 1), (Math.Round(noise.Suspects[0].Margin, 12), noise.Suspects[0].Suggested));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(0.3)]
    public void Noise_that_was_put_in_is_estimated_and_found(double share)
    {
        var (guesses, truth) = World(1500, share, 3);
        var noise = LabelNoise.Of(guesses, 3, seed: 1, resamples: 50);
        var check = NoiseCheck.Of(noise, guesses, truth);
        Assert.Equal(check.True, check.Estimated!.Value, 0.05);
        if (share == 0) return;
        // A suspect must reach the mean confidence of the other class, so that some wrong labels stay unfound while hardly a right one is accused.
        Assert.True(check.Precision > 0.9 && check.Recall > 0.65 && check.RightlySuggested > 0.95, $"{check.Precision} {check.Recall} {check.RightlySuggested}");
        Assert.True(check.PrecisionAt[49] >= check.Precision, "the most suspect are the surest");
        Assert.Equal(check.Precision!.Value, check.PrecisionAt[^1], 1e-12);
    }

    [Fact]
    public void Every_face_and_suspect_is_counted_under_its_word()
    {
        var (guesses, _) = World(600, 0.2, 4);
        var noise = LabelNoise.Of(guesses, 3, seed: 1, resamples: 50);
        Assert.Equal(600, noise.Words.Sum(word => word.Faces));
        Assert.Equal(noise.Suspects.Count, noise.Words.Sum(word => word.Suspects));
        Assert.All(noise.Words, word => Assert.Equal((double)word.Suspects / word.Faces, word.Share!.Estimate, 1e-12));
        Assert.Equal(1, noise.Joint!.Sum(row => row.Sum()), 1e-12);
        Assert.Equal(noise.Words.OrderByDescending(word => word.Share!.Estimate), noise.Words);
    }

    [Fact]
    public void One_class_only_and_a_class_without_faces_are_not_nan()
    {
        var noise = LabelNoise.Of([Guess("a", 1, [0.1, 0.8, 0.1]), Guess("b", 1, [0.3, 0.4, 0.3])], 3, seed: 1, resamples: 20);
        Assert.Null(noise.Thresholds[0]);
        Assert.Empty(noise.Suspects);
        Assert.Equal(0, noise.NoiseShare!.Value, 1e-12);
        var check = NoiseCheck.Of(noise, [Guess("a", 1, [0.1, 0.8, 0.1]), Guess("b", 1, [0.3, 0.4, 0.3])], new Dictionary<string, int?> { ["a"] = 1, ["b"] = null });
        Assert.Equal((0.5, null, 0.0, null), (check.True, check.Precision, check.Recall, check.RightlySuggested));
    }

    [Fact]
    public void What_is_malformed_is_named()
    {
        Assert.Throws<ArgumentException>(() => LabelNoise.Of([], 2, 1));
        Assert.Contains("Row 2 (face 'b', found by 'angry' on pexels)", Assert.Throws<ArgumentException>(() => LabelNoise.Of([Guess("a", 0, [1, 0]), Guess("b", 0, [0.5, 0.4])], 2, 1)).Message);
        Assert.Contains("NaN", Assert.Throws<ArgumentException>(() => LabelNoise.Of([Guess("a", 0, [double.NaN, 0])], 2, 1)).Message);
        Assert.Contains("stands twice", Assert.Throws<ArgumentException>(() => LabelNoise.Of([Guess("a", 0, [1, 0]), Guess("a", 0, [1, 0])], 2, 1)).Message);
        var noise = LabelNoise.Of([Guess("a", 0, [1, 0])], 2, 1);
        Assert.Contains("face 'a' is missing", Assert.Throws<ArgumentException>(() => NoiseCheck.Of(noise, [Guess("a", 0, [1, 0])], new Dictionary<string, int?>())).Message);
    }

    [Fact]
    public void Folds_keep_groups_together_and_are_of_about_one_size()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new RandomStream(seed);
            string[] groups = [.. Enumerable.Range(0, 200).Select(_ => $"g{random.Next(random.Next(40) + 5)}")];
            var folds = Folds.Of(groups, 4, seed);
            Assert.Equal(200, folds.Length);
            Assert.All(groups.Zip(folds).GroupBy(pair => pair.First), group => Assert.Single(group.Select(pair => pair.Second).Distinct()));
            var sizes = Enumerable.Range(0, 4).Select(fold => folds.Count(f => f == fold)).ToArray();
            Assert.True(sizes.Max() - sizes.Min() <= groups.GroupBy(group => group).Max(group => group.Count()), string.Join(", ", sizes));
            Assert.Equal(folds, Folds.Of(groups, 4, seed));
        }
        string[] distinct = [.. Enumerable.Range(0, 60).Select(i => $"g{i}")];
        Assert.NotEqual(Folds.Of(distinct, 4, 1), Folds.Of(distinct, 4, 2));
        Assert.Contains("2 groups cannot fill 3 folds", Assert.Throws<ArgumentException>(() => Folds.Of(["a", "b", "a"], 3, 1)).Message);
    }
}
