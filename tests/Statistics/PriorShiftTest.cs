using CsCheck;
using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

public class PriorShiftTest
{
    [Fact]
    public void Where_nothing_shifts_the_prior_stays() => Gen.Int[1, 40].Array[3].Array[2, 20].Sample(counts =>
    {
        double[][] rows = [.. counts.Select(Shares.Of)];
        // A calibrated classifier's mean probability is the prior, which is then already the solution.
        double[] prior = [.. Enumerable.Range(0, 3).Select(c => rows.Average(r => r[c]))];
        var shift = PriorShift.Saerens(rows, prior);
        for (var c = 0; c < 3; c++) Assert.Equal(prior[c], shift.Prior[c], 1e-7);
        Assert.Equal(rows[0][0], shift.Posteriors[0][0], 1e-6);
    });

    [Fact]
    public void Both_methods_find_a_shift_that_was_made()
    {
        // Two classes, right 8 times in 10, trained on halves, shown 9 to 1.
        var random = new RandomStream(1);
        double[][] rows = [.. Enumerable.Range(0, 4000).Select(_ => random.NextDouble() < 0.9)
            .Select(first => random.NextDouble() < 0.8 == first ? new[] { 0.8, 0.2 } : [0.2, 0.8])];
        var share = rows.Count(r => r[0] > 0.5) / 4000.0;
        Assert.Equal(0.9, PriorShift.Saerens(rows, [0.5, 0.5]).Prior[0], 0.03);
        Assert.Equal(0.9, LabelShift.Bbse([[0.4, 0.1], [0.1, 0.4]], [share, 1 - share]).Prior[0], 0.03);
    }

    [Fact]
    public void A_weight_below_0_counts_as_none()
    {
        var shift = LabelShift.Bbse([[0.4, 0.1], [0.1, 0.4]], [0.95, 0.05]);
        Assert.True(shift.Weights[1] < 0);
        Assert.Equal([1, 0], shift.Prior);
    }

    [Fact]
    public void What_is_wrong_is_named()
    {
        static string Message(Func<object> wrong) => Assert.ThrowsAny<ArgumentException>(wrong).Message;
        Assert.Contains("Row 1: the probabilities sum to 0.9", Message(() => PriorShift.Saerens([[0.5, 0.5], [0.5, 0.4]], [0.5, 0.5])));
        Assert.Contains("Row 0 has 1", Message(() => PriorShift.Saerens([[1]], [0.5, 0.5])));
        Assert.Contains("Class 1 has share 0", Message(() => PriorShift.Saerens([[0.5, 0.5]], [1, 0])));
        Assert.Contains("got none", Message(() => PriorShift.Saerens([], [0.5, 0.5])));
        Assert.Contains("singular", Message(() => LabelShift.Bbse([[0.25, 0.25], [0.25, 0.25]], [0.5, 0.5])));
        Assert.Contains("sum to 0.9", Message(() => LabelShift.Bbse([[0.4, 0.1], [0.1, 0.3]], [0.5, 0.5])));
        Assert.Contains("2 rows of 2", Message(() => LabelShift.Bbse([[1]], [0.5, 0.5])));
    }

    [Fact]
    public void A_confidence_on_a_bins_upper_end_belongs_to_that_bin()
    {
        // 0.7 x 10 is a hair over 7 in binary; 0.65 and 0.7 share a bin, where one right and one wrong nearly cancel.
        Assert.Equal((2 - 1.35 - 1) / -2, Calibration.ExpectedError([0.65, 0.7], [true, false], 10), 1e-12);
        Assert.Equal(1, Calibration.ExpectedError([0, 1], [true, false]));
        Assert.Contains("Confidence 1 is 1.5", Assert.Throws<ArgumentException>(() => Calibration.ExpectedError([0.5, 1.5], [true, true])).Message);
        Assert.Throws<ArgumentException>(() => Calibration.ExpectedError([0.5], [true, true]));
    }
}
