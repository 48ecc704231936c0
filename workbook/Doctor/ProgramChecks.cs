using System.Text.Json;
using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Doctor;

/// <summary>Programs that the workbook uses where they are there.</summary>
static class ProgramChecks
{
    const string Group = "Programs";

    public static IEnumerable<Finding> Examine(Surroundings machine, Func<string?> findBrowser)
    {
        yield return FirstLine(machine.Run("ffmpeg", ["-version"])) is { } ffmpeg
            ? new Finding(Group, "ffmpeg", Condition.Works, ffmpeg.Split(" Copyright")[0])
            : new Finding(Group, "ffmpeg", Condition.Missing, "films are decoded by OpenCV, at about twice the processor time",
                Install("apt-get install ffmpeg", "winget install Gyan.FFmpeg", "brew install ffmpeg"));
        yield return findBrowser() is { } browser
            ? new Finding(Group, "Browser for stills", Condition.Works, browser)
            : new Finding(Group, "Browser for stills", Condition.Missing, "charts stay interactive but get no still picture",
                Install("apt-get install chromium", "winget install Google.Chrome", "brew install --cask chromium") + " (or set FACEVALUE_BROWSER)");
        yield return Jupyter(machine);
    }

    static Finding Jupyter(Surroundings machine)
    {
        const string name = "Jupyter";
        const string install = "dotnet run --project workbook -- kernel install";
        if (machine.Run("jupyter", ["kernelspec", "list", "--json"]) is not { } listed)
            return new Finding(Group, name, Condition.Missing, "not needed to run the workbook; VS Code or Jupyter open the notebooks",
                Install("apt-get install jupyter-notebook", "winget install Microsoft.VisualStudioCode", "brew install jupyterlab"));
        try
        {
            var spec = JsonNode.Parse(listed)?["kernelspecs"]?[".net-csharp"]?["spec"];
            if (spec is null) return new Finding(Group, name, Condition.Missing, "found, without a C# kernel", install);
            var arguments = string.Join(' ', (spec["argv"] as JsonArray ?? []).Select(a => a!.GetValue<string>()));
            return arguments.Contains("facevalue", StringComparison.Ordinal)
                ? new Finding(Group, name, Condition.Works, "found, with this workbook's C# kernel")
                : new Finding(Group, name, Condition.Missing, "another program's kernel is installed as .net-csharp", install + " --name facevalue");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new Finding(Group, name, Condition.Missing, "found, but its list of kernels cannot be read", install);
        }
    }

    static string Install(string debian, string windows, string mac) =>
        OperatingSystem.IsWindows() ? windows : OperatingSystem.IsMacOS() ? mac : debian;

    static string? FirstLine(string? text) => text?.Split('\n', 2)[0].Trim() is { Length: > 0 } line ? line : null;
}
