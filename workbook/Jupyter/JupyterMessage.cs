using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Jupyter;

/// <summary>One message of the Jupyter protocol, version 5.3.</summary>
/// <param name="Identities">Whom a ROUTER socket answers; on iopub the topic.</param>
/// <param name="Header">Its own header: msg_id, msg_type, session, username, date, version.</param>
/// <param name="Parent">The header of the request that caused it; empty for a request.</param>
/// <param name="Metadata">Usually empty.</param>
/// <param name="Content">What the message says.</param>
public sealed record JupyterMessage(
    IReadOnlyList<byte[]> Identities, JsonObject Header, JsonObject Parent, JsonObject Metadata, JsonObject Content)
{
    /// <summary>Raw frames after the content; comms use them, this kernel only passes over them.</summary>
    public IReadOnlyList<byte[]> Buffers { get; init; } = [];

    /// <summary>The kind of message, such as <c>execute_request</c>; empty where the header lacks one.</summary>
    public string Type => Text(Header, "msg_type") ?? "";

    /// <summary>A new message of this kernel's, caused by <paramref name="parent"/>.</summary>
    public static JupyterMessage Answering(JupyterMessage? parent, string session, string type, JsonObject content) => new(
        parent?.Identities ?? [],
        new JsonObject
        {
            ["msg_id"] = Guid.NewGuid().ToString("N"),
            ["msg_type"] = type,
            ["session"] = session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("o"),
            ["version"] = "5.3",
        },
        parent?.Header.DeepClone().AsObject() ?? [], [], content);

    /// <summary>A string field of the content, or null where it is missing or something else.</summary>
    public string? Text(string field) => Text(Content, field);

    /// <summary>A whole-number field of the content, or <paramref name="otherwise"/>.</summary>
    public int Number(string field, int otherwise) =>
        Content[field] is JsonValue value && value.TryGetValue(out int number) ? number : otherwise;

    /// <summary>A true-or-false field of the content, or <paramref name="otherwise"/>.</summary>
    public bool Flag(string field, bool otherwise) =>
        Content[field] is JsonValue value && value.TryGetValue(out bool flag) ? flag : otherwise;

    static string? Text(JsonObject from, string field) =>
        from[field] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
