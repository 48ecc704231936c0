using CsCheck;
using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

public class AgreementTest
{
    static double?[] Row(params double?[] values) => values;

    [Fact]
    public void Raters_who_agree_have_full_agreement()
    {
        foreach (var level in Enum.GetValues<MeasurementLevel>())
            Assert.Equal(1, KrippendorffAlpha.Of([Row(1, 2, 3, null), Row(1, 2, 3, 4)], level)!.Value, 1e-12);
        Assert.Equal(1, FleissKappa.Of([[3, 0], [0, 3]])!.Value, 1e-12);
        Assert.Equal(1, CohenKappa.Of([[5, 0], [0, 5]])!.Kappa, 1e-12);
        var icc = IntraclassCorrelation.Of([[1, 1], [2, 2], [5, 5]])!;
        Assert.Equal(1, icc.One, 1e-12);
        Assert.Equal(1, icc.ThreeMean!.Value, 1e-12);
    }

    [Fact]
    public void The_order_of_raters_and_units_does_not_matter() => Gen.Int[0, 3].Array[6].Array[3].Sample(values =>
    {
        double?[][] ratings = [.. values.Select(row => row.Select(v => v == 0 ? (double?)null : v).ToArray())];
        foreach (var level in Enum.GetValues<MeasurementLevel>())
        {
            var (one, other) = (KrippendorffAlpha.Of(ratings, level), KrippendorffAlpha.Of([.. ratings.Reverse().Select(row => row.Reverse().ToArray())], level));
            Assert.Equal(one is null, other is null);
            if (one is { } alpha) Assert.Equal(alpha, other!.Value, 1e-9);
            Assert.True(one is null or <= 1 + 1e-12);
        }
    });

    [Fact]
    public void One_value_only_is_not_defined()
    {
        Assert.Null(KrippendorffAlpha.Of([Row(2, 2, null), Row(2, 2, 5)], MeasurementLevel.Nominal));
        Assert.Null(KrippendorffAlpha.Of([Row(1, null), Row(null, 2)], MeasurementLevel.Nominal));
        Assert.Null(FleissKappa.Of([[3, 0], [3, 0]]));
        Assert.Null(CohenKappa.Of([[5, 0], [0, 0]]));
        Assert.Null(IntraclassCorrelation.Of([[0.1, 0.1], [0.1, 0.1]]));
        Assert.Null(IntraclassCorrelation.Of([[1, 2], [1, 2]]));
        Assert.Null(IntraclassCorrelation.Of([[1, 2], [2, 1]])!.Two);
    }

    [Fact]
    public void For_two_classes_distance_between_them_adds_nothing() => Gen.Int[1, 30].Array[2].Array[2].Sample(table =>
        Assert.Equal(CohenKappa.Of(table)!.Kappa, CohenKappa.Of(table)!.Linear, 1e-9));

    [Fact]
    public void Labels_and_counts_give_the_same_kappa() =>
        Assert.Equal(FleissKappa.Of([[2, 1], [0, 3], [3, 0]])!.Value, FleissKappa.OfLabels(new[] { new[] { "x", "y", "x" }, ["y", "y", "y"], ["x", "x", "x"] })!.Value, 1e-12);

    [Fact]
    public void What_is_wrong_is_named()
    {
        static string Message(Func<object?> wrong) => Assert.ThrowsAny<ArgumentException>(wrong).Message;
        Assert.Contains("at least two raters", Message(() => KrippendorffAlpha.Of([Row(1, 2)], MeasurementLevel.Nominal)));
        Assert.Contains("Rater 1 has 1 units", Message(() => KrippendorffAlpha.Of([Row(1, 2), Row(1)], MeasurementLevel.Nominal)));
        Assert.Contains("Rater 1 gave unit 0 the value NaN", Message(() => KrippendorffAlpha.Of([Row(1, 2), Row(double.NaN, 1)], MeasurementLevel.Nominal)));
        Assert.Contains("below 0 on a ratio", Message(() => KrippendorffAlpha.Of([Row(-1, 2), Row(1, 1)], MeasurementLevel.Ratio)));
        Assert.Contains("Subject 1 has 2 raters", Message(() => FleissKappa.Of([[3, 0], [1, 1]])));
        Assert.Contains("columns in row 1", Message(() => CohenKappa.Of([[1, 2], [3]])));
        Assert.Contains("none", Message(() => CohenKappa.Of([[0, 0], [0, 0]])));
        Assert.Contains("Subject 1 has a rating of NaN", Message(() => IntraclassCorrelation.Of([[1, 2], [1, double.NaN]])));
        Assert.Contains("two subjects", Message(() => IntraclassCorrelation.Of([[1, 2]])));
    }
}
