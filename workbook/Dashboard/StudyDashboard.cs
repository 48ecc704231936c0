using FaceValue.Study;

namespace FaceValue.Workbook.Dashboard;

/// <summary>The dashboard of a run: one file with every study whose numbers are there.</summary>
public static class StudyDashboard
{
    /// <summary>Writes <c>outputs/&lt;study&gt;/dashboard/index.html</c>.</summary>
    /// <param name="study">The study that was run.</param>
    /// <param name="facts">What can be quoted of this build: commit, version. No times or paths, so that equal runs write equal files.</param>
    /// <returns>The file's path; null where no study's numbers are there.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static string? Write(StudyFolder study, IReadOnlyList<KeyValuePair<string, string>> facts)
    {
        ArgumentNullException.ThrowIfNull(study);
        var studies = Studies(study, facts).ToList();
        if (studies.Count == 0) return null;
        var path = Path.Combine(study.Outputs, "dashboard", "index.html");
        DashboardWriter.Write(path, studies);
        return path;
    }

    // The run's own study first: it is the one whose truth is known. Pictures only of faces that were drawn.
    // The published tables come with the workbook; a copy of the workbook may do without them.
    static IEnumerable<DashboardData> Studies(StudyFolder study, IReadOnlyList<KeyValuePair<string, string>> facts)
    {
        if (ReadStudyDashboard.IsThere(study)) yield return ReadStudyDashboard.Load(study, facts, pictures: study.Name == "backlot");
        if (Directory.Exists(Path.Combine(study.Root, "data", "published"))) yield return PublishedDashboard.Load(study, facts);
    }
}
