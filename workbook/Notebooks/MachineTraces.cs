using System.Text.RegularExpressions;

namespace FaceValue.Workbook.Notebooks;

/// <summary>Finds what a text tells about the machine it was made on, and masks it: folders, loopback addresses, memory addresses.</summary>
public sealed partial class MachineTraces
{
    readonly List<(Regex Folder, string Mask)> folders = [];

    /// <summary>Masks these folders, the longest first.</summary>
    /// <param name="folders">Full path -> what stands for it. Empty paths and a disk's top folder are passed over: masking them would hide every path.</param>
    public MachineTraces(params IEnumerable<(string Path, string Mask)> folders)
    {
        var options = RegexOptions.CultureInvariant | (OperatingSystem.IsWindows() ? RegexOptions.IgnoreCase : RegexOptions.None);
        foreach (var (path, mask) in folders.OrderByDescending(folder => folder.Path.Length))
        {
            var trimmed = path.TrimEnd('/', '\\');
            if (trimmed.Length == 0 || Path.GetPathRoot(path)?.TrimEnd('/', '\\') == trimmed) continue;
            // On Windows a path also appears with slashes (file:///C:/...) or doubled backslashes (inside JSON or C#).
            var parts = string.Join(@"(?:/|\\{1,2})", trimmed.Split('/', '\\').Select(Regex.Escape));
            // Not after a letter or a mask: there it is the tail of another path, and masking twice would differ from once.
            this.folders.Add((new Regex($@"(?<![\w/.\-\\}}~…])(?:file:///?)?{parts}(?![\w.\-])", options), mask));
        }
    }

    /// <summary>The traces of this machine: the workbook's top folder, the temporary folder, the person's home.</summary>
    public static MachineTraces Of(string root) => new(
        (root, "{workbook}"),
        (Path.GetTempPath(), "{temp}"),
        (Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "~"));

    /// <summary>The text without traces. Masking twice changes nothing more.</summary>
    public string Mask(string text)
    {
        foreach (var (folder, mask) in folders) text = folder.Replace(text, mask);
        text = Loopback().Replace(text, "$1:{port}");
        return Pointer().Replace(text, "0x…");
    }

    [GeneratedRegex(@"\b(127\.0\.0\.1|localhost):[0-9]{2,5}\b")]
    private static partial Regex Loopback();

    // Nine digits at least: shorter ones are numbers that a notebook means to show.
    [GeneratedRegex(@"\b0x[0-9a-fA-F]{9,16}\b")]
    private static partial Regex Pointer();
}
