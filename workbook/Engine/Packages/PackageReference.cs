using System.Text.RegularExpressions;

namespace FaceValue.Workbook.Engine.Packages;

/// <summary>A NuGet package that a cell asks for.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Version">An exact version; null takes the newest stable one.</param>
/// <param name="Line">The cell's line that asks, from 1.</param>
sealed partial record PackageReference(string Name, string? Version, int Line)
{
    /// <summary>Takes lines such as <c>#r "nuget: CsvHelper, 33.0.1"</c> out of a cell, leaving them blank so that the others keep their numbers.</summary>
    /// <exception cref="CellException">Such a line cannot be read.</exception>
    public static (string Text, IReadOnlyList<PackageReference> Packages) TakeFrom(string source)
    {
        if (!source.Contains("nuget", StringComparison.OrdinalIgnoreCase)) return (source, []);
        var lines = source.Split('\n');
        var packages = new List<PackageReference>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!Directive().IsMatch(lines[i])) continue;
            if (Whole().Match(lines[i]) is not { Success: true } match)
                throw new CellException("PackageError", $"Expected #r \"nuget: Name, 1.2.3\" (the version may be left out) but got {lines[i].Trim()}", i + 1);
            packages.Add(new PackageReference(match.Groups["name"].Value, match.Groups["version"] is { Success: true } version ? version.Value : null, i + 1));
            lines[i] = "";
        }
        return (string.Join('\n', lines), packages);
    }

    [GeneratedRegex(@"^\s*#r\s+""\s*nuget\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Directive();

    // Names and versions go into a project file: nothing else may.
    [GeneratedRegex(@"^\s*#r\s+""\s*nuget\s*:\s*(?<name>[A-Za-z0-9_.-]+)\s*(?:,\s*(?<version>[A-Za-z0-9.+-]+)\s*)?""\s*(//.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();
}
