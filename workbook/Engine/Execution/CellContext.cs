using System.Text;

namespace FaceValue.Workbook.Engine.Execution;

/// <summary>The cell on whose behalf code runs. It flows with the execution, so that a task left running still writes under its own cell.</summary>
sealed class CellContext : IDisposable
{
    /// <summary>Characters of text that one cell may write: more stalls a front end and bloats a notebook.</summary>
    public const int LongestText = 1_000_000;

    static readonly AsyncLocal<CellContext?> Flowing = new();
    static readonly TimeSpan FlushEvery = TimeSpan.FromMilliseconds(50);

    readonly Lock writing = new();
    readonly StringBuilder text = new();
    readonly Timer flush;
    readonly ICellHost host;
    bool textIsError;
    bool waiting;
    bool clearNext;
    int written;

    public CellContext(ICellHost host, CancellationToken cancellation)
    {
        this.host = host;
        Cancellation = cancellation;
        flush = new Timer(_ => Flush());
    }

    /// <summary>The cell of the current flow of execution; null outside every cell.</summary>
    public static CellContext? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    /// <summary>Cancelled when the cell is interrupted.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Whether the cell has ended; what it left running may still write.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Told when the cell has ended, before its last text is sent.</summary>
    public event Action? Ending;

    public string ReadInput(string prompt, bool hidden)
    {
        Flush();
        return host.ReadInput(prompt, hidden);
    }

    /// <summary>Adds text; it is sent within 50 ms, together with what else comes until then.</summary>
    public void Write(bool isError, string more)
    {
        if (more.Length == 0) return;
        lock (writing)
        {
            if (clearNext) (clearNext, written) = (false, 0);
            if (written > LongestText) return;
            if (text.Length > 0 && textIsError != isError) FlushLocked();
            textIsError = isError;
            var room = LongestText - written;
            written += more.Length;
            if (more.Length <= room) text.Append(more);
            else
            {
                text.Append(more, 0, room).Append($"\n... cut here: a cell shows at most {LongestText:N0} characters. Write longer text to a file.\n");
                written = LongestText + 1;
            }
            if (waiting) return;
            waiting = true;
            flush.Change(FlushEvery, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Sends an event after the text written before it.</summary>
    public void Emit(CellEvent happened)
    {
        lock (writing)
        {
            FlushLocked();
            if (happened is OutputCleared(var wait))
                if (wait) clearNext = true;
                else written = 0;
            host.Emit(happened);
        }
    }

    public void Flush()
    {
        lock (writing) FlushLocked();
    }

    /// <summary>Ends the cell: what is still held back is sent. A task left running may go on writing.</summary>
    public void Dispose()
    {
        HasEnded = true;
        Ending?.Invoke();
        Flush();
    }

    void FlushLocked()
    {
        waiting = false;
        if (text.Length == 0) return;
        var all = text.ToString();
        text.Clear();
        host.Emit(new StreamWritten(textIsError, all));
    }
}
