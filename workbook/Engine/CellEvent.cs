namespace FaceValue.Workbook.Engine;

/// <summary>Something that a running cell lets the world see, in the order in which it happened.</summary>
public abstract record CellEvent;

/// <summary>Text written to standard output or error; several writes may arrive as one.</summary>
public sealed record StreamWritten(bool IsError, string Text) : CellEvent;

/// <summary>Something shown. With an id it can be updated in place later, from this cell or another.</summary>
public sealed record Displayed(string? DisplayId, MimeBundle Content) : CellEvent;

/// <summary>A thing shown earlier under this id is replaced.</summary>
public sealed record DisplayUpdated(string DisplayId, MimeBundle Content) : CellEvent;

/// <summary>The value of the cell's last expression. At most one a cell, after everything else.</summary>
public sealed record ValueProduced(MimeBundle Content) : CellEvent;

/// <summary>The cell's outputs so far are taken away: at once, or when the next one comes.</summary>
public sealed record OutputCleared(bool Wait) : CellEvent;
