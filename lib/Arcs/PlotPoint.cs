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
    /// <exception cref="InvalidDataException">A cell is malformed, a minute is negative, a direction lacks its expression, or a point stands twice; all are named.</exception>
    public static (IReadOnlyList<PlotPoint> Points, string Hash) Read(string path)
    {
        var points = CsvTable.Read<PlotPoint>(path, "Plot points come with the workbook in data/plot-points; write films of your own in the same way.");
        var problems = points.Where(point => !(point.Minute >= 0 && double.IsFinite(point.Minute))).Select(point => $"{point.Film}: minute {point.Minute} is not in a film")
            .Concat(points.Where(point => point.Expression is null && point.Direction != ShiftDirection.Either).Select(point => $"{point.Film}, minute {point.Minute}: a direction needs its expression"))
            .Concat(points.GroupBy(point => (point.Film, point.Minute, point.Expression)).Where(same => same.Count() > 1).Select(same => $"{same.Key.Film}, minute {same.Key.Minute} stands {same.Count()} times"))
            .ToList();
        if (problems.Count > 0) throw new InvalidDataException($"'{path}': {string.Join("; ", problems)}.");
        return ([.. points.OrderBy(point => point.Film, StringComparer.Ordinal).ThenBy(point => point.Minute)], InputLog.Hash(path));
    }
}
