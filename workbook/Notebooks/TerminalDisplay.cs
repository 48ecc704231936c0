using System.Collections.Concurrent;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FaceValue.Workbook.Notebooks;

/// <summary>Progress on a terminal: a row a notebook with a bar, the time, and the cell that runs.</summary>
public sealed class TerminalDisplay : IRunDisplay
{
    readonly ProgressContext context;
    readonly Dictionary<string, ProgressTask> rows = [];
    readonly ConcurrentDictionary<int, string> words;

    TerminalDisplay(ProgressContext context, IEnumerable<string> notebooks, ConcurrentDictionary<int, string> words)
    {
        (this.context, this.words) = (context, words);
        foreach (var notebook in notebooks) rows[notebook] = context.AddTask(Markup.Escape(notebook), autoStart: false);
    }

    /// <summary>Runs work under a live display, which is gone from the screen's bottom when the work ends.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="notebooks">Names of all notebooks, in order.</param>
    /// <param name="work">The work, told where to report.</param>
    public static Task<T> ShowAsync<T>(IAnsiConsole terminal, IReadOnlyList<string> notebooks, Func<IRunDisplay, Task<T>> work)
    {
        var words = new ConcurrentDictionary<int, string>();
        return terminal.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn(), new WordsColumn(words))
            .StartAsync(context => work(new TerminalDisplay(context, notebooks, words)));
    }

    /// <inheritdoc/>
    public void Started(string notebook) => rows[notebook].StartTask();

    /// <inheritdoc/>
    public void Progressed(string notebook, CellProgress progress)
    {
        var row = rows[notebook];
        row.MaxValue = Math.Max(1, progress.Total);
        row.Value = progress.Done;
        Say(row, progress.Done == progress.Total ? "finishing" : $"cell {progress.Done + 1} of {progress.Total}: {progress.Title}");
    }

    /// <inheritdoc/>
    public void Ended(NotebookEnding ending)
    {
        var row = rows[ending.Notebook];
        if (ending.Ending is Ending.Done or Ending.Unchanged or Ending.Skipped) row.Value = row.MaxValue;
        row.StopTask();
        Say(row, ending.Ending switch { Ending.LeftOut => "left out", var other => other.ToString().ToLowerInvariant() });
        context.Refresh();
    }

    void Say(ProgressTask row, string said) => words[row.Id] = said;

    sealed class WordsColumn(ConcurrentDictionary<int, string> words) : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(words.GetValueOrDefault(task.Id, "")).Overflow(Overflow.Ellipsis);
    }
}
