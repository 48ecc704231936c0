using System.Text.Json.Nodes;
using FaceValue.Workbook.Engine;

namespace FaceValue.Workbook.Jupyter;

/// <summary>Answers the shell requests other than <c>execute_request</c>.</summary>
sealed class ShellHandler(INotebookSession session, HistoryHandler history)
{
    /// <summary>The answer's content; null for messages that have none.</summary>
    public async Task<JsonObject?> AnswerAsync(JupyterMessage request) => request.Type switch
    {
        "kernel_info_request" => KernelInfo(),
        "complete_request" => await CompleteAsync(request),
        "inspect_request" => await InspectAsync(request),
        "is_complete_request" => IsComplete(request),
        "history_request" => history.Answer(request),
        "comm_info_request" => new() { ["status"] = "ok", ["comms"] = new JsonObject() },
        _ => null,
    };

    public static JsonObject KernelInfo()
    {
        var version = typeof(ShellHandler).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
        return new JsonObject
        {
            ["status"] = "ok",
            ["protocol_version"] = "5.3",
            ["implementation"] = "facevalue",
            ["implementation_version"] = version,
            ["banner"] = $"FaceValue {version}, C# on .NET {Environment.Version}",
            ["debugger"] = false,
            ["help_links"] = new JsonArray(),
            ["language_info"] = new JsonObject
            {
                ["name"] = "C#",
                ["version"] = "14.0",
                ["mimetype"] = "text/x-csharp",
                ["file_extension"] = ".cs",
                ["pygments_lexer"] = "csharp",
                ["codemirror_mode"] = "text/x-csharp",
            },
        };
    }

    async Task<JsonObject> CompleteAsync(JupyterMessage request)
    {
        var (source, position) = Cursor(request);
        var list = await session.CompleteAsync(source, position);
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. list.Matches.Select(match => (JsonNode?)JsonValue.Create(match))]),
            ["cursor_start"] = CursorText.ToCodePoints(source, list.Start),
            ["cursor_end"] = CursorText.ToCodePoints(source, list.End),
            ["metadata"] = new JsonObject(),
        };
    }

    async Task<JsonObject> InspectAsync(JupyterMessage request)
    {
        var (source, position) = Cursor(request);
        var known = await session.InspectAsync(source, position);
        var answer = CellHost.Bundle(known ?? MimeBundle.Of());
        answer["status"] = "ok";
        answer["found"] = known is not null;
        return answer;
    }

    JsonObject IsComplete(JupyterMessage request) => session.IsComplete(request.Text("code") ?? "") switch
    {
        Completeness.Complete => new() { ["status"] = "complete" },
        Completeness.Invalid => new() { ["status"] = "invalid" },
        _ => new() { ["status"] = "incomplete", ["indent"] = "" },
    };

    static (string Source, int Position) Cursor(JupyterMessage request)
    {
        var source = request.Text("code") ?? "";
        return (source, CursorText.ToUtf16(source, request.Number("cursor_pos", int.MaxValue)));
    }
}
