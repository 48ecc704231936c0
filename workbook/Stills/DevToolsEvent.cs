using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Stills;

/// <summary>Something that the browser reports unasked.</summary>
/// <param name="Session">The page it happened in; null for the browser itself.</param>
/// <param name="Method">What happened, such as <c>Page.loadEventFired</c>.</param>
/// <param name="Parameters">The particulars.</param>
public sealed record DevToolsEvent(string? Session, string Method, JsonObject Parameters);
