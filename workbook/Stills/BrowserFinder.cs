namespace FaceValue.Workbook.Stills;

/// <summary>Finds a browser of the Chromium family on this machine: Chromium, Chrome or Edge.</summary>
public static class BrowserFinder
{
    /// <summary>Names the browser's program where it lies somewhere unusual, or another than the first found is wanted; <c>none</c> does without.</summary>
    public const string Variable = "FACEVALUE_BROWSER";

    static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    static readonly string[] WindowsPlaces =
        [@"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe", @"Chromium\Application\chrome.exe"];

    static readonly string[] MacPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    /// <summary>The browser's program, or null where there is none.</summary>
    /// <exception cref="FileNotFoundException"><see cref="Variable"/> names a file that is not there.</exception>
    public static string? Find() => Find(Environment.GetEnvironmentVariable);

    internal static string? Find(Func<string, string?> variable)
    {
        if (variable(Variable) is "none") return null;
        if (variable(Variable) is { Length: > 0 } named)
            return File.Exists(named) ? named
                : throw new FileNotFoundException($"{Variable} names '{named}', which is not there. Set it to the program of Chromium, Chrome or Edge, or unset it.", named);
        return OnPath(variable("PATH")).Concat(UsualPlaces(variable)).FirstOrDefault(File.Exists);
    }

    // Name before folder: a Chromium late on the path is preferred to an Edge early on it.
    static IEnumerable<string> OnPath(string? path)
    {
        var folders = (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        return from name in Names from folder in folders select Path.Combine(folder, name + ending);
    }

    static IEnumerable<string> UsualPlaces(Func<string, string?> variable)
    {
        if (OperatingSystem.IsMacOS()) return MacPlaces;
        if (!OperatingSystem.IsWindows()) return ["/snap/bin/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"];
        var roots = new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }.Select(variable).OfType<string>();
        return from place in WindowsPlaces from root in roots select Path.Combine(root, place);
    }
}
