using FaceValue.Arcs;
using FaceValue.Evaluation;
using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Tests.Evaluation;

public class ScoresTests
{
    static readonly ReportedMetrics Published = PublishedStudy.Load(StudyFolder.Open()).Reported;

    [Theory]
    [InlineData("face-value/own-validation", 748, 0.81)]
    [InlineData("raf-db/raf-test", 2228, 0.903)]
    [InlineData("face-value/raf-test", 2228, 0.536)]
    public void The_published_matrices_give_the_published_figures(string name, int faces, double accuracy)
    {
        var matrix = Published.Matrix(name);
        Assert.Equal(faces, matrix.Total);
        Assert.Equal(accuracy, matrix.Accuracy!.Value, 5e-3);
        Assert.Equal(matrix.Accuracy.Value, Published.Accuracy(name), 1e-12);
    }

    [Fact]
    public void Macro_f1_is_the_published_one()
    {
        Assert.Equal(0.30, Published.Matrix("face-value/raf-test").MacroF1!.Value, 5e-3);
        Assert.Equal(0.82, Published.Claimed["face-value"]);
        Assert.Equal(0.71, Published.Claimed["fer2013"]);
        Assert.Equal(0.60, Published.SearchExperiment["pixabay"]["multi_keyword"]);
        Assert.Contains("raf-db/raf-test", Assert.Throws<ArgumentException>(() => Published.Matrix("fer2013/raf-test")).Message);
    }

    [Fact]
    public void Scores_follow_from_the_matrix_by_hand()
    {
        // Labelled a 4, b 2, c 2; a is named 3 + 1, b 1 + 1, c 0 + 2.
        var matrix = new ConfusionMatrix([[3, 1, 0], [1, 1, 0], [0, 0, 2]]);
        Assert.Equal(6 / 8.0, matrix.Accuracy);
        Assert.Equal((0.75, 0.75, 0.75), (matrix.Precision(0), matrix.Recall(0), matrix.F1(0)));
        Assert.Equal((0.5, 0.5, 0.5), (matrix.Precision(1), matrix.Recall(1), matrix.F1(1)));
        Assert.Equal((0.75 + 0.5 + 1) / 3, matrix.MacroF1!.Value, 1e-12);
        Assert.Equal([0.75, 0.25, 0], matrix.Shares[0].Select(share => share!.Value));
    }

    [Fact]
    public void What_is_not_defined_is_null_and_never_nan()
    {
        // Nobody is labelled or named c; b is labelled and never named.
        var matrix = new ConfusionMatrix([[3, 0, 0], [2, 0, 0], [0, 0, 0]]);
        Assert.Equal((null, 0.0, 0.0), (matrix.Precision(1), matrix.Recall(1), matrix.F1(1)));
        Assert.Equal((null, null, null), (matrix.Precision(2), matrix.Recall(2), matrix.F1(2)));
        Assert.Equal(0.75 / 2, matrix.MacroF1!.Value, 1e-12);
        Assert.All(matrix.Shares[2], share => Assert.Null(share));
        var none = new ConfusionMatrix([[0, 0], [0, 0]]);
        Assert.Equal((null, null), (none.Accuracy, none.MacroF1));
    }

    [Fact]
    public void One_class_only_is_scored_without_the_others()
    {
        var scores = Scores.Of([.. Enumerable.Range(0, 20).Select(i => Predictions.Names(i < 15 ? 2 : 0, 0.8, 2, $"f{i}"))], 5, seed: 1, resamples: 200);
        Assert.Equal(0.75, scores.Accuracy!.Estimate, 1e-12);
        Assert.Equal(0.75, scores.Classes[2].Recall!.Estimate, 1e-12);
        Assert.Null(scores.Classes[0].Recall);
        Assert.Equal(0, scores.Classes[0].Precision!.Estimate);
        Assert.Equal((null, null, null), (scores.Classes[4].Precision, scores.Classes[4].Recall, scores.Classes[4].F1));
    }

    [Fact]
    public void A_rare_class_keeps_an_interval_of_finite_ends()
    {
        var rows = Predictions.Many(60, 0.6, 3).Select((row, i) => row with { Class = i == 0 ? 4 : i % 4 }).ToArray();
        var scores = Scores.Of(rows, 5, seed: 1, resamples: 300);
        Assert.Equal(1, scores.Classes[4].Labelled);
        Assert.All(scores.Classes.SelectMany(c => new[] { c.Precision, c.Recall, c.F1 }).OfType<Interval>(), interval =>
            Assert.True(interval.Low >= 0 && interval.High <= 1 && interval.Low <= interval.Estimate && interval.Estimate <= interval.High, interval.ToString()));
    }

    [Fact]
    public void No_predictions_and_one_group_are_told_apart()
    {
        Assert.Throws<ArgumentException>(() => Scores.Of([], 5, seed: 1));
        var one = Scores.Of(Predictions.Many(10, 0.7, 4, groupSize: 10), 5, seed: 1);
        Assert.Equal(1, one.Groups);
        Assert.Null(one.Accuracy);
        Assert.NotNull(one.Confusion.Accuracy);
        Assert.Contains("Row 3", Assert.Throws<ArgumentException>(() => ConfusionMatrix.Of([0, 1, 0, 5], [0, 1, 1, 1], 2)).Message);
        Assert.Contains("row 1", Assert.Throws<ArgumentException>(() => new ConfusionMatrix([[1, 2], [3]])).Message);
        Assert.Contains("count 1 is -2", Assert.Throws<ArgumentException>(() => new ConfusionMatrix([[1, -2], [3, 4]])).Message);
    }

    [Fact]
    public void The_same_seed_gives_the_same_intervals_and_another_gives_others()
    {
        var rows = Predictions.Many(120, 0.7, 5, groupSize: 3);
        var first = Scores.Of(rows, 5, seed: 7, resamples: 300);
        Assert.Equal(first.Classes, Scores.Of(rows, 5, seed: 7, resamples: 300).Classes);
        Assert.NotEqual(first.MacroF1, Scores.Of(rows, 5, seed: 8, resamples: 300).MacroF1);
    }
}
