namespace FaceValue.Statistics;

/// <summary>Says clearly what is wrong with an input, and where.</summary>
static class Require
{
    /// <summary>How far shares may miss 1 before they count as something else than shares.</summary>
    public const double SumTolerance = 1e-3;

    /// <summary>A copy of at least <paramref name="atLeast"/> finite numbers.</summary>
    public static double[] Finite(IReadOnlyList<double> values, string name, int atLeast = 1)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        if (values.Count < atLeast)
            throw new ArgumentException($"Expected at least {atLeast} number{(atLeast == 1 ? "" : "s")} but got {(values.Count == 0 ? "none" : values.Count)}.", name);
        var copy = new double[values.Count];
        for (var i = 0; i < copy.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                throw new ArgumentException($"Value {i} is {values[i]}; leave out what is not known.", name);
            copy[i] = values[i];
        }
        return copy;
    }

    /// <summary>A copy of shares: none below 0, sum 1.</summary>
    public static double[] Shares(IReadOnlyList<double> shares, string name, string row = "The shares")
    {
        var copy = Finite(shares, name);
        var sum = 0d;
        for (var i = 0; i < copy.Length; i++)
        {
            if (copy[i] < 0) throw new ArgumentException($"{row}: share {i} is {copy[i]}, below 0.", name);
            sum += copy[i];
        }
        if (Math.Abs(sum - 1) > SumTolerance)
            throw new ArgumentException($"{row} sum to {sum:G6}, not to 1 (within {SumTolerance}). Make shares of counts with Shares.Of.", name);
        return copy;
    }

    /// <summary>Two lists of one length.</summary>
    public static void SameLength(int first, int second, string firstName, string secondName)
    {
        if (first != second)
            throw new ArgumentException($"Expected as many {secondName} as {firstName} but got {second} and {first}.", secondName);
    }

    /// <summary>A confidence level between 0 and 1.</summary>
    public static void Level(double level)
    {
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "Expected a level between 0 and 1, such as 0.95.");
    }

    /// <summary>A number of resamples or permutations that can show anything.</summary>
    public static void Repeats(int count, string name)
    {
        if (count < 1) throw new ArgumentOutOfRangeException(name, count, "Expected at least 1.");
    }

    /// <summary>Numbers each distinct label in order of first appearance.</summary>
    public static (int[] Codes, string[] Names) Labels(IReadOnlyList<string> labels, int expected, string name)
    {
        ArgumentNullException.ThrowIfNull(labels, name);
        if (labels.Count != expected) throw new ArgumentException($"Expected {expected} labels, one an item, but got {labels.Count}.", name);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var codes = new int[expected];
        for (var i = 0; i < expected; i++)
        {
            var label = labels[i] ?? throw new ArgumentException($"Label {i} is missing.", name);
            if (!known.TryGetValue(label, out codes[i])) known[label] = codes[i] = known.Count;
        }
        return (codes, [.. known.Keys]);
    }
}
