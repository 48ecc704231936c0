using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Jupyter;

/// <summary>Questions to the person at the notebook; one is open at a time.</summary>
sealed class StdinQuestions
{
    readonly Lock asking = new();
    volatile TaskCompletionSource<string>? open;

    /// <summary>Set by the server once its sockets exist.</summary>
    public required Func<KernelSockets> Sockets { get; init; }

    public string Ask(JupyterMessage request, string prompt, bool hidden, CancellationToken interrupted)
    {
        lock (asking)
        {
            var question = open = new(TaskCreationOptions.RunContinuationsAsynchronously);
            try
            {
                Sockets().Send(Channel.Stdin, request, "input_request", new JsonObject { ["prompt"] = prompt, ["password"] = hidden });
                question.Task.Wait(interrupted);
                return question.Task.Result;
            }
            finally
            {
                open = null;
            }
        }
    }

    /// <summary>Takes an answer; one that nobody waits for is late and is left.</summary>
    public void Answer(JupyterMessage message)
    {
        if (message.Type == "input_reply") open?.TrySetResult(message.Text("value") ?? "");
    }
}
