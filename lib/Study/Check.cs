using System.Globalization;

namespace FaceValue.Study;

/// <summary>Stops a notebook when its prose and its numbers disagree.</summary>
public static class Check
{
    /// <summary>Fails unless the statement holds.</summary>
    /// <param name="holds">The statement, computed.</param>
    /// <param name="otherwise">What the text says and what was found instead.</param>
    /// <exception cref="CheckFailedException">It does not hold.</exception>
    public static void That(bool holds, string otherwise)
    {
        if (!holds) throw new CheckFailedException(otherwise);
    }

    /// <summary>Fails unless <paramref name="value"/> rounds to the figure as the prose prints it, in as many decimals.</summary>
    /// <param name="quoted">The figure in the text: <c>"1.851"</c>, <c>"-0.4"</c>, <c>"54%"</c>.</param>
    /// <param name="value">The number computed; for a percentage as a fraction, 0.54.</param>
    /// <exception cref="CheckFailedException">It rounds to something else, or is not a number.</exception>
    /// <exception cref="ArgumentException"><paramref name="quoted"/> is not a figure.</exception>
    public static void Quoted(string quoted, double value)
    {
        ArgumentNullException.ThrowIfNull(quoted);
        var percent = quoted.EndsWith('%');
        var figure = percent ? quoted[..^1].TrimEnd() : quoted;
        if (!decimal.TryParse(figure, NumberStyles.Number, CultureInfo.InvariantCulture, out var said))
            throw new ArgumentException($"Expected a figure such as \"1.851\" or \"54%\" but got \"{quoted}\".", nameof(quoted));
        var measured = percent ? 100 * value : value;
        var half = (decimal)Math.Pow(10, -said.Scale) / 2;
        // A hair over half a unit of the last place, so that 0.125 may be quoted as 0.12 or 0.13.
        if (!double.IsFinite(measured) || Math.Abs((decimal)measured - said) > half * 1.000001m)
            throw new CheckFailedException($"The text says {quoted}; measured {measured.ToString("R", CultureInfo.InvariantCulture)}{(percent ? "%" : "")}.");
    }
}

/// <summary>Prose and number disagree.</summary>
public sealed class CheckFailedException(string message) : Exception(message);
