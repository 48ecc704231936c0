using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Notebooks;

/// <summary>A notebook in nbformat 4.5.</summary>
/// <param name="Cells">Its cells, in order.</param>
/// <param name="Metadata">Kernel, language, and our own <c>facevalue</c> block.</param>
public sealed record Notebook(IReadOnlyList<NotebookCell> Cells, JsonObject Metadata)
{
    /// <summary>Top-level fields that nbformat 4.5 does not know, kept as they are.</summary>
    public JsonObject Extra { get; init; } = [];
}

/// <summary>What a cell holds.</summary>
public enum CellKind { Markdown, Code, Raw }

/// <summary>One cell.</summary>
/// <param name="Id">Stable id, unique in the notebook, 1-64 of [A-Za-z0-9_-].</param>
/// <param name="Kind">Markdown, code, or raw.</param>
/// <param name="Source">The text, lines joined with \n.</param>
public sealed record NotebookCell(string Id, CellKind Kind, string Source)
{
    /// <summary>The cell's metadata as stored.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Outputs as nbformat stores them (stream, display_data, execute_result, error). Empty unless code.</summary>
    public IReadOnlyList<JsonObject> Outputs { get; init; } = [];

    /// <summary>The number in the margin; null when not run or cleaned.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>Fields beside those above, kept as they are: <c>attachments</c>, and any that nbformat 4.5 does not know.</summary>
    public JsonObject Extra { get; init; } = [];

    /// <summary>Tags: slow, network, raises-exception, parameters, finding, ...</summary>
    public IReadOnlyList<string> Tags => Metadata["tags"] is JsonArray tags ? [.. tags.Select(t => t!.GetValue<string>())] : [];
}
