using System.Text.Json.Nodes;
using FaceValue.Workbook.Engine;

namespace FaceValue.Workbook.Jupyter;

/// <summary>Answers <c>execute_request</c>: runs a cell, counts it, and tells how it ended.</summary>
sealed class ExecuteHandler(
    INotebookSession session, KernelSockets sockets, StdinQuestions stdin, KernelSettings settings, HistoryHandler history)
{
    readonly Lock gate = new();
    CancellationTokenSource? running;
    int count;

    /// <summary>Stops the running cell; nothing happens where none runs.</summary>
    public void Interrupt()
    {
        CancellationTokenSource? stop;
        lock (gate) stop = running;
        // On a pool thread: what a cell hung on its token may take its time, and the sockets must not wait.
        if (stop is not null) _ = Task.Run(() => { try { stop.Cancel(); } catch (ObjectDisposedException) { } });
    }

    /// <summary>Runs the cell. The answer's status is <c>ok</c> or <c>error</c>.</summary>
    public async Task<JsonObject> RunAsync(JupyterMessage request)
    {
        var source = request.Text("code") ?? "";
        var silent = request.Flag("silent", false);
        var stored = !silent && request.Flag("store_history", true);
        var number = stored ? ++count : count;
        if (stored) history.Add(number, source);
        if (!silent)
            sockets.Send(Channel.Iopub, request, "execute_input", new() { ["code"] = source, ["execution_count"] = number });

        using var stop = new CancellationTokenSource();
        lock (gate) running = stop;
        try
        {
            var host = new CellHost(sockets, stdin, settings, request, number, silent, stop.Token);
            var outcome = await session.RunAsync(source, number, host, stop.Token);
            if (outcome.Error is { } error)
            {
                if (!silent) sockets.Send(Channel.Iopub, request, "error", Failure(error));
                var failed = Failure(error);
                failed["status"] = "error";
                failed["execution_count"] = number;
                failed["user_expressions"] = new JsonObject();
                return failed;
            }
            return new JsonObject
            {
                ["status"] = "ok",
                ["execution_count"] = number,
                ["payload"] = new JsonArray(),
                ["user_expressions"] = await EvaluateAsync(request.Content["user_expressions"] as JsonObject ?? [], number, stop.Token),
            };
        }
        finally
        {
            lock (gate) running = null;
        }
    }

    async Task<JsonObject> EvaluateAsync(JsonObject expressions, int number, CancellationToken stop)
    {
        var values = new JsonObject();
        foreach (var (name, expression) in expressions)
        {
            var value = new ValueCatcher();
            var text = expression is JsonValue node && node.TryGetValue(out string? code) ? code : "";
            var outcome = await session.RunAsync(text, number, value, stop);
            var entry = outcome.Error is { } error ? Failure(error) : CellHost.Bundle(value.Content ?? MimeBundle.Of());
            entry["status"] = outcome.Error is null ? "ok" : "error";
            values[name] = entry;
        }
        return values;
    }

    static JsonObject Failure(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Trace.Select(line => (JsonNode?)JsonValue.Create(line))]),
    };

    /// <summary>Keeps an expression's value and lets nothing else out.</summary>
    sealed class ValueCatcher : ICellHost
    {
        public MimeBundle? Content { get; private set; }

        public void Emit(CellEvent happened)
        {
            if (happened is ValueProduced value) Content = value.Content;
        }

        public string ReadInput(string prompt, bool hidden) =>
            throw new NotSupportedException("An expression evaluated on the side cannot ask for input.");
    }
}
