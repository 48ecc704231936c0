using System.Collections.Frozen;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FaceValue.Study;

namespace FaceValue.Workbook.Notebooks;

/// <summary>What an executed notebook is made from, and whether any of it has changed since.</summary>
/// <param name="study">The study, whose folders the files are named by.</param>
sealed class Provenance(StudyFolder study)
{
    /// <summary>The program and its library as they were built: any change of their code changes this.</summary>
    public static readonly string Program = Hash(string.Join('\n',
        ((Type[])[typeof(Provenance), typeof(StudyFolder)]).Select(type => type.Assembly.ManifestModule.ModuleVersionId)));

    readonly Lazy<string?> commit = new(() => CommitOf(study.Root));

    public string ManifestPath(string name) => Path.Combine(study.Outputs, "runs", name + ".json");

    public string ExecutedPath(string name) => Path.Combine(study.Outputs, "notebooks", name + ".ipynb");

    /// <summary>Whether running the notebook again would give what is already there.</summary>
    public bool IsUnchanged(string name, Notebook notebook, RunSettings settings) =>
        RunManifest.Load(ManifestPath(name)) is { } last
        && last.Study == study.Name
        && last.ProgramHash == Program
        && last.SourceHash == SourceHash(notebook)
        && Same(last.Settings, SettingsOf(notebook, settings))
        && last.Inputs.All(input => HasHash(Path.Combine(study.Root, input.Key), input.Value))
        && last.Outputs.All(output => HasHash(Path.Combine(study.Outputs, output.Key), output.Value))
        && ResultsStand(last.Results);

    /// <summary>Writes down a run that ended well. The executed notebook is already there.</summary>
    public void Record(string name, Notebook notebook, NotebookRun run, RunSettings settings, InputLog log, DateTimeOffset started) => new RunManifest
    {
        Notebook = name,
        Study = study.Name,
        SourceHash = SourceHash(notebook),
        ProgramHash = Program,
        Settings = SettingsOf(notebook, settings),
        // What a notebook reads and then writes anew is its own, not what it was made from.
        Inputs = Sorted(log.Files.Where(file => !log.Written.Contains(file.Key)).Select(file => (Relative(study.Root, file.Key), file.Value))),
        Outputs = Sorted(log.Written.Where(File.Exists).Append(ExecutedPath(name)).Distinct().Select(path => (Relative(study.Outputs, path), InputLog.Hash(path)))),
        Results = new SortedDictionary<string, double>(log.Results.ToDictionary(), StringComparer.Ordinal),
        Versions = Versions.Value,
        Commit = commit.Value,
        Started = started,
        CellSeconds = run.Seconds,
        SkippedCells = run.Skipped,
    }.Save(ManifestPath(name));

    /// <summary>Hash of what decides the run. Outputs count only where a cell may keep them.</summary>
    internal static string SourceHash(Notebook notebook) => Hash(NotebookFile.ToText(new Notebook(
        [.. notebook.Cells.Select(cell => cell with { ExecutionCount = null, Outputs = NotebookRunner.IsOptional(cell) ? cell.Outputs : [] })],
        notebook.Metadata["facevalue"] is { } own ? new JsonObject { ["facevalue"] = own.DeepClone() } : [])));

    // Whether optional cells run matters only to a notebook that has some.
    static SortedDictionary<string, string> SettingsOf(Notebook notebook, RunSettings settings) =>
        Sorted([("study", settings.Study), ("optional_cells", !notebook.Cells.Any(NotebookRunner.IsOptional) ? "none" : settings.All ? "run" : "skipped")]);

    /// <summary>What a reader of the study may want to quote: version, commit and the commit's day. Nothing of this run or machine.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Facts(StudyFolder study)
    {
        var version = KeyValuePair.Create("version", typeof(Provenance).Assembly.GetName().Version!.ToString(3));
        if (CommitOf(study.Root) is not { } commit) return [version];
        var day = Git(study.Root, "show", "--no-patch", "--format=%cs", "HEAD")?.Trim() ?? "not known";
        return [version, KeyValuePair.Create("commit", commit[..12] + (commit.EndsWith("+changes", StringComparison.Ordinal) ? " with changes" : "")), KeyValuePair.Create("date", day)];
    }

    bool ResultsStand(IReadOnlyDictionary<string, double> numbers)
    {
        if (numbers.Count == 0) return true;
        var now = study.Results.Read();
        return numbers.All(number => now.TryGetValue(number.Key, out var value) && value.Equals(number.Value));
    }

    static bool HasHash(string path, string hash) => File.Exists(path) && InputLog.Hash(path) == hash;

    static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(entry => other.TryGetValue(entry.Key, out var value) && value == entry.Value);

    static string Relative(string folder, string path) =>
        Path.GetRelativePath(folder, path) is var relative && !Path.IsPathRooted(relative) && !relative.StartsWith("..", StringComparison.Ordinal)
            ? relative.Replace('\\', '/') : path;

    static SortedDictionary<string, string> Sorted(IEnumerable<(string Key, string Value)> entries) =>
        new(entries.ToFrozenDictionary(entry => entry.Key, entry => entry.Value), StringComparer.Ordinal);

    static readonly Lazy<SortedDictionary<string, string>> Versions = new(() =>
    {
        var versions = Sorted([(".NET", Environment.Version.ToString()), ("OS", RuntimeInformation.OSDescription), ("architecture", RuntimeInformation.ProcessArchitecture.ToString())]);
        var dependencies = Path.ChangeExtension(typeof(Provenance).Assembly.Location, ".deps.json");
        if (!File.Exists(dependencies)) return versions;
        using var json = JsonDocument.Parse(File.ReadAllBytes(dependencies));
        foreach (var library in json.RootElement.GetProperty("libraries").EnumerateObject())
            if (library.Value.GetProperty("type").GetString() == "package" && library.Name.Split('/') is [var package, var version])
                versions[package] = version;
        return versions;
    });

    static string? CommitOf(string root)
    {
        if (Git(root, "rev-parse", "HEAD")?.Trim() is not { Length: > 0 } head) return null;
        return Git(root, "status", "--porcelain", "--untracked-files=no") is { Length: 0 } ? head : head + "+changes";
    }

    static string? Git(string root, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var said = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? said : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // no git on this machine
        }
    }

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
