namespace FaceValue.Charts;

/// <summary>Names written at the right ends of lines, instead of a legend far from them.</summary>
static class EndLabels
{
    /// <summary>Heights for labels, each at its line's end or as near above it as the labels below leave room.</summary>
    /// <param name="ends">The heights of the lines' ends.</param>
    /// <param name="apart">Least distance of two labels, in the same unit.</param>
    /// <returns>One height a line, in the order of <paramref name="ends"/>.</returns>
    public static double[] Place(IReadOnlyList<double> ends, double apart)
    {
        var places = new double[ends.Count];
        var last = double.NegativeInfinity;
        foreach (var line in Enumerable.Range(0, ends.Count).OrderBy(i => ends[i])) places[line] = last = Math.Max(ends[line], last + apart);
        return places;
    }
}
