using FaceValue.Arcs;

namespace FaceValue.Workbook.Dashboard;

/// <summary>All that the dashboard shows of one study. What is not known is left empty, and the page says so where it would stand.</summary>
/// <remarks>Five expressions everywhere, in the order of <see cref="Study.Expressions.Studied"/>.</remarks>
public sealed record DashboardData
{
    /// <summary>The study's id, which stands in the address: <c>published</c>, <c>backlot</c>.</summary>
    public required string Study { get; init; }

    /// <summary>Its name, for people.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence: what was read, by whom, where the numbers come from. Every download carries it.</summary>
    public required string Source { get; init; }

    /// <summary>The films.</summary>
    public required IReadOnlyList<DashboardFilm> Films { get; init; }

    /// <summary>The models, in the order in which they are shown.</summary>
    public required IReadOnlyList<DashboardModel> Models { get; init; }

    /// <summary>Counts of films whose single readings are not there. Where there are readings the page counts those, and a count given here too must agree.</summary>
    public IReadOnlyList<FilmCounts> Counts { get; init; } = [];

    /// <summary>Readings face by face.</summary>
    public IReadOnlyList<DashboardReadings> Readings { get; init; } = [];

    /// <summary>Groups of films; they may overlap.</summary>
    public IReadOnlyList<FilmGroup> Groups { get; init; } = [];

    /// <summary>Moments at which something should change.</summary>
    public IReadOnlyList<PlotPoint> PlotPoints { get; init; } = [];

    /// <summary>What the faces truly show, where somebody knows.</summary>
    public IReadOnlyList<DashboardTruth> Truth { get; init; } = [];

    /// <summary>Small pictures of faces. Leave it empty for films that may not be shown.</summary>
    public IReadOnlyList<DashboardPicture> Pictures { get; init; } = [];

    /// <summary>What <see cref="DashboardModel.Fidelity"/> measures, as the title of an axis.</summary>
    public string FidelityMeasure { get; init; } = "fidelity to the film's true arc (rank correlation)";

    /// <summary>What that measure is and is not, in a sentence or two.</summary>
    public string FidelityNote { get; init; } = "";

    /// <summary>Differences of that measure between models on the same films; where there is none the page compares the two intervals.</summary>
    public IReadOnlyList<DashboardGap> FidelityGaps { get; init; } = [];

    /// <summary>Minutes on each side of a plot point that are compared, and width of the moving window at first.</summary>
    public double WindowMinutes { get; init; } = 10;

    /// <summary>Texts of the page "About": heading and paragraph.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Notes { get; init; } = [];

    /// <summary>What can be quoted: commit, version, date, settings, hashes. Name and value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Facts { get; init; } = [];
}
