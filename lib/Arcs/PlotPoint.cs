using FaceValue.Study;
using FaceValue.Statistics;
using FaceValue.Tables;

namespace FaceValue.Arcs;

/// <summary>A moment of a film and what should change there, fixed before any model's reading is looked at.</summary>
public sealed record PlotPoint
{
    /// <summary>The film's id.</summary>
    public required string Film { get; init; }

    /// <summary>Minutes from the film's start.</summary>
    public required double Minute { get; init; }

    /// <summary>The expression that should change; null where nobody has said which.</summary>
    public Expression? Expression { get; init; }

    /// <summary>Which way its share should go.</summary>
    public ShiftDirection Direction { get; init; }

    /// <summary>What happens, in a few words.</summary>
    public required string Event { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>Reads a file of plot points.</summary>
    /// <param name="path">A CSV below <c>data/plot-points</c>: film, minute, expression, direction (up, down, either), event, source.</param>
    /// <returns>The points by film and minute, and the file's SHA-256: write it down before scoring.</returns>
    /// <exception cref="MissingInputException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">A cell is malformed, a minute is negative, no model knows the expression, a direction lacks its expression, or a point stands twice; all are named.</exception>
    public static (IReadOnlyList<PlotPoint> Points, string Hash) Read(string path)
    {
        var points = CsvTable.Read<PlotPoint>(path, "Plot points come with the workbook in data/plot-points; write films of your own in the same way.");
        var problems = points.Where(point => !(point.Minute >= 0 && double.IsFinite(point.Minute))).Select(point => $"{point.Film}: minute {point.Minute} is not in a film")
            .Concat(points.Where(point => point.Expression is null && point.Direction != ShiftDirection.Either).Select(point => $"{point.Film}, minute {point.Minute}: a direction needs its expression"))
            .Concat(points.Where(point => point.Expression is { } expression && !Expressions.Studied.Contains(expression)).Select(point => $"{point.Film}, minute {point.Minute}: no model of the study knows '{point.Expression!.Value.Word()}'"))
            .Concat(points.GroupBy(point => (point.Film, point.Minute, point.Expression)).Where(same => same.Count() > 1).Select(same => $"{same.Key.Film}, minute {same.Key.Minute} stands {same.Count()} times"))
            .ToList();
        if (problems.Count > 0) throw new InvalidDataException($"'{path}': {string.Join("; ", problems)}.");
        return ([.. points.OrderBy(point => point.Film, StringComparer.Ordinal).ThenBy(point => point.Minute)], InputLog.Hash(path));
    }

    /// <summary>Makes sure that every point lies in its film. A point without a film at hand is let through: it is told as untested.</summary>
    /// <param name="points">The points.</param>
    /// <param name="lengths">Film -> length in minutes.</param>
    /// <exception cref="InvalidDataException">Points lie beyond their film's end; all are named.</exception>
    public static void RequireInside(IReadOnlyList<PlotPoint> points, IReadOnlyDictionary<string, double> lengths)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(lengths);
        var beyond = points.Where(point => lengths.TryGetValue(point.Film, out var length) && point.Minute > length)
            .Select(point => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{point.Film}, minute {point.Minute}: the film ends at minute {lengths[point.Film]:0.##}")).ToList();
        if (beyond.Count > 0) throw new InvalidDataException($"Plot points lie beyond their film's end: {string.Join("; ", beyond)}. Correct the minute, or the file is another cut of the film.");
    }
}
