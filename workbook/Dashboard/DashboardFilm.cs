namespace FaceValue.Workbook.Dashboard;

/// <summary>A film.</summary>
/// <param name="Film">Its id.</param>
/// <param name="Title">Its title, for people; shown as text, whatever stands in it.</param>
/// <param name="Genre">Its genre; null where nobody has said.</param>
/// <param name="Minutes">Its length in minutes; null where only counts are known.</param>
/// <param name="SampleSeconds">Time between two frames that were looked at; a longer pause between readings is one without a face. Null where only counts are known.</param>
public sealed record DashboardFilm(string Film, string Title, string? Genre = null, double? Minutes = null, double? SampleSeconds = null);
