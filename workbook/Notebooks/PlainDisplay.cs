namespace FaceValue.Workbook.Notebooks;

/// <summary>Progress as plain lines, for logs and pipes: a notebook's start, about every tenth of it or ten seconds, its end.</summary>
/// <param name="output">Where the lines go.</param>
/// <param name="errors">Where failures go.</param>
public sealed class PlainDisplay(TextWriter output, TextWriter errors) : IRunDisplay
{
    int tenth;
    TimeSpan last;

    /// <inheritdoc/>
    public void Started(string notebook)
    {
        (tenth, last) = (0, TimeSpan.Zero);
        output.WriteLine($"{notebook}: running");
        output.Flush();
    }

    /// <inheritdoc/>
    public void Progressed(string notebook, CellProgress progress)
    {
        if (progress.Done == progress.Total) return; // the end is told by Ended
        var now = 10 * progress.Done / progress.Total;
        if (now == tenth && progress.Elapsed - last < TimeSpan.FromSeconds(10)) return;
        (tenth, last) = (now, progress.Elapsed);
        output.WriteLine($"{notebook}: cell {progress.Done + 1} of {progress.Total}, {progress.Elapsed.TotalSeconds:0} s, {progress.Title}");
        output.Flush();
    }

    /// <inheritdoc/>
    public void Ended(NotebookEnding ending)
    {
        (ending.Ending == Ending.Failed ? errors : output).WriteLine(Line(ending));
        output.Flush();
    }

    /// <summary>A notebook's end as one line, or more where something went wrong.</summary>
    public static string Line(NotebookEnding ending) => ending.Ending switch
    {
        Ending.Done => $"{ending.Notebook}: done in {ending.Elapsed.TotalSeconds:0.0} s. {ending.Message}".TrimEnd(),
        Ending.Unchanged => $"{ending.Notebook}: unchanged",
        Ending.Failed => $"{ending.Notebook}: failed after {ending.Elapsed.TotalSeconds:0.0} s: {ending.Message}",
        Ending.LeftOut => $"{ending.Notebook}: left out: {ending.Message}",
        Ending.Skipped => $"{ending.Notebook}: skipped: {ending.Message}",
        _ => $"{ending.Notebook}: {ending.Message}",
    };
}
