using FaceValue.Study;

namespace FaceValue.Workbook.Dashboard;

/// <summary>One model's readings of one film, in order of time; a frame without a face has none.</summary>
/// <param name="Film">The film's id.</param>
/// <param name="Model">The model's id in the dashboard, <see cref="DashboardModel.Id"/>.</param>
/// <param name="Seconds">T times from the film's start, not descending; kept to a millisecond.</param>
/// <param name="Labels">T expressions read.</param>
/// <param name="Confidences">T probabilities of the expression read; kept to a ten-thousandth.</param>
/// <param name="Probabilities">T rows of five probabilities, kept to a ten-thousandth; null where only the label's own is known. Then nothing can be scaled or corrected.</param>
public sealed record DashboardReadings(
    string Film, string Model, IReadOnlyList<double> Seconds, IReadOnlyList<Expression> Labels, IReadOnlyList<double> Confidences, IReadOnlyList<double[]>? Probabilities = null);

/// <summary>What the faces of a film truly show.</summary>
/// <param name="Film">The film's id.</param>
/// <param name="Seconds">S times from the film's start, ascending.</param>
/// <param name="Shares">S rows of five shares; they may sum to less than 1, the rest being neutral.</param>
public sealed record DashboardTruth(string Film, IReadOnlyList<double> Seconds, IReadOnlyList<double[]> Shares);

/// <summary>A small picture of the face that was read.</summary>
/// <param name="Film">The film's id.</param>
/// <param name="Seconds">When.</param>
/// <param name="Jpeg">A JPEG of about 48 pixels a side.</param>
public sealed record DashboardPicture(string Film, double Seconds, byte[] Jpeg);
