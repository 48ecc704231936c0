using System.Globalization;
using System.Text.RegularExpressions;
using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

/// <summary>Every worked example gives its expected values, to the digits in the file.</summary>
public partial class GoldenTest
{
    public static TheoryData<string> Examples => [.. GoldenExample.Ids];

    [Fact]
    public void There_are_examples() => Assert.True(GoldenExample.Ids.Count() >= 21);

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_its_expected_values(string id)
    {
        var example = GoldenExample.Of(id);
        Action<GoldenExample> check = example.Method switch
        {
            "krippendorff_alpha" => Krippendorff,
            "fleiss_kappa" => Fleiss,
            "cohen_kappa" => Cohen,
            "icc" => Icc,
            "permanova" => PermanovaOf,
            "clr" => e => Close(e.Get<double[]>("expect"), Composition.Clr(e.Get<double[]>("x")), 1e-8),
            "aitchison" => Aitchison,
            "jsd" => JensenShannon,
            "multiple_testing" => Adjusted,
            "one_change_point_mean" => Change,
            "prior_em" => Saerens,
            "bbse" => Bbse,
            "ece" => e => Assert.Equal(e.Expected(), Calibration.ExpectedError(e.Get<double[]>("confidence"), [.. e.Get<int[]>("correct").Select(c => c == 1)], e.Get<int>("bins")), 1e-12),
            "shannon_entropy_bits_over_films" => PublishedEntropy,
            "mutual_information_film_emotion_bits" => e => Published(e, t => MutualInformation.Bits(t)),
            "cramers_v_film_emotion" => e => Published(e, t => CramersV.Of(t)!.Value),
            _ => e => Assert.Fail($"No test knows the method '{e.Method}' of example '{id}'."),
        };
        check(example);
    }

    static void Krippendorff(GoldenExample e)
    {
        var ratings = e.Get<double?[][]>("raters_by_units");
        foreach (var level in Enum.GetValues<MeasurementLevel>())
            Assert.Equal(e.Expected<double>(level.ToString().ToLowerInvariant()), KrippendorffAlpha.Of(ratings, level)!.Value, 1e-6);
    }

    static void Fleiss(GoldenExample e) =>
        Assert.Equal(e.Expected(), (e.Has("counts") ? FleissKappa.Of(e.Get<int[][]>("counts")) : FleissKappa.OfLabels(e.Get<int[][]>("labels_by_subject")))!.Value, 1e-6);

    static void Cohen(GoldenExample e)
    {
        var kappa = CohenKappa.Of(e.Get<int[][]>("table"))!;
        Assert.Equal(e.Expected<double>("kappa"), kappa.Kappa, 5e-5);
        Assert.Equal(e.Expected<double>("ase"), kappa.StandardError, 5e-5);
        Close(e.Expected<double[]>("ci95"), [kappa.Interval.Low, kappa.Interval.High], 5e-5);
        Assert.Equal(e.Expected<double>("z"), kappa.Z, 5e-5);
        Assert.Equal(e.Expected<double>("linear"), kappa.Linear, 5e-5);
    }

    static void Icc(GoldenExample e)
    {
        var icc = IntraclassCorrelation.Of(e.Get<double[][]>("ratings"))!;
        Close([.. new[] { "ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k" }.Select(e.Expected<double>)],
            [icc.One, icc.Two!.Value, icc.Three, icc.OneMean!.Value, icc.TwoMean!.Value, icc.ThreeMean!.Value], 5e-5);
    }

    static void PermanovaOf(GoldenExample e)
    {
        var test = Permanova.Test(DistanceMatrix.Of(e.Get<double[][]>("distances")), e.Get<string[]>("groups"), seed: 1);
        Assert.Equal(e.Expected<double>("F"), test.F, 1e-6);
        Assert.Equal(e.Expected<double>("R2"), test.R2, 1e-6);
        Assert.Equal(e.Expected<double>("p_exact"), test.P, 1e-6);
        Assert.True(test.Exact);
    }

    static void Aitchison(GoldenExample e)
    {
        var (x, y) = (e.Get<double[]>("x"), e.Get<double[]>("y"));
        Assert.Equal(e.Expected<double>("inner"), Composition.InnerProduct(x, y), 1e-10);
        Assert.Equal(e.Expected<double>("distance"), Composition.AitchisonDistance(x, y), 1e-10);
    }

    static void JensenShannon(GoldenExample e)
    {
        var (x, y) = (e.Get<double[]>("x"), e.Get<double[]>("y"));
        Assert.Equal(e.Expected<double>("nats"), Divergence.JensenShannonNats(x, y), 1e-10);
        Assert.Equal(e.Expected<double>("bits"), Divergence.JensenShannonBits(x, y), 1e-10);
        Assert.Equal(e.Expected<double>("sqrt_nats"), Divergence.RootJensenShannonNats(x, y), 1e-9);
        Assert.Equal(e.Expected<double>("sqrt_bits"), Divergence.RootJensenShannonBits(x, y), 1e-9);
    }

    static void Adjusted(GoldenExample e)
    {
        var p = e.Get<double[]>("p");
        Close(e.Expected<double[]>("bh_sorted"), [.. MultipleTesting.BenjaminiHochberg(p).Order()], 1e-9);
        Close(e.Expected<double[]>("holm_sorted"), [.. MultipleTesting.Holm(p).Order()], 1e-9);
    }

    static void Change(GoldenExample e)
    {
        var change = ChangePoint.InMean(e.Get<double[]>("series"));
        Assert.Equal(e.Expected<int>("last_index_before"), change.LastIndexBefore);
        Assert.Equal(e.Expected<int>("year"), e.Get<int>("first_year") + change.LastIndexBefore);
        Assert.Equal(e.Expected<double>("mean_before"), change.MeanBefore, 1e-6);
        Assert.Equal(e.Expected<double>("mean_after"), change.MeanAfter, 1e-6);
        Assert.Equal(e.Expected<double>("rss_none"), change.RssNone, 1e-5);
        Assert.Equal(e.Expected<double>("rss_one"), change.RssOne, 1e-5);
        Assert.Equal(e.Expected<double>("bic_none"), change.BicNone!.Value, 1e-4);
        Assert.Equal(e.Expected<double>("bic_one"), change.BicOne!.Value, 1e-4);
    }

    static void Saerens(GoldenExample e)
    {
        double[][] rows = [.. Rows().Matches(e.Get<string>("posteriors")).SelectMany(m => Enumerable.Repeat(
            new[] { m.Groups[2].Value, m.Groups[3].Value }.Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray(), int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)))];
        Assert.Equal(100, rows.Length);
        var shift = PriorShift.Saerens(rows, e.Get<double[]>("train_prior"));
        Assert.True(shift.Converged);
        Assert.Equal(e.Expected<double>("q1"), shift.Prior[0], 1e-6);
        Assert.Equal(e.Expected<double>("adjusted_first"), shift.Posteriors[0][0], 1e-6);
    }

    static void Bbse(GoldenExample e)
    {
        var shift = LabelShift.Bbse(e.Get<double[][]>("joint"), e.Get<double[]>("target_predicted"));
        Close(e.Expected<double[]>("w"), shift.Weights, 1e-6);
        Close(e.Expected<double[]>("q"), shift.Prior, 1e-6);
    }

    static void PublishedEntropy(GoldenExample e)
    {
        foreach (var model in e.ExpectedNames)
        {
            double[] bits = [.. e.PublishedCounts(model).Select(Entropy.Bits)];
            var mean = bits.Average();
            var expected = e.Expected<Dictionary<string, double>>(model);
            Assert.Equal(59, bits.Length);
            Assert.Equal(expected["mean"], mean, 5e-4);
            Assert.Equal(expected["sd"], Math.Sqrt(bits.Sum(b => (b - mean) * (b - mean)) / (bits.Length - 1)), 5e-4);
        }
    }

    static void Published(GoldenExample e, Func<ContingencyTable, double> statistic)
    {
        Assert.Equal(2, e.ExpectedNames.Count());
        foreach (var model in e.ExpectedNames)
            Assert.Equal(e.Expected<double>(model), statistic(new(e.PublishedCounts(model))), 5e-4);
    }

    static void Close(double[] expected, IReadOnlyList<double> actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], tolerance);
    }

    [GeneratedRegex(@"(\d+) rows of \(([\d.]+),([\d.]+)\)")]
    private static partial Regex Rows();
}
