using System.Globalization;

namespace FaceValue.Evaluation;

/// <summary>One figure over the seeds of a model: training it again gives another one, and this is by how much.</summary>
/// <param name="Mean">Mean over seeds.</param>
/// <param name="Lowest">The lowest seed's.</param>
/// <param name="Highest">The highest seed's.</param>
/// <param name="Seeds">How many seeds.</param>
public sealed record SeedRange(double Mean, double Lowest, double Highest, int Seeds)
{
    /// <summary>The range of figures.</summary>
    /// <param name="values">One a seed.</param>
    /// <exception cref="ArgumentException">None, or one that is not finite (named).</exception>
    public static SeedRange Of(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0) throw new ArgumentException("Expected a figure of at least one seed but got none.", nameof(values));
        for (var i = 0; i < values.Count; i++)
            if (!double.IsFinite(values[i])) throw new ArgumentException($"The figure of seed number {i + 1} is {values[i]}; leave out what is not defined.", nameof(values));
        return new(values.Average(), values.Min(), values.Max(), values.Count);
    }

    /// <summary>Whether the two ranges have a value in common.</summary>
    public bool Overlaps(SeedRange other) => Lowest <= (other ?? throw new ArgumentNullException(nameof(other))).Highest && other.Lowest <= Highest;

    /// <summary>The order of two ranges. One seed on either side shows nothing: its range has no width because nobody looked.</summary>
    public SeedOrder Against(SeedRange other) => Overlaps(other) || Seeds < 2 || other.Seeds < 2 ? SeedOrder.NotShown : Lowest > other.Highest ? SeedOrder.Above : SeedOrder.Below;

    /// <summary>As text: <c>0.93 (0.92 to 0.94, 2 seeds)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mean:0.00} ({Lowest:0.00} to {Highest:0.00}, {Seeds} seed{(Seeds == 1 ? "" : "s")})");
}
