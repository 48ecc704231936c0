using System.Text.Json.Nodes;
using FaceValue.Workbook.Engine;

namespace FaceValue.Workbook.Jupyter;

/// <summary>Carries one cell's outputs to iopub and its questions to stdin, under that cell's parent header for as long as it lives.</summary>
sealed class CellHost(
    KernelSockets sockets, StdinQuestions stdin, KernelSettings settings, JupyterMessage request, int number, bool silent, CancellationToken interrupted) : ICellHost
{
    public void Emit(CellEvent happened)
    {
        if (silent) return;
        switch (happened)
        {
            case StreamWritten written:
                Publish("stream", new() { ["name"] = written.IsError ? "stderr" : "stdout", ["text"] = written.Text });
                break;
            case Displayed shown:
                var display = Bundle(settings.Decorate(shown.Content));
                display["transient"] = shown.DisplayId is { } id ? new JsonObject { ["display_id"] = id } : new JsonObject();
                Publish("display_data", display);
                break;
            case DisplayUpdated updated:
                var update = Bundle(settings.Decorate(updated.Content));
                update["transient"] = new JsonObject { ["display_id"] = updated.DisplayId };
                Publish("update_display_data", update);
                break;
            case ValueProduced value:
                var result = Bundle(settings.Decorate(value.Content));
                result["execution_count"] = number;
                Publish("execute_result", result);
                break;
            case OutputCleared cleared:
                Publish("clear_output", new() { ["wait"] = cleared.Wait });
                break;
            default:
                throw new ArgumentException($"The kernel cannot send {happened.GetType().Name}.", nameof(happened));
        }
    }

    public string ReadInput(string prompt, bool hidden) => request.Flag("allow_stdin", false)
        ? stdin.Ask(request, prompt, hidden, interrupted)
        : throw new NotSupportedException("This front end cannot ask for input. Run the notebook in Jupyter or VS Code, or set the value in the cell.");

    /// <summary>A bundle's data and metadata as the protocol writes them.</summary>
    public static JsonObject Bundle(MimeBundle bundle) => new() { ["data"] = Copy(bundle.Data), ["metadata"] = Copy(bundle.Metadata) };

    void Publish(string type, JsonObject content) => sockets.Send(Channel.Iopub, request, type, content);

    static JsonObject Copy(IReadOnlyDictionary<string, JsonNode> from) =>
        new(from.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value.DeepClone())));
}
