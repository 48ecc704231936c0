using System.Text.RegularExpressions;

namespace FaceValue.Study;

/// <summary>Where a study's files lie: what it reads under <c>data/</c>, what it writes under <c>outputs/&lt;study&gt;/</c>.</summary>
public sealed partial class StudyFolder
{
    /// <summary>Replaces the <c>outputs</c> folder, for instance on a disk with more room.</summary>
    public const string OutputsVariable = "FACEVALUE_OUTPUTS";

    const string Marker = "FaceValue.Lib.csproj";

    StudyFolder(string root, string name)
    {
        Root = root;
        Name = name;
        var outputs = Environment.GetEnvironmentVariable(OutputsVariable);
        Outputs = Path.Combine(string.IsNullOrEmpty(outputs) ? Path.Combine(root, "outputs") : Path.GetFullPath(outputs), name);
        Results = new Results(Path.Combine(Outputs, "results.json"));
    }

    /// <summary>The workbook's top folder, which holds <c>notebooks</c>, <c>lib</c>, <c>data</c> and <c>outputs</c>.</summary>
    public string Root { get; }

    /// <summary>The study's name: <c>backlot</c>, <c>full</c>, or one of your own.</summary>
    public string Name { get; }

    /// <summary>The folder of everything that this study writes.</summary>
    public string Outputs { get; }

    /// <summary>The study's numbers, <c>outputs/&lt;study&gt;/results.json</c>.</summary>
    public Results Results { get; }

    /// <summary>The folder of the tables that one notebook writes and others read, <c>outputs/&lt;study&gt;/tables</c>.</summary>
    public string Tables => Path.Combine(Outputs, "tables");

    /// <summary>A folder of what people bring themselves, <c>data/full/&lt;place&gt;</c>; it may not be there.</summary>
    /// <param name="place">Its name: <c>films</c>, <c>raf-db</c>, <c>fer2013</c>.</param>
    public string Own(string place) => Path.Combine(Root, "data", "full", place);

    /// <summary>The moments of the study's films that were written down beforehand, <c>data/plot-points/&lt;study&gt;.csv</c>; it may not be there.</summary>
    public string PlotPoints => Path.Combine(Root, "data", "plot-points", Name + ".csv");

    /// <summary>Opens a study from anywhere inside the workbook.</summary>
    /// <param name="name">Letters, digits, '-' and '_'.</param>
    /// <param name="from">Where to start looking upwards for the workbook's top folder; the working folder by default, then the program's own.</param>
    /// <exception cref="ArgumentException">The name is not a plain folder name.</exception>
    /// <exception cref="DirectoryNotFoundException">No workbook is found.</exception>
    public static StudyFolder Open(string name = "backlot", string? from = null)
    {
        if (!Names().IsMatch(name))
            throw new ArgumentException($"'{name}' cannot name a study: use letters, digits, '-' and '_'.", nameof(name));
        return new StudyFolder(FindRoot(from), name);
    }

    /// <summary>The workbook's top folder.</summary>
    /// <inheritdoc cref="Open"/>
    public static string FindRoot(string? from = null)
    {
        string[] starts = from is not null ? [from] : [Directory.GetCurrentDirectory(), AppContext.BaseDirectory];
        foreach (var start in starts)
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, Marker)))
                    return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above '{string.Join("' or '", starts)}' holds {Marker}. Start inside the FaceValue workbook.");
    }

    /// <summary>The path of a file that must be there, and notes that it was read.</summary>
    /// <param name="relative">Path below <see cref="Root"/>, with forward slashes: <c>data/published/film-emotion-counts.csv</c>.</param>
    /// <param name="remedy">Who provides it, as a sentence: "Run notebook 06-films first."</param>
    /// <exception cref="MissingInputException">It is not there.</exception>
    public string Input(string relative, string remedy)
    {
        var path = Path.GetFullPath(Path.Combine(Root, relative));
        if (!File.Exists(path)) throw new MissingInputException(relative, remedy);
        InputLog.Note(path);
        return path;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex Names();
}
