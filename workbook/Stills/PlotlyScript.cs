using System.Text.RegularExpressions;
using Plotly.NET;

namespace FaceValue.Workbook.Stills;

/// <summary>The plotly.js that Plotly.NET carries, so that stills and book draw with the very script that the charts were written for.</summary>
public static partial class PlotlyScript
{
    static readonly Lazy<(string Version, string Text)> Carried = new(Read);

    /// <summary>Its version, such as <c>2.28.0</c>.</summary>
    public static string Version => Carried.Value.Version;

    /// <summary>The whole script, with its licence in its first lines.</summary>
    public static string Text => Carried.Value.Text;

    static (string, string) Read()
    {
        var assembly = typeof(GenericChart).Assembly;
        var found = assembly.GetManifestResourceNames().Select(name => (name, match: Names().Match(name))).FirstOrDefault(n => n.match.Success);
        if (found.name is null)
            throw new InvalidOperationException($"{assembly.GetName()} carries no plotly.js. Use the Plotly.NET version of Directory.Packages.props.");
        using var reader = new StreamReader(assembly.GetManifestResourceStream(found.name)!);
        return (found.match.Groups[1].Value, reader.ReadToEnd());
    }

    [GeneratedRegex(@"plotly-([0-9.]+)\.min\.js$")]
    private static partial Regex Names();
}
