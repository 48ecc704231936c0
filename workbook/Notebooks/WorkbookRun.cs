using System.Diagnostics;
using System.Text.Json.Nodes;
using FaceValue.Study;
using FaceValue.Workbook.Engine;

namespace FaceValue.Workbook.Notebooks;

/// <summary>Runs several notebooks one after another, leaves each executed under the study's outputs, and runs nothing twice that has not changed.</summary>
/// <param name="study">Where outputs go.</param>
/// <param name="openSession">Makes a fresh session for each notebook.</param>
/// <param name="settings">How each notebook runs.</param>
public sealed class WorkbookRun(StudyFolder study, Func<INotebookSession> openSession, RunSettings settings)
{
    readonly Provenance provenance = new(study);

    /// <summary>Runs notebooks although nothing has changed.</summary>
    public bool Fresh { get; init; }

    /// <summary>After a failure goes on with what does not need the failed notebook (metadata <c>"facevalue": {"needs": ["04-train"]}</c>).</summary>
    public bool KeepGoing { get; init; }

    /// <summary>Also writes each executed notebook, cleaned, back over its source.</summary>
    public bool Update { get; init; }

    /// <summary>Given each executed notebook before it is written: adds pictures of its charts, for instance.</summary>
    public Func<Notebook, CancellationToken, Task<Notebook>> Finish { get; init; } = (notebook, _) => Task.FromResult(notebook);

    /// <summary>Runs notebooks in the order given.</summary>
    /// <returns>How each ended, in the same order; those after the first failure are left out unless <see cref="KeepGoing"/>.</returns>
    /// <exception cref="IOException">The outputs folder cannot be written; nothing has run yet.</exception>
    /// <exception cref="InvalidDataException">A notebook cannot be read; nothing has run yet.</exception>
    public async Task<IReadOnlyList<NotebookEnding>> RunAsync(IReadOnlyList<string> paths, IRunDisplay display, CancellationToken cancellation = default)
    {
        ProbeOutputs();
        var notebooks = paths.Select(path => (Path: path, Name: NotebookCatalog.Stem(path), Notebook: NotebookFile.Read(path))).ToList();
        var needs = notebooks.ToDictionary(notebook => notebook.Name, notebook => NeedsOf(notebook.Notebook, notebook.Path));
        var only = notebooks.ToDictionary(notebook => notebook.Name, notebook => OnlyStudy(notebook.Notebook));
        bool IsOfAnother(string name) => only[name] is { } study && study != settings.Study;
        foreach (var (path, name, notebook) in notebooks) if (!IsOfAnother(name)) StudyParameter.Apply(notebook, settings.Study, path);
        var endings = new List<NotebookEnding>();
        foreach (var (path, name, notebook) in notebooks)
        {
            var ending = IsOfAnother(name) ? new NotebookEnding(name, Ending.Skipped, TimeSpan.Zero, $"it is about the study '{only[name]}' alone.")
                : WhyNot(needs[name], endings, cancellation) is { } reason
                ? new NotebookEnding(name, Ending.LeftOut, TimeSpan.Zero, reason)
                : await RunOneAsync(path, name, notebook, display, cancellation).ConfigureAwait(false);
            endings.Add(ending);
            display.Ended(ending);
        }
        return endings;
    }

    async Task<NotebookEnding> RunOneAsync(string path, string name, Notebook notebook, IRunDisplay display, CancellationToken cancellation)
    {
        if (!Fresh && provenance.IsUnchanged(name, notebook, settings))
        {
            if (Update) WriteBack(path, NotebookFile.Read(provenance.ExecutedPath(name)));
            return new NotebookEnding(name, Ending.Unchanged, TimeSpan.Zero);
        }
        var (started, clock) = (DateTimeOffset.UtcNow, Stopwatch.StartNew());
        display.Started(name);
        // From here on the old manifest no longer tells what lies in the outputs.
        File.Delete(provenance.ManifestPath(name));
        var log = new InputLog();
        NotebookRun run;
        using (log.Begin())
            run = await new NotebookRunner(openSession, settings).RunAsync(notebook, name, new Told(progress => display.Progressed(name, progress)), cancellation).ConfigureAwait(false);
        var executed = run.Executed;
        if (run.Failure is not { Interrupted: true })
            try { executed = await Finish(executed, cancellation).ConfigureAwait(false); }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                NotebookFile.Write(provenance.ExecutedPath(name), executed);
                return new NotebookEnding(name, Ending.Interrupted, clock.Elapsed, "interrupted while the notebook was finished.");
            }
        NotebookFile.Write(provenance.ExecutedPath(name), executed);
        if (run.Failure is { } failure)
            return new NotebookEnding(name, failure.Interrupted ? Ending.Interrupted : Ending.Failed, clock.Elapsed,
                $"{failure}\nThe notebook as far as it came: {provenance.ExecutedPath(name)}");
        if (Update) notebook = WriteBack(path, executed);
        provenance.Record(name, notebook, run, settings, log, started);
        return new NotebookEnding(name, Ending.Done, clock.Elapsed, SkippedText(run.Skipped.Count));
    }

    Notebook WriteBack(string path, Notebook executed)
    {
        var cleaned = NotebookCleaner.Clean(executed, MachineTraces.Of(study.Root), path).Notebook;
        if (NotebookFile.ToText(cleaned) != File.ReadAllText(path)) NotebookFile.Write(path, cleaned);
        return cleaned;
    }

    string? WhyNot(IReadOnlyList<string> needs, List<NotebookEnding> before, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) return "interrupted.";
        var lost = before.Where(ending => ending.Ending is Ending.Failed or Ending.LeftOut).Select(ending => ending.Notebook).ToList();
        if (lost.Count == 0) return null;
        if (!KeepGoing) return $"{lost[0]} failed. With --keep-going those that do not need it run.";
        var missing = needs.Where(need => lost.Contains(need, StringComparer.OrdinalIgnoreCase)).ToList();
        return missing.Count == 0 ? null : $"needs {string.Join(", ", missing)}.";
    }

    // A notebook about one study's making has nothing to say of another (metadata "facevalue": {"study": "backlot"}).
    static string? OnlyStudy(Notebook notebook) => (notebook.Metadata["facevalue"] as JsonObject)?["study"]?.ToString();

    static List<string> NeedsOf(Notebook notebook, string path) =>
        (notebook.Metadata["facevalue"] as JsonObject)?["needs"] switch
        {
            null => [],
            JsonArray needs when needs.All(need => need is JsonValue value && value.TryGetValue(out string? _)) => [.. needs.Select(need => need!.GetValue<string>())],
            _ => throw new InvalidDataException($"'{path}': facevalue.needs in its metadata is not a list of notebook names, such as [\"04-train\"]."),
        };

    // Before any work: an hour of training must not end in "access denied".
    void ProbeOutputs()
    {
        foreach (var folder in (string[])[study.Outputs, Path.GetDirectoryName(provenance.ExecutedPath("x"))!, Path.GetDirectoryName(provenance.ManifestPath("x"))!])
            try
            {
                Directory.CreateDirectory(folder);
                var probe = Path.Combine(folder, $"probe.{Environment.ProcessId}.part");
                File.WriteAllText(probe, "");
                File.Delete(probe);
                // What a killed run left half-written; younger ones may belong to a run beside this one.
                foreach (var part in Directory.EnumerateFiles(folder, "*.part"))
                    if (DateTime.UtcNow - File.GetLastWriteTimeUtc(part) > TimeSpan.FromHours(1)) File.Delete(part);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new IOException($"The outputs folder '{folder}' cannot be written: {e.Message} Make it writable, or choose another with --outputs.", e);
            }
    }

    static string SkippedText(int count) => count == 0 ? "" : $"{count} cell{(count == 1 ? "" : "s")} tagged slow or network kept earlier outputs; --all runs {(count == 1 ? "it" : "them")}.";

    // Progress<T> would report from the pool, out of order.
    sealed class Told(Action<CellProgress> tell) : IProgress<CellProgress>
    {
        public void Report(CellProgress value) => tell(value);
    }
}
