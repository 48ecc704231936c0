using System.Collections.Concurrent;
using FaceValue.Workbook.Engine;

namespace FaceValue.Tests.Engine;

/// <summary>A session and everything its cells showed.</summary>
sealed class LiveNotebook(CancellationToken cancellation) : ICellHost, IAsyncDisposable
{
    readonly ConcurrentQueue<CellEvent> events = new();
    readonly CSharpSession session = new();
    int count;

    public CSharpSession Session => session;

    /// <summary>What the cells have shown so far.</summary>
    public IReadOnlyList<CellEvent> Events => [.. events];

    /// <summary>What they have written to standard output.</summary>
    public string Written => string.Concat(Events.OfType<StreamWritten>().Where(stream => !stream.IsError).Select(stream => stream.Text));

    /// <summary>The value of the last cell that had one, as text.</summary>
    public string? Value => Events.OfType<ValueProduced>().LastOrDefault()?.Content.Text(MimeBundle.PlainText);

    /// <summary>Answers to what cells ask.</summary>
    public Queue<string> Answers { get; } = new();

    /// <summary>Runs the next cell.</summary>
    public Task<CellOutcome> TryAsync(string source, CancellationToken? stop = null) =>
        session.RunAsync(source, ++count, this, stop ?? cancellation);

    /// <summary>Runs the next cell, which must end well, and tells its value.</summary>
    public async Task<string?> RunAsync(string source)
    {
        var outcome = await TryAsync(source);
        Assert.True(outcome.Error is null, $"{outcome.Error?.Name}: {outcome.Error?.Message}\n{string.Join('\n', outcome.Error?.Trace ?? [])}");
        return Value;
    }

    /// <summary>Runs the next cell, which must fail, and tells how.</summary>
    public async Task<CellError> FailAsync(string source)
    {
        var outcome = await TryAsync(source);
        return outcome.Error ?? throw new InvalidOperationException("The cell was to fail, and ended well.");
    }

    /// <summary>Runs the next cell and stops it once it has written something.</summary>
    public async Task<CellError> InterruptAsync(string source)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var before = Written.Length;
        var run = TryAsync(source, stop.Token);
        while (Written.Length == before && !run.IsCompleted) await Task.Delay(10, CancellationToken.None);
        await stop.CancelAsync();
        return (await run).Error ?? throw new InvalidOperationException("The cell was to be stopped, and ended well.");
    }

    public void Emit(CellEvent happened) => events.Enqueue(happened);

    public string ReadInput(string prompt, bool hidden) => Answers.Dequeue();

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
