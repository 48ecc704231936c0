using FaceValue.Backlot.Sites;

namespace FaceValue.Tests.Backlot.Sites;

/// <summary>Compares what was drawn with the settings it was drawn from.</summary>
static class Expect
{
    // Four and a half standard errors: a right program fails one such comparison in 150,000.
    const double Deviations = 4.5;

    /// <summary>A share counted over independent draws lies within sampling error of the chance set.</summary>
    /// <param name="chance">The setting.</param>
    /// <param name="draws">One outcome a draw.</param>
    /// <param name="what">Named where it fails.</param>
    public static void Share(double chance, IEnumerable<bool> draws, string what)
    {
        bool[] all = [.. draws];
        Assert.True(all.Length > 0, $"{what}: nothing was drawn");
        var share = all.Count(hit => hit) / (double)all.Length;
        // The half draw lets a count miss by rounding where draws are few.
        var tolerance = Deviations * Math.Sqrt(chance * (1 - chance) / all.Length) + .5 / all.Length;
        Assert.True(Math.Abs(share - chance) <= tolerance, $"{what}: set {chance:0.000}, drawn {share:0.000} of {all.Length}, allowed {tolerance:0.000}");
    }

    /// <summary>The independent draws of expression, framing and company: one photo of each moment. Series on both sites are taken once.</summary>
    public static IEnumerable<CataloguePhoto> Moments(this IEnumerable<CataloguePhoto> photos) => photos.DistinctBy(p => p.Truth.Moment);
}
