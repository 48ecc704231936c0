using FaceValue.Arcs;
using FaceValue.Statistics;

namespace FaceValue.Workbook.Dashboard;

/// <summary>A model (one seed of it), and what is known about it apart from its readings.</summary>
public sealed record DashboardModel
{
    /// <summary>Its id, which stands in the address: <c>raf-db</c>, <c>raf-db-s2</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Which model, whatever the seed; gives the colour: <c>raf-db</c>.</summary>
    public required string Model { get; init; }

    /// <summary>Its name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>How it does on photos, the benchmark that it is known by first.</summary>
    public IReadOnlyList<DashboardBenchmark> Benchmarks { get; init; } = [];

    /// <summary>How well its readings follow the films, as <see cref="DashboardData.FidelityMeasure"/> says.</summary>
    public Interval? Fidelity { get; init; }

    /// <summary>How far its answers have fallen together.</summary>
    public Collapse? Collapse { get; init; }

    /// <summary>The temperature that makes its confidence honest on photos it was not trained on; null where none was fitted.</summary>
    public double? Temperature { get; init; }

    /// <summary>Five shares of the classes in its training set, none 0.</summary>
    public IReadOnlyList<double>? TrainPrior { get; init; }

    /// <summary>Five shares of the classes in the films, as <see cref="PriorShift.Saerens"/> estimates them from its readings, scaled by the temperature where there is one.</summary>
    public IReadOnlyList<double>? FilmPrior { get; init; }
}

/// <summary>A model on a set of photos.</summary>
/// <param name="Set">What the photos are: "own validation photos".</param>
/// <param name="Confusion">5 x 5 counts; rows are true classes, columns predicted ones.</param>
/// <param name="Accuracy">Share named rightly, with its interval.</param>
/// <param name="Reliability">Bins of confidence, raw; empty where single predictions are not there.</param>
/// <param name="CalibrationError">Expected calibration error, raw; null where single predictions are not there.</param>
public sealed record DashboardBenchmark(
    string Set, IReadOnlyList<int[]> Confusion, Interval Accuracy, IReadOnlyList<DashboardReliability> Reliability, double? CalibrationError)
{
    /// <summary>From the counts alone, with Wilson's interval.</summary>
    /// <param name="set">What the photos are.</param>
    /// <param name="confusion">5 x 5 counts, not all 0.</param>
    public static DashboardBenchmark Of(string set, IReadOnlyList<int[]> confusion)
    {
        ArgumentNullException.ThrowIfNull(confusion);
        return new(set, confusion, Proportion.Wilson(confusion.Select((row, i) => row[i]).Sum(), confusion.Sum(row => row.Sum())), [], null);
    }
}

/// <summary>How two models' fidelity differs on the same films.</summary>
/// <param name="One">A model's id.</param>
/// <param name="Other">Another's.</param>
/// <param name="Difference">One less other, films drawn again in pairs.</param>
public sealed record DashboardGap(string One, string Other, Interval Difference);

/// <summary>A bin of a reliability curve.</summary>
/// <param name="Count">Photos in it.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Accuracy">Share of them named rightly.</param>
public sealed record DashboardReliability(int Count, double Confidence, double Accuracy);
