namespace FaceValue.Workbook.Doctor;

/// <summary>Everything that <c>facevalue doctor</c> looks at.</summary>
public static class Examination
{
    /// <summary>Examines a machine. Nothing is installed, downloaded or written.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="findBrowser">The browser that would take stills, or null.</param>
    public static IReadOnlyList<Finding> Of(Surroundings machine, Func<string?> findBrowser) =>
        [.. LibraryChecks.Examine(machine), .. ProgramChecks.Examine(machine, findBrowser), .. MaterialChecks.Examine(machine), .. TrackingChecks.Examine(machine)];
}
