namespace FaceValue.Workbook.Notebooks;

/// <summary>Shows a person how a run of several notebooks goes.</summary>
public interface IRunDisplay
{
    /// <summary>A notebook begins.</summary>
    void Started(string notebook);

    /// <summary>A notebook has come further. Calls come in order.</summary>
    void Progressed(string notebook, CellProgress progress);

    /// <summary>A notebook has ended, or will not run.</summary>
    void Ended(NotebookEnding ending);
}

/// <summary>How a notebook ended.</summary>
public enum Ending { Done, Unchanged, Failed, LeftOut, Interrupted, Skipped }

/// <summary>A notebook's end, for a person to read.</summary>
/// <param name="Notebook">Its name.</param>
/// <param name="Ending">How.</param>
/// <param name="Elapsed">Time taken.</param>
/// <param name="Message">Failure, reason for being left out, or cells skipped; empty where there is nothing to say.</param>
public sealed record NotebookEnding(string Notebook, Ending Ending, TimeSpan Elapsed, string Message = "");
