using FaceValue.Study;

namespace FaceValue.Workbook.Dashboard;

/// <summary>Writes the dashboard: one HTML file that opens from <c>file://</c>, holds all its numbers, and asks for nothing from outside.</summary>
public static class DashboardWriter
{
    /// <summary>Writes one or more studies into one file; the reader switches between them. Equal data give equal bytes.</summary>
    /// <param name="path">The file, usually <c>outputs/&lt;study&gt;/dashboard/index.html</c>.</param>
    /// <param name="studies">What it shows, the first one first.</param>
    /// <exception cref="ArgumentException">No study, two of one name, or data that do not fit together; all problems are named.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, params IReadOnlyList<DashboardData> studies)
    {
        ArgumentNullException.ThrowIfNull(studies);
        if (studies.Count == 0 || studies.DistinctBy(study => study.Study).Count() != studies.Count)
            throw new ArgumentException("Expected one study or several, each with a name of its own.", nameof(studies));
        AtomicFile.Write(path, DashboardPage.Of([.. studies.Select(study => (study.Study, study.Title, DashboardPacker.Pack(study)))]));
    }
}
