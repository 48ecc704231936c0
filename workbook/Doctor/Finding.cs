namespace FaceValue.Workbook.Doctor;

/// <summary>How one thing stands on this machine.</summary>
public enum Condition
{
    /// <summary>There and working.</summary>
    Works,

    /// <summary>Not there; the workbook runs without it, and <see cref="Finding.Remedy"/> gets it.</summary>
    Missing,

    /// <summary>The workbook cannot run properly without it.</summary>
    Broken,
}

/// <summary>What the doctor found about one thing.</summary>
/// <param name="Group">Heading on the screen.</param>
/// <param name="Name">The thing.</param>
/// <param name="Condition">How it stands.</param>
/// <param name="Detail">Version, place, or what is wrong, in one line.</param>
/// <param name="Remedy">The one line that gets or mends it; null where there is nothing to do.</param>
public sealed record Finding(string Group, string Name, Condition Condition, string Detail, string? Remedy = null);
