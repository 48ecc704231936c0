using FaceValue.Evaluation;
using FaceValue.Statistics;
using FaceValue.Tests.Statistics;

namespace FaceValue.Tests.Evaluation;

public class ConfidenceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(0.6)]
    public void The_temperature_that_was_put_in_is_found_again(double sharpened)
    {
        // Standard error of the fit is about 0.02 here.
        Assert.Equal(sharpened, TemperatureScaling.Fit(Predictions.Drawn(20_000, sharpened, 1, "validation")).Temperature, 0.08 * sharpened);
    }

    [Fact]
    public void Scaling_changes_no_name_and_keeps_the_sum()
    {
        var rows = Predictions.Drawn(200, 3, 2, "test");
        var scaled = new TemperatureScaling(2.2).Scale(rows);
        Assert.Equal(rows.Select(row => row.Predicted), scaled.Select(row => row.Predicted));
        Assert.All(scaled, row => Assert.Equal(1, row.Probabilities.Sum(), 1e-12));
        Assert.All(rows.Zip(scaled), pair => Assert.True(pair.Second.Confidence < pair.First.Confidence));
        var same = new TemperatureScaling(1).Scale(rows[0].Probabilities);
        Assert.All(same.Zip(rows[0].Probabilities), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
        Assert.Equal([0.5, 0.5, 0], new TemperatureScaling(0.05).Scale([0.5, 0.5, 0]).Select(p => Math.Round(p, 12)));
    }

    [Fact]
    public void A_validation_part_without_errors_and_one_of_certain_errors_stay_finite()
    {
        Assert.Equal(0.05, TemperatureScaling.Fit([.. Enumerable.Range(0, 20).Select(i => Predictions.Names(i % 5, 0.7, i % 5, $"f{i}"))]).Temperature, 1e-5);
        Assert.InRange(TemperatureScaling.Fit([.. Enumerable.Range(0, 20).Select(i => Predictions.Names(i % 5, 1, i % 2, $"f{i}"))]).Temperature, 1, 20);
        Assert.Throws<ArgumentException>(() => TemperatureScaling.Fit([]));
        Assert.Contains("Row 2 (face 'b')", Assert.Throws<ArgumentException>(() => TemperatureScaling.Fit([Predictions.One(0, [1, 0]), Predictions.One(0, [double.NaN, 0], "b")])).Message);
    }

    [Fact]
    public void The_golden_example_of_the_calibration_error_comes_out_of_predictions()
    {
        var golden = GoldenExample.Of("ece");
        var confidence = golden.Get<double[]>("confidence");
        var correct = golden.Get<int[]>("correct");
        Prediction[] rows = [.. confidence.Select((c, i) => Predictions.Names(0, c, correct[i] == 1 ? 0 : 1, $"f{i}", classes: 2))];
        var reliability = Reliability.Of(rows, rows, seed: 1, bins: golden.Get<int>("bins"), resamples: 50);
        Assert.Equal(golden.Expected(), reliability.Raw.Error, 1e-12);
        Assert.Equal(golden.Expected(), reliability.Raw.Bins.Where(bin => bin.Faces > 0).Sum(bin => bin.Faces * Math.Abs(bin.Accuracy!.Estimate - bin.Confidence!.Value)) / rows.Length, 1e-12);
        Assert.All(reliability.Raw.Bins.Where(bin => bin.Faces == 0), bin => Assert.True(bin.Accuracy is null && bin.Confidence is null));
    }

    [Fact]
    public void An_overconfident_model_becomes_honest_on_faces_that_nothing_was_fitted_on()
    {
        var reliability = Reliability.Of(Predictions.Drawn(3000, 3, 3, "validation"), Predictions.Drawn(3000, 3, 4, "test"), seed: 1, resamples: 200);
        Assert.InRange(reliability.Temperature, 2.6, 3.4);
        Assert.True(reliability.Raw.Error > 0.1 && reliability.Scaled.Error < 0.04, $"{reliability.Raw.Error} then {reliability.Scaled.Error}");
        Assert.True(reliability.Raw.ErrorInterval!.Low > reliability.Scaled.ErrorInterval!.High);
        Assert.Equal(3000, reliability.Scaled.Bins.Sum(bin => bin.Faces));
        Assert.Throws<ArgumentException>(() => Reliability.Of([], Predictions.Drawn(9, 1, 1, "test"), 1));
        Assert.Throws<ArgumentException>(() => Reliability.Of(Predictions.Drawn(9, 1, 1, "test"), [], 1));
    }

    [Fact]
    public void The_interval_of_the_calibration_error_holds_it_and_two_honest_models_in_three_come_near_0()
    {
        // Temperature 1: these say what they know, so all of the error is noise.
        Interval[] honest = [.. Enumerable.Range(0, 30).Select(seed => Reliability.Of(Predictions.Drawn(300, 1, 3, "validation"), Predictions.Drawn(300, 1, 100 + seed, "test"), seed, resamples: 200).Raw.ErrorInterval!)];
        Assert.All(honest, interval => Assert.True(interval.Low >= 0 && interval.Contains(interval.Estimate)));
        Assert.True(honest.Count(interval => interval.Low < 0.04) > 20, string.Join("; ", honest.AsEnumerable()));
    }

    [Fact]
    public void The_risk_coverage_curve_is_that_of_the_example_by_hand()
    {
        // Right, wrong, right, right from the most confident down: risk 0, 1/2, 1/3, 1/4.
        Prediction[] rows = [Predictions.Names(0, 0.6, 0, "d"), Predictions.Names(0, 0.9, 0, "a"), Predictions.Names(0, 0.8, 1, "b"), Predictions.Names(0, 0.7, 0, "c")];
        var abstention = Abstention.Of(rows, seed: 1, resamples: 50);
        Assert.Equal([0, 1 / 2.0, 1 / 3.0, 1 / 4.0], abstention.Curve.Select(point => point.Risk));
        Assert.Equal([0.25, 0.5, 0.75, 1], abstention.Curve.Select(point => point.Coverage));
        Assert.Equal((0 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0) / 4, abstention.Area!.Estimate, 1e-12);
        Assert.Equal((0.7, 1 - 1 / 3.0), (abstention.At(0.6).Threshold, abstention.At(0.6).Accuracy));
        Assert.Equal(0.9, abstention.At(0.25).Threshold);
        Assert.Throws<ArgumentOutOfRangeException>(() => abstention.At(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => abstention.At(1.1));
    }

    [Fact]
    public void Equal_confidences_stand_or_fall_together()
    {
        var abstention = Abstention.Of([.. Enumerable.Range(0, 10).Select(i => Predictions.Names(0, 0.8, i < 7 ? 0 : 1, $"f{i}"))], seed: 1, resamples: 50);
        Assert.Equal(new RiskPoint(0.8, 1, 3 / 10.0), Assert.Single(abstention.Curve));
        Assert.Equal(0.3, abstention.Area!.Estimate, 1e-12);
        Assert.Null(Abstention.Of([Predictions.One(0, [1, 0])], seed: 1).Area);
        Assert.Throws<ArgumentException>(() => Abstention.Of([], 1));
    }

    [Fact]
    public void A_confidence_that_knows_nothing_has_the_error_rate_as_its_area()
    {
        var random = new RandomStream(5);
        Prediction[] rows = [.. Enumerable.Range(0, 4000).Select(i => Predictions.Names(0, 0.5 + 0.5 * random.NextDouble(), random.NextDouble() < 0.7 ? 0 : 1, $"f{i}"))];
        var blind = Abstention.Of(rows, seed: 1, resamples: 100);
        Assert.True(blind.Area!.Contains(blind.Curve[^1].Risk), blind.Area.ToString());
        var knowing = Abstention.Of([.. rows.Select(row => row.IsCorrect ? row with { Probabilities = [0.98, 0.02, 0, 0, 0] } : row)], seed: 1, resamples: 100);
        Assert.True(knowing.Area!.High < blind.Area.Low);
    }
}
