using FaceValue.Evaluation;

namespace FaceValue.Tests.Evaluation;

public class ComparisonTests
{
    [Theory]
    [InlineData(10, 2, 2 * 79 / 4096.0)]
    [InlineData(2, 10, 2 * 79 / 4096.0)]
    [InlineData(6, 0, 2 / 64.0)]
    [InlineData(5, 5, 1)]
    [InlineData(0, 0, 1)]
    public void Mcnemar_is_the_exact_binomial_test(int onlyFirst, int onlySecond, double p) => Assert.Equal(p, PairedComparison.McNemar(onlyFirst, onlySecond), 1e-12);

    [Fact]
    public void A_better_model_is_shown_to_be_better_on_the_same_faces_in_any_order()
    {
        var (good, bad) = (Predictions.Many(400, 0.9, 1), Predictions.Many(400, 0.6, 2, model: "raf-db"));
        var comparison = PairedComparison.Of(good, [.. bad.Reverse()], seed: 1, resamples: 500);
        Assert.Equal(comparison.OnlyFirst - comparison.OnlySecond, comparison.Difference!.Estimate * 400, 1e-6);
        Assert.Equal(good.Average(row => row.IsCorrect ? 1 : 0) - bad.Average(row => row.IsCorrect ? 1 : 0), comparison.Difference.Estimate, 1e-12);
        Assert.True(comparison.IsShown);
        Assert.True(comparison.P < 1e-6);
        var back = PairedComparison.Of(bad, good, seed: 1, resamples: 500);
        Assert.Equal(comparison.P, back.P);
        Assert.Equal(-comparison.Difference.Estimate, back.Difference!.Estimate, 1e-12);
    }

    [Fact]
    public void A_model_beside_itself_differs_in_nothing()
    {
        var rows = Predictions.Many(50, 0.7, 3);
        var comparison = PairedComparison.Of(rows, rows, seed: 1, resamples: 100);
        Assert.Equal((0, 0, 1d, 0d), (comparison.OnlyFirst, comparison.OnlySecond, comparison.P, comparison.Difference!.Estimate));
        Assert.False(comparison.IsShown);
    }

    [Fact]
    public void Only_the_same_faces_can_be_compared()
    {
        var rows = Predictions.Many(10, 0.7, 4);
        Assert.Contains("'face-9'", Assert.Throws<ArgumentException>(() => PairedComparison.Of(rows, rows[..9], 1)).Message);
        Assert.Contains("'face-3'", Assert.Throws<ArgumentException>(() => PairedComparison.Of(rows, [.. rows.Select((row, i) => i == 3 ? row with { Class = 4 } : row)], 1)).Message);
        Assert.Contains("stands twice", Assert.Throws<ArgumentException>(() => PairedComparison.Of([.. rows, rows[0] with { Seed = 2 }], rows, 1)).Message);
        Assert.Throws<ArgumentException>(() => PairedComparison.Of([], [], 1));
    }

    [Fact]
    public void Ranges_of_seeds_show_an_order_only_where_they_part()
    {
        var (low, high) = (SeedRange.Of([0.60, 0.64]), SeedRange.Of([0.70, 0.66]));
        Assert.Equal((0.62, 0.60, 0.64, 2), (Math.Round(low.Mean, 9), low.Lowest, low.Highest, low.Seeds));
        Assert.Equal(SeedOrder.Above, high.Against(low));
        Assert.Equal(SeedOrder.Below, low.Against(high));
        Assert.Equal(SeedOrder.NotShown, low.Against(SeedRange.Of([0.63, 0.9])));
        Assert.Equal(SeedOrder.NotShown, high.Against(SeedRange.Of([0.1])));
        Assert.True(low.Overlaps(SeedRange.Of([0.64, 0.8])));
        Assert.Equal("0.62 (0.60 to 0.64, 2 seeds)", low.ToString());
        Assert.Throws<ArgumentException>(() => SeedRange.Of([]));
        Assert.Contains("seed number 2 is NaN", Assert.Throws<ArgumentException>(() => SeedRange.Of([1, double.NaN])).Message);
    }

    [Fact]
    public void Every_model_is_scored_on_every_set_that_it_was_run_on()
    {
        var table = new PredictionTable(["a", "b", "c", "d", "e"], [
            .. Predictions.Many(100, 0.9, 1, seed: 1), .. Predictions.Many(100, 0.8, 2, seed: 2),
            .. Predictions.Many(60, 0.5, 3, seed: 1, set: "raf-db"), .. Predictions.Many(60, 0.5, 4, seed: 2, set: "raf-db"),
            .. Predictions.Many(100, 0.4, 5, model: "raf-db"), .. Predictions.Many(100, 0.99, 6, part: "validation", set: "fer2013")]);
        var matrix = CrossSetMatrix.Of(table, seed: 1, resamples: 200);
        Assert.Equal(["face-value", "raf-db"], matrix.Models);
        Assert.Equal(["stock", "raf-db"], matrix.Sets);
        Assert.Null(matrix.Cell("raf-db", "raf-db"));
        var cell = matrix.Cell("face-value", "stock")!;
        double[] accuracies = [.. new[] { 1, 2 }.Select(seed => ConfusionMatrix.Of(table.Of("face-value", "stock", seed: seed), 5).Accuracy!.Value)];
        Assert.Equal((100, accuracies.Min(), accuracies.Max()), (cell.Faces, cell.Accuracy.Lowest, cell.Accuracy.Highest));
        Assert.Equal(cell.Accuracy.Mean, cell.AccuracyInterval!.Estimate, 1e-12);
        Assert.Equal(["face-value", "raf-db"], matrix.Ranked("stock").Select(ranked => ranked.Model));
    }

    [Fact]
    public void Seeds_that_saw_other_faces_are_not_averaged()
    {
        var table = new PredictionTable(["a", "b", "c", "d", "e"], [.. Predictions.Many(20, 0.9, 1), .. Predictions.Many(19, 0.8, 2, seed: 2)]);
        Assert.Contains("Seeds 1 and 2 of face-value have not seen the same faces of stock", Assert.Throws<ArgumentException>(() => CrossSetMatrix.Of(table, 1)).Message);
        Assert.Throws<ArgumentException>(() => CrossSetMatrix.Of(new(["a", "b", "c", "d", "e"], Predictions.Many(9, 1, 1, part: "train")), 1));
    }
}
