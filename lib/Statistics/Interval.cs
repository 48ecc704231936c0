using System.Globalization;

namespace FaceValue.Statistics;

/// <summary>An estimate and the range that its uncertainty spans.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="Estimate">The statistic of the data as they are. A bias-corrected interval need not hold it in its middle.</param>
/// <param name="High">Upper end.</param>
/// <param name="Level">Confidence level, 0.95 for 95%.</param>
public sealed record Interval(double Low, double Estimate, double High, double Level)
{
    /// <summary>High less low, in the estimate's unit.</summary>
    public double Width => High - Low;

    /// <summary>Whether a value lies inside, ends included.</summary>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>As papers print it: <c>1.851 [1.817, 1.884]</c>.</summary>
    public override string ToString() => ToString("0.000");

    /// <summary>The same in a number format of your own, such as <c>"0.0%"</c>.</summary>
    public string ToString(string format)
    {
        var culture = CultureInfo.InvariantCulture;
        return $"{Estimate.ToString(format, culture)} [{Low.ToString(format, culture)}, {High.ToString(format, culture)}]";
    }
}
