using System.Text.Json.Nodes;
using System.Threading.Channels;
using FaceValue.Workbook.Engine;

namespace FaceValue.Workbook.Jupyter;

/// <summary>A running kernel: requests come in on the sockets' thread, cells run on another, so that an interrupt always gets through.</summary>
sealed class Kernel : IAsyncDisposable
{
    readonly Channel<(long Order, JupyterMessage Message)> queue =
        System.Threading.Channels.Channel.CreateUnbounded<(long, JupyterMessage)>();
    readonly TaskCompletionSource leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly INotebookSession session;
    readonly KernelSockets sockets;
    readonly StdinQuestions stdin;
    readonly ExecuteHandler execute;
    readonly ShellHandler shell;
    readonly KernelSettings settings;
    readonly Task working;
    long arrived, abortedUpTo;

    public Kernel(ConnectionFile connection, INotebookSession session, KernelSettings settings)
    {
        (this.session, this.settings) = (session, settings);
        stdin = new StdinQuestions { Sockets = () => sockets! };
        sockets = new KernelSockets(connection, Receive);
        var history = new HistoryHandler();
        execute = new ExecuteHandler(session, sockets, stdin, settings, history);
        shell = new ShellHandler(session, history);
        sockets.Start();
        sockets.Send(Channel.Iopub, null, "status", new() { ["execution_state"] = "starting" });
        working = Task.Run(WorkAsync);
    }

    /// <summary>Messages refused so far.</summary>
    public int Dropped => sockets.Dropped;

    /// <summary>Ends when a front end asks for shutdown, or <see cref="Leave"/> is called.</summary>
    public Task Left => leaving.Task;

    public void Leave() => leaving.TrySetResult();

    public void Interrupt() => execute.Interrupt();

    public async ValueTask DisposeAsync()
    {
        Leave();
        queue.Writer.TryComplete();
        Interrupt();
        // A cell deep in native code may not stop: the farewell is bounded, and the process takes the thread with it.
        if (await Task.WhenAny(working, Task.Delay(settings.Farewell)) == working)
            await session.DisposeAsync();
        await sockets.StopAsync();
        sockets.Dispose();
    }

    void Receive(Channel channel, JupyterMessage message)
    {
        if (channel == Channel.Stdin) stdin.Answer(message);
        else if (channel == Channel.Shell) queue.Writer.TryWrite((Interlocked.Increment(ref arrived), message));
        else Control(message);
    }

    void Control(JupyterMessage request)
    {
        Status(request, "busy");
        switch (request.Type)
        {
            case "interrupt_request":
                Interrupt();
                Reply(Channel.Control, request, new() { ["status"] = "ok" });
                break;
            case "shutdown_request":
                Shutdown(Channel.Control, request);
                break;
            case "kernel_info_request":
                Reply(Channel.Control, request, ShellHandler.KernelInfo());
                break;
            case "debug_request":
                Reply(Channel.Control, request, new()
                {
                    ["type"] = "response", ["success"] = false, ["message"] = "This kernel has no debugger.",
                    ["command"] = request.Text("command") ?? "", ["request_seq"] = request.Number("seq", 0), ["seq"] = 0,
                });
                break;
        }
        Status(request, "idle");
        if (request.Type == "shutdown_request") Leave();
    }

    async Task WorkAsync()
    {
        await foreach (var (order, request) in queue.Reader.ReadAllAsync())
        {
            if (leaving.Task.IsCompleted) return;
            Status(request, "busy");
            try
            {
                await AnswerAsync(order, request);
            }
            catch (Exception fault)
            {
                // One bad request must not cost the person their variables: it is answered as an error and the kernel lives on.
                Reply(Channel.Shell, request, new()
                {
                    ["status"] = "error", ["ename"] = fault.GetType().Name, ["evalue"] = fault.Message,
                    ["traceback"] = new JsonArray(fault.ToString()),
                });
            }
            Status(request, "idle");
            if (request.Type == "shutdown_request") Leave();
        }
    }

    async Task AnswerAsync(long order, JupyterMessage request)
    {
        switch (request.Type)
        {
            case "execute_request" when order <= abortedUpTo:
                Reply(Channel.Shell, request, new() { ["status"] = "aborted" });
                break;
            case "execute_request":
                var answer = await execute.RunAsync(request);
                // Whatever had arrived by now was sent before its author could know of the error.
                if ((string?)answer["status"] == "error" && request.Flag("stop_on_error", true))
                    abortedUpTo = Interlocked.Read(ref arrived);
                Reply(Channel.Shell, request, answer);
                break;
            case "shutdown_request":
                Shutdown(Channel.Shell, request);
                break;
            case "comm_open":
                sockets.Send(Channel.Iopub, request, "comm_close",
                    new() { ["comm_id"] = request.Text("comm_id") ?? "", ["data"] = new JsonObject() });
                break;
            default:
                if (await shell.AnswerAsync(request) is { } content) Reply(Channel.Shell, request, content);
                break;
        }
    }

    void Shutdown(Channel channel, JupyterMessage request) =>
        Reply(channel, request, new() { ["status"] = "ok", ["restart"] = request.Flag("restart", false) });

    void Reply(Channel channel, JupyterMessage request, JsonObject content) =>
        sockets.Send(channel, request, request.Type.Replace("_request", "_reply"), content);

    void Status(JupyterMessage request, string state) =>
        sockets.Send(Channel.Iopub, request, "status", new() { ["execution_state"] = state });
}
