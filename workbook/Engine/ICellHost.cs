namespace FaceValue.Workbook.Engine;

/// <summary>Where a cell's outputs go and its questions are asked: a Jupyter front end, the headless runner, a test.</summary>
public interface ICellHost
{
    /// <summary>Takes one event. May be called from any thread, also after the cell has ended (a display updated by a task it left running).</summary>
    void Emit(CellEvent happened);

    /// <summary>Asks the person at the notebook for a line of text.</summary>
    /// <exception cref="NotSupportedException">Nobody is there to answer.</exception>
    string ReadInput(string prompt, bool hidden);
}
